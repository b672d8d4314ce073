import Diagnostics
import Prose
import RestructuredText
import YAML

/// Reads one note file.
struct NoteFile {
  let path: String
  let configuration: RenoConfiguration

  /// The note, and what is wrong with it; a file that cannot be read as a note gives an empty one.
  func read(_ bytes: [UInt8]) -> (note: RenoNote, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    guard String(validating: bytes, as: UTF8.self) != nil else {
      findings.append(
        .error(
          "reno/not-utf8", "\(path) is not UTF-8: a note is text in UTF-8", at: SourceLocation(file: path)))
      return (empty, findings)
    }
    let document: YAMLDocument
    do { document = try YAMLDocument.parse(bytes) } catch {
      findings.append(
        .error(
          "reno/not-yaml", "\(path) is not YAML: \(error.message)",
          at: SourceLocation(file: path, line: error.position.line, column: error.position.column)))
      return (empty, findings)
    }
    guard let root = document.root, !root.isNull else {
      findings.append(
        .error(
          "reno/empty-note", "\(path) has no text: a note has at least one section",
          at: SourceLocation(file: path),
          hint: "delete the file, or write what changed"))
      return (empty, findings)
    }
    guard let entries = root.mergedEntries else {
      findings.append(
        error(
          "reno/not-a-note", "\(path) is \(root.kind): a note is a mapping of sections", root,
          hint: "begin with a section such as 'features:'"))
      return (empty, findings)
    }
    for twice in root.duplicateKeys {
      findings.append(
        .error(
          "reno/duplicate-section",
          "'\(twice.key)' stands there twice: the text of the first one would be lost",
          at: SourceLocation(file: path, line: twice.position.line, column: twice.position.column),
          hint: "put all entries under the one in line \(twice.first.line)"))
    }
    return (note(entries, &findings), findings)
  }

  private var empty: RenoNote { RenoNote(path: path, prelude: nil, sections: [:]) }

  private func note(_ entries: [YAMLNode.Entry], _ findings: inout [Diagnostic]) -> RenoNote {
    var prelude: RenoItem?
    var sections: [String: [RenoItem]] = [:]
    let names = configuration.sections.map(\.name)
    for entry in entries {
      let name = entry.key.text ?? ""
      if name == configuration.preludeName {
        if let item = item(entry.value, name, &findings) { prelude = item }
        continue
      }
      guard names.contains(name) else {
        findings.append(
          error(
            "reno/unknown-section",
            "'\(name)' is no section: its text would be lost, as notes have the sections "
              + ([configuration.preludeName] + names).joined(separator: ", "), entry.key,
            hint: didYouMean(name, among: names + [configuration.preludeName]).map { "did you mean '\($0)'?" }
          ))
        continue
      }
      if entry.value.isNull {
        findings.append(emptyItem(name, entry.key))
        continue
      }
      let nodes = entry.value.items ?? [entry.value]
      if nodes.isEmpty { findings.append(emptyItem(name, entry.key)) }
      sections[name] = nodes.compactMap { item($0, name, &findings) }
    }
    if entries.isEmpty {
      findings.append(
        .error(
          "reno/empty-note", "\(path) has no text: a note has at least one section",
          at: SourceLocation(file: path)))
    }
    return RenoNote(path: path, prelude: prelude, sections: sections)
  }

  private func emptyItem(_ section: String, _ node: YAMLNode) -> Diagnostic {
    error(
      "reno/empty-note", "'\(section)' has no text: an entry says what changed", node,
      hint: "take it out, or write what changed")
  }

  private func item(_ node: YAMLNode, _ section: String, _ findings: inout [Diagnostic]) -> RenoItem? {
    guard let scalar = node.scalar, node.boolValue == nil, node.intValue == nil || scalar.style != .plain
    else {
      findings.append(
        error(
          "reno/wrong-type",
          "an entry of '\(section)' is \(node.boolValue != nil || node.intValue != nil ? "no text" : node.kind): an entry is text",
          node,
          hint: "write it as a block with '|', or put it into quotes"))
      return nil
    }
    guard scalar.text.contains(where: { !$0.isWhitespace }) else {
      findings.append(emptyItem(section, node))
      return nil
    }
    let content = RSTContent(text: scalar.text, at: RSTLocation(file: path, line: 1, column: 1))
    let (blocks, problems) = RSTReader().readBlocks(content, in: nil)
    for problem in problems {
      let place = node.position(ofTextLine: problem.location.line, column: problem.location.column)
      if problem.severity == .info { continue }
      let location = SourceLocation(file: path, line: place.line, column: place.column)
      findings.append(
        problem.severity == .error
          ? .error("reno/markup", problem.message, at: location, hint: problem.hint)
          : .warning("reno/markup", problem.message, at: location, hint: problem.hint))
    }
    return RenoItem(text: scalar.text, prose: Prose(blocks), location: location(node))
  }

  private func location(_ node: YAMLNode) -> SourceLocation {
    SourceLocation(file: path, line: node.position.line, column: node.position.column)
  }

  private func error(_ rule: String, _ message: String, _ node: YAMLNode, hint: String? = nil) -> Diagnostic {
    .error(rule, message, at: location(node), hint: hint)
  }
}
