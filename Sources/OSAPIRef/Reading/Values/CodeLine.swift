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
    guard let colon = line.firstIndex(of: ":"), line.utf8.distance(from: line.startIndex, to: colon) <= 40
    else {
      return nil
    }
    let words = line[..<colon].lowercased().split(separator: " ")
    guard let first = words.first, words.count >= 3, words.contains("response"),
      words.last == "codes" || words.last == "code"
    else { return nil }
    let kind: StatusCode.Kind
    switch first {
    case "normal", "success", "successful": kind = .success
    case "error", "errors": kind = .error
    default: return nil
    }
    return (kind, String(line[line.index(after: colon)...]))
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
    var items: [String] = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth <= 0 { items.append("") } else { items[items.count - 1].append(character) }
    }
    // A full stop at the end belongs to the sentence.
    if let last = items.last, last.trimmingBlanks.hasSuffix(".") {
      items[items.count - 1] = String(last.trimmingBlanks.dropLast())
    }
    return items
  }

  private static func code(_ item: String, _ kind: StatusCode.Kind) -> StatusCode? {
    if let number = number(item) { return StatusCode(code: number, kind: kind) }
    guard item.hasSuffix(")"), let open = item.firstIndex(of: "(") else { return nil }
    let name = String(item[..<open]).trimmingBlanks
    let inner = String(item[item.index(after: open)...].dropLast()).trimmingBlanks
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
