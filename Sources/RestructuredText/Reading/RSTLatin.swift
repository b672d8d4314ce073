/// ASCII letters in place of others, for identifiers.
enum RSTLatin {
  /// The letters that docutils puts in place of a scalar; empty for most.
  static func letters(of scalar: Unicode.Scalar) -> String {
    if let letters = replaced[scalar] { return letters }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) } ?? ""
    case 0xB2, 0xB3: return scalar.value == 0xB2 ? "2" : "3"
    case 0xB9: return "1"
    case 0xAA: return "a"
    case 0xBA: return "o"
    case 0xC0...0x24F, 0x1E00...0x1EFF: return composed[Character(scalar)] ?? ""
    default: return ""
    }
  }

  /// Letters that do not decompose.
  private static let replaced: [Unicode.Scalar: String] = [
    "ß": "sz", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ȸ": "db", "ȹ": "qp", "ø": "o", "Ø": "o", "đ": "d",
    "Đ": "d", "ħ": "h", "Ħ": "h", "ı": "i", "ł": "l", "Ł": "l", "ŧ": "t", "Ŧ": "t", "ƀ": "b", "ƃ": "b",
    "Ƃ": "b", "ƈ": "c", "Ƈ": "c", "ƌ": "d", "Ƌ": "d", "ƒ": "f", "Ƒ": "f", "ƙ": "k", "Ƙ": "k", "ƚ": "l",
    "ƞ": "n", "ƥ": "p", "Ƥ": "p", "ƫ": "t", "ƭ": "t", "Ƭ": "t", "ƴ": "y", "Ƴ": "y", "ƶ": "z", "Ƶ": "z",
    "ǥ": "g", "Ǥ": "g", "ȥ": "z", "Ȥ": "z", "ȴ": "l", "ȵ": "n", "ȶ": "t", "ȷ": "j", "ȼ": "c", "Ȼ": "c",
    "ȿ": "s", "ɀ": "z", "ɇ": "e", "Ɇ": "e", "ɉ": "j", "Ɉ": "j", "ɋ": "q", "ɍ": "r", "Ɍ": "r", "ɏ": "y",
    "Ɏ": "y",
  ]

  /// Letters with one or two marks, by their canonical equivalence to a letter followed by the marks.
  private static let composed: [Character: String] = {
    var result: [Character: String] = [:]
    let marks = (0x300...0x331).compactMap { Unicode.Scalar($0) }
    let inner = marks.filter { [0x302, 0x306, 0x307, 0x308, 0x31B, 0x323, 0x328].contains($0.value) }
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      let base = letter.lowercased()
      for mark in marks {
        result[Character(String(letter) + String(mark))] = base
        for first in inner {
          result[Character(String(letter) + String(first) + String(mark))] = base
        }
      }
    }
    return result
  }()
}
