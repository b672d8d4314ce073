extension Diagnostic {
  /// Twelve hexadecimal digits that stay the same while the finding moves to other lines of its file.
  ///
  /// It is the 64-bit FNV-1a hash of the UTF-8 of rule, file, subject and message, each followed by the byte
  /// `0xFF` (which no UTF-8 text contains, so parts can't run into each other; an absent part counts as empty),
  /// folded to 48 bits by exclusive or. Severity, line, column, hint and details do not count: a finding keeps its
  /// fingerprint when a rule becomes stricter or its advice better.
  ///
  /// The file counts as it is written, so make it relative first (`relative(to:)`) where the result has to be the
  /// same on other machines. Among 10,000 findings the chance that any two share a fingerprint by accident is about
  /// one in five million.
  package var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [rule, location?.file ?? "", subject ?? "", message] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let folded = (hash >> 48) ^ (hash & 0xFFFF_FFFF_FFFF)
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
