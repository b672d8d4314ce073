/// Writes blocks as CommonMark: what continues a quote or an item begins with its mark or its indentation.
///
/// Bullets stand in four columns, as numbers do at least; lists that follow each other have a comment between them.
struct CommonMarkBlockWriter {
  private var bytes: [UInt8] = []
  /// What every line within the open quotes and items begins with.
  private var prefix: [UInt8] = []
  private var isAtLineStart = true
  /// The line ends to write before the next text: two of them leave a blank line.
  private var pendingLineEnds = 0
  /// Whether blocks have no blank lines between them.
  private var isTight = false
  /// Whether the last block of a document is a list.
  private var endsWithList = false

  /// The text of blocks with a line feed at the end; nothing for no blocks.
  static func bytes(of blocks: [CommonMarkBlock]) -> [UInt8] {
    if blocks.isEmpty { return [] }
    var writer = CommonMarkBlockWriter()
    writer.write(blocks, isTight: false)
    if writer.bytes.last != 0x0A { writer.bytes.append(0x0A) }
    return writer.bytes
  }

  /// Ends a document with a line feed.
  mutating func end() -> [UInt8] {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    return bytes
  }

  /// Adds a block to a document.
  mutating func append(_ block: CommonMarkBlock) {
    if case .list = block {
      if endsWithList { separateLists() }
      endsWithList = true
    } else {
      endsWithList = false
    }
    write(block)
    isTight = false
    if !endsWithList { pendingLineEnds = 2 }
  }

  /// Adds a paragraph to a document whose text a closure appends; it must not be empty.
  mutating func append(_ write: (inout [UInt8]) -> Void) {
    endsWithList = false
    endLines()
    write(&bytes)
    isAtLineStart = false
    pendingLineEnds = 2
  }

  private mutating func write(_ blocks: [CommonMarkBlock], isTight: Bool) {
    for (index, block) in blocks.enumerated() {
      self.isTight = isTight
      write(block)
      self.isTight = isTight
      end(block, before: index + 1 < blocks.count ? blocks[index + 1] : nil)
    }
  }

  private mutating func write(_ block: CommonMarkBlock) {
    switch block {
    case .paragraph(let text): if !text.isEmpty { put(text) }
    case .heading(let level, let text):
      put([UInt8](repeating: UInt8(ascii: "#"), count: level) + [0x20] + text)
    case .blockQuote(let blocks):
      put(Array("> ".utf8))
      within("> ".utf8) { $0.write(blocks, isTight: false) }
    case .list(let style, let isTight, let items):
      for (index, item) in items.enumerated() {
        if index > 0 { self.isTight = isTight }
        let marker = Self.marker(style, at: index)
        put(marker)
        within(repeatElement(0x20, count: marker.count)) { $0.write(item, isTight: isTight) }
        self.isTight = isTight
        pendingLineEnds = max(pendingLineEnds, 1)
      }
    }
  }

  private mutating func end(_ block: CommonMarkBlock, before next: CommonMarkBlock?) {
    guard case .list = block else {
      pendingLineEnds = 2
      return
    }
    if case .list? = next { separateLists() }
  }

  private mutating func separateLists() {
    pendingLineEnds = max(pendingLineEnds, 1)
    put(Array("<!-- end list -->".utf8))
    pendingLineEnds = 2
  }

  private mutating func within(
    _ more: some Sequence<UInt8>, _ write: (inout CommonMarkBlockWriter) -> Void
  ) {
    let count = prefix.count
    prefix += more
    write(&self)
    prefix.removeSubrange(count...)
  }

  private static func marker(_ style: Prose.List.Style, at index: Int) -> [UInt8] {
    guard case .ordered(let start, let delimiter) = style else { return Array("  - ".utf8) }
    let number = start + index
    return Array("\(number)\(delimiter == .parenthesis ? ")" : ".")\(number < 10 ? "  " : " ")".utf8)
  }

  private mutating func put(_ text: [UInt8]) {
    endLines()
    if prefix.isEmpty {
      bytes += text
      if let last = text.last { isAtLineStart = last == 0x0A }
      return
    }
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        bytes.append(0x0A)
        isAtLineStart = true
      }
      let isLast = line.endIndex == text.endIndex
      if isAtLineStart, !isLast || !line.isEmpty { bytes += prefix }
      bytes += line
      if !line.isEmpty { isAtLineStart = false }
    }
  }

  private mutating func endLines() {
    if isTight { pendingLineEnds = min(pendingLineEnds, 1) }
    if pendingLineEnds == 0 { return }
    var end = bytes.count
    while pendingLineEnds > 0 {
      if end == 0 || bytes[end - 1] == 0x0A {
        end = max(0, end - 1)
      } else {
        bytes.append(0x0A)
        if pendingLineEnds > 1 { bytes += prefix }
      }
      pendingLineEnds -= 1
    }
    isAtLineStart = true
  }
}
