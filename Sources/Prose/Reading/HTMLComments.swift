/// Removal of HTML comments, which authors do not mean to publish.
enum HTMLComments {
  /// The text without complete comments; one that is not closed stays.
  static func removed(from text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var index = 0
    var mayOpen = true
    while index < bytes.count {
      if mayOpen, bytes[index...].starts(with: "<!--".utf8) {
        if let end = close(in: bytes, from: index + 4) {
          index = end
          continue
        }
        mayOpen = false
      }
      kept.append(bytes[index])
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static func close(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 3 <= bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return nil
  }
}
