import Checks
import Diagnostics
import Foundation
import Testing

@Suite struct CatalogueTests {
  @Test func everyRuleIsThereOnce() {
    let names = RuleDescription.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
    #expect(Set(Rule.all.map(\.name)).isSubset(of: names))
  }

  @Test func everyRuleHasTheTextOfItsComment() {
    let rules = Set(Rule.all.map(\.name))
    for rule in RuleDescription.all where rules.contains(rule.name) {
      #expect((rule.text?.count ?? 0) > 20, "\(rule.name)")
    }
  }

  /// What the sources report and a check can show, by the areas that are about input, and nothing else.
  @Test func theNamesAreThoseThatTheSourcesReport() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let areas = Set(RuleDescription.all.map { $0.name.prefix { $0 != "/" } })
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var reported: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.path.contains("/Catalogue/") else { continue }
      for found in try String(contentsOf: file, encoding: .utf8).matches(of: /"([a-z]+\/[a-z-]+)"/) {
        if areas.contains(found.1.prefix { $0 != "/" }) { reported.insert(String(found.1)) }
      }
    }
    // Told by commands about their arguments, before there is anything to check.
    let others: Set = ["sample/no-folder", "version/reversed"]
    let names = Set(RuleDescription.all.map(\.name))
    #expect(reported.subtracting(others).subtracting(names) == [])
    // Those of settings are put together of parts; tests of the settings name each.
    #expect(names.subtracting(reported).filter { !$0.hasPrefix("configuration/") } == [])
  }

  @Test func settingsChangeSeveritiesAndSwitchOff() {
    let findings = ["a/b", "c/d", "e/f"].map { Diagnostic.error($0, "x") }
    var settings = RuleSettings()
    settings.set("a/b", to: .off)
    settings.set("c/d", to: .severity(.info))
    #expect(settings.applied(to: findings).map { "\($0.rule) \($0.severity)" } == ["c/d info", "e/f error"])
  }
}
