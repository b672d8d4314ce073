import RestructuredText

/// The part of a file that the options of an `include` choose (docutils, `directives.misc.Include`).
struct IncludedPart {
  /// What to read in the place of the directive.
  enum Content {
    /// Text in RST; what stands before the part is blank, so that lines keep their numbers.
    case markup([UInt8])
    /// Text to show as it is, in a language if one is named.
    case code(String, language: String?)
    /// Nothing, since an option finds nothing.
    case none
  }

  let content: Content
  let problems: [RSTProblem]

  private static let options = [
    "class", "code", "encoding", "end-before", "end-line", "literal", "name", "number-lines", "parser",
    "start-after", "start-line", "tab-width",
  ]

  init(_ directive: RSTDirective, path: String, bytes: [UInt8]) {
    var problems = directive.unknownOptions(besides: Self.options)
    var part = Self.lines(of: bytes, directive)
    var isComplete = true
    // Lines are chosen before texts, whichever comes first in the source.
    for name in ["start-after", "end-before"] {
      guard let option = directive.options.first(where: { $0.name == name }) else { continue }
      guard let place = Self.place(of: Array(option.value.utf8), in: bytes, part) else {
        isComplete = false
        problems.append(
          RSTProblem(
            rule: "rst/directive-option", severity: .error, location: option.location,
            message: "\(name) finds no '\(option.value)' in \(path); nothing is included.",
            hint: "Name a text that the file has."))
        continue
      }
      part = name == "start-after" ? place.upperBound..<part.upperBound : part.lowerBound..<place.lowerBound
    }
    self.problems = problems
    if !isComplete {
      content = .none
    } else if directive.option("literal") != nil || directive.option("code") != nil {
      var text = String(decoding: bytes[part], as: UTF8.self)
      while text.utf8.last == 0x0A { text.removeLast() }
      let language = directive.option("code").flatMap { $0.isEmpty ? nil : $0 }
      content = .code(text, language: language.map { IncludedText.language($0, path: path) })
    } else if part.lowerBound == bytes.startIndex {
      content = .markup(Array(bytes[part]))
    } else {
      content = .markup(bytes[..<part.lowerBound].filter { $0 == 0x0A } + bytes[part])
    }
  }

  /// The bytes of the lines that `start-line` and `end-line` choose: counted from 0, or from the end where
  /// negative.
  private static func lines(of bytes: [UInt8], _ directive: RSTDirective) -> Range<Int> {
    guard directive.option("start-line") != nil || directive.option("end-line") != nil else {
      return bytes.startIndex..<bytes.endIndex
    }
    var starts = [bytes.startIndex]
    for (index, byte) in bytes.enumerated() where byte == 0x0A && index + 1 < bytes.count {
      starts.append(index + 1)
    }
    func place(_ option: String, _ usual: Int) -> Int {
      guard let line = directive.option(option).flatMap({ Int($0) }) else { return usual }
      let index = line < 0 ? max(0, starts.count &+ line) : line
      return index < starts.count ? starts[index] : bytes.endIndex
    }
    let start = place("start-line", bytes.startIndex)
    return start..<max(start, place("end-line", bytes.endIndex))
  }

  /// Where a text first stands in a part.
  private static func place(of text: [UInt8], in bytes: [UInt8], _ part: Range<Int>) -> Range<Int>? {
    guard let first = text.first else { return nil }
    var index = part.lowerBound
    while index + text.count <= part.upperBound {
      if bytes[index] == first, bytes[index..<(index + text.count)].elementsEqual(text) {
        return index..<(index + text.count)
      }
      index += 1
    }
    return nil
  }
}
