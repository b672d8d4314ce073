/// Phrases in small letters that a text is searched for, by bytes: the standard library compares characters, which
/// costs much for many texts.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]
  /// Whether some phrase begins with a byte.
  private let isStart: [Bool]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    var isStart = [Bool](repeating: false, count: 256)
    for phrase in phrases { if let first = phrase.utf8.first { isStart[Int(first)] = true } }
    self.isStart = isStart
  }

  /// Whether a text has one of the phrases, in small or capital letters of ASCII.
  func areIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for start in bytes.indices where isStart[Int(Self.small(bytes[start]))] {
        if phrases.contains(where: { Self.begins(bytes[start...], with: $0) }) { return true }
      }
      return false
    }
  }

  private static func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with phrase: [UInt8]) -> Bool {
    guard bytes.count >= phrase.count else { return false }
    return zip(bytes, phrase).allSatisfy { small($0) == $1 }
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
