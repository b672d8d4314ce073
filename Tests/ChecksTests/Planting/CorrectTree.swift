/// A tree without any fault: things of several kinds, each with operations, versions and samples of its own.
///
/// Every version from 2.2 on begins rows of one kind of thing, so that the history says nothing in vain.
enum CorrectTree {
  static let kinds = 3
  static let source = "project/api-ref/source"
  static let definitions = "\(source)/parameters.yaml"
  static let history = "project/compute/api/rest_api_version_history.rst"

  /// The version in which things of a kind got their size; they got their weight with the next one.
  static func firstVersion(_ kind: Int) -> Int { 2 * kind }
  static var lastVersion: Int { firstVersion(kinds) + 1 }

  static let files: [String: String] = {
    var files = [
      "\(source)/index.rst": index, definitions: parameters, history: versions,
      "\(source)/more.rst": "====\nMore\n====\n\nMore about things is told elsewhere.\n",
    ]
    for kind in 1...kinds {
      files["\(source)/things\(kind).inc"] = page(kind)
      for (name, text) in samples(kind) { files["project/doc/api_samples/things\(kind)/\(name)"] = text }
    }
    return files
  }()

  private static var index: String {
    let includes = (1...kinds).map { ".. include:: things\($0).inc\n" }.joined()
    return "===\nAPI\n===\n\nThe API of things.\n\n.. toctree::\n   :hidden:\n\n   more\n\n\(includes)"
  }

  // MARK: Pages

  private static func page(_ kind: Int) -> String {
    let size = firstVersion(kind)
    return titled("Things \(kind)", "-", over: true) + "Things of kind \(kind).\n\n"
      + operation(
        kind, "List Things \(kind)", "GET /groups/{group_id}/things\(kind)", "Lists the things.",
        request: ["group_id: group_id_\(kind)", "limit: limit_\(kind)"],
        response: [
          "things: things_\(kind)", "name: name_\(kind)", "spec: spec_\(kind)", "size: size_\(kind)",
          "weight: weight_\(kind)",
        ],
        samples: [
          ("List things", "list-resp.json"), ("List things (v2.\(size))", "v2.\(size)/list-resp.json"),
          ("List things (v2.\(size + 1))", "v2.\(size + 1)/list-resp.json"),
        ])
      + operation(
        kind, "Create Thing \(kind)", "POST /groups/{group_id}/things\(kind)", "Creates a thing.",
        request: [
          "group_id: group_id_\(kind)", "thing: thing_\(kind)", "name: name_\(kind)", "spec: spec_\(kind)",
        ],
        response: [],
        samples: [
          ("Create thing: JSON request", "create-req.json"),
          ("Create thing, in full: JSON request", "create-full-req.json"),
        ])
      + operation(
        kind, "Rename Thing \(kind)", "PUT /groups/{group_id}/things\(kind)", "Renames a thing.",
        request: ["group_id: group_id_\(kind)", "thing: thing_\(kind)", "name: name_\(kind)"], response: [],
        samples: [("Rename thing: JSON request", "rename-req.json")])
      + operation(
        kind, "Show Limits \(kind) (until 2.4)", "GET /limits\(kind)", "Shows the limits.",
        lines: "max_version: 2.4",
        request: [], response: ["limits: limits_\(kind)", "name: name_\(kind)"],
        samples: [("Show limits: JSON response", "limits-resp.json")])
      + operation(
        kind, "Show Limits \(kind) (since 2.5)", "GET /limits\(kind)", "Shows the limits.",
        lines: "min_version: 2.5",
        request: [], response: ["limits: limits_\(kind)", "name: name_\(kind)"],
        samples: [("Show new limits (v2.5): JSON response", "limits-new-resp.json")])
  }

  private static func titled(_ title: String, _ mark: String, over: Bool = false) -> String {
    let line = String(repeating: mark, count: title.count)
    return over ? "\(line)\n\(title)\n\(line)\n\n" : "\(title)\n\(line)\n\n"
  }

  private static func operation(
    _ kind: Int, _ title: String, _ method: String, _ description: String, lines: String? = nil,
    request: [String], response: [String], samples: [(caption: String, file: String)]
  ) -> String {
    func table(_ title: String, _ rows: [String]) -> String {
      rows.isEmpty
        ? ""
        : titled(title, "-") + ".. rest_parameters:: parameters.yaml\n\n"
          + rows.map { "  - \($0)\n" }.joined() + "\n"
    }
    return titled(title, "=") + ".. rest_method:: \(method)\n" + (lines.map { "   \($0)\n" } ?? "") + "\n"
      + "\(description)\n\nNormal response codes: \(response.isEmpty ? 202 : 200)\n\n"
      + "Error response codes: 401, 404\n\n" + table("Request", request) + table("Response", response)
      + samples.map { caption, file in
        "**Example \(caption)**\n\n.. literalinclude:: ../../doc/api_samples/things\(kind)/\(file)\n"
          + "   :language: javascript\n\n"
      }.joined()
  }

  // MARK: Samples

  private static func samples(_ kind: Int) -> [(String, String)] {
    let size = firstVersion(kind)
    func list(_ more: String) -> String {
      "{\n    \"things\": [\n        {\n            \"name\": \"a\",\n            \"spec\": {}\(more)\n        }\n    ]\n}\n"
    }
    let create = "{\n    \"thing\": {\n        \"name\": \"a\",\n        \"spec\": {}\n    }\n}\n"
    let limits = "{\n    \"limits\": {\n        \"name\": \"a\"\n    }\n}\n"
    return [
      ("list-resp.json", list("")),
      ("v2.\(size)/list-resp.json", list(",\n            \"size\": 1")),
      ("v2.\(size + 1)/list-resp.json", list(",\n            \"size\": 1,\n            \"weight\": 2")),
      ("create-req.json", create), ("create-full-req.json", create),
      ("rename-req.json", "{\n    \"thing\": {\n        \"name\": \"a\"\n    }\n}\n"),
      ("limits-resp.json", limits), ("limits-new-resp.json", limits),
    ]
  }

  // MARK: Definitions and history

  private static var parameters: String {
    let kinds = Array(1...kinds)
    func entries(_ name: String, _ fields: (Int) -> [String]) -> String {
      kinds.map { kind in "\(name)_\(kind):\n" + fields(kind).map { "  \($0)\n" }.joined() }.joined()
    }
    func field(_ place: String, _ type: String, _ isRequired: Bool, _ text: String) -> [String] {
      ["in: \(place)", "type: \(type)", "required: \(isRequired)", "description: \(text)"]
    }
    return entries("group_id") { field("path", "string", true, "The group of things \($0).") }
      + entries("limit") { field("query", "integer", false, "The most things \($0) to list.") }
      + entries("limits") { field("body", "object", true, "The limits of things \($0).") }
      + entries("name") { field("body", "string", true, "The name of a thing \($0).") }
      + entries("size") {
        field("body", "integer", true, "The size of a thing \($0).") + ["min_version: 2.\(firstVersion($0))"]
      }
      + entries("spec") {
        field("body", "object", false, "An object, or an array of objects, for a thing \($0).")
      }
      + entries("thing") { field("body", "object", true, "The thing \($0).") }
      + entries("things") { field("body", "array", true, "The things \($0).") }
      + entries("weight") {
        field("body", "integer", true, "The weight of a thing \($0).")
          + ["min_version: 2.\(firstVersion($0) + 1)"]
      }
  }

  private static var versions: String {
    titled("History", "=")
      + (1...lastVersion).map { minor in
        titled("2.\(minor)", "-") + "Version \(minor) brought more.\n\n"
      }.joined()
  }
}
