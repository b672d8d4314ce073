package import APIModel
package import Prose

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

extension Page {
  /// One line about the page: the first sentence of its own text, else of its first operation's.
  package var summary: String {
    for prose in items.prose where !prose.firstSentence.isEmpty { return prose.firstSentence }
    for operation in operations where !operation.description.firstSentence.isEmpty {
      return operation.description.firstSentence
    }
    return ""
  }
}
