package import APIModel
package import Diagnostics
import OrderedJSON

extension Reference {
  /// Reads a `reference.json`.
  ///
  /// Values of a wrong type, unknown versions of the form and operations that pages name but the file lacks are
  /// among the problems of the reference that is returned.
  /// - Throws: a diagnostic where the bytes are no JSON object or not a reference at all.
  package init(json bytes: [UInt8], file: String) throws(Diagnostic) {
    let value: JSONValue
    let positions: JSONPositions
    do {
      value = try JSONValue(parsing: bytes)
      positions = try JSONPositions(of: bytes)
    } catch {
      throw .error(
        "reference/not-json", "\(file) is not JSON: \(error.message)",
        at: SourceLocation(file: file, line: error.line, column: error.column))
    }
    let log = ReadingLog(file: file, positions: positions)
    let root = JSONCursor(value: value, path: JSONPath([]), log: log)
    guard case .object = value, case .number(let version)? = value["schemaVersion"] else {
      throw .error(
        "reference/not-a-reference", "\(file) has no schemaVersion: it is no reference.json",
        at: SourceLocation(file: file, line: 1, column: 1), hint: "write one with the build command")
    }
    guard version.spelling == String(Reference.schemaVersion) else {
      throw .error(
        "reference/schema-version",
        "\(file) has schemaVersion \(version.spelling), but this program reads \(Reference.schemaVersion)",
        at: log.location(JSONPath([.key("schemaVersion")])))
    }

    let operations = OperationIndex(root["operations"])
    self.init(
      title: root["title"].string, summary: root.prose("summary"),
      service: Service(
        type: root["service"]["type"].optionalString,
        versionHeader: root["service"]["versionHeader"].optionalString),
      history: VersionHistory(
        versions: root["versions"].elements.map(\.versionEntry),
        releases: root["releases"].elements.map(\.release)),
      pages: root["pages"].elements.map { page in
        Page(
          id: page["id"].string, title: page["title"].string,
          items: page["content"].elements.compactMap { $0.pageItem(operations) }, origin: page.origin)
      },
      faults: root["faults"].elements.map(\.fault))
    problems = Incidental(log.problems)
  }
}

/// The operations of the file by id.
private struct OperationIndex {
  private let byID: [String: Operation]

  init(_ cursor: JSONCursor) {
    byID = Dictionary(
      cursor.elements.map { ($0["id"].string, $0.operation) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> Operation? { byID[id] }
}

extension JSONCursor {
  fileprivate var versionEntry: Version {
    Version(
      number: self["version"].version,
      release: self["release"].optionalString, headline: self["headline"].string, note: prose("note"),
      origin: origin)
  }

  fileprivate var release: Release {
    Release(name: self["name"].string, note: prose("note"), origin: origin)
  }

  fileprivate func pageItem(_ operations: OperationIndex) -> PageItem? {
    if !self["section"].isNull {
      let section = self["section"]
      return .section(
        Section(
          id: section["id"].string, title: section["title"].string,
          items: section["content"].elements.compactMap { $0.pageItem(operations) }))
    }
    guard let id = self["operation"].optionalString else { return .prose(prose("prose")) }
    guard let operation = operations[id] else {
      return self["operation"].wrong("the id of an operation in the file, not '\(id)'", nil)
    }
    return .operation(operation)
  }

  fileprivate var operation: Operation {
    Operation(
      id: self["id"].string, title: self["title"].string, method: Method(self["method"].string),
      path: self["path"].string, range: range, description: prose("description"),
      statusCodes: self["statusCodes"].elements.map(\.statusCode), request: self["request"].message,
      response: self["response"].message,
      deprecation: self["deprecation"].isNull ? nil : self["deprecation"].deprecation,
      removal: self["removal"].isNull ? nil : self["removal"].removal, origin: origin)
  }

  private var deprecation: Deprecation {
    Deprecation(
      since: self["since"].optionalVersion, answers: self["answers"].faultAnswer,
      replacement: prose("replacement"))
  }

  private var removal: Removal {
    Removal(release: self["release"].string, answers: self["answers"].faultAnswer)
  }

  private var faultAnswer: FaultAnswer? {
    isNull ? nil : FaultAnswer(code: self["code"].integer, fault: self["fault"].string)
  }

  private var statusCode: StatusCode {
    StatusCode(
      code: self["code"].integer, kind: self["kind"].word(.success), fault: self["fault"].optionalString,
      reason: self["reason"].isNull ? nil : prose("reason"), range: range,
      release: self["release"].optionalString)
  }

  private var message: Message {
    Message(
      parameters: self["parameters"].elements.map(\.parameter),
      samples: self["samples"].elements.map(\.sample), notes: prose("notes"))
  }

  fileprivate var parameter: Parameter {
    Parameter(
      name: self["name"].string, path: self["path"].isNull ? nil : self["path"].elements.map(\.string),
      location: self["in"].word(.body),
      type: ValueType(self["type"].string, format: self["format"].optionalString),
      isRequired: self["required"].bool, isNullable: self["nullable"].isNull ? false : self["nullable"].bool,
      description: prose("description"), range: range, key: self["key"].optionalString, origin: origin)
  }

  fileprivate var sample: PublishedSample {
    PublishedSample(
      id: self["id"].string, caption: self["caption"].string, mediaType: self["mediaType"].string,
      file: self["file"].string, range: range, code: self["code"].optionalInteger,
      text: self["text"].string, origin: origin)
  }

  fileprivate var fault: Fault {
    Fault(
      name: self["name"].string, codes: self["codes"].elements.map(\.integer),
      description: prose("description"), parameters: self["parameters"].elements.map(\.parameter),
      samples: self["samples"].elements.map(\.sample), origin: origin)
  }
}
