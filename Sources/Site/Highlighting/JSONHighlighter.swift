import Prose

/// Marks the parts of JSON: keys `k`, strings `s`, numbers `n`, and `true`, `false` and `null` `b`.
///
/// It reads tokens alone, so that text that is not quite JSON still shows in full.
enum JSONHighlighter {
  /// Appends JSON with its parts marked; keys lead to their rows where those are given.
  static func highlight(
    _ text: UnsafeBufferPointer<UInt8>, rows: RowLinks.Walk? = nil, to output: inout [UInt8]
  ) {
    var rows = rows
    var index = 0
    while index < text.count {
      let (end, kind) = token(text, at: index)
      let part = UnsafeBufferPointer(rebasing: text[index..<end])
      if kind == .string, isKey(text, after: end) {
        if let anchor = rows?.key(part) {
          output.appendLink(anchor, part)
        } else {
          output.appendSpan(Kind.key.rawValue, part)
        }
      } else {
        if kind == .plain { rows?.pass(part) }
        output.appendSpan(kind.rawValue, part)
      }
      index = end
    }
  }

  private enum Kind: String {
    case plain = ""
    case key = "k"
    case string = "s"
    case number = "n"
    case word = "b"
  }

  private static func token(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> (end: Int, kind: Kind) {
    func end(while belongs: (UInt8) -> Bool) -> Int {
      var index = start + 1
      while index < text.count, belongs(text[index]) { index += 1 }
      return index
    }
    switch text[start] {
    case UInt8(ascii: "\""): return (stringEnd(text, from: start), .string)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return (end(while: isNumberPart), .number)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return (end(while: isLetter), .word)
    default: return (end { !startsToken($0) }, .plain)
    }
  }

  private static func stringEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "\""): return index + 1
      case 0x0A: return index
      default: index += 1
      }
    }
    return text.count
  }

  private static func isKey(_ text: UnsafeBufferPointer<UInt8>, after end: Int) -> Bool {
    var index = end
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
    return index < text.count && text[index] == UInt8(ascii: ":")
  }

  private static func startsToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: isLetter(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends escaped text in a `span` of a class, or bare where the class is empty; each line has a span of its own.
  mutating func appendSpan(_ name: String, _ text: UnsafeBufferPointer<UInt8>) {
    if name.isEmpty { return appendContent(text) }
    var start = 0
    while let end = text[start...].firstIndex(of: 0x0A) {
      appendLine(name, UnsafeBufferPointer(rebasing: text[start..<end]))
      append(0x0A)
      start = end + 1
    }
    appendLine(name, UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a key that leads to its row; the anchor is percent-encoded.
  fileprivate mutating func appendLink(_ anchor: String, _ text: UnsafeBufferPointer<UInt8>) {
    appendText("<a class=\"k\" href=\"#")
    appendEscaped(anchor)
    appendText("\">")
    appendContent(text)
    appendText("</a>")
  }

  private mutating func appendLine(_ name: String, _ text: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty { return }
    appendText("<span class=\"")
    appendText(name)
    appendText("\">")
    appendContent(text)
    appendText("</span>")
  }
}
