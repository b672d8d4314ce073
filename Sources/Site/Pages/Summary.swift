package import APIModel
import Prose
import Words

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
