import Foundation

/// Anchors and folder names made from titles.
package enum Identifier {
  /// Lower case, every run of other ASCII characters than letters and digits one hyphen, no hyphen at the ends.
  ///
  /// Letters with marks lose them, and what is not ASCII then is dropped: the rule of docutils
  /// (`nodes.make_id`), so that anchors equal Sphinx's.
  package static func slug(_ title: String) -> String {
    var bytes: [UInt8] = []
    var gap = false
    let isASCII = title.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? title.lowercased() : title.lowercased().decomposedStringWithCompatibilityMapping
    for scalar in plain.unicodeScalars where scalar.isASCII {
      let isLetter = ("a"..."z").contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      // An identifier starts with a letter, so leading digits are dropped as docutils does.
      if isLetter || (isDigit && !bytes.isEmpty) {
        if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        gap = false
        bytes.append(UInt8(ascii: scalar))
      } else {
        gap = true
      }
    }
    return bytes.isEmpty ? "section" : String(decoding: bytes, as: UTF8.self)
  }

  /// A name that is safe as one part of a path on every system: letters, digits, `-`, `_` and `.`, not
  /// starting with a point.
  package static func isSafeFileName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "."), name.utf8.count <= 120 else {
      return false
    }
    return name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
