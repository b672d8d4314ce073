/// Code as literal blocks and `code-block` directives.
struct RSTCode {
  let options: RSTOptions

  func lines(_ language: String?, _ text: String) -> [String] {
    var code = text.split(separator: "\n", omittingEmptySubsequences: false).map { RSTCode.untabbed($0) }
    while code.first?.isEmpty ?? false { code.removeFirst() }
    while code.last?.isEmpty ?? false { code.removeLast() }
    if code.isEmpty { return [] }
    let name = RSTCode.name(language)
    let isIndented = code.allSatisfy { $0.isEmpty || $0.hasPrefix(" ") }
    let blanks = String(repeating: " ", count: options.indent)
    let body = code.map { $0.isEmpty ? "" : blanks + $0 }
    if isIndented {
      // An option line holds the margin; else docutils would take the common indentation away.
      return [".. code-block:: \(name ?? "text")", "\(blanks):class: literal", ""] + body
    }
    return (name.map { [".. code-block:: \($0)", ""] } ?? ["::", ""]) + body
  }

  private static func name(_ language: String?) -> String? {
    guard let word = language?.split(whereSeparator: { $0.isWhitespace }).first else { return nil }
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+-._#".utf8.contains(byte)
    }
    return isPlain ? String(word) : nil
  }

  /// The line with tabs as blanks to the next multiple of eight columns, without blanks at its end.
  private static func untabbed(_ line: Substring) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x09: result += String(repeating: " ", count: 8 - result.unicodeScalars.count % 8)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    guard let end = result.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(result[...end])
  }
}
