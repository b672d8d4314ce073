import Prose

/// The roles of docutils and Sphinx.
extension RSTParser {
  /// What interpreted text shows.
  ///
  /// - Parameters:
  ///   - name: The role in lower case; empty for the default one.
  ///   - isBase: Whether a role that the document defines is based on it.
  ///   - shown: The text without escapes.
  ///   - raw: The text as written.
  ///   - inlines: The text as inline content.
  ///   - written: Markup and all.
  ///   - location: Where it begins.
  /// - Returns: The content, or the text with the name of the role if that is not known.
  mutating func roleContent(
    _ name: String, isBase: Bool = false, _ shown: String, raw: String, inlines: () -> [Prose.Inline],
    written: String,
    at location: RSTLocation
  ) -> [Prose.Inline] {
    switch name {
    case "", "title-reference", "title", "t": return [.cite(inlines())]
    case "emphasis", "dfn", "mailheader", "mimetype", "newsgroup": return [.emphasis(inlines())]
    case "strong", "command", "program", "makevar", "guilabel", "menuselection":
      return [.strong([.text(RSTParser.label(shown, of: name))])]
    case "literal", "code", "kbd", "regexp": return [.code(RSTParser.onOneLine(shown))]
    case "file", "samp": return [.code(RSTParser.withoutBraces(RSTParser.onOneLine(shown)))]
    case "math": return [.code(RSTParser.onOneLine(raw))]
    case "superscript", "sup": return [.superscript(inlines())]
    case "subscript", "sub": return [.subscript(inlines())]
    case "abbreviation", "abbr", "ac", "acronym", "index", "i": return [.text(RSTParser.abbreviation(shown))]
    case "option", "envvar", "token", "keyword", "confval", "any", "numref", "download":
      return [.code(RSTParser.onOneLine(RSTParser.titled(shown).title))]
    case "term", "manpage": return [.emphasis([.text(RSTParser.titled(shown).title)])]
    case "ref", "doc": return [.role(name: name, text: shown)]
    case "rfc", "rfc-reference", "pep", "pep-reference", "cve", "cwe":
      return numberedDocument(name, shown, written: written, at: location)
    default:
      if name == RSTParser.plainRole { return inlines() }
      if !isBase, let base = customRoles[name] {
        return roleContent(
          base, isBase: true, shown, raw: raw, inlines: inlines, written: written, at: location)
      }
      reportInline(
        "rst/unknown-role", .error, at: location,
        "\(written) has the role \(name), which is not known; its text is kept.",
        hint: "Check the spelling of the role, or write code between double backquotes.")
      return [.role(name: name, text: shown)]
    }
  }

  /// The base of a custom role that shows its text and nothing else.
  static let plainRole = "\0plain"

  /// A title and a target, `title <target>`, or one text that is both; `!` at the start makes no link.
  static func titled(_ text: String) -> (title: String, target: String?) {
    var text = text
    if text.hasPrefix("!") {
      text.removeFirst()
      return (text, nil)
    }
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return (text, text) }
    let title = RSTNames.folded(String(text[..<open]))
    if title.isEmpty { return (text, text) }
    return (title, String(text[text.index(after: open)...].dropLast()))
  }

  /// A label of a user interface without the marks of its keys.
  private static func label(_ text: String, of role: String) -> String {
    guard role == "guilabel" || role == "menuselection" else { return text }
    var result = ""
    var hasMark = false
    for character in text {
      if character == "&", !hasMark {
        hasMark = true
      } else {
        if hasMark, character.isWhitespace { result += "&" }
        result.append(character)
        hasMark = false
      }
    }
    if hasMark { result += "&" }
    return role == "menuselection" ? replacingArrows(result) : result
  }

  private static func replacingArrows(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix("-->") {
        result += "\u{2023}"
        rest = rest.dropFirst(3)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }

  private static func withoutBraces(_ text: String) -> String {
    text.filter { $0 != "{" && $0 != "}" }
  }

  /// An abbreviation without its explanation, `LIFO (last-in, first-out)`.
  private static func abbreviation(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return text }
    let short = RSTNames.folded(String(text[..<open]))
    return short.isEmpty ? text : short
  }

  /// The part of an RFC that an anchor names, as Sphinx shows it: `section-6` is ` Section 6`.
  private static func place(_ anchor: Substring) -> String {
    let words = anchor.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = words.first, ["appendix", "page", "section"].contains(first) else { return "" }
    let rest = words.count > 1 && !words[1].isEmpty ? " \(words[1])" : ""
    return " \(first.prefix(1).uppercased())\(first.dropFirst())\(rest)"
  }

  private mutating func numberedDocument(
    _ role: String, _ shown: String, written: String, at location: RSTLocation
  ) -> [Prose.Inline] {
    let (title, target) = RSTParser.titled(shown)
    let parts = (target ?? title).split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let number = parts.first.map(String.init) ?? ""
    let isRFC = role.hasPrefix("rfc")
    let label = isRFC ? "RFC" : role.hasPrefix("pep") ? "PEP" : role.uppercased()
    let isNumber =
      role == "cve"
      ? number.utf8.allSatisfy { RSTCharacters.isDigit($0) || $0 == UInt8(ascii: "-") }
      : number.utf8.allSatisfy(RSTCharacters.isDigit)
    guard !number.isEmpty, number.utf8.count <= 16, isNumber, !isRFC || Int(number) != 0 else {
      reportInline(
        "rst/role", .error, at: location, "\(written) has no number; the role \(role) takes one.",
        hint: "Write the number alone, as in :\(role):`2616`.")
      return [.text(written)]
    }
    let fragment = parts.count > 1 ? "#\(parts[1])" : ""
    let address: String
    if isRFC {
      address = "https://datatracker.ietf.org/doc/html/rfc\(Int(number) ?? 0).html\(fragment)"
    } else if label == "PEP" {
      let digits = String(Int(number) ?? 0)
      let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      address = "https://peps.python.org/pep-\(padded)/\(fragment)"
    } else if role == "cve" {
      address = "https://www.cve.org/CVERecord?id=CVE-\(number)\(fragment)"
    } else {
      address = "https://cwe.mitre.org/data/definitions/\(Int(number) ?? 0).html\(fragment)"
    }
    let named = "\(label) \(isRFC ? String(Int(number) ?? 0) : number)"
    let text = title == target ? named + (isRFC ? Self.place(parts.count > 1 ? parts[1] : "") : "") : title
    return [.link(destination: address, title: nil, content: [.text(text)])]
  }
}
