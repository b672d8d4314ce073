import Prose

/// Interpreted text and phrase references.
extension RSTParser {
  mutating func interpreted(
    _ match: RSTInlineScanner.Interpreted, _ source: RSTInlineText, at location: RSTLocation
  ) -> [Prose.Inline] {
    let written = source.source(match.start..<match.end)
    if match.prefixRole != nil, match.suffixRole != nil {
      reportInline(
        at: location, "\(written) has a role on both sides; interpreted text may have one.",
        hint: "Remove one of the roles.")
      return [.text(written)]
    }
    let role = match.prefixRole ?? match.suffixRole
    if match.underscores > 0 {
      guard role == nil else {
        reportInline(
          at: location, "\(written) has a role and ends like a reference; it may be one of the two.",
          hint: "Remove the role or the underscore.")
        return [.text(written)]
      }
      return [phraseReference(match, source, written: written, at: location)]
    }
    let name = role.map { source.unescaped($0).lowercased() } ?? ""
    let shown = source.unescaped(match.content)
    if let inlines = roles(name, shown, location) { return inlines }
    return roleContent(
      name.isEmpty ? defaultRole : name, shown, raw: source.source(match.content),
      inlines: { source.plain(match.content) }, written: written, at: location)
  }

  private mutating func phraseReference(
    _ match: RSTInlineScanner.Interpreted, _ source: RSTInlineText, written: String, at location: RSTLocation
  ) -> Prose.Inline {
    let isAnonymous = match.underscores == 2
    guard let embedded = RSTEmbeddedLink(source, in: match.content) else {
      let shown = source.unescaped(match.content)
      let content = source.plain(match.content)
      if isAnonymous {
        return waitAnonymously(content: content, text: shown, source: written, at: location)
      }
      return wait(
        RSTPending(
          kind: .name(RSTNames.normalized(shown)), content: content, text: shown, source: written,
          location: location))
    }
    let shown = embedded.text.isEmpty ? embedded.destination : source.unescaped(embedded.text)
    let content = embedded.text.isEmpty ? [.text(shown)] : source.plain(embedded.text)
    if !isAnonymous {
      let name = RSTNames.normalized(shown)
      let id = identifiers.make(for: name)
      let destination: RSTContext.Destination =
        embedded.isAlias
        ? .name(RSTNames.normalized(embedded.destination)) : .address(embedded.destination)
      _ = context.note(name, id: id, destination: destination, isExplicit: false)
    }
    if embedded.isAlias {
      return wait(
        RSTPending(
          kind: .name(RSTNames.normalized(embedded.destination)), content: content, text: shown,
          source: written, location: location))
    }
    return link(to: embedded.destination, content, at: location)
  }

  /// A link, or its content where the address is one that pages may not link to.
  mutating func link(
    to destination: String, _ content: [Prose.Inline], at location: RSTLocation
  ) -> Prose.Inline {
    if let scheme = LinkSafety.refusedScheme(of: destination) {
      report(
        RSTProblem(
          rule: "rst/unsafe-link", severity: .error, location: location,
          message: "A link may not lead to a \(scheme): address; its text is kept without the link.",
          hint: "Link to an https: address or a name of this document."))
      return .text(content.plainText)
    }
    return .link(destination: destination, title: nil, content: content)
  }
}

/// The `<address>` or `<name_>` at the end of a phrase reference.
struct RSTEmbeddedLink {
  /// What stands before it.
  let text: Range<Int>
  /// The address or the name.
  let destination: String
  /// Whether it is a name.
  let isAlias: Bool

  init?(_ source: RSTInlineText, in range: Range<Int>) {
    let bytes = source.bytes
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: ">") else { return nil }
    let end = range.upperBound - 1
    var open = end - 1
    while open >= range.lowerBound {
      let isBracket = bytes[open] == UInt8(ascii: "<") || bytes[open] == UInt8(ascii: ">")
      if isBracket, !(open > range.lowerBound && bytes[open - 1] == 0) { break }
      open -= 1
    }
    let inner = open + 1..<end
    guard open >= range.lowerBound, bytes[open] == UInt8(ascii: "<"), !inner.isEmpty,
      !RSTCharacters.isSpace(RSTCharacters.scalar(at: inner.lowerBound, in: bytes)), bytes[end - 1] != 0,
      !RSTCharacters.isSpace(RSTCharacters.scalar(before: end, in: bytes))
    else { return nil }
    var textEnd = open
    while textEnd > range.lowerBound, bytes[textEnd - 1] == 0x20 || bytes[textEnd - 1] == 0x0A {
      textEnd -= 1
    }
    guard textEnd < open || open == range.lowerBound else { return nil }
    text = range.lowerBound..<textEnd
    let isEscapedAtEnd = inner.count > 1 && bytes[end - 2] == 0
    isAlias =
      bytes[end - 1] == UInt8(ascii: "_") && !isEscapedAtEnd
      && !RSTStandaloneURI(bytes: bytes).startsAbsolute(in: inner)
    if isAlias {
      destination = source.unescaped(inner.lowerBound..<end - 1)
    } else {
      destination = RSTAddress.text(bytes[inner])
    }
  }
}

/// Addresses of references and targets.
enum RSTAddress {
  /// An address of bytes in which NUL stands for escapes: unescaped white space is gone, mail addresses have
  /// their scheme.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let address = joined(bytes)
    let utf8 = Array(address.utf8)
    return RSTStandaloneURI(bytes: utf8).isEmail(utf8.indices) ? "mailto:\(address)" : address
  }

  /// An address without unescaped white space.
  static func joined(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == 0 {
        at += 1
        if at < bytes.endIndex {
          result.append(bytes[at] == 0x0A ? 0x20 : bytes[at])
        }
      } else if byte != 0x20 && byte != 0x0A {
        result.append(byte)
      }
      at += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
