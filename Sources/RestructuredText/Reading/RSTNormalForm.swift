import Prose

extension [Prose.Inline] {
  /// The content in normal form; what obviously is in it stays as it is, which most content is.
  var normalForm: [Prose.Inline] {
    isPlainlyNormal ? self : normalized
  }

  /// Whether nothing has to be joined, trimmed or left out; `false` also for content that is rare.
  private var isPlainlyNormal: Bool {
    for index in indices {
      let isAtStart = index == 0 || self[index - 1] == .softBreak
      let isAtEnd = index == count - 1 || self[index + 1] == .softBreak
      switch self[index] {
      case .text(let text):
        if index > 0, case .text = self[index - 1] { return false }
        guard text.isOneLine else { return false }
        if isAtStart, text.utf8.first == 0x20 { return false }
        if isAtEnd, text.utf8.last == 0x20 { return false }
      case .softBreak:
        if isAtStart || index == count - 1 { return false }
      case .code(let code):
        if code.isEmpty { return false }
        if index > 0, case .code = self[index - 1] { return false }
      case .emphasis(let content):
        if !content.isOneText { return false }
        if index > 0, case .emphasis = self[index - 1] { return false }
      case .strong(let content):
        if !content.isOneText { return false }
        if index > 0, case .strong = self[index - 1] { return false }
      case .link(_, _, let content), .cite(let content):
        if !content.isOneText { return false }
      case .role(_, let text):
        if text.isEmpty { return false }
      case .target, .image: continue
      default: return false
      }
    }
    return true
  }

  private var isOneText: Bool {
    guard count == 1, case .text(let text) = self[0] else { return false }
    return text.isOneLine
  }
}

extension String {
  /// Whether there is text without line ends and tabs.
  fileprivate var isOneLine: Bool {
    var copy = self
    return !isEmpty
      && copy.withUTF8 { bytes in bytes.allSatisfy { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } }
  }
}
