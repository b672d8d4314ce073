extension [Prose.Inline] {
  /// Whether the content is plain to see in normal form, and CommonMark has all of it; most content is.
  ///
  /// `false` says nothing: then the content is made so. Text, code, links and emphasis are plain where no two of a
  /// kind are neighbours, nothing is empty, and blanks stand only within.
  func isPlain(allowsBreaks: Bool) -> Bool {
    PlainInlines(allowsBreaks: allowsBreaks).holds(for: self, isNested: false, isInLink: false)
  }
}

/// The test for content that writers take as it is.
private struct PlainInlines {
  private enum Kind {
    case start, text, code, emphasis, strong, link, lineBreak
  }

  let allowsBreaks: Bool

  func holds(for content: [Prose.Inline], isNested: Bool, isInLink: Bool) -> Bool {
    var last = Kind.start
    var endsWithBlank = false
    for inline in content {
      let kind: Kind
      switch inline {
      case .text(let text):
        kind = .text
        guard let edges = Self.edges(of: text) else { return false }
        if edges.startsWithBlank, last == .lineBreak || (last == .start && !isNested) { return false }
        endsWithBlank = edges.endsWithBlank
      case .code(let text):
        kind = .code
        guard Self.edges(of: text) != nil else { return false }
      case .softBreak, .lineBreak:
        kind = .lineBreak
        if !allowsBreaks || last == .start || (last == .text && endsWithBlank) { return false }
      case .emphasis(let inner):
        kind = .emphasis
        if isNested || inner.isEmpty || !holds(for: inner, isNested: true, isInLink: isInLink) {
          return false
        }
      case .strong(let inner):
        kind = .strong
        if isNested || inner.isEmpty || !holds(for: inner, isNested: true, isInLink: isInLink) {
          return false
        }
      case .link(let destination, _, let inner):
        kind = .link
        if isNested || !LinkSafety.isSafe(destination) { return false }
        if !holds(for: inner, isNested: true, isInLink: true) { return false }
      case .image, .superscript, .subscript, .cite, .role, .target: return false
      }
      if kind == last, kind != .link { return false }
      last = kind
    }
    return last != .lineBreak && (isNested || last != .text || !endsWithBlank)
  }

  /// Whether text begins and ends with a blank; `nil` where it is empty or has other characters than those that
  /// are printed.
  private static func edges(of text: String) -> (startsWithBlank: Bool, endsWithBlank: Bool)? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return nil }
      // What is refused beyond ASCII has these bytes, and much that is not refused. No early end: this loop is
      // worked on in blocks.
      var refused = 0
      for byte in bytes { refused += (byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF) ? 1 : 0 }
      return refused > 0 ? nil : (first == 0x20, last == 0x20)
    }
  }
}

extension Prose {
  /// The content of a single paragraph that is plain to see in normal form; with its breaks as blanks it is what
  /// ``flattened`` is.
  var plainParagraph: [Inline]? {
    guard blocks.count == 1, case .paragraph(let content)? = blocks.first, content.isPlain(allowsBreaks: true)
    else { return nil }
    return content
  }

  /// Whether all of it is paragraphs of text, code and simple links in normal form, which CommonMark surely carries.
  package var isPlainText: Bool {
    blocks.allSatisfy { block in
      guard case .paragraph(let content) = block, !content.isEmpty, content.isPlain(allowsBreaks: true) else {
        return false
      }
      return content.allSatisfy(\.isPlainText)
    }
  }
}

extension Prose.Inline {
  fileprivate var isPlainText: Bool {
    switch self {
    case .text, .code, .softBreak, .lineBreak: true
    case .link(let destination, nil, let content):
      !content.isEmpty && content.allSatisfy(\.isPlainText) && !destination.isEmpty
        && destination.utf8.allSatisfy(Self.isPlainInAddress)
    default: false
    }
  }

  private static func isPlainInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-")...UInt8(ascii: "/"), UInt8(ascii: "#"),
      UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
