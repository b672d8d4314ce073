import Checks
import Diagnostics
import Files

/// The file of known findings that a check leaves out.
struct KnownFindings {
  /// The path, if there is a file.
  let path: String?
  let context: ToolContext

  /// The findings that the file does not know; entries whose finding is gone are told.
  func removed(from findings: [Diagnostic]) throws -> [Diagnostic] {
    guard let path else { return findings }
    let result = try read(path).apply(to: findings, today: context.today)
    guard !result.removable.isEmpty else { return result.remaining }
    let count = result.removable.count
    context.messages(
      "\(count) \(count == 1 ? "finding" : "findings") of \(path) \(count == 1 ? "occurs" : "occur") no longer and "
        + "can be removed from it:\n")
    for entry in result.removable { context.messages("  \(entry.summary)\n") }
    return result.remaining
  }

  /// Writes the findings to the file; what people wrote in it stays, and so do known findings of rules that are off.
  func update(with all: [Diagnostic], _ settings: RuleSettings) throws -> ExitStatus {
    guard let path else {
      throw ToolFailure(
        .error(
          "baseline/no-file", "--update-baseline needs a file to write", hint: "name it with --baseline FILE")
      )
    }
    let older = context.files.kind(path) == nil ? nil : try read(path)
    let known = Set(older?.entries.map(\.fingerprint) ?? [])
    let findings = all.filter { !settings.isOff($0.rule) || known.contains($0.fingerprint) }
    let updated = Baseline(from: findings, merging: older)
    do { try context.files.write(path, updated.bytes()) } catch {
      throw ToolFailure(
        .error("baseline/unwritable", "'\(path)' cannot be written", at: SourceLocation(file: path)))
    }
    let gone = updated.apply(to: findings).removable.count
    context.messages(
      "Wrote \(updated.entries.count) known findings to \(path)"
        + (gone == 0 ? ".\n" : "; \(gone) no longer found, kept for the reasons given.\n"))
    return .done
  }

  private func read(_ path: String) throws -> Baseline {
    guard let bytes = try? context.files.read(path) else {
      throw ToolFailure(
        .error(
          "baseline/unreadable", "'\(path)' cannot be read", at: SourceLocation(file: path),
          hint: "write it with --update-baseline"))
    }
    do { return try Baseline(parsing: bytes, file: path) } catch { throw ToolFailure(error) }
  }
}
