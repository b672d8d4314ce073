import APIModel
import Testing
import Words

/// What is said of each kind of change.
@Suite struct ChangeSentenceTests {
  static func hasPlace(_ sentence: Sentence) -> Bool {
    sentence.parts.contains { part in
      if case .words(let text) = part { text.contains("{") || text.contains("  ") } else { part == .code("") }
    }
  }

  static func changes(_ pair: CompatibilityPairs.Pair) -> [Change] {
    ReferenceComparison(
      old: CompatibilityPairs.reference(pair.old), new: CompatibilityPairs.reference(pair.new)
    ).delta(from: nil, to: nil)
  }

  static func sentences(_ pair: CompatibilityPairs.Pair) -> [String] {
    changes(pair).map { change in
      "\(change.rule.rawValue): \(Strings().sentence(change).parts.map(\.plain).joined())"
    }
  }

  @Test(arguments: CompatibilityPairs.all)
  func hasNoEmptyPlace(_ row: CompatibilityPairs.Row) {
    for change in Self.changes(row.hits) {
      let sentence = Strings().sentence(change)
      #expect(!Self.hasPlace(sentence), "\(sentence)")
      #expect(sentence.parts.last?.plain.last == ".", "\(sentence)")
    }
  }

  @Test func tellsWhatBecomesOfAParameterThatIsGone() {
    let sentences = CompatibilityPairs.all.flatMap { Self.sentences($0.hits) }
    for sentence in [
      "parameter-ignored: The request parameter `a` is gone: it is ignored where it is sent.",
      "field-rejected: The request field `a` is gone: requests with it are rejected.",
      "renamed: The request field `b` was called `a` before.",
      "renamed: The request field `a` moved from the query to the body.",
      "sunset-earlier: The operation ends on 2027-01-01; it was to end on 2027-02-01.",
    ] { #expect(sentences.contains(sentence), "\(sentence)") }
  }

  @Test func namesTheOperationWhereNoHeadingDoes() throws {
    let change = try #require(
      ReferenceComparison(
        old: CompatibilityPairs.reference([CompatibilityPairs.operation()]),
        new: CompatibilityPairs.reference([
          CompatibilityPairs.operation(traits: [CompatibilityPairs.trait(.behaviour, "It waits.")])
        ])
      ).delta(from: nil, to: nil).first)
    let sentence = Strings().sentence(change, of: .operation(title: "Show", endpoint: "GET /"))
    #expect(sentence.parts.map(\.plain).joined() == "Show: It waits.")
  }
}

extension Sentence.Part {
  fileprivate var plain: String {
    switch self {
    case .words(let text): text
    case .code(let text): "`\(text)`"
    case .codes(let texts): texts.joined(separator: ", ")
    case .operation(let title, _): title
    case .answer(let code, _): "\(code)"
    }
  }
}
