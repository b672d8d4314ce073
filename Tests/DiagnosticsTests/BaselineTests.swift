import Diagnostics
import TestSupport
import Testing

@Suite("Baseline")
struct BaselineTests {
  private let first = Diagnostic.error("a/b", "first", at: SourceLocation(file: "f.inc", line: 1))
  private let second = Diagnostic.warning("a/b", "second", at: SourceLocation(file: "f.inc", line: 2))

  private func entry(_ diagnostic: Diagnostic, reason: String? = nil, expires: String? = nil)
    -> Baseline.Entry
  {
    Baseline.Entry(
      fingerprint: diagnostic.fingerprint, rule: diagnostic.rule, file: diagnostic.location?.file,
      message: diagnostic.message, reason: reason, expires: expires)
  }

  @Test("the file lists the entries, sorted, with every member")
  func file() {
    let baseline = Baseline(
      entries: [
        entry(second, reason: "Ticket 12", expires: "2026-12-31"), entry(.info("c/d", "no place")),
        entry(first),
      ])
    #expect(
      String(decoding: baseline.bytes(), as: UTF8.self) == """
        {
          "schemaVersion": 1,
          "findings": [
            {
              "fingerprint": "ef06525d5897",
              "rule": "a/b",
              "file": "f.inc",
              "message": "first",
              "reason": null,
              "expires": null
            },
            {
              "fingerprint": "485d15cf3c81",
              "rule": "a/b",
              "file": "f.inc",
              "message": "second",
              "reason": "Ticket 12",
              "expires": "2026-12-31"
            },
            {
              "fingerprint": "a3de27d8ef06",
              "rule": "c/d",
              "file": null,
              "message": "no place",
              "reason": null,
              "expires": null
            }
          ]
        }

        """)
  }

  @Test("what is written is read back, whatever the text", arguments: [81, 82] as [UInt64])
  func roundTrip(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let entries = (0..<50).map { _ in
      entry(generator.oddDiagnostic(), reason: Bool.random(using: &generator) ? generator.oddText() : nil)
    }
    let baseline = Baseline(entries: entries)
    let read = try Baseline(parsing: baseline.bytes())
    #expect(read == baseline, "seed \(seed)")
    #expect(read.bytes() == baseline.bytes(), "seed \(seed)")
    #expect(
      Baseline(entries: entries.shuffled(using: &generator)).bytes() == baseline.bytes(), "seed \(seed)")
  }

  @Test("accepted findings are taken out, also after a move, and gone ones are named")
  func apply() {
    let gone = entry(.error("a/b", "gone"))
    let baseline = Baseline(entries: [entry(first), gone])
    let moved = first.located(at: SourceLocation(file: "f.inc", line: 77))
    let outcome = baseline.apply(to: [second, moved])
    #expect(outcome.remaining == [second])
    #expect(outcome.removable == [gone])
  }

  @Test("an entry accepts one finding: a second one with the same words remains")
  func oneEach() {
    let again = first.located(at: SourceLocation(file: "f.inc", line: 9))
    #expect(Baseline(entries: [entry(first)]).apply(to: [again, first]).remaining == [again])
    #expect(Baseline(from: [again, first]).apply(to: [again, first]).remaining.isEmpty)
    #expect(Baseline(from: [again, first]).apply(to: [again]).removable == [entry(first)])
  }

  @Test(
    "an entry holds up to and including its last day",
    arguments: [
      (nil, false), ("2026-03-30", false), ("2026-03-31", false), ("2026-04-01", true), ("2027-01-01", true),
      ("tomorrow", false),
    ] as [(String?, Bool)])
  func expiry(today: String?, isExpired: Bool) {
    let baseline = Baseline(entries: [entry(first, reason: "Ticket 12", expires: "2026-03-31")])
    let outcome = baseline.apply(to: [first], today: today)
    let expired = first.adding(details: ["The baseline accepted this until 2026-03-31 (Ticket 12)."])
    #expect(outcome.remaining == (isExpired ? [expired] : []))
    #expect(outcome.removable.isEmpty)
  }

  @Test("writing anew keeps reasons and dates, adds new findings and drops gone ones without a reason")
  func merge() {
    let explained = entry(first, reason: "Ticket 12", expires: "2026-03-31")
    let goneExplained = entry(.error("a/b", "gone"), reason: "Ticket 9")
    let gone = entry(.error("a/b", "gone too"))
    let merged = Baseline(
      from: [second, first], merging: Baseline(entries: [explained, goneExplained, gone]))
    #expect(merged == Baseline(entries: [explained, entry(second), goneExplained]))
    #expect(Baseline(from: [second, first], merging: merged) == merged)
    #expect(merged.apply(to: [first, second]).removable == [goneExplained])
  }

  @Test(
    "a file that can't be used is refused, and the message says what is wrong",
    arguments: [
      ("", 1, 1, "it is not JSON: expected a value"),
      ("{\"schemaVersion\": 1,\n  \"é\": x}", 2, 8, "it is not JSON: expected a value"),
      (
        "{\"schemaVersion\": 1, \"findings\": [],}", 1, 37,
        "it is not JSON: expected the name of a member in quotes"
      ),
      ("{\"schemaVersion\": 1, \"findings\": []} x", 1, 38, "it is not JSON: expected the end of the file"),
      ("[1,]", 1, 4, "it is not JSON: expected a value"),
      ("[1 2]", 1, 4, "it is not JSON: expected \",\" or \"]\" after an element"),
      ("{\"a\" 1}", 1, 6, "it is not JSON: expected \":\" after the name of a member"),
      ("{\"a\": 1 \"b\"}", 1, 9, "it is not JSON: expected \",\" or \"}\" after a member"),
      ("{\"a\": \"\\x\"}", 1, 8, "it is not JSON: unknown escape in a string"),
      ("{\"a\": \"\\u12g4\"}", 1, 8, "it is not JSON: unknown escape in a string"),
      ("{\"a\": \"b\nc\"}", 1, 9, "it is not JSON: a control character in a string has to be escaped"),
      ("{\"a\": \"b", 1, 9, "it is not JSON: expected the quote that ends a string"),
      ("{\"a\": 1.}", 1, 9, "it is not JSON: expected a digit"),
      ("{\"a\": tru}", 1, 7, "it is not JSON: expected a value"),
    ])
  func refusedSyntax(text: String, line: Int, column: Int, problem: String) throws {
    let error = try #require(throws: Diagnostic.self) {
      try Baseline(parsing: Array(text.utf8), file: "baseline.json")
    }
    #expect(error.message == "The baseline can't be read: \(problem)")
    #expect(error.location == SourceLocation(file: "baseline.json", line: line, column: column))
    #expect(error.rule == "baseline/unreadable")
  }

  @Test(
    "a file of another form is refused, and the message names the member",
    arguments: [
      ("[]", "the document has the wrong type"),
      ("{}", "schemaVersion is missing"),
      ("{\"schemaVersion\": 1}", "findings is missing"),
      (
        "{\"schemaVersion\": 2, \"findings\": []}",
        "schemaVersion 2 is unknown; this version reads schemaVersion 1"
      ),
      ("{\"schemaVersion\": \"1\", \"findings\": []}", "schemaVersion has the wrong type"),
      ("{\"schemaVersion\": 1, \"findings\": [{\"rule\": \"a\"}]}", "findings[0].fingerprint is missing"),
      (
        "{\"schemaVersion\": 1, \"findings\": [{\"rule\": \"a\", \"fingerprint\": \"0123456789AB\"}]}",
        "findings[0].fingerprint \"0123456789AB\" is not twelve lower-case hexadecimal digits"
      ),
      (
        "{\"schemaVersion\": 1, \"findings\": [{\"rule\": \"a\", \"fingerprint\": \"0123456789ab\", \"reason\": 1}]}",
        "findings[0].reason has the wrong type"
      ),
      (
        """
        {"schemaVersion": 1, "findings": [
          {"rule": "a", "fingerprint": "0123456789ab"},
          {"rule": "a", "fingerprint": "0123456789ab", "expires": "2026-02-29"}]}
        """,
        "findings[1].expires \"2026-02-29\" is not a date of the form YYYY-MM-DD"
      ),
    ])
  func refusedForm(text: String, problem: String) throws {
    let error = try #require(throws: Diagnostic.self) { try Baseline(parsing: Array(text.utf8)) }
    #expect(error.message == "The baseline can't be read: \(problem)")
    #expect(error.location == nil)
  }

  @Test("an entry needs fingerprint and rule alone, and unknown members are passed over")
  func lenient() throws {
    let text = """
      {"schemaVersion": 1, "comment": [true, false, null, -1.5e+3, "\\u00e9\\n"], "findings": [
        {"rule": "a/b", "fingerprint": "0123456789ab", "owner": {"name": "x"}, "expires": "2028-02-29"}]}
      """
    let baseline = try Baseline(parsing: Array(text.utf8))
    #expect(
      baseline.entries == [
        Baseline.Entry(
          fingerprint: "0123456789ab", rule: "a/b", file: nil, message: "", expires: "2028-02-29")
      ])
  }

  @Test("nesting is limited, so that a file can't exhaust the stack")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: Diagnostic.self) { try Baseline(parsing: Array(text.utf8)) }
  }

  @Test("invalid UTF-8 is refused")
  func invalidBytes() {
    let start = Array("{\"schemaVersion\": 1, \"findings\": [{\"rule\": \"".utf8)
    let end = Array("\", \"fingerprint\": \"0123456789ab\"}]}".utf8)
    #expect(throws: Diagnostic.self) { try Baseline(parsing: start + [0xFF] + end) }
  }
}
