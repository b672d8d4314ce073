/// The JSON Schema of `reference.json`, which is published beside it.
package enum ReferenceSchema {
  /// The schema as text (JSON Schema, draft 2020-12).
  package static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "reference.json",
      "description": "The reference of a versioned REST API: pages, operations, samples and version history.",
      "type": "object",
      "required": [
        "schemaVersion",
        "title",
        "summary",
        "service",
        "versions",
        "releases",
        "pages",
        "operations",
        "faults",
        "deltas"
      ],
      "properties": {
        "schemaVersion": {"const": 1},
        "title": {"type": "string"},
        "summary": {"type": "string", "description": "What the API is for. CommonMark."},
        "summaryBlocks": {
          "$ref": "#/$defs/blocks",
          "description": "The tree of the same text, where CommonMark does not carry all of it."
        },
        "service": {
          "type": "object",
          "required": ["type", "versionHeader"],
          "properties": {"type": {"type": ["string", "null"]}, "versionHeader": {"type": ["string", "null"]}},
          "additionalProperties": false
        },
        "versions": {"type": "array", "items": {"$ref": "#/$defs/historyEntry"}, "description": "Oldest first."},
        "releases": {"type": "array", "items": {"$ref": "#/$defs/release"}},
        "pages": {"type": "array", "items": {"$ref": "#/$defs/page"}},
        "operations": {"type": "array", "items": {"$ref": "#/$defs/operation"}},
        "faults": {"type": "array", "items": {"$ref": "#/$defs/fault"}},
        "deltas": {
          "type": "array",
          "items": {"$ref": "#/$defs/delta"},
          "description": "What each version changed against the one before it."
        }
      },
      "additionalProperties": false,
      "$defs": {
        "version": {
          "description": "A version of the contract, MAJOR.MINOR.",
          "type": "string",
          "pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$"
        },
        "optionalVersion": {
          "description": "The end of a range, which belongs to it; null where it is open.",
          "oneOf": [{"$ref": "#/$defs/version"}, {"type": "null"}]
        },
        "range": {
          "type": "object",
          "required": ["minVersion", "maxVersion"],
          "properties": {
            "minVersion": {"$ref": "#/$defs/optionalVersion"},
            "maxVersion": {"$ref": "#/$defs/optionalVersion"}
          },
          "additionalProperties": false
        },
        "blocks": {
          "description": "Blocks of text, each with its type and content.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["type"],
            "properties": {
              "type": {
                "enum": [
                  "paragraph",
                  "heading",
                  "list",
                  "code",
                  "quote",
                  "rule",
                  "admonition",
                  "table",
                  "definitions",
                  "lines"
                ]
              }
            }
          }
        },
        "inlines": {
          "description": "A title with its markup: strings and typed parts; where it is plain text this is left out.",
          "type": "array",
          "items": {"type": ["string", "object"]}
        },
        "aliases": {
          "description": "Further anchors that lead there.",
          "type": "array",
          "items": {"type": "string"}
        },
        "places": {
          "description": "Places in a list of the operation, counted from 0.",
          "type": "object",
          "required": ["first", "count"],
          "properties": {
            "of": {"enum": ["request", "response"]},
            "first": {"type": "integer", "minimum": 0},
            "count": {"type": "integer", "minimum": 1},
            "form": {"enum": ["table", "line"]}
          },
          "additionalProperties": false
        },
        "layout": {
          "description": "How the source arranges what follows the description, where it does so itself.",
          "type": "array",
          "items": {
            "type": "object",
            "minProperties": 1,
            "properties": {
              "prose": {"type": "string"},
              "proseBlocks": {"$ref": "#/$defs/blocks"},
              "parameters": {"$ref": "#/$defs/places"},
              "statusCodes": {"$ref": "#/$defs/places"},
              "sample": {"$ref": "#/$defs/places"},
              "section": {
                "type": "object",
                "required": ["anchor", "title", "minVersion", "maxVersion", "content"],
                "properties": {
                  "anchor": {"type": "string"},
                  "aliases": {"$ref": "#/$defs/aliases"},
                  "title": {"type": "string"},
                  "titleContent": {"$ref": "#/$defs/inlines"},
                  "minVersion": {"$ref": "#/$defs/optionalVersion"},
                  "maxVersion": {"$ref": "#/$defs/optionalVersion"},
                  "content": {"$ref": "#/$defs/layout"}
                },
                "additionalProperties": false
              }
            },
            "additionalProperties": false
          }
        },
        "versionNote": {
          "type": "object",
          "required": ["kind", "version", "note"],
          "properties": {
            "kind": {"type": "string", "description": "Such as version-added."},
            "version": {"type": "string", "description": "As it is written."},
            "note": {"type": "string", "description": "CommonMark."},
            "noteBlocks": {"$ref": "#/$defs/blocks"}
          },
          "additionalProperties": false
        },
        "historyEntry": {
          "type": "object",
          "required": ["version", "release", "headline", "note"],
          "properties": {
            "version": {"$ref": "#/$defs/version"},
            "release": {"type": ["string", "null"], "description": "The release that brought the version."},
            "headline": {"type": "string"},
            "note": {"type": "string", "description": "What a client must know. CommonMark."},
            "noteBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            }
          },
          "additionalProperties": false
        },
        "release": {
          "type": "object",
          "required": ["name", "note", "removes"],
          "properties": {
            "name": {"type": "string"},
            "note": {"type": "string", "description": "What the release changed without a version. CommonMark."},
            "noteBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            },
            "removes": {
              "type": "array",
              "items": {"type": "string"},
              "description": "The ids of the operations that the release removed."
            }
          },
          "additionalProperties": false
        },
        "pageItem": {
          "oneOf": [
            {
              "type": "object",
              "required": ["prose"],
              "properties": {
                "prose": {"type": "string", "description": "Text of the page. CommonMark."},
                "proseBlocks": {
                  "$ref": "#/$defs/blocks",
                  "description": "The tree of the same text, where CommonMark does not carry all of it."
                }
              },
              "additionalProperties": false
            },
            {
              "type": "object",
              "required": ["operation"],
              "properties": {"operation": {"type": "string", "description": "The id of an operation."}},
              "additionalProperties": false
            },
            {
              "type": "object",
              "required": ["section"],
              "properties": {
                "section": {
                  "type": "object",
                  "required": ["id", "title", "content"],
                  "properties": {
                    "id": {"type": "string"},
                    "title": {"type": "string"},
                    "titleContent": {"$ref": "#/$defs/inlines"},
                    "aliases": {"$ref": "#/$defs/aliases"},
                    "content": {"type": "array", "items": {"$ref": "#/$defs/pageItem"}}
                  },
                  "additionalProperties": false
                }
              },
              "additionalProperties": false
            }
          ]
        },
        "page": {
          "type": "object",
          "required": ["id", "title", "url", "operations", "content"],
          "properties": {
            "id": {"type": "string", "description": "The folder of the page."},
            "title": {"type": "string"},
            "titleContent": {"$ref": "#/$defs/inlines"},
            "aliases": {"$ref": "#/$defs/aliases"},
            "parent": {"type": "string", "description": "The id of the page that it belongs to in the navigation."},
            "url": {"type": "string"},
            "operations": {"type": "array", "items": {"type": "string"}, "description": "Ids in reading order."},
            "content": {"type": "array", "items": {"$ref": "#/$defs/pageItem"}}
          },
          "additionalProperties": false
        },
        "answer": {
          "oneOf": [
            {
              "type": "object",
              "required": ["code", "fault"],
              "properties": {"code": {"type": "integer"}, "fault": {"type": "string"}},
              "additionalProperties": false
            },
            {"type": "null"}
          ]
        },
        "statusCode": {
          "type": "object",
          "required": ["code", "kind", "fault", "reason", "minVersion", "maxVersion", "release"],
          "properties": {
            "code": {"type": "integer", "minimum": 100, "maximum": 599},
            "kind": {"enum": ["success", "error"]},
            "fault": {"type": ["string", "null"]},
            "reason": {
              "type": ["string", "null"],
              "description": "When the operation answers with it. CommonMark."
            },
            "reasonBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            },
            "minVersion": {"$ref": "#/$defs/optionalVersion"},
            "maxVersion": {"$ref": "#/$defs/optionalVersion"},
            "release": {
              "type": ["string", "null"],
              "description": "The release from which on this is the answer in every version."
            }
          },
          "additionalProperties": false
        },
        "parameter": {
          "type": "object",
          "required": [
            "name",
            "path",
            "in",
            "type",
            "format",
            "required",
            "nullable",
            "description",
            "minVersion",
            "maxVersion",
            "key"
          ],
          "properties": {
            "name": {"type": "string", "description": "The name as written in the row."},
            "path": {
              "type": ["array", "null"],
              "items": {"type": "string"},
              "description": "The keys from the top of the body, where they are known."
            },
            "in": {"enum": ["header", "path", "query", "body"]},
            "type": {"type": "string"},
            "format": {"type": ["string", "null"]},
            "required": {"type": "boolean"},
            "nullable": {"type": "boolean"},
            "description": {"type": "string", "description": "What the parameter means. CommonMark."},
            "descriptionBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            },
            "minVersion": {"$ref": "#/$defs/optionalVersion"},
            "maxVersion": {"$ref": "#/$defs/optionalVersion"},
            "defined": {
              "$ref": "#/$defs/range",
              "description": "The open range of its definition, where the bounds are those of its table."
            },
            "effective": {
              "$ref": "#/$defs/range",
              "description": "What its table leaves of the bounds, where the table narrows them."
            },
            "code": {
              "type": ["integer", "null"],
              "description": "The status code of the response that has it in its body, where that is known."
            },
            "key": {"type": ["string", "null"], "description": "The key of its definition in parameters.yaml."}
          },
          "additionalProperties": false
        },
        "sample": {
          "type": "object",
          "required": ["id", "caption", "mediaType", "file", "minVersion", "maxVersion", "code", "text"],
          "properties": {
            "id": {"type": "string"},
            "caption": {"type": "string"},
            "mediaType": {"type": "string"},
            "file": {"type": "string", "description": "Relative to the folder of this file."},
            "minVersion": {"$ref": "#/$defs/optionalVersion"},
            "maxVersion": {"$ref": "#/$defs/optionalVersion"},
            "code": {"type": ["integer", "null"]},
            "text": {"type": "string"}
          },
          "additionalProperties": false
        },
        "message": {
          "type": "object",
          "required": ["parameters", "samples", "notes"],
          "properties": {
            "parameters": {"type": "array", "items": {"$ref": "#/$defs/parameter"}},
            "samples": {"type": "array", "items": {"$ref": "#/$defs/sample"}},
            "notes": {"type": "string", "description": "Text about the message. CommonMark."},
            "notesBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            }
          },
          "additionalProperties": false
        },
        "operation": {
          "type": "object",
          "required": [
            "id",
            "page",
            "title",
            "method",
            "path",
            "url",
            "minVersion",
            "maxVersion",
            "description",
            "deprecation",
            "removal",
            "statusCodes",
            "request",
            "response"
          ],
          "properties": {
            "id": {"type": "string"},
            "page": {"type": "string"},
            "title": {"type": "string"},
            "titleContent": {"$ref": "#/$defs/inlines"},
            "aliases": {"$ref": "#/$defs/aliases"},
            "method": {"type": "string"},
            "path": {"type": "string"},
            "url": {"type": "string", "description": "Its page and its anchor there."},
            "minVersion": {"$ref": "#/$defs/optionalVersion"},
            "maxVersion": {"$ref": "#/$defs/optionalVersion"},
            "description": {"type": "string", "description": "What the operation does. CommonMark."},
            "descriptionBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            },
            "deprecation": {
              "oneOf": [
                {
                  "type": "object",
                  "required": ["since", "answers", "replacement"],
                  "properties": {
                    "since": {"$ref": "#/$defs/optionalVersion"},
                    "answers": {"$ref": "#/$defs/answer"},
                    "replacement": {"type": "string", "description": "What to use instead. CommonMark."},
                    "replacementBlocks": {
                      "$ref": "#/$defs/blocks",
                      "description": "The tree of the same text, where CommonMark does not carry all of it."
                    }
                  },
                  "additionalProperties": false
                },
                {"type": "null"}
              ]
            },
            "removal": {
              "oneOf": [
                {
                  "type": "object",
                  "required": ["release", "answers"],
                  "properties": {"release": {"type": "string"}, "answers": {"$ref": "#/$defs/answer"}},
                  "additionalProperties": false
                },
                {"type": "null"}
              ]
            },
            "statusCodes": {"type": "array", "items": {"$ref": "#/$defs/statusCode"}},
            "request": {"$ref": "#/$defs/message"},
            "response": {"$ref": "#/$defs/message"},
            "layout": {"$ref": "#/$defs/layout"},
            "versionNotes": {
              "type": "array",
              "items": {"$ref": "#/$defs/versionNote"},
              "description": "What the text says about single versions, in reading order."
            }
          },
          "additionalProperties": false
        },
        "fault": {
          "type": "object",
          "required": ["name", "codes", "description", "parameters", "samples"],
          "properties": {
            "name": {"type": "string"},
            "codes": {"type": "array", "items": {"type": "integer"}},
            "description": {"type": "string", "description": "When the service answers with it. CommonMark."},
            "descriptionBlocks": {
              "$ref": "#/$defs/blocks",
              "description": "The tree of the same text, where CommonMark does not carry all of it."
            },
            "parameters": {"type": "array", "items": {"$ref": "#/$defs/parameter"}},
            "samples": {"type": "array", "items": {"$ref": "#/$defs/sample"}}
          },
          "additionalProperties": false
        },
        "change": {
          "type": "object",
          "required": ["kind", "area", "operation", "direction", "name", "before", "after"],
          "properties": {
            "kind": {"enum": ["added", "removed", "deprecated", "type", "required", "nullable"]},
            "area": {"enum": ["operation", "parameter", "header", "body", "statusCode"]},
            "operation": {"type": "string"},
            "direction": {"enum": ["request", "response", null]},
            "name": {"type": "string"},
            "before": {"type": ["string", "null"]},
            "after": {"type": ["string", "null"]}
          },
          "additionalProperties": false
        },
        "delta": {
          "type": "object",
          "required": ["from", "to", "changes"],
          "properties": {
            "from": {"$ref": "#/$defs/version"},
            "to": {"$ref": "#/$defs/version"},
            "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}}
          },
          "additionalProperties": false
        }
      }
    }

    """#
}
