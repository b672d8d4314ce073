import Diagnostics
import TestSupport
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  @Test(
    "the nearest candidate is suggested, within a third of the word",
    arguments: [
      ("flavour", ["flavor", "favour", "server"], "favour"),
      ("flavour", ["flavor", "server"], "flavor"),
      ("sevrer_id", ["server", "server_id", "id"], "server_id"),
      ("ab", ["ba"], "ba"),
      ("ab", ["xy"], nil),
      ("id", ["identity"], nil),
      ("name", ["name"], nil),
      ("name", ["name", "names"], "names"),
      ("name", ["nome", "nama", "nbme"], "nama"),
      ("name", ["nbme", "nama", "nome"], "nama"),
      ("", ["a"], "a"),
      ("a", [""], nil),
      ("a", [], nil),
      ("größe", ["grösse", "groesse", "große"], "große"),
      ("abcdef", ["abxyef"], "abxyef"),
      ("abcdef", ["axyzef"], nil),
    ] as [(String, [String], String?)])
  func suggestion(word: String, candidates: [String], expected: String?) {
    #expect(didYouMean(word, among: candidates) == expected)
  }

  @Test("one edit of a word always leads back to it", arguments: [21, 22, 23] as [UInt64])
  func oneEdit(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let letters = Array("abcdefgh_")
    for _ in 0..<100 {
      let word = (0..<Int.random(in: 2...9, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      var edited = word
      let at = Int.random(in: 0..<word.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: edited.remove(at: at)
      case 1: edited.insert("z", at: at)
      case 2: edited[at] = "z"
      default: if at > 0 { edited.swapAt(at - 1, at) }
      }
      guard edited != word, !edited.isEmpty else { continue }
      #expect(
        didYouMean(String(edited), among: ["zzzzzzzzzzzzzzzzzz", String(word)]) == String(word),
        "seed \(seed): \(String(word)) from \(String(edited))")
    }
  }
}
