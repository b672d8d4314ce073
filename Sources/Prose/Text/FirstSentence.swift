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
    var wasStop = false
    for index in indices {
      if wasStop, self[index].isWhitespace { return String(self[..<index]) }
      wasStop = self[index] == "."
    }
    return self
  }
}
