extension Prose {
  /// The first sentence of the first paragraph as plain text, for lists and descriptions.
  package var firstSentence: String {
    for block in blocks {
      if case .paragraph(let content) = block { return content.plainText.firstSentence }
    }
    return ""
  }
}

extension String {
  /// The text up to the first full stop that a blank follows.
  fileprivate var firstSentence: String {
    var start = startIndex
    while let stop = utf8[start...].firstIndex(of: UInt8(ascii: ".")) {
      let next = utf8.index(after: stop)
      if next < endIndex, self[next].isWhitespace { return String(self[..<next]) }
      start = next
    }
    return self
  }
}
