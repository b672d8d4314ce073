import Prose
import RestructuredText

/// The text that a `literalinclude` shows: the file, or the lines that its options choose.
struct IncludedText {
  /// The text without a final line feed.
  let text: String
  /// The language in words that highlighters know.
  let language: String
  let problems: [RSTProblem]

  init(_ directive: RSTDirective, path: String, bytes: [UInt8]) {
    var problems: [RSTProblem] = []
    func report(_ rule: String, _ message: String, hint: String, at location: RSTLocation) {
      problems.append(
        RSTProblem(rule: rule, severity: .error, location: location, message: message, hint: hint))
    }
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    var text: String
    if let valid = String(validating: content, as: UTF8.self) {
      text = valid
    } else {
      text = String(decoding: content, as: UTF8.self)
      report(
        "sample/not-text", "\(path) is no UTF-8: a file that is shown is text in UTF-8",
        hint: "save it as UTF-8", at: directive.location)
    }
    if text.utf8.contains(0x0D) { text = Self.withLineFeeds(text) }
    problems += directive.unknownOptions(besides: Self.options.sorted())
    if directive.options.contains(where: { Self.choosing.contains($0.name) }) {
      let (chosen, failed) = Self.chosenLines(of: text, directive)
      text = chosen
      for option in failed {
        report(
          "rst/directive-option", "\(option.name) finds nothing for '\(option.value)' in \(path).",
          hint: "Choose lines that the file has.", at: option.location)
      }
    }
    while text.utf8.last == 0x0A { text.removeLast() }
    self.text = text
    language = Self.language(directive.option("language"), path: path)
    self.problems = problems
  }

  /// Options that choose lines (Sphinx, `LiteralIncludeReader`).
  private static let choosing: Set<String> = [
    "lines", "start-after", "start-at", "end-before", "end-at", "dedent", "prepend", "append",
  ]
  private static let options: Set<String> = choosing.union([
    "language", "caption", "name", "class", "encoding", "linenos", "lineno-start", "lineno-match",
    "emphasize-lines", "force", "tab-width", "diff", "pyobject",
  ])

  private static func withLineFeeds(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for byte in text.utf8 {
      if byte == 0x0D || byte != 0x0A || !wasReturn { bytes.append(byte == 0x0D ? 0x0A : byte) }
      wasReturn = byte == 0x0D
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func chosenLines(of text: String, _ directive: RSTDirective) -> (String, [RSTOption]) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    var chosen = lines[...]
    var failed: [RSTOption] = []
    for option in directive.options {
      switch option.name {
      case "lines":
        if let numbers = numbers(option.value, count: lines.count) {
          chosen = numbers.map { lines[$0] }[...]
        } else {
          failed.append(option)
        }
      case "start-after", "start-at":
        guard let index = chosen.firstIndex(where: { $0.contains(option.value) }) else {
          failed.append(option)
          continue
        }
        chosen = chosen[(option.name == "start-at" ? index : index + 1)...]
      case "end-before", "end-at":
        guard let index = chosen.firstIndex(where: { $0.contains(option.value) }) else {
          failed.append(option)
          continue
        }
        chosen = chosen[..<(option.name == "end-at" ? index + 1 : index)]
      default: break
      }
    }
    if let dedent = directive.option("dedent") {
      let indents = chosen.filter { !$0.allSatisfy { $0 == " " } }.map { $0.prefix { $0 == " " }.count }
      let width = Int(dedent) ?? indents.min() ?? 0
      chosen = chosen.map { $0.dropFirst(min(width, $0.prefix { $0 == " " }.count)) }[...]
    }
    let before = directive.option("prepend").map { [Substring($0)] } ?? []
    let after = directive.option("append").map { [Substring($0)] } ?? []
    return ((before + chosen + after).joined(separator: "\n"), failed)
  }

  /// The places of lines as `1,3,5-10,20-` names them; `nil` where that is no such list or beyond the file.
  private static func numbers(_ text: String, count: Int) -> [Int]? {
    var result: [Int] = []
    for part in text.split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
      guard (1...2).contains(ends.count) else { return nil }
      let first = ends[0].isEmpty ? 1 : Int(ends[0])
      let last = ends.count == 1 ? first : ends[1].isEmpty ? count : Int(ends[1])
      guard let first, let last, first >= 1, first <= last, first <= count, result.count < count else {
        return nil
      }
      result += (first - 1)..<min(last, count)
    }
    return result.isEmpty ? nil : result
  }

  /// The language that is named, in one word for its many spellings; else that of the file's extension.
  static func language(_ name: String?, path: String) -> String {
    if let known = name.flatMap({ CodeLanguage(named: $0) }) { return known.rawValue }
    switch name?.lowercased() {
    case "text"?, "none"?, "default"?: return "text"
    case let name?:
      return String(
        name.unicodeScalars.filter {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-".unicodeScalars.contains($0))
        }
        .map(Character.init))
    case nil: break
    }
    let file = path.split(separator: "/").last ?? ""
    switch file.lastIndex(of: ".").map({ file[file.index(after: $0)...].lowercased() }) {
    case "json"?: return "json"
    case "xml"?: return "xml"
    case "sh"?, "bash"?: return "shell"
    default: return file.hasSuffix("curl") ? "shell" : "text"
    }
  }
}
