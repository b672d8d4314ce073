import APIModel
import Prose

/// Recognises objects whose keys are data, so that no table lists them: metadata, extra specs, links.
enum FreeMap {
  /// Whether a row documents such an object, or a list of objects that everybody knows.
  static func isFree(_ row: Parameter) -> Bool {
    names.contains { isName($0, within: row.name) } || speaksOfKeys(row)
  }

  private static let names = [
    "metadata", "meta", "extra_specs", "specs", "links", "tags", "properties", "labels", "annotations",
    "headers",
    "options", "attributes", "capabilities", "hints",
  ]

  /// Whether a name is a word, or one of several words that ends with it, such as `image_metadata`.
  private static func isName(_ word: String, within name: String) -> Bool {
    guard name.utf8.count >= word.utf8.count else { return false }
    let lower = name.lowercased()
    return lower == word || lower.hasSuffix("_\(word)") || lower.hasSuffix("-\(word)")
      || lower.hasSuffix(":\(word)") || lower.hasSuffix(".\(word)")
  }

  private static let words = [
    "key-value", "key/value", "key and value", "key value", "key:value", "key: value", "keyed by",
    "dictionary",
    "dict ", "map of", "mapping", "arbitrary", "free-form", "free form", "name-value", "name and value",
    "metadata",
    "associative", "each key", "property names", "opaque", "blob", "serialized",
  ]

  private static func speaksOfKeys(_ row: Parameter) -> Bool {
    let text = row.description.plainText.lowercased()
    return words.contains { text.contains($0) }
  }
}

extension Parameter {
  /// Whether the description has a word, spelt like that.
  func mentions(_ word: String) -> Bool {
    description.plainText.split { character in
      !(character.isLetter || character.isNumber || "_-:".contains(character))
    }.contains { $0 == word || $0 == "\(word):" }
  }
}
