/// What stands before an item of an enumerated list.
struct RSTEnumerator {
  enum Format {
    case period, closingParenthesis, parentheses
  }

  enum Sequence {
    case automatic, arabic, lowerAlpha, upperAlpha, lowerRoman, upperRoman
  }

  let format: Format
  /// The number or letters alone.
  let text: ArraySlice<UInt8>
  /// The bytes up to the text of the item.
  let length: Int

  /// The sequence the text belongs to: the expected one if it can, else the first possible; `i` alone begins
  /// a Roman one.
  func sequence(expected: Sequence?) -> Sequence {
    if text.elementsEqual("#".utf8) { return .automatic }
    if let expected, RSTEnumerator.isPossible(text, in: expected) { return expected }
    if expected == nil {
      if text.elementsEqual("i".utf8) { return .lowerRoman }
      if text.elementsEqual("I".utf8) { return .upperRoman }
    }
    let all: [Sequence] = [.arabic, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman]
    return all.first { RSTEnumerator.isPossible(text, in: $0) } ?? .arabic
  }

  /// The value of the text in a sequence; `nil` for what is no Roman number, or too large.
  func ordinal(in sequence: Sequence) -> Int? {
    switch sequence {
    case .automatic: return 1
    case .arabic: return text.count > 9 ? nil : Int(String(decoding: text, as: UTF8.self))
    case .lowerAlpha, .upperAlpha: return text.first.map { Int($0 & 0x1F) }
    case .lowerRoman, .upperRoman: return RSTRoman.value(text.map { $0 & 0xDF })
    }
  }

  /// Whether a line begins with the enumerator of an ordinal, or the automatic one, and a blank.
  static func begins(_ line: ArraySlice<UInt8>, ordinal: Int, _ sequence: Sequence, _ format: Format) -> Bool
  {
    guard let next = text(ordinal, sequence) else { return false }
    return [next, "#"].contains { text in
      let open = format == .parentheses ? "(" : ""
      let close = format == .period ? "." : ")"
      return line.starts(with: "\(open)\(text)\(close) ".utf8)
    }
  }

  private static func text(_ ordinal: Int, _ sequence: Sequence) -> String? {
    switch sequence {
    case .automatic: return "#"
    case .arabic: return String(ordinal)
    case .lowerAlpha, .upperAlpha:
      guard (1...26).contains(ordinal) else { return nil }
      let base: UInt8 = sequence == .lowerAlpha ? 0x60 : 0x40
      return String(decoding: [base + UInt8(ordinal)], as: UTF8.self)
    case .lowerRoman: return RSTRoman.text(ordinal)?.lowercased()
    case .upperRoman: return RSTRoman.text(ordinal)
    }
  }

  static func isPossible(_ text: ArraySlice<UInt8>, in sequence: Sequence) -> Bool {
    guard let first = text.first else { return false }
    switch sequence {
    case .automatic: return first == UInt8(ascii: "#")
    case .arabic: return text.allSatisfy(RSTCharacters.isDigit)
    case .lowerAlpha: return text.count == 1 && (0x61...0x7A).contains(first)
    case .upperAlpha: return text.count == 1 && (0x41...0x5A).contains(first)
    case .lowerRoman: return text.allSatisfy { "ivxlcdm".utf8.contains($0) }
    case .upperRoman: return text.allSatisfy { "IVXLCDM".utf8.contains($0) }
    }
  }
}

extension RSTText {
  /// The enumerator a line begins with.
  func enumerator(of line: RSTLine) -> RSTEnumerator? {
    let end = Int(line.end)
    var start = Int(line.start)
    let isOpen = bytes[start] == UInt8(ascii: "(")
    if isOpen { start += 1 }
    var at = start
    if at < end, bytes[at] == UInt8(ascii: "#") {
      at += 1
    } else {
      while at < end, RSTCharacters.isWord(bytes[at]) { at += 1 }
    }
    guard at > start, at < end, at + 1 == end || bytes[at + 1] == 0x20 else { return nil }
    let isParenthesis = bytes[at] == UInt8(ascii: ")")
    guard isParenthesis || bytes[at] == UInt8(ascii: "."), !isOpen || isParenthesis else { return nil }
    let text = bytes[start..<at]
    let all: [RSTEnumerator.Sequence] = [
      .automatic, .arabic, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman,
    ]
    guard all.contains(where: { RSTEnumerator.isPossible(text, in: $0) }) else { return nil }
    return RSTEnumerator(
      format: isOpen ? .parentheses : isParenthesis ? .closingParenthesis : .period, text: text,
      length: textStart(of: line, afterMark: at + 1 - Int(line.start)))
  }
}

/// Roman numbers from 1 to 4999.
enum RSTRoman {
  private static let digits: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// The number as upper-case letters.
  static func text(_ number: Int) -> String? {
    guard (1...4999).contains(number) else { return nil }
    var rest = number
    var result = ""
    for (value, text) in digits {
      while rest >= value {
        result += text
        rest -= value
      }
    }
    return result
  }

  /// The number that upper-case letters write in the one right way.
  static func value(_ letters: [UInt8]) -> Int? {
    guard letters.count <= 20 else { return nil }
    var rest = letters[...]
    var number = 0
    for (value, text) in digits {
      while rest.starts(with: text.utf8) {
        number += value
        rest = rest.dropFirst(text.utf8.count)
      }
    }
    guard rest.isEmpty, let written = text(number), written.utf8.elementsEqual(letters) else { return nil }
    return number
  }
}
