/// An indented block that was cut out of lines.
struct RSTBlock {
  /// Its lines without the common indentation.
  let lines: RSTLines
  /// The index of the line after it.
  let next: Int
  /// Whether a blank line or nothing follows it.
  let isFinished: Bool
}

extension RSTText {
  /// Cuts out the indented lines from an index on.
  ///
  /// - Parameters:
  ///   - lines: The lines around it.
  ///   - start: The index of its first line.
  ///   - firstLength: The bytes to take off the first line, whose indentation does not count.
  ///   - indent: The indentation of the other lines if it is known; else the least of them.
  ///   - untilBlank: Whether a blank line ends it.
  ///   - keepsIndent: Whether the other lines keep their indentation.
  /// - Returns: The block, blank lines around it included.
  func block(
    in lines: RSTLines, from start: Int, firstLength: Int? = nil, indent: Int? = nil,
    untilBlank: Bool = false, keepsIndent: Bool = false
  ) -> RSTBlock {
    var end = start
    var least = indent ?? Int.max
    var isFinished = true
    if firstLength != nil { end += 1 }
    while end < lines.count {
      let line = lines[end]
      if line.isBlank {
        if untilBlank { break }
      } else {
        let indentation = self.indentation(of: line)
        if indentation == 0 || indentation < indent ?? 0 {
          isFinished = end > start && lines[end - 1].isBlank
          break
        }
        if indent == nil { least = min(least, indentation) }
      }
      end += 1
    }
    let block = lines.part(min(start, end)..<end)
    let length = keepsIndent || least == Int.max ? 0 : least
    return RSTBlock(
      lines: block.isEmpty ? block : block.dropping(length, first: firstLength ?? length), next: end,
      isFinished: isFinished)
  }
}
