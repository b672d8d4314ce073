/// Lines of reStructuredText, each with its place; what a directive holds, or a text from another format.
///
/// Lines carry no line ends, no tabs and no blanks at their ends. Values share the bytes they were cut from.
package struct RSTContent: Sendable {
  let text: RSTText
  let lines: RSTLines

  init(text: RSTText, lines: RSTLines) {
    self.text = text
    self.lines = lines
  }

  /// The lines of a whole source.
  package init(_ source: RSTSource) {
    let split = RSTText.split(source)
    self.init(text: split.text, lines: RSTLines(split.lines))
  }

  /// The lines of a text that stands in a file, such as a string of YAML.
  ///
  /// - Parameters:
  ///   - text: The text; its lines are consecutive lines of the file.
  ///   - location: Where its first line begins; the other lines begin in the same column.
  package init(text: String, at location: RSTLocation) {
    let split = RSTText.split(
      RSTSource(file: location.file, text: text), firstLine: location.line, column: location.column)
    self.init(text: split.text, lines: RSTLines(split.lines))
  }

  /// The number of lines.
  package var count: Int { lines.count }

  /// Whether every line is blank, or there are none.
  package var isBlank: Bool { lines.allSatisfy { $0.isBlank } }

  /// A line as text, without its indentation within the content taken away.
  package func line(_ index: Int) -> String {
    String(decoding: bytes(ofLine: index), as: UTF8.self)
  }

  /// A line as bytes of UTF-8.
  package func bytes(ofLine index: Int) -> ArraySlice<UInt8> {
    text.bytes[lines[index].range]
  }

  /// Where a line begins.
  package func location(ofLine index: Int) -> RSTLocation {
    text.location(of: lines[index])
  }

  /// The lines joined by line feeds, without one at the end.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines joined by line feeds, as bytes of UTF-8.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(0x0A) }
      result += text.bytes[line.range]
    }
    return result
  }
}
