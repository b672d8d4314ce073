/// Searches by bytes; the standard library's compare characters, which costs much for many short texts.
extension StringProtocol {
  /// The first place of a text.
  func firstPlace(of text: String) -> Range<Index>? {
    let needle = text.utf8
    guard let first = needle.first else { return nil }
    var start = utf8.startIndex
    while let found = utf8[start...].firstIndex(of: first) {
      if utf8[found...].starts(with: needle) {
        return found..<utf8.index(found, offsetBy: needle.count)
      }
      start = utf8.index(after: found)
    }
    return nil
  }

  /// The last place of a text.
  func lastPlace(of text: String) -> Range<Index>? {
    var found: Range<Index>?
    var start = startIndex
    while let range = self[start...].firstPlace(of: text) {
      found = range
      start = range.upperBound
    }
    return found
  }
}

extension String {
  /// The text without the blanks at its ends.
  var trimmingBlanks: String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    var text = self[...]
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return String(text)
  }
}
