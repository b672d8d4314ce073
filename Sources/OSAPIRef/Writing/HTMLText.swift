/// Text for the places where os-api-ref writes into HTML without escaping: operation titles and paths.
enum HTMLText {
  /// Escapes what a browser would not show: the start of a tag or a comment, and character references.
  ///
  /// A lone `<` or `&` shows as it is and stays, since the same title also stands where escapes show.
  static func escapingTags(in text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let rest = scalars[(index + 1)...]
      switch scalar {
      case "<" where startsTag(rest): result += "&lt;"
      case "&" where startsReference(rest): result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A path template; a placeholder whose name a row cannot repeat is hidden from os-api-ref's search for rows.
  ///
  /// The name of a row is reStructuredText, where `_` at the end of a word needs a backslash that the comparison
  /// with the path does not understand.
  static func path(_ path: String) -> String {
    let oneLine = path.split(whereSeparator: \.isNewline).joined(separator: " ")
    return escapingTags(in: oneLine).split(separator: "_}", omittingEmptySubsequences: false).joined(
      separator: "&#95;}")
  }

  /// A method, of which only the characters that a method has are kept (RFC 9110, section 9.1).
  static func method(_ method: String) -> String {
    let kept = method.unicodeScalars.filter {
      isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }
    return kept.isEmpty ? "METHOD" : String(String.UnicodeScalarView(kept))
  }

  private static func startsTag(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return false }
    return isLetter(next) || next == "/" || next == "!" || next == "?"
  }

  /// HTML, section 13.2.5.72 and following: a name or a number with a semicolon.
  private static func startsReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix { isLetter($0) || ("0"..."9").contains($0) || $0 == "#" }
    return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
