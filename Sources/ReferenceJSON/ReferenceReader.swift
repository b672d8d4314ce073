package import APIModel
package import Diagnostics
import OrderedJSON

extension Reference {
  /// Reads a `reference.json`.
  ///
  /// Wrong values, unknown keys, and operations that are named twice or by no page are among the problems of the
  /// reference that is returned.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its path, for diagnostics.
  ///   - sampleFile: gives the bytes of a sample's file, relative to the folder of the reference, for samples
  ///     whose text is not in it.
  /// - Throws: a diagnostic where the bytes are no JSON object or not a reference at all.
  package init(
    json bytes: [UInt8], file: String, sampleFile: @escaping (String) -> [UInt8]? = { _ in nil }
  ) throws(Diagnostic) {
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
    let log = ReadingLog(file: file, positions: positions, sampleFile: sampleFile)
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
        versionHeader: root["service"]["versionHeader"].optionalString,
        tokenHeader: root["service"]["tokenHeader"].optionalString,
        endpoint: root["service"]["endpoint"].optionalString),
      history: VersionHistory(
        versions: root["versions"].elements.map(\.versionEntry),
        releases: root["releases"].elements.map(\.release)),
      pages: root["pages"].elements.map { $0.page(operations) },
      faults: root["faults"].elements.map(\.fault))
    _ = (root["schemaVersion"], root["deltas"])
    operations.reportUnused(in: pages, log)
    log.reportUnknownKeys(in: value)
    problems = Incidental(log.problems)
  }
}

/// The operations of the file by id.
private struct OperationIndex {
  private var byID: [String: Operation] = [:]
  private var ids: [String] = []

  init(_ cursor: JSONCursor) {
    for element in cursor.elements {
      let operation = element.operation
      guard byID[operation.id] == nil else {
        cursor.log.add(
          .error(
            "operation/duplicate-id",
            "operation id '\(operation.id)' is used twice: each operation has an id of its own",
            at: operation.origin.location, subject: operation.id, hint: "give one of them another id"))
        continue
      }
      byID[operation.id] = operation
      ids.append(operation.id)
    }
  }

  /// An operation that no page shows would be lost without a word.
  func reportUnused(in pages: [Page], _ log: ReadingLog) {
    let shown = Set(pages.flatMap(\.operations).map(\.id))
    for id in ids where !shown.contains(id) {
      log.add(
        .error(
          "operation/on-no-page", "operation '\(id)' is on no page: every operation stands on one",
          at: byID[id]?.origin.location, subject: id, hint: "name it in the content of a page"))
    }
  }

  subscript(id: String) -> Operation? { byID[id] }
}

extension JSONCursor {
  fileprivate var versionEntry: Version {
    var entry = Version(
      number: self["version"].version,
      release: self["release"].optionalString, headline: self["headline"].string, note: prose("note"),
      origin: origin)
    let isBehaviourOnly = self["behaviourOnly"]
    entry.isBehaviourOnly = isBehaviourOnly.isNull ? false : isBehaviourOnly.bool
    let declared = self["declares"]
    entry.declaredChanges = declared.isNull ? nil : declared.elements.map(\.declaredChange)
    return entry
  }

  fileprivate var release: Release {
    _ = self["removes"]
    return Release(name: self["name"].string, note: prose("note"), origin: origin)
  }

  fileprivate func page(_ operations: OperationIndex) -> Page {
    let content = self["content"]
    let listed = self["operations"].elements
    _ = self["url"]
    // Without content the page is its operations, one after the other.
    let items =
      content.isNull
      ? listed.compactMap { $0.operationItem(operations) }
      : content.elements.compactMap { $0.pageItem(operations) }
    if !content.isNull, !self["operations"].isNull, listed.map(\.string) != items.operations.map(\.id) {
      log.add(
        .error(
          "reference/operations", "\(path) lists other operations than its content has",
          at: log.location(path.appending("operations")),
          hint: "list the operations in the order of the content"))
    }
    return Page(
      id: self["id"].string, heading: heading, aliases: self["aliases"].elements.map(\.string),
      parent: self["parent"].optionalString, items: items, origin: origin)
  }

  private func operationItem(_ operations: OperationIndex) -> PageItem? {
    let id = string
    guard let operation = operations[id] else {
      log.add(
        .error(
          "reference/unknown-operation", "\(path) names '\(id)', which is no operation of the file",
          at: log.location(path)))
      return nil
    }
    return .operation(operation)
  }

  fileprivate func pageItem(_ operations: OperationIndex) -> PageItem? {
    if !self["section"].isNull {
      let section = self["section"]
      return .section(
        Section(
          id: section["id"].string, aliases: section["aliases"].elements.map(\.string),
          heading: section.heading,
          items: section["content"].elements.compactMap { $0.pageItem(operations) }))
    }
    guard !self["operation"].isNull else { return .prose(prose("prose")) }
    return self["operation"].operationItem(operations)
  }

  fileprivate var operation: Operation {
    _ = (self["page"], self["versionNotes"])
    let id = self["id"].string
    let anchor = self["url"].optionalString.flatMap { url in
      url.firstIndex(of: "#").map { String(url[url.index(after: $0)...]) }
    }
    let codes = self["statusCodes"].elements.map(\.statusCode)
    let messages = (request: self["request"].message, response: self["response"].message)
    let layout = self["layout"]
    return Operation(
      id: id, anchor: anchor, aliases: self["aliases"].elements.map(\.string), heading: heading,
      method: Method(self["method"].string),
      path: self["path"].string, range: range, description: prose("description"),
      statusCodes: codes, request: messages.request, response: messages.response,
      layout: layout.isNull
        ? nil
        : layout.layout(codes: codes.count) { direction in
          let message = direction == .request ? messages.request : messages.response
          return (message.parameters.count, message.samples.count)
        },
      deprecation: self["deprecation"].isNull ? nil : self["deprecation"].deprecation,
      removal: self["removal"].isNull ? nil : self["removal"].removal,
      traits: self["traits"].elements.map(\.operationTrait), origin: origin)
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
    isNull ? nil : FaultAnswer(code: self["code"].integer(in: 100...599), fault: self["fault"].string)
  }

  private var statusCode: StatusCode {
    StatusCode(
      code: self["code"].integer(in: 100...599), kind: self["kind"].word(.success),
      fault: self["fault"].optionalString,
      reason: self["reason"].isNull ? nil : prose("reason"), range: range,
      release: self["release"].optionalString)
  }

  private var message: Message {
    Message(
      parameters: self["parameters"].elements.map(\.parameter),
      samples: self["samples"].elements.map(\.sample), notes: prose("notes"))
  }

  /// The versions of a row, and those of its definition where its table narrows them.
  private var rowRanges: (effective: VersionRange, defined: VersionRange?) {
    if !self["defined"].isNull { return (range, self["defined"].range) }
    if !self["effective"].isNull { return (self["effective"].range, range) }
    return (range, nil)
  }

  fileprivate var parameter: Parameter {
    let ranges = rowRanges
    return Parameter(
      name: self["name"].string, path: self["path"].isNull ? nil : self["path"].elements.map(\.string),
      location: self["in"].word(.body),
      type: ValueType(self["type"].string, format: self["format"].optionalString),
      isRequired: self["required"].bool, isNullable: self["nullable"].isNull ? false : self["nullable"].bool,
      description: prose("description"), range: ranges.effective,
      definedRange: ranges.defined,
      code: self["code"].optionalInteger(in: 100...599), traits: self["traits"].parameterTraits,
      key: self["key"].optionalString, origin: origin)
  }

  fileprivate var sample: PublishedSample {
    var sample = PublishedSample(
      id: self["id"].string, caption: self["caption"].string, mediaType: self["mediaType"].string,
      file: self["file"].string, range: range, code: self["code"].optionalInteger(in: 100...599),
      text: sampleText, origin: origin)
    if !sample.hasSafeFile {
      log.add(
        .error(
          "sample/file",
          "'\(sample.file)' cannot be the file of a sample: it is a path below "
            + "\(PublishedSample.root) of letters, digits, '-', '_' and '.'",
          at: log.location(path.appending("file")), subject: sample.id))
    }
    if self["text"].isNull {
      let folder = log.file.lastIndex(of: "/").map { String(log.file[...$0]) } ?? ""
      sample.textOrigin = Origin(SourceLocation(file: folder + sample.file, line: 1, column: 1))
    }
    return sample
  }

  /// The text of the sample, or that of its file where the reference has only its name.
  private var sampleText: String {
    if !self["text"].isNull { return self["text"].string }
    let file = self["file"].string
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    if parts.allSatisfy({ Identifier.isSafeFileName(String($0)) }), let bytes = log.sampleFile(file),
      let text = String(validating: bytes, as: UTF8.self)
    {
      return text
    }
    log.add(
      .error(
        "sample/file-missing", "\(path) has no text, and its file '\(file)' cannot be read",
        at: log.location(path)))
    return ""
  }

  fileprivate var fault: Fault {
    Fault(
      name: self["name"].string, codes: self["codes"].elements.map { $0.integer(in: 100...599) },
      description: prose("description"), parameters: self["parameters"].elements.map(\.parameter),
      samples: self["samples"].elements.map(\.sample), origin: origin)
  }
}
