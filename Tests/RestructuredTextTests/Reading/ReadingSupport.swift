import Prose
import RestructuredText

/// The blocks of a fragment, without its problems.
func blocks(_ text: String) -> [Prose.Block] {
  fragment(text).blocks
}

func fragment(_ text: String) -> (blocks: [Prose.Block], problems: [RSTProblem]) {
  RSTReader().readBlocks(RSTContent(text: text, at: RSTLocation(file: "a.rst", line: 1)))
}

func document(_ text: String, _ reader: RSTReader = RSTReader()) -> RSTDocument {
  reader.read(RSTSource(file: "a.rst", text: text))
}

/// Problems as `rule line:column`.
func places(_ problems: [RSTProblem]) -> [String] {
  problems.map { "\($0.rule) \($0.location.line):\($0.location.column)" }
}

func paragraph(_ text: String) -> Prose.Block {
  .paragraph([.text(text)])
}

func bullets(_ items: [Prose.Block]..., isTight: Bool = true) -> Prose.Block {
  .list(Prose.List(.bullet, isTight: isTight, items: items))
}

func ordered(
  _ start: Int, _ delimiter: Prose.List.Delimiter = .period, _ items: [Prose.Block]...
) -> Prose.Block {
  .list(Prose.List(.ordered(start: start, delimiter: delimiter), items: items))
}

func definitions(_ entries: (String, [Prose.Block])...) -> Prose.Block {
  .definitionList(entries.map { Prose.Definition(term: [.text($0.0)], blocks: $0.1) })
}

func code(_ text: String, _ language: String? = nil) -> Prose.Block {
  .codeBlock(language: language, text: text)
}

func link(_ destination: String, _ text: String) -> Prose.Inline {
  .link(destination: destination, title: nil, content: [.text(text)])
}

/// The elements as an outline: sections with level and identifiers, blocks by their words, indented.
func outline(_ elements: [RSTElement], indent: String = "") -> [String] {
  elements.flatMap { element -> [String] in
    switch element {
    case .section(let section):
      ["\(indent)\(section.level) \(section.titleInlines.plainText) [\(section.ids.joined(separator: " "))]"]
        + outline(section.children, indent: indent + "  ")
    case .block(let block, let location): ["\(indent)\(block.plainText) @\(location.line)"]
    case .directive(let directive): ["\(indent).. \(directive.name):: \(directive.argument)"]
    case .comment(let text, _): ["\(indent).. \(text)"]
    }
  }
}
