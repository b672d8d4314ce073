/// Which destinations may reach a page.
package enum LinkSafety {
  private static let refusedSchemes = ["javascript", "vbscript", "data", "file"]
  private static let refusedInitials = refusedSchemes.compactMap(\.utf8.first)

  /// The scheme of a destination if it is one that can run a script or reach a local file, else `nil`.
  ///
  /// Browsers drop control characters and blanks from a scheme before they look at it (WHATWG URL, section
  /// 4.4), so they are dropped here too, and case does not count.
  package static func refusedScheme(of destination: String) -> String? {
    var scheme = ""
    for byte in destination.utf8 {
      switch byte {
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: ":"): return refusedSchemes.contains(scheme) ? scheme : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if scheme.isEmpty, !refusedInitials.contains(byte | 0x20) { return nil }
        scheme.append(Character(Unicode.Scalar(byte | 0x20)))
      default: return nil
      }
      if scheme.utf8.count > 10 { return nil }
    }
    return nil
  }

  /// Whether a destination may be written to a page.
  package static func isSafe(_ destination: String) -> Bool {
    refusedScheme(of: destination) == nil
  }
}
