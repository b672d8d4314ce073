import APIModel
import Diagnostics
import Files
import OSAPIRef
import Prose
import TestSupport
import Testing

/// What a tree in memory makes.
struct ReadTree {
  let reference: Reference
  let findings: [Diagnostic]

  /// Reads files whose paths count from `api-ref/source` of a project; those that begin with `/` from its root.
  init(_ files: [String: String]) async throws {
    var all: [String: String] = [:]
    for (path, text) in files {
      all[path.hasPrefix("/") ? "project\(path)" : "project/api-ref/source/\(path)"] = text
    }
    let reader = try TreeReader(tree: "project", files: MemoryFileSystem(all).fileSystem)
    (reference, findings) = await reader.readFiles().parse().reference()
  }

  /// A tree of one operation: what follows its `rest_method`, with definitions and other files beside it.
  init(
    operation text: String, method: String = "GET /things", title: String = "List Things",
    parameters: String = "",
    _ more: [String: String] = [:]
  ) async throws {
    let underline = String(repeating: "=", count: title.count)
    let files = [
      "index.rst": "===\nAPI\n===\n\n.. include:: things.inc\n", "parameters.yaml": parameters,
      "things.inc": """
      ------
      Things
      ------

      \(title)
      \(underline)

      .. rest_method:: \(method)

      \(text)
      """,
    ]
    try await self.init(files.merging(more) { $1 })
  }

  /// The first operation.
  var operation: APIModel.Operation {
    get throws { try #require(reference.operations.first, "\(findings)") }
  }

  /// The findings as `rule file:line:column`, files from the source folder.
  var places: [String] {
    findings.map { finding in
      let file = (finding.location?.file ?? "-").replacing("project/api-ref/source/", with: "")
      return "\(finding.rule) \(file):\(finding.location?.line ?? 0):\(finding.location?.column ?? 0)"
    }
  }
}

extension Parameter {
  /// The row on one line: `in name type`, `?` after the name of an optional one, and its versions.
  var summary: String {
    "\(location) \(name)\(isRequired ? "" : "?") \(type.name)" + (range == .all ? "" : " \(range)")
  }
}

extension StatusCode {
  var summary: String { "\(kind) \(words)" + (range == .all ? "" : " \(range)") }
}

extension [LayoutItem] {
  /// The arrangement on one line.
  var outline: String {
    map { item in
      switch item {
      case .prose(let prose): "prose(\(prose.plainText.split(separator: "\n").joined(separator: "/")))"
      case .section(let section): "\(section.heading.text)[\(section.items.outline)]"
      case .parameters(let direction, let rows): "\(direction) rows \(rows.lowerBound)..<\(rows.upperBound)"
      case .statusCodes(let codes, let form): "\(form) codes \(codes.lowerBound)..<\(codes.upperBound)"
      case .sample(let direction, let place): "\(direction) sample \(place)"
      }
    }.joined(separator: ", ")
  }
}

extension Page {
  /// The page on one line: its id, its title and what is on it.
  var outline: String {
    "\(id) \"\(title)\"" + (parent.map { " in \($0)" } ?? "") + ": " + items.outline
  }
}

extension [PageItem] {
  var outline: String {
    map { item in
      switch item {
      case .prose(let prose): "prose(\(prose.plainText.split(separator: "\n").joined(separator: "/")))"
      case .section(let section): "\(section.title)#\(section.id)[\(section.items.outline)]"
      case .operation(let operation): "\(operation.method) \(operation.title)#\(operation.anchor)"
      }
    }.joined(separator: ", ")
  }
}

/// Definitions of parameters, each as `key: in type` or with more fields after a comma.
func definitions(_ lines: String...) -> String {
  lines.map { line in
    let parts = line.split(separator: ",").map { $0.drop { $0 == " " } }
    let words = parts[0].split(separator: " ")
    let fields =
      ["in: \(words[1])", "type: \(words[2])", "description: Text."] + parts.dropFirst().map(String.init)
    return "\(words[0])\n" + fields.map { "  \($0)\n" }.joined()
  }.joined()
}
