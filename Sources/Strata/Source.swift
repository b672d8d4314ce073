import APIModel
import ArgumentParser
import Checks
import Diagnostics
import Files
import ReferenceJSON
import Samples

/// Where a command takes its reference from; an option group of every command.
struct Source: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A reference.json written by build.",
      discussion: "The reference that is compiled into the program where it is left out."))
  var source: String?

  /// The published reference with everything found in it: by reading, by verification and by the rules.
  ///
  /// The rules see the declaration, which still has the samples as they were meant, and the publication, which has
  /// the rows; what both show is told once.
  func load(_ context: ToolContext) throws -> Publication {
    let declared = try reference(context)
    let publication = Publication(publishing: declared)
    let samples = source == nil ? [] : PublishedSamples(publication.reference).findings
    var told: Set<Diagnostic> = []
    let findings = publication.findings + samples + declared.check() + publication.reference.check()
    return Publication(
      reference: publication.reference, findings: findings.filter { told.insert($0).inserted })
  }

  private func reference(_ context: ToolContext) throws -> Reference {
    guard let source else { return context.reference }
    switch context.files.kind(source) {
    case nil:
      throw ToolFailure(
        .error(
          "source/missing", "'\(source)' does not exist or cannot be reached: a source is a reference.json",
          at: SourceLocation(file: source)))
    case .folder:
      throw ToolFailure(
        .error(
          "source/folder",
          "'\(source)' is a folder: reading trees of reStructuredText is not supported yet",
          at: SourceLocation(file: source), hint: "name a reference.json, or leave the source out"))
    case .file, .other:
      guard let bytes = try? context.files.read(source) else {
        throw ToolFailure(
          .error("source/unreadable", "'\(source)' cannot be read", at: SourceLocation(file: source)))
      }
      do {
        let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
        let reference = try Reference(json: bytes, file: source) { [files = context.files] path in
          try? files.read(folder + path)
        }
        let errors = reference.problems.value.filter { $0.severity == .error }
        if !errors.isEmpty { throw ToolFailure(errors) }
        return reference
      } catch let problem as Diagnostic {
        throw ToolFailure(problem)
      }
    }
  }
}
