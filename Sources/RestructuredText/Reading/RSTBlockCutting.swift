/// An indented block that was cut out of lines.
struct RSTBlock {
  /// Its lines without the common indentation.
  var lines: [RSTLine]
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
    in lines: [RSTLine], from start: Int, firstLength: Int? = nil, indent: Int? = nil,
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
    var block = Array(lines[min(start, end)..<end])
    if let firstLength, !block.isEmpty { block[0] = block[0].dropping(firstLength) }
    if !keepsIndent, least != Int.max {
      for index in block.indices.dropFirst(firstLength == nil ? 0 : 1) {
        block[index] = block[index].dropping(least)
      }
    }
    return RSTBlock(lines: block, next: end, isFinished: isFinished)
  }
}

extension [RSTLine] {
  /// The lines without blank ones at the start.
  var droppingLeadingBlanks: [RSTLine] {
    guard let first, first.isBlank else { return self }
    return Array(drop { $0.isBlank })
  }

  /// The lines without blank ones at the end.
  var droppingTrailingBlanks: [RSTLine] {
    guard let last, last.isBlank else { return self }
    guard let end = lastIndex(where: { !$0.isBlank }) else { return [] }
    return Array(self[...end])
  }
}
