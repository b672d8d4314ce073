import Diagnostics
import Foundation
import Testing

@Suite("SARIF report")
struct SARIFReportTests {
  @Test("the SARIF report is one run with rules, results, regions and fingerprints")
  func whole() {
    #expect(
      threeFindingsReport.render(.sarif) == """
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Strata",
                  "version": "1.2.3",
                  "rules": [
                    {
                      "id": "parameter/unused"
                    },
                    {
                      "id": "sample/undocumented-key"
                    },
                    {
                      "id": "version/no-note"
                    }
                  ]
                }
              },
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "ruleId": "parameter/unused",
                  "ruleIndex": 0,
                  "level": "warning",
                  "message": {
                    "text": "`flavorRef` is documented and no operation uses it"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "parameters.yaml"
                        },
                        "region": {
                          "startLine": 2
                        }
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "strata/v1": "ad8c479e90db"
                  }
                },
                {
                  "ruleId": "sample/undocumented-key",
                  "ruleIndex": 1,
                  "level": "error",
                  "message": {
                    "text": "`server.flavour` is in the sample and in no parameter\\n+ server.flavour: \
        string\\n- server.flavor: string\\nhint: Did you mean `server.flavor`?"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "samples/show%20server.json"
                        },
                        "region": {
                          "startLine": 3,
                          "startColumn": 5
                        }
                      },
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "show-server"
                        }
                      ]
                    }
                  ],
                  "partialFingerprints": {
                    "strata/v1": "d664126bed20"
                  }
                },
                {
                  "ruleId": "version/no-note",
                  "ruleIndex": 2,
                  "level": "note",
                  "message": {
                    "text": "2.44 has no version note"
                  },
                  "locations": [
                    {
                      "logicalLocations": [
                        {
                          "fullyQualifiedName": "2.44"
                        }
                      ]
                    }
                  ],
                  "partialFingerprints": {
                    "strata/v1": "cd800551238f"
                  }
                }
              ]
            }
          ]
        }

        """)
  }

  @Test("nothing found gives a run without results, which tells a service that old ones are fixed")
  func nothing() throws {
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(Report([], toolVersion: "1").render(.sarif).utf8))
        as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test(
    "file names become URI references",
    arguments: [
      ("samples/show server.json", "samples/show%20server.json"),
      ("größe/漢.inc", "gr%C3%B6%C3%9Fe/%E6%BC%A2.inc"),
      ("a%b#c?d:e.inc", "a%25b%23c%3Fd%3Ae.inc"),
      ("/tree/a b.inc", "file:///tree/a%20b.inc"),
      ("C:\\tree\\a b.inc", "file:///C:/tree/a%20b.inc"),
      ("\\\\host\\share\\a.inc", "file://host/share/a.inc"),
      ("a\u{1B}\n.inc", "a%1B%0A.inc"),
    ])
  func uri(file: String, expected: String) throws {
    let place = try location(of: .error("a/b", "c", at: SourceLocation(file: file, line: 1)))
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: Any])
    #expect(artifact["uri"] as? String == expected)
  }

  @Test(
    "a message can't be taken for a link or a placeholder, and paths stay as they are",
    arguments: [
      ("GET /servers/{server_id} has no sample", "GET /servers/{server_id} has no sample"),
      ("`{0}` and {12} and {} and {1", "`{{0}}` and {{12}} and {} and {1"),
      ("networks[].uuid is new", "networks[].uuid is new"),
      ("see [this](1)", "see \\[this\\](1)"),
    ])
  func message(text: String, expected: String) throws {
    let result = try result(of: .error("a/b", text))
    #expect((result["message"] as? [String: Any])?["text"] as? String == expected)
  }

  @Test("a finding without a file is placed in the model, one without either has no place")
  func noFile() throws {
    let place = try location(of: .error("a/b", "c", subject: "show-server"))
    #expect(place["physicalLocation"] == nil)
    let logical = try #require(place["logicalLocations"] as? [[String: Any]])
    #expect(logical.first?["fullyQualifiedName"] as? String == "show-server")
    #expect(try result(of: .error("a/b", "c"))["locations"] == nil)
  }

  private func result(of diagnostic: Diagnostic) throws -> [String: Any] {
    let text = Report([diagnostic], toolVersion: "1").render(.sarif)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    return try #require((run["results"] as? [[String: Any]])?.first)
  }

  private func location(of diagnostic: Diagnostic) throws -> [String: Any] {
    try #require((try result(of: diagnostic)["locations"] as? [[String: Any]])?.first)
  }
}
