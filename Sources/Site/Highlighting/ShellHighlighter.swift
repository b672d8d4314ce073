import Prose

/// Marks the parts of shell commands and sessions: quoted strings `s`, options `k`, variables `b`, comments and
/// prompts `c`.
///
/// A quote that never closes is plain text, since what a command prints may hold an apostrophe.
enum ShellHighlighter {
  /// Appends shell text with its parts marked.
  static func highlight(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var index = 0
    // Beyond an unclosed quote no other of its kind closes, so each kind is searched to the end once.
    var unclosed: Set<UInt8> = []
    while index < text.count {
      let (end, name) = token(text, at: index, unclosed: &unclosed)
      output.appendSpan(name, UnsafeBufferPointer(rebasing: text[index..<end]))
      index = end
    }
  }

  private static func token(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, unclosed: inout Set<UInt8>
  ) -> (end: Int, name: String) {
    let previous = start == 0 ? UInt8(ascii: "\n") : text[start - 1]
    let startsWord = isSpace(previous)
    let startsLine = previous == UInt8(ascii: "\n")
    let next = start + 1 < text.count ? text[start + 1] : UInt8(ascii: "\n")
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard !unclosed.contains(text[start]) else { break }
      if let end = quoteEnd(text, from: start) { return (end, "s") }
      unclosed.insert(text[start])
    case UInt8(ascii: "\\"): return (min(start + 2, text.count), "")
    case UInt8(ascii: "$"), UInt8(ascii: "#"):
      if startsLine, next == UInt8(ascii: " "), text[start] == UInt8(ascii: "$") { return (start + 1, "c") }
      if text[start] == UInt8(ascii: "#") {
        guard startsWord else { break }
        return (end(in: text, from: start) { $0 != UInt8(ascii: "\n") }, "c")
      }
      if next == UInt8(ascii: "{") {
        let closing = end(in: text, from: start) { $0 != UInt8(ascii: "}") && $0 != UInt8(ascii: "\n") }
        return (min(closing + 1, text.count), "b")
      }
      if isWordPart(next) { return (end(in: text, from: start, while: isWordPart), "b") }
    case UInt8(ascii: "-"):
      guard startsWord, next == UInt8(ascii: "-") || isWordPart(next) else { break }
      return (end(in: text, from: start) { isWordPart($0) || $0 == UInt8(ascii: "-") }, "k")
    default: break
    }
    return (end(in: text, from: start) { !startsToken($0) }, "")
  }

  /// The place behind a quoted string; nil where it does not close.
  private static func quoteEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let escapes = text[start] == UInt8(ascii: "\"")
    var index = start + 1
    while index < text.count {
      if text[index] == text[start] { return index + 1 }
      index += escapes && text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private static func end(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, while belongs: (UInt8) -> Bool
  ) -> Int {
    var index = start + 1
    while index < text.count, belongs(text[index]) { index += 1 }
    return index
  }

  private static func startsToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
