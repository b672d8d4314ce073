import APIModel
import Prose

/// Lines of prose that list status codes: `Normal response codes: 200`, `Error response codes: badRequest(400)`.
struct CodeLine {
  let codes: [StatusCode]
  /// Whether the codes are all that the lines say, so that nothing is lost without them.
  let isComplete: Bool

  /// Reads a paragraph; `nil` unless it begins with such a line.
  init?(_ paragraph: [Prose.Inline]) {
    guard case .text(let start)? = paragraph.first, Self.mayStart(start) else { return nil }
    var codes: [StatusCode] = []
    var isComplete = true
    var current: (kind: StatusCode.Kind, text: String)?
    func close() {
      guard let (kind, text) = current else { return }
      let list = CodeListText(text, kind: kind)
      codes += list.codes
      isComplete = isComplete && list.isComplete && !list.codes.isEmpty
    }
    for line in Self.lines(of: paragraph) {
      if let (kind, rest) = Self.head(of: line) {
        close()
        current = (kind, rest)
      } else if let (kind, text) = current {
        current = (kind, "\(text) \(line)")
      } else {
        return nil
      }
    }
    close()
    if codes.isEmpty { return nil }
    self.codes = codes
    self.isComplete = isComplete
  }

  private static func lines(of paragraph: [Prose.Inline]) -> [String] {
    paragraph.split(omittingEmptySubsequences: true) { $0 == .softBreak || $0 == .lineBreak }
      .map { Array($0).plainText }
  }

  /// A quick look at the first bytes: nearly no paragraph is such a line.
  private static func mayStart(_ text: String) -> Bool {
    switch text.utf8.first.map({ $0 | 0x20 }) {
    case UInt8(ascii: "n")?, UInt8(ascii: "e")?, UInt8(ascii: "s")?:
      text.utf8.prefix(longestHead).contains(UInt8(ascii: ":")) && head(of: text) != nil
    default: false
    }
  }

  private static let longestHead = 41

  /// What kind of codes a line lists, and what follows its colon.
  private static func head(of line: String) -> (StatusCode.Kind, String)? {
    guard let colon = line.utf8.prefix(longestHead).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let words = line.utf8[..<colon].split(separator: 0x20)
    guard let first = words.first, let last = words.last, words.count >= 3,
      words.contains(where: { $0.spells("response") }), last.spells("codes") || last.spells("code")
    else { return nil }
    let kind: StatusCode.Kind
    if first.spells("normal") || first.spells("success") || first.spells("successful") {
      kind = .success
    } else if first.spells("error") || first.spells("errors") {
      kind = .error
    } else {
      return nil
    }
    return (kind, String(line[line.utf8.index(after: colon)...]))
  }
}

extension Substring.UTF8View {
  /// Whether the bytes are a word of small letters, in whatever case they are written.
  fileprivate func spells(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in zip(self, letters).allSatisfy { $0 | 0x20 == $1 } }
  }
}

/// The items of such a line: `200`, `badRequest(400)`, `202 (microversion 2.101 - )`, with commas between them.
private struct CodeListText {
  private(set) var codes: [StatusCode] = []
  private(set) var isComplete = true

  init(_ text: String, kind: StatusCode.Kind) {
    for item in Self.items(of: text) {
      let trimmed = item.trimmingBlanks
      if trimmed.isEmpty { continue }
      if let code = Self.code(trimmed, kind) {
        codes.append(code)
      } else {
        isComplete = false
        codes += Self.numbers(in: trimmed).map { StatusCode(code: $0, kind: kind) }
      }
    }
  }

  /// The parts between commas that are not in parentheses.
  private static func items(of text: String) -> [String] {
    var items: [Substring] = []
    var depth = 0
    var start = text.utf8.startIndex
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0:
        items.append(text[start..<index])
        start = text.utf8.index(after: index)
      default: break
      }
    }
    // A full stop at the end belongs to the sentence.
    let last = String(text[start...]).trimmingBlanks
    return items.map(String.init) + [last.utf8.last == UInt8(ascii: ".") ? String(last.dropLast()) : last]
  }

  private static func code(_ item: String, _ kind: StatusCode.Kind) -> StatusCode? {
    if let number = number(item) { return StatusCode(code: number, kind: kind) }
    guard item.utf8.last == UInt8(ascii: ")"), let open = item.utf8.firstIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let name = String(item[..<open]).trimmingBlanks
    let inner = String(item[item.utf8.index(after: open)...].dropLast()).trimmingBlanks
    if let number = number(name), let range = VersionWords.range(in: "(\(inner))") {
      return StatusCode(code: number, kind: kind, range: range)
    }
    guard let number = number(inner), !name.isEmpty, name.utf8.allSatisfy(Self.isNamePart) else { return nil }
    return StatusCode(code: number, kind: kind, fault: name)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.count == 3, let number = Int(text), (100...599).contains(number) else { return nil }
    return number
  }

  /// The numbers of three digits in a text that is more than a list.
  private static func numbers(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { number(String($0)) }
  }
}
