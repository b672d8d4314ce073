import APIModel
import Diagnostics
import Parallel
import Prose
import RestructuredText
import YAML

/// The definitions of one `parameters.yaml`.
struct ParameterFile: Sendable {
  /// One definition.
  struct Entry: Sendable {
    let location: Parameter.Location
    let type: String
    let isRequired: Bool
    var description: DescribedText?
    let range: VersionRange
    /// What is wrong with it, for the one who uses it.
    let findings: [Diagnostic]
  }

  let path: String
  let entries: [String: Entry]
  let findings: [Diagnostic]
  /// The definitions as they are written, in the order of the file.
  let written: [SourceFacts.Definition]
  /// Whether the file has no definition at all.
  var isEmpty: Bool { entries.isEmpty }

  /// Reads the file; its many descriptions in parallel.
  static func read(path: String, bytes: [UInt8], files: TreeFiles) async -> ParameterFile {
    var reader = ParameterFileReader(path: path, log: TreeLog(files: files))
    do {
      if let root = try YAMLDocument.parse(bytes).root { reader.read(root) }
    } catch {
      reader.log.add(error, in: path)
    }
    let definitions = reader.definitions
    let chunks = stride(from: 0, to: definitions.count, by: chunkSize).map { start in
      definitions[start..<min(start + chunkSize, definitions.count)]
    }
    let entries = await chunks.concurrentMap { chunk in
      chunk.map { definition in
        var entry = definition.entry
        entry.description = definition.description.map { DescribedText($0, in: path) }
        return (definition.key, entry)
      }
    }
    return ParameterFile(
      path: path, entries: Dictionary(entries.joined(), uniquingKeysWith: { $1 }),
      findings: reader.log.findings, written: reader.written)
  }

  private static let chunkSize = 128
}

/// Reads definitions by the rules of os-api-ref (`os_api_ref/__init__.py`, `RestParametersDirective`).
private struct ParameterFileReader {
  let path: String
  var log: TreeLog
  /// The definitions in the order of the file, without their descriptions read.
  private(set) var written: [SourceFacts.Definition] = []
  private(set) var definitions: [(key: String, entry: ParameterFile.Entry, description: YAMLNode?)] = []
  private var last: (key: String, location: Parameter.Location)?

  init(path: String, log: TreeLog) {
    self.path = path
    self.log = log
  }

  mutating func read(_ root: YAMLNode) {
    if root.isNull { return }
    guard let all = root.plainEntries else {
      log.add(
        .error(
          "parameter/definitions", "the file is \(root.kind): it is a mapping of keys to definitions",
          at: log.location(root.position, in: path), hint: "write a key, and its definition indented below it"
        ))
      return
    }
    for duplicate in root.duplicateKeys {
      log.add(
        .warning(
          "parameter/duplicate-definition",
          "'\(duplicate.key)' is defined twice: the last definition counts",
          at: log.location(duplicate.position, in: path), subject: duplicate.key, hint: "remove one",
          details: ["it is first defined in line \(duplicate.first.line)"]))
    }
    definitions.reserveCapacity(all.count)
    for entry in all {
      guard let key = entry.key.text else { continue }
      read(key, entry)
    }
  }

  private mutating func read(_ key: String, _ entry: YAMLNode.Entry) {
    let place = log.location(entry.key.position, in: path)
    guard let fields = entry.value.plainEntries else {
      log.add(
        .error(
          "parameter/definition",
          "the definition of '\(key)' is \(entry.value.kind): it is a mapping with in, type and description",
          at: place, subject: key, hint: "check the indentation below the key"))
      return
    }
    let values = Fields(fields)
    var definition = DefinitionReading(key: key, place: place, path: path, log: log)
    let location = definition.location(values.location)
    let type = definition.type(values.type)
    let range = VersionRange(
      min: definition.version(values.minVersion), max: definition.version(values.maxVersion))
    checkOrder(key, location, place)
    let entry = ParameterFile.Entry(
      location: location ?? .body, type: type,
      // Anything but a plain False makes a parameter required, in os-api-ref too.
      isRequired: values.required.map { !$0.isNull && $0.boolValue != false } ?? false,
      description: nil, range: range, findings: definition.findings)
    definitions.append((key, entry, values.description))
    written.append(
      SourceFacts.Definition(
        key: key, location: place,
        fields: fields.compactMap { field in
          field.key.text.map {
            SourceFacts.Field(name: $0, location: log.location(field.key.position, in: path))
          }
        }, place: location, type: values.type?.text, isRequired: entry.isRequired,
        description: values.description?.text, range: range))
  }

  /// Definitions stand by location and then by key without regard to case.
  private mutating func checkOrder(_ key: String, _ location: Parameter.Location?, _ place: SourceLocation) {
    guard let location else { return }
    defer { last = (key, location) }
    guard let last else { return }
    if Self.rank(location) < Self.rank(last.location) {
      log.add(
        .warning(
          "parameter/order",
          "'\(key)' is in \(location.rawValue) but stands after '\(last.key)', which is in \(last.location.rawValue): "
            + "the order is header, path, query, body", at: place, subject: key))
    } else if location == last.location, Self.precedes(key, last.key) {
      log.add(
        .warning(
          "parameter/order",
          "'\(key)' stands after '\(last.key)': definitions of one place stand in alphabetic order",
          at: place, subject: key))
    }
  }

  /// Compares without regard to case.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let isASCII = left.utf8.allSatisfy { $0 < 0x80 } && right.utf8.allSatisfy { $0 < 0x80 }
    guard isASCII else { return left.lowercased() < right.lowercased() }
    func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return left.utf8.lexicographicallyPrecedes(right.utf8) { small($0) < small($1) }
  }

  private static func rank(_ location: Parameter.Location) -> Int {
    switch location {
    case .header: 0
    case .path: 1
    case .query: 2
    case .body: 3
    }
  }
}

/// Reads the fields of one definition; what is wrong matters to those who use it.
private struct DefinitionReading {
  let key: String
  let place: SourceLocation
  let path: String
  let log: TreeLog
  private(set) var findings: [Diagnostic] = []

  init(key: String, place: SourceLocation, path: String, log: TreeLog) {
    self.key = key
    self.place = place
    self.path = path
    self.log = log
  }

  mutating func type(_ node: YAMLNode?) -> String {
    if let text = node?.text { return text.withoutMarkup }
    findings.append(
      .error(
        "parameter/missing-type", "the definition of '\(key)' has no type: every parameter has one",
        at: place,
        subject: key, hint: "add 'type: string' or another type"))
    return ""
  }

  mutating func location(_ node: YAMLNode?) -> Parameter
    .Location?
  {
    if let text = node?.text, let location = Parameter.Location(rawValue: text) { return location }
    let names = "body, header, path, query"
    if let text = node?.text, let node, !node.isNull {
      findings.append(
        .error(
          "parameter/location", "'\(text)' is no place of a parameter: 'in' is one of \(names)",
          at: log.location(node.position, in: path), subject: key,
          hint: didYouMean(text, among: Parameter.Location.allCases.map(\.rawValue)).map {
            "did you mean '\($0)'?"
          }))
    } else {
      findings.append(
        .error(
          "parameter/location", "the definition of '\(key)' has no 'in': it is one of \(names)", at: place,
          subject: key, hint: "add 'in: body' or another place"))
    }
    return nil
  }

  mutating func version(_ node: YAMLNode?) -> APIVersion? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text, let version = APIVersion(text) { return version }
    findings.append(
      .error(
        "version/malformed", "'\(node.text ?? node.kind)' is no version: a version is MAJOR.MINOR",
        at: log.location(node.position, in: path), subject: key, hint: "write it like 2.12"))
    return nil
  }
}

/// The fields of a definition that mean something.
private struct Fields {
  var location: YAMLNode?
  var type: YAMLNode?
  var required: YAMLNode?
  var description: YAMLNode?
  var minVersion: YAMLNode?
  var maxVersion: YAMLNode?

  init(_ entries: [YAMLNode.Entry]) {
    for entry in entries {
      switch entry.key.text {
      case "in": location = entry.value
      case "type": type = entry.value
      case "required": required = entry.value
      case "description": description = entry.value
      case "min_version": minVersion = entry.value
      case "max_version": maxVersion = entry.value
      default: break
      }
    }
  }
}

extension YAMLNode {
  /// The entries with those that `<<` brings in; of a key that is written twice the last one counts for the reader.
  fileprivate var plainEntries: [Entry]? {
    guard let entries else { return nil }
    return entries.contains(where: \.isMerge) ? mergedEntries : entries
  }
}
