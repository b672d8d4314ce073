import APIModel
import Foundation
import Testing

/// The list of kinds of change that people read is that of the program.
@Suite struct ChangeRuleTableTests {
  @Test func isWhatTheProgramHas() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Documentation/changes.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .drop { $0 != "| rule | class |" }.dropFirst(2).prefix { $0.hasPrefix("| `") }.map(String.init)
    #expect(rows == CompatibilityRule.allCases.map { "| `\($0.rawValue)` | \($0.impact.rawValue) |" })
  }
}
