import Diagnostics
import Foundation
import Testing

@Suite("JSON report")
struct JSONReportTests {
  @Test("the JSON report has every part of every finding, in a fixed order")
  func whole() {
    #expect(
      threeFindingsReport.render(.json) == """
        {
          "schemaVersion": 1,
          "findings": [
            {
              "rule": "parameter/unused",
              "severity": "warning",
              "file": "parameters.yaml",
              "line": 2,
              "column": null,
              "subject": null,
              "message": "`flavorRef` is documented and no operation uses it",
              "hint": null,
              "details": [],
              "fingerprint": "ad8c479e90db"
            },
            {
              "rule": "sample/undocumented-key",
              "severity": "error",
              "file": "samples/show server.json",
              "line": 3,
              "column": 5,
              "subject": "show-server",
              "message": "`server.flavour` is in the sample and in no parameter",
              "hint": "Did you mean `server.flavor`?",
              "details": [
                "+ server.flavour: string",
                "- server.flavor: string"
              ],
              "fingerprint": "d664126bed20"
            },
            {
              "rule": "version/no-note",
              "severity": "info",
              "file": null,
              "line": null,
              "column": null,
              "subject": "2.44",
              "message": "2.44 has no version note",
              "hint": null,
              "details": [],
              "fingerprint": "cd800551238f"
            }
          ],
          "totals": {
            "error": 1,
            "warning": 1,
            "info": 1
          }
        }

        """)
  }

  @Test("nothing found gives an empty list and zero totals")
  func nothing() {
    #expect(
      Report([], toolVersion: "1").render(.json) == """
        {
          "schemaVersion": 1,
          "findings": [],
          "totals": {
            "error": 0,
            "warning": 0,
            "info": 0
          }
        }

        """)
  }

  @Test("the published schema requires exactly the members that are written")
  func schema() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(Report.jsonSchema.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    let finding = try #require(definitions["finding"] as? [String: Any])
    let required = try #require(finding["required"] as? [String])
    let properties = try #require(finding["properties"] as? [String: Any])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(threeFindingsReport.render(.json).utf8)) as? [String: Any])
    let first = try #require((report["findings"] as? [[String: Any]])?.first)
    #expect(Set(required) == Set(first.keys))
    #expect(Set(properties.keys) == Set(first.keys))
    #expect(Set(try #require(schema["required"] as? [String])) == Set(report.keys))
  }
}
