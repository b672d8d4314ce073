import Diagnostics
import Prose
import RestructuredText
import YAML

/// A text of a YAML file that is read as reStructuredText.
struct DescribedText: Sendable {
  let node: YAMLNode
  let file: String
  /// The text as it reads without any document around it.
  private let prose: Prose
  private let problems: [RSTProblem]

  init(_ node: YAMLNode, in file: String) {
    self.node = node
    self.file = file
    (prose, problems) = Self.read(node, file, in: nil)
  }

  /// The text as it reads in a document, whose names and substitutions it may use; only what is wrong without the
  /// document needs a second look.
  func prose(in document: RSTDocument, _ log: inout TreeLog) -> Prose {
    if problems.isEmpty { return prose }
    let (blocks, remaining) = Self.read(node, file, in: document)
    for problem in remaining {
      let place = node.position(ofTextLine: problem.location.line, column: problem.location.column)
      log.add(problem, at: log.location(place, in: file))
    }
    return blocks
  }

  /// Whether the text is the same in every document.
  var isSelfContained: Bool { problems.isEmpty }

  private static func read(_ node: YAMLNode, _ file: String, in document: RSTDocument?) -> (
    Prose, [RSTProblem]
  ) {
    guard let text = node.text, !text.isEmpty else { return (Prose([]), []) }
    let content = RSTContent(text: text, at: RSTLocation(file: file, line: 1, column: 1))
    let (blocks, problems) = RSTReader(roles: TreeDirectives.roles).readBlocks(content, in: document)
    return (Prose(blocks), problems)
  }
}

extension String {
  /// The text without inline markup, for a cell that os-api-ref reads as reStructuredText.
  var withoutMarkup: String {
    // Names and types are nearly always words without any.
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\\"): false
      default: byte >= 0x20
      }
    }
    if isPlain { return self }
    let content = RSTContent(text: self, at: RSTLocation(file: "", line: 1, column: 1))
    return RSTReader().readInlines(content).inlines.plainText
  }
}
