import APIModel
import Prose

/// Recognises objects whose keys are data, so that no table lists them: metadata, extra specs, links.
enum FreeMap {
  /// Whether a row documents such an object, or a list of objects that everybody knows.
  static func isFree(_ row: Parameter) -> Bool {
    names.contains { isName($0, within: row.name) } || words.areIn(row.description.plainText)
  }

  private static let names = [
    "metadata", "meta", "extra_specs", "specs", "links", "tags", "properties", "labels", "annotations",
    "headers", "options", "attributes", "capabilities", "hints",
  ]

  /// Whether a name is a word, or one of several words that ends with it, such as `image_metadata`.
  private static func isName(_ word: String, within name: String) -> Bool {
    guard name.utf8.count >= word.utf8.count else { return false }
    let lower = name.lowercased()
    return lower == word || ["_", "-", ":", "."].contains { lower.hasSuffix($0 + word) }
  }

  private static let words = Phrases([
    "key-value", "key/value", "key and value", "key value", "key:value", "key: value", "keyed by",
    "dictionary", "dict ", "map of", "mapping", "arbitrary", "free-form", "free form", "name-value",
    "name and value", "metadata", "associative", "each key", "property names", "opaque", "blob", "serialized",
  ])
}

extension Parameter {
  /// Whether the description has a word, spelt like that.
  func mentions(_ word: String) -> Bool {
    let bytes = Array(description.plainText.utf8)
    let word = Array(word.utf8)
    return bytes.split { !Self.isPartOfWord($0) }.contains { part in
      part.elementsEqual(word) || (part.last == UInt8(ascii: ":") && part.dropLast().elementsEqual(word))
    }
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte >= 0x80
  }

  /// The type that the table means, also where it has other words or letters for it.
  var documentedType: ValueType {
    let name = type.name.lowercased()
    return ValueType(["list": "array", "dict": "object"][name] ?? name)
  }
}
