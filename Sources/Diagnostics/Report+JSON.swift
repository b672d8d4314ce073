extension Report {
  /// The report for scripts, in the form that `jsonSchema` describes.
  func json() -> String {
    JSONText.object([
      ("schemaVersion", .integer(1)),
      ("findings", .array(diagnostics.map(finding))),
      (
        "totals",
        .object([
          ("error", .integer(totals.errors)), ("warning", .integer(totals.warnings)),
          ("info", .integer(totals.infos)),
        ])
      ),
    ]).document
  }

  private func finding(_ diagnostic: Diagnostic) -> JSONText {
    .object([
      ("rule", .string(diagnostic.rule)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("file", .optional(diagnostic.location?.file)),
      ("line", .optional(diagnostic.location?.line)),
      ("column", .optional(diagnostic.location?.column)),
      ("subject", .optional(diagnostic.subject)),
      ("message", .string(diagnostic.message)),
      ("hint", .optional(diagnostic.hint)),
      ("details", .array(diagnostic.details.map(JSONText.string))),
      ("fingerprint", .string(diagnostic.fingerprint)),
    ])
  }

  /// The JSON Schema (draft 2020-12) of the JSON report.
  ///
  /// Later versions of the tool may add members; those named here stay as long as `schemaVersion` is 1.
  package static let jsonSchema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Strata findings",
      "description": "What a check of an API reference found.",
      "type": "object",
      "required": ["schemaVersion", "findings", "totals"],
      "properties": {
        "schemaVersion": {"const": 1},
        "findings": {
          "description": "Sorted by file, line, column, rule and message; findings without a file come last.",
          "type": "array",
          "items": {"$ref": "#/$defs/finding"}
        },
        "totals": {
          "description": "The number of findings of each severity.",
          "type": "object",
          "required": ["error", "warning", "info"],
          "properties": {
            "error": {"type": "integer", "minimum": 0},
            "warning": {"type": "integer", "minimum": 0},
            "info": {"type": "integer", "minimum": 0}
          }
        }
      },
      "$defs": {
        "finding": {
          "type": "object",
          "required": [
            "rule", "severity", "file", "line", "column", "subject", "message", "hint", "details", "fingerprint"
          ],
          "properties": {
            "rule": {"description": "The rule's name, area/fact.", "type": "string", "minLength": 1},
            "severity": {"enum": ["error", "warning", "info"]},
            "file": {"description": "Relative to the root of the input.", "type": ["string", "null"]},
            "line": {"description": "Counted from 1.", "type": ["integer", "null"], "minimum": 1},
            "column": {
              "description": "Counted in Unicode scalars from 1.",
              "type": ["integer", "null"],
              "minimum": 1
            },
            "subject": {
              "description": "The thing in the model that the finding is about.",
              "type": ["string", "null"]
            },
            "message": {"description": "What is wrong, in one line.", "type": "string"},
            "hint": {"description": "What to do about it.", "type": ["string", "null"]},
            "details": {"description": "Further lines.", "type": "array", "items": {"type": "string"}},
            "fingerprint": {
              "description": "Stays the same while the finding moves to other lines of its file.",
              "type": "string",
              "pattern": "^[0-9a-f]{12}$"
            }
          }
        }
      }
    }

    """
}
