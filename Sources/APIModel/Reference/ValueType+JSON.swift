package import OrderedJSON

extension ValueType {
  /// The usual words for types (the contributors' guide to api-ref; `number` is JSON Schema's word for `float`).
  package static let names = [
    "string", "integer", "float", "number", "boolean", "array", "object", "none",
  ]

  /// The JSON types a value of this type may have; `nil` for a type that is not one of the usual words.
  package var jsonKinds: Set<JSONKind>? {
    switch name {
    case "string": [.string]
    case "integer": [.integer]
    case "float", "number": [.number, .integer]
    case "boolean": [.boolean]
    case "array": [.array]
    case "object": [.object]
    case "none": [.null]
    default: nil
    }
  }
}
