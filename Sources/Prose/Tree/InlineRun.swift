/// Equal neighbours of inline content on their way to become one.
struct InlineRun {
  private enum Kind {
    case text, code, emphasis, strong
  }

  private let kind: Kind
  private var text = ""
  private var content: [Prose.Inline] = []
  /// Whether the run has taken more than its first part.
  private(set) var isJoined = false

  /// Begins a run; `nil` for a part that never joins others.
  init?(_ first: Prose.Inline) {
    switch first {
    case .text: kind = .text
    case .code: kind = .code
    case .emphasis: kind = .emphasis
    case .strong: kind = .strong
    default: return nil
    }
    _ = take(first)
    isJoined = false
  }

  /// Adds a part of the same kind; `false` if it is of another.
  mutating func take(_ part: Prose.Inline) -> Bool {
    switch (kind, part) {
    case (.text, .text(let more)): text += more.onOneLine
    case (.code, .code(let more)): text += more
    case (.emphasis, .emphasis(let more)), (.strong, .strong(let more)): content += more
    default: return false
    }
    isJoined = true
    return true
  }

  /// The parts as one.
  var inline: Prose.Inline {
    switch kind {
    case .text: .text(text)
    case .code: .code(text)
    case .emphasis: .emphasis(content)
    case .strong: .strong(content)
    }
  }
}

extension String {
  /// The text with line feeds and tabs as spaces.
  fileprivate var onOneLine: String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return self }
    var bytes = Array(utf8)
    for index in bytes.indices where [0x0A, 0x0D, 0x09].contains(bytes[index]) {
      bytes[index] = 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
