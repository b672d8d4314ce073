extension String {
  /// Whether this is a name that means the same in markup and as a key, as nearly all names do: ASCII letters and
  /// digits, a letter first, with single underscores between them.
  var isPlainName: Bool {
    var previous: UInt8?
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if previous == nil { return false }
      case UInt8(ascii: "_"): if previous == nil || previous == byte { return false }
      default: return false
      }
      previous = byte
    }
    return previous != nil && previous != UInt8(ascii: "_")
  }
}
