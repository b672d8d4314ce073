/// A JSON value that keeps what a reader can see in the text.
///
/// Object members keep their order and their duplicates, numbers keep their spelling. Two values are equal
/// when they hold the same members in the same order, the same number spellings, and the same Unicode scalars
/// in every string: `"é"` as one scalar and as two are different strings here, as they are different bytes in
/// a file.
public enum JSONValue: Sendable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case bool(Bool)
  /// A number, as spelled.
  case number(JSONNumber)
  /// A string, without its escapes.
  case string(String)
  /// The elements of an array.
  case array([JSONValue])
  /// The members of an object.
  case object(JSONObject)
}

extension JSONValue: Hashable {
  /// Compares two values exactly: order, number spelling and Unicode scalars count.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameScalars(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { text(style: .compact) }
}

extension JSONValue {
  /// What sort of JSON value this is.
  package var kind: JSONKind {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .number(let number): number.isInteger ? .integer : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of the first member with this key, or nil if this is no object or has no such member.
  public subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The element at this index, or nil if this is no array or the index is outside of it.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The value at the end of the path, or nil if the path leads nowhere.
  package subscript(path: JSONPath) -> JSONValue? {
    var value = self
    for component in path.components {
      let next =
        switch component {
        case .key(let key): value[key]
        case .index(let index): value[index]
        }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  /// The Boolean, or nil if this is something else.
  package var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number, or nil if this is something else.
  package var numberValue: JSONNumber? {
    if case .number(let value) = self { value } else { nil }
  }

  /// The string, or nil if this is something else.
  package var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements, or nil if this is no array.
  package var arrayValue: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, or nil if this is something else.
  package var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }
}
