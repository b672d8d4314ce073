extension Prose {
  /// The most bytes of CommonMark that one parse reads; the library behind it needs quadratic time for some
  /// inputs.
  package static let maximumSourceBytes = 64 * 1024

  /// Reads CommonMark 0.30, and GitHub's alert block quotes (`> [!NOTE]`), which become admonitions.
  ///
  /// Raw HTML becomes literal text, since `<id>` in API documentation means just that; HTML comments vanish.
  /// Links lose destinations that could run a script. Text beyond ``maximumSourceBytes`` is cut at a line
  /// end. Breaks in headings become spaces.
  /// - Returns: The prose, and what did not become what its author may have meant, in source order.
  package static func parse(commonMark source: String) -> (prose: Prose, issues: [ProseIssue]) {
    let (text, cut) = CommonMarkSource.prepared(source)
    var reader = CommonMarkReader(source: text)
    for event in CommonMarkLibrary.events(parsing: text) {
      reader.read(event)
    }
    let (blocks, issues) = reader.finish()
    return (Prose(blocks), issues + (cut.map { [$0] } ?? []))
  }
}

enum CommonMarkSource {
  /// The bytes to parse: line feeds as line ends, no byte order mark, within the limit.
  static func prepared(_ source: String) -> (text: [UInt8], cut: ProseIssue?) {
    var bytes = Array(source.utf8.prefix(Prose.maximumSourceBytes + 1))
    let cut = bytes.count > Prose.maximumSourceBytes ? shorten(&bytes) : nil
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    return (withLineFeeds(bytes), cut)
  }

  private static func shorten(_ bytes: inout [UInt8]) -> ProseIssue {
    bytes.removeLast()
    if let lineEnd = bytes.lastIndex(of: 0x0A) {
      bytes.removeSubrange((lineEnd + 1)...)
    } else {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    let lineStart = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return ProseIssue(
      .tooLong, line: bytes.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, column: bytes.count - lineStart + 1,
      message: "A text may have \(Prose.maximumSourceBytes) bytes; the rest from here on is left out.",
      hint: "Split the text, or move the rest to a page of its own.")
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] != 0x0D {
        result.append(bytes[index])
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}
