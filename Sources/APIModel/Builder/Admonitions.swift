import Prose

/// A note beside the text.
public struct Note: ProseConvertible, Sendable {
  /// The note as a piece of text.
  public let prosePart: ProsePart

  /// A note written in CommonMark.
  public init(_ text: String, file: String = #filePath, line: Int = #line) {
    prosePart = .admonition(.note, text, origin: Origin(file: file, line: line))
  }
}

/// A warning beside the text.
public struct Warning: ProseConvertible, Sendable {
  /// The warning as a piece of text.
  public let prosePart: ProsePart

  /// A warning written in CommonMark.
  public init(_ text: String, file: String = #filePath, line: Int = #line) {
    prosePart = .admonition(.warning, text, origin: Origin(file: file, line: line))
  }
}

/// Something the reader must not miss.
public struct Important: ProseConvertible, Sendable {
  /// The admonition as a piece of text.
  public let prosePart: ProsePart

  /// An admonition written in CommonMark.
  public init(_ text: String, file: String = #filePath, line: Int = #line) {
    prosePart = .admonition(.important, text, origin: Origin(file: file, line: line))
  }
}

/// A table of rows under a header.
public struct Table: ProseConvertible, Sendable {
  /// The table as a piece of text.
  public let prosePart: ProsePart

  /// A table whose cells are written in CommonMark.
  public init(_ header: String..., rows: [[String]], file: String = #filePath, line: Int = #line) {
    let origin = Origin(file: file, line: line)
    func parts(_ cells: [String]) -> [ProsePart] { cells.map { .commonMark($0, origin: origin) } }
    let head = parts(header)
    let body = rows.map(parts)
    let table = Prose.Table(
      header: [head.map { Prose.Table.Cell(blocks: $0.prose.blocks) }],
      rows: body.map { $0.map { Prose.Table.Cell(blocks: $0.prose.blocks) } })
    prosePart = ProsePart(
      prose: Prose([.table(table)]),
      problems: (head + body.flatMap(\.self)).flatMap(\.problems))
  }
}

/// Terms with what each means.
public struct Terms: ProseConvertible, Sendable {
  /// The terms as a piece of text.
  public let prosePart: ProsePart

  /// Terms and meanings written in CommonMark; a term is one paragraph.
  public init(
    _ terms: KeyValuePairs<String, String>, file: String = #filePath, line: Int = #line
  ) {
    let origin = Origin(file: file, line: line)
    let parts = terms.map {
      (ProsePart.commonMark($0, origin: origin), ProsePart.commonMark($1, origin: origin))
    }
    let definitions = parts.map { term, meaning in
      Prose.Definition(term: term.prose.leadingInlines, blocks: meaning.prose.blocks)
    }
    prosePart = ProsePart(
      prose: Prose([.definitionList(definitions)]),
      problems: parts.flatMap { $0.problems + $1.problems })
  }
}

extension ProsePart {
  fileprivate static func admonition(_ kind: Prose.Admonition.Kind, _ text: String, origin: Origin)
    -> ProsePart
  {
    var part = ProsePart.commonMark(text, origin: origin)
    part.prose = Prose([.admonition(Prose.Admonition(kind, blocks: part.prose.blocks))])
    return part
  }
}

extension Prose {
  /// The inlines of the first paragraph.
  fileprivate var leadingInlines: [Prose.Inline] {
    guard case .paragraph(let inlines)? = blocks.first else { return [] }
    return inlines
  }
}
