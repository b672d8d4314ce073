import APIModel
import OrderedJSON

/// What encoding one or more samples of a body shows about its fields.
struct RecordedBody {
  /// The fields in the order in which they were first written.
  private(set) var fields: [RecordedField] = []
  private var indices: [[String]: Int] = [:]

  mutating func record(_ field: RecordedField) {
    if let index = indices[field.path] {
      fields[index].merge(field)
    } else {
      indices[field.path] = fields.count
      fields.append(field)
    }
  }

  /// The field at a documented path; a documented key in braces stands for any key.
  func field(at documented: [String]) -> RecordedField? {
    if let index = indices[documented] { return fields[index] }
    guard documented.contains(where: \.isFreeKey) else { return nil }
    return fields.first { $0.path.matches(documented: documented) }
  }
}

/// One field as samples show it.
struct RecordedField {
  /// The keys from the top of the body; elements of an array have the path of the array.
  var path: [String]
  /// The type, once a value that is not `null` was seen.
  var type: ValueType?
  /// Whether the model may leave the key out.
  var isOptional = false
  /// Whether the model may write `null`.
  var isNullable = false
  var since: VersionLiteral?
  var until: VersionLiteral?

  mutating func merge(_ other: RecordedField) {
    if type == nil { type = other.type }
    isOptional = isOptional || other.isOptional
    isNullable = isNullable || other.isNullable
    if since == nil { since = other.since }
    if until == nil { until = other.until }
  }
}

extension String {
  /// Whether a documented key stands for keys that the client or the service chooses.
  var isFreeKey: Bool { hasPrefix("{") && hasSuffix("}") }
}

extension [String] {
  /// Whether a path of real keys is the documented one.
  func matches(documented: [String]) -> Bool {
    count == documented.count && zip(self, documented).allSatisfy { $0 == $1 || $1.isFreeKey }
  }
}
