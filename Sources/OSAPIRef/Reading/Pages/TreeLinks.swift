import APIModel
import Diagnostics
import Prose
import RestructuredText

/// Where the references of the documents lead.
struct TreeLinks: Sendable {
  /// A label of Sphinx: what `:ref:` names.
  struct Label: Sendable {
    let destination: String
    /// The title of the section that the label stands before; such a label needs no text of its own.
    let title: [Prose.Inline]?
  }

  /// Destinations by the identifiers of docutils, by document.
  let addresses: [String: [String: String]]
  let labels: [String: Label]
  let documents: [String: String]
  let titles: [String: [Prose.Inline]]

  /// Labels that Sphinx itself has, with the words it shows for them.
  private static let builtIn = ["genindex": "Index", "modindex": "Module Index", "search": "Search Page"]

  /// The prose of a document with every reference resolved; what leads nowhere shows its words and is a finding.
  func resolved(_ prose: Prose, in document: TreeDocument, at place: SourceLocation, _ log: inout TreeLog)
    -> Prose
  {
    guard prose.mayHoldReferences else { return prose }
    return prose.replacingInlines { resolved($0, in: document, at: place, &log) }
  }

  func resolved(
    _ inlines: [Prose.Inline], in document: TreeDocument, at place: SourceLocation, _ log: inout TreeLog
  )
    -> [Prose.Inline]
  {
    guard inlines.contains(where: \.mayHoldReferences) else { return inlines }
    return inlines.replacingInlines { resolved($0, in: document, at: place, &log) }
  }

  private func resolved(
    _ inline: Prose.Inline, in document: TreeDocument, at place: SourceLocation, _ log: inout TreeLog
  ) -> [Prose.Inline]? {
    switch inline {
    case .link(let destination, let title, let content) where destination.hasPrefix("#"):
      let id = String(destination.dropFirst())
      guard let address = addresses[document.name]?[id] else { return nil }
      // As for the roles of Sphinx, words that are broken over lines are one line.
      return [.link(destination: address, title: title, content: content.normalizedLine)]
    case .role("ref", let text): return reference(text, at: place, &log)
    case .role("doc", let text): return documentReference(text, in: document, at: place, &log)
    default: return nil
    }
  }

  private func reference(_ text: String, at place: SourceLocation, _ log: inout TreeLog) -> [Prose.Inline] {
    let (words, target) = Self.parts(of: text)
    let label = RSTLabel.normalized(target)
    if let found = labels[label] {
      if let words { return [.link(destination: found.destination, title: nil, content: [.text(words)])] }
      if let title = found.title {
        return [.link(destination: found.destination, title: nil, content: title)]
      }
      log.add(
        .warning(
          "rst/reference-without-title",
          "the label '\(target)' stands before no title: a reference to it needs words of its own", at: place,
          hint: "write :ref:`words <\(target)>`"))
      return [.link(destination: found.destination, title: nil, content: [.text(target)])]
    }
    if let shown = Self.builtIn[label] { return [.text(words ?? shown)] }
    log.add(
      .error(
        "rst/unknown-label",
        "no label '\(target)' is in the tree: a reference names a target before a section",
        at: place,
        hint: didYouMean(label, among: labels.keys.sorted()).map { "did you mean '\($0)'?" }
          ?? "add '.. _\(target):' before the section, or write the words alone"))
    return [.emphasis([.text(words ?? target)])]
  }

  private func documentReference(
    _ text: String, in document: TreeDocument, at place: SourceLocation, _ log: inout TreeLog
  ) -> [Prose.Inline] {
    let (words, target) = Self.parts(of: text)
    let name = Self.documentName(target, from: document)
    guard let name, let destination = documents[name] else {
      log.add(
        .error(
          "rst/unknown-document", "no document '\(target)' is in the tree: its name is its path without .rst",
          at: place,
          hint: name.flatMap { didYouMean($0, among: documents.keys.sorted()) }.map {
            "did you mean '/\($0)'?"
          }))
      return [.text(words ?? target)]
    }
    let content = words.map { [Prose.Inline.text($0)] } ?? titles[name] ?? [.text(name)]
    return [.link(destination: destination, title: nil, content: content)]
  }

  /// The name of a document as another one writes it: from its folder, or from the source folder after a `/`.
  static func documentName(_ target: String, from document: TreeDocument) -> String? {
    var parts: [Substring] =
      target.hasPrefix("/") ? [] : TreeFiles.folder(of: document.name).split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
    }
    let name = parts.joined(separator: "/")
    return name.hasSuffix(".rst") ? String(name.dropLast(4)) : name
  }

  private static func parts(of text: String) -> (words: String?, target: String) {
    RoleText(text).parts
  }
}

/// The text of a role: `words <target>`, or a target alone.
struct RoleText {
  let parts: (words: String?, target: String)

  init(_ text: String) {
    // It may be broken over lines.
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
      parts = (nil, text)
      return
    }
    let words = String(text[..<open]).trimmingBlanks
    parts = (words.isEmpty ? nil : words, String(text[text.index(after: open)...].dropLast()))
  }
}

/// The names of labels.
enum RSTLabel {
  static func normalized(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}

extension Prose {
  fileprivate var mayHoldReferences: Bool { blocks.contains(where: \.mayHoldReferences) }
}

extension Prose.Block {
  /// Whether a link within the document or an unresolved role may be in it.
  fileprivate var mayHoldReferences: Bool {
    switch self {
    case .paragraph(let content), .heading(_, let content, _): content.contains(where: \.mayHoldReferences)
    case .codeBlock, .thematicBreak: false
    default: true
    }
  }
}

extension Prose.Inline {
  fileprivate var mayHoldReferences: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .image, .target: false
    case .link(let destination, _, _): destination.hasPrefix("#")
    case .role: true
    case .emphasis, .strong, .superscript, .subscript, .cite: true
    }
  }
}
