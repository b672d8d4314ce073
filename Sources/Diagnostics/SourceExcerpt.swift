/// The lines of one file, for showing the place of a finding in it.
///
/// Lines end at line feeds; a carriage return before one belongs to the line end.
struct SourceLines {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds the lines of a file's bytes.
  init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        index += 1
      }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Shows a line, and a caret under a column of it.
  ///
  /// A line that is wider than `width` is cut to a window around the column. A column past the end of the line puts
  /// the caret behind it.
  ///
  /// - Parameters:
  ///   - line: the line, from 1.
  ///   - column: the column in Unicode scalars, from 1, or `nil` for no caret.
  ///   - width: the number of scalars to show at most.
  /// - Returns: the excerpt, or `nil` if the line doesn't exist, is blank, or lies further right than is worth a
  ///   search.
  func excerpt(line: Int, column: Int?, width: Int = 100) -> SourceExcerpt? {
    guard starts.indices.contains(line - 1), (column ?? 1) <= Self.furthestColumn else { return nil }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }

    let mostBytes = 4 * ((column ?? 1) + width)
    let isCut = end - start > mostBytes
    let text = String(decoding: bytes[start..<(isCut ? start + mostBytes : end)], as: UTF8.self)
    var scalars = Array(text.unicodeScalars)
    if line == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    guard scalars.contains(where: { $0 != " " && $0 != "\t" }) else { return nil }
    return SourceExcerpt(
      scalars, caret: column.map { min($0 - 1, scalars.count) }, width: width, isCut: isCut)
  }

  /// Beyond this column a line is generated text (a whole document on one line), where each search costs more
  /// than the excerpt is worth.
  private static let furthestColumn = 16_384
}

/// One source line as it is shown, and where its caret stands.
struct SourceExcerpt {
  /// The line, cut to a window, with unsafe scalars spelt out; tabs are kept.
  let text: String
  /// What stands before the caret in the line below: as wide as the text above it, with the same tabs.
  let caretIndent: String?

  fileprivate init(_ scalars: [Unicode.Scalar], caret: Int?, width: Int, isCut: Bool) {
    let anchor = caret ?? 0
    var first = 0
    var end = scalars.count
    if scalars.count > width || isCut {
      first = max(0, min(anchor - width / 2, scalars.count - width))
      end = min(scalars.count, first + width)
    }
    var text = first > 0 ? "…" : ""
    var indent = first > 0 ? " " : ""
    for index in first..<end {
      let scalar = scalars[index]
      let shown = scalar.isUnsafeToShow && scalar != "\t" ? scalar.spelling : String(scalar)
      text += shown
      if index < anchor { indent += scalar == "\t" ? "\t" : Self.spaces(for: shown) }
    }
    if end < scalars.count || isCut { text += "…" }
    self.text = text
    self.caretIndent = caret == nil ? nil : indent
  }

  private static func spaces(for shown: String) -> String {
    String(repeating: " ", count: shown.unicodeScalars.reduce(0) { $0 + cells(of: $1) })
  }

  /// The number of terminal cells that a scalar takes: 0 for marks that combine, 2 for the wide ones (the blocks of
  /// Unicode Standard Annex #11 that hold East Asian scripts and emoji), else 1.
  private static func cells(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
