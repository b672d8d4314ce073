extension ConfigurationValue {
  /// An absolute `http` or `https` URL (RFC 9110, section 4.2) without user name, query and fragment.
  ///
  /// Slashes at its end are dropped.
  static func baseURL(_ text: String) throws(WrongValue) -> String {
    let rest = try afterScheme(text)
    guard text.utf8.allSatisfy(isURLCharacter), hasWholeEscapes(text) else {
      throw WrongValue(
        rule: "has characters in it that no URL has", hint: "write them as % and two hexadecimal digits")
    }
    if let mark = rest.first(where: { $0 == "?" || $0 == "#" }) {
      throw WrongValue(
        rule: "has \(mark == "?" ? "a query" : "a fragment"): paths are put behind it",
        hint: "end it before the '\(mark)'")
    }
    let authority = rest.prefix { $0 != "/" }
    if authority.contains("@") {
      throw WrongValue(
        rule: "has a user name in it, which the pages would publish",
        hint: "remove what stands before the '@'")
    }
    guard isHost(authority) else {
      throw WrongValue(
        rule: "has no host: it is an absolute URL", hint: "write it like https://compute.example.org")
    }
    var url = text
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  private static func afterScheme(_ text: String) throws(WrongValue) -> Substring {
    let start = text.lowercased()
    for scheme in ["http://", "https://"] where start.hasPrefix(scheme) {
      return text.dropFirst(scheme.count)
    }
    throw WrongValue(
      rule: "is not an absolute http or https URL", hint: "write it like https://compute.example.org")
  }

  /// The characters of RFC 3986, section 2.
  private static func isURLCharacter(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }

  private static func hasWholeEscapes(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.allSatisfy { index in
      guard bytes[index] == UInt8(ascii: "%") else { return true }
      return index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// A name, an IPv4 address or an IPv6 address in brackets, with a port or without.
  private static func isHost(_ authority: Substring) -> Bool {
    var host = authority.utf8[...]
    var port: Substring.UTF8View.SubSequence?
    let close = host.lastIndex(of: UInt8(ascii: "]"))
    if let colon = host.lastIndex(of: UInt8(ascii: ":")), close.map({ $0 < colon }) ?? true {
      port = host[host.index(after: colon)...]
      host = host[..<colon]
    }
    if let port, !port.isEmpty {
      guard port.allSatisfy(isDigit), let number = Int(String(Substring(port))), number <= 65_535 else {
        return false
      }
    }
    if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
      let address = host.dropFirst().dropLast()
      return !address.isEmpty
        && address.allSatisfy { isHexadecimal($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }
    return !host.isEmpty && host.allSatisfy { isAlphanumeric($0) || "-._~".utf8.contains($0) }
  }
}
