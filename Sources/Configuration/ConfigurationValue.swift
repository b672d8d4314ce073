import APIModel

/// What a value breaks, to be read after the value, and what to do.
struct WrongValue: Error {
  let rule: String
  let hint: String?
}

/// The values of single keys: each function returns what a text stands for.
enum ConfigurationValue {
  static func version(_ text: String) throws(WrongValue) -> APIVersion {
    guard let version = APIVersion(text) else {
      throw WrongValue(
        rule: "is not a version: a version is two numbers with a point, MAJOR.MINOR",
        hint: "write it like 2.12")
    }
    return version
  }

  static func serviceType(_ text: String) throws(WrongValue) -> String {
    guard text.utf8.allSatisfy({ isAlphanumeric($0) || "-_.".utf8.contains($0) }) else {
      throw WrongValue(
        rule: "is not a service type: it has letters, digits, '-', '_' and '.'",
        hint: "write it like compute")
    }
    return text
  }

  /// A field name (RFC 9110, section 5.1), which is a token (section 5.6.2).
  static func headerName(_ text: String) throws(WrongValue) -> String {
    guard text.utf8.allSatisfy({ isAlphanumeric($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) }) else {
      throw WrongValue(
        rule: "is not the name of a header: it has letters, digits and '-', no blank or colon",
        hint: "write it like OpenStack-API-Version")
    }
    return text
  }

  /// A path inside of the root; `.`, `..` and repeated slashes are resolved.
  static func path(_ text: String) throws(WrongValue) -> String {
    let bytes = Array(text.utf8)
    if bytes.contains(UInt8(ascii: "\\")) {
      throw WrongValue(rule: "has a backslash in it: folders are separated by '/'", hint: "write '/'")
    }
    let hasDrive = bytes.count > 1 && bytes[1] == UInt8(ascii: ":") && isLetter(bytes[0])
    if bytes.first == UInt8(ascii: "/") || hasDrive {
      throw WrongValue(
        rule: "is absolute: the path is relative to the root of the tree",
        hint: "start at the root of the tree")
    }
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        throw WrongValue(
          rule: "leads out of the tree: files are read inside its root", hint: "choose a root above the file")
      }
    }
    guard !parts.isEmpty, bytes.last != UInt8(ascii: "/") else {
      throw WrongValue(rule: "is a folder: the version history is a file", hint: nil)
    }
    return parts.joined(separator: "/")
  }

  static func trimmed(_ text: String) -> String {
    let blanks = " \t\r\n".unicodeScalars
    let scalars = text.unicodeScalars.drop { blanks.contains($0) }
    guard let last = scalars.lastIndex(where: { !blanks.contains($0) }) else { return "" }
    return String(scalars[...last])
  }

  /// Whether a text has neither line ends nor other control characters.
  static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: false
      default: true
      }
    }
  }

  /// Whether a text is formed like the name of a rule.
  ///
  /// Words of small letters and digits, with `-` between words and one `/` between area and fact.
  static func isRuleName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { word in
          !word.isEmpty && word.allSatisfy { isDigit($0) || (isLetter($0) && $0 & 0x20 != 0) }
        }
      }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
