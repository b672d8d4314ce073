import Diagnostics
import TestSupport
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  private let base = Diagnostic.error(
    "sample/undocumented-key", "`a` is new", at: SourceLocation(file: "a.json", line: 3, column: 5),
    subject: "op",
    hint: "Add it.", details: ["+ a"])

  @Test("a fingerprint has a fixed value, so that stored baselines stay good")
  func fixedValue() {
    #expect(base.fingerprint == "6a168a7c6b33")
    #expect(Diagnostic.error("", "").fingerprint == "76653e2aa01e")
  }

  @Test("a fingerprint survives a move, a change of severity and better advice")
  func stable() {
    let same: [Diagnostic] = [
      base.located(at: SourceLocation(file: "a.json", line: 900)),
      base.located(at: SourceLocation(file: "a.json")),
      .info("sample/undocumented-key", "`a` is new", at: SourceLocation(file: "a.json"), subject: "op"),
      base.adding(details: ["more"]),
    ]
    #expect(same.map(\.fingerprint) == Array(repeating: base.fingerprint, count: same.count))
  }

  @Test("a fingerprint differs when rule, file, subject or message differ, or text moves between them")
  func distinct() {
    let place = SourceLocation(file: "a.json")
    let different: [Diagnostic] = [
      base,
      .error("sample/undocumented-key", "`b` is new", at: place, subject: "op"),
      .error("sample/undocumented-keys", "`a` is new", at: place, subject: "op"),
      .error("sample/undocumented-key", "`a` is new", at: SourceLocation(file: "b.json"), subject: "op"),
      .error("sample/undocumented-key", "`a` is new", at: place, subject: "other"),
      .error("sample/undocumented-key", "`a` is new", at: place),
      .error("sample/undocumented-key", "op`a` is new", at: place, subject: ""),
      .error("sample/undocumented-key", "`a` is new", at: SourceLocation(file: "a.jsonop")),
    ]
    #expect(Set(different.map(\.fingerprint)).count == different.count)
  }

  @Test("a fingerprint is twelve hexadecimal digits for any text", arguments: [11, 12] as [UInt64])
  func form(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let fingerprint = generator.oddDiagnostic().fingerprint
      #expect(fingerprint.wholeMatch(of: /[0-9a-f]{12}/) != nil, "seed \(seed): \(fingerprint)")
    }
  }
}
