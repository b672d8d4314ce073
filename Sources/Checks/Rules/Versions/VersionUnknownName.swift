import APIModel
import Diagnostics
import Prose

extension Rule {
  /// A note of a version names only what there is: an operation as method and path in code (`GET /servers`),
  /// a parameter as code beside its kind ("the `net_id` field").
  ///
  /// Names that no operation or row has are reported, since a reader looks for them in vain. Paths are
  /// compared without a leading version and without the names of their parameters.
  static let versionUnknownName = Rule(
    "version/unknown-name", .info, "A note of a version names operations and parameters that exist.",
    of: { checked in
      let known = KnownNames(checked.operations)
      return checked.reference.history.versions.flatMap { entry in
        entry.note.codeWords.filter { !known.has($0) }.map { word in
          Finding(
            "the note of version \(entry.number) names '\(word.text)', which no \(word.kind) of the reference has",
            subject: "version \(entry.number)", origin: entry.origin,
            hint: "correct the name, or add what is missing to the reference")
        }
      }
    })
}

/// What the operations are called and which values they have.
private struct KnownNames {
  private let operations: Set<String>
  private let parameters: Set<String>

  init(_ operations: [Operation]) {
    self.operations = Set(operations.map { "\($0.method) \(Self.shape(of: $0.path))" })
    parameters = operations.reduce(into: []) { names, operation in
      for row in operation.parameters {
        names.insert(row.name)
        for part in row.path ?? [] { names.insert(part) }
        for part in row.name.split(separator: ".") { names.insert(String(part)) }
      }
    }
  }

  func has(_ word: CodeWord) -> Bool {
    switch word.kind {
    case .operation:
      let parts = word.text.split(separator: " ", maxSplits: 1)
      return parts.count < 2 || operations.contains("\(parts[0]) \(Self.shape(of: String(parts[1])))")
    case .parameter:
      return word.text.split(separator: ".").allSatisfy { parameters.contains(String($0)) }
        || parameters.contains(word.text)
    }
  }

  /// A path with `{}` for each parameter, without a query and without a version at its start.
  private static func shape(of path: String) -> String {
    let plain = path.prefix { $0 != "?" && $0 != " " }
    var parts = plain.split(separator: "/").map { part in
      part.contains("{") || part.contains("<") || part.hasPrefix(":") ? "{}" : String(part)
    }
    if let first = parts.first, first.hasPrefix("v"), first.dropFirst().first?.isNumber ?? false {
      parts.removeFirst()
    }
    // `/{tenant_id}/servers` of old paths.
    if parts.count > 1, parts[0] == "{}" { parts.removeFirst() }
    return parts.joined(separator: "/")
  }
}

/// A name in code within a note.
private struct CodeWord: Hashable {
  enum Kind: String { case operation, parameter }
  let kind: Kind
  let text: String
}

extension Prose {
  /// The names that the text surely means as those of operations and parameters, each once.
  fileprivate var codeWords: [CodeWord] {
    var seen: Set<CodeWord> = []
    return blocks.flatMap(\.paragraphs).flatMap(Self.words).filter { seen.insert($0).inserted }
  }

  private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]
  private static let kinds = ["parameter", "parameters", "field", "fields", "attribute", "attributes"]

  private static func words(of content: [Inline]) -> [CodeWord] {
    content.indices.compactMap { index in
      guard case .code(let text) = content[index] else { return nil }
      let parts = text.split(separator: " ")
      if parts.count == 2, methods.contains(String(parts[0])), parts[1].hasPrefix("/") {
        return CodeWord(kind: .operation, text: text)
      }
      guard index + 1 < content.count, case .text(let after) = content[index + 1],
        let next = after.split(whereSeparator: { !$0.isLetter }).first, after.hasPrefix(" "),
        kinds.contains(String(next)), text.allSatisfy({ $0.isLetter || $0.isNumber || "_.-:".contains($0) })
      else { return nil }
      return CodeWord(kind: .parameter, text: text)
    }
  }
}

extension Prose.Block {
  /// The inline content of the block and of the blocks in it.
  fileprivate var paragraphs: [[Prose.Inline]] {
    switch self {
    case .paragraph(let content): [content]
    case .list(let list): list.items.flatMap { $0.flatMap(\.paragraphs) }
    case .blockQuote(let blocks): blocks.flatMap(\.paragraphs)
    case .admonition(let admonition): admonition.blocks.flatMap(\.paragraphs)
    default: []
    }
  }
}
