/// A day of the Gregorian calendar as `YYYY-MM-DD` (ISO 8601-1:2019, section 5.2.2.1 extended).
///
/// Days are compared, never computed, so this needs neither clock nor calendar of the system.
package struct ISODate: Hashable, Comparable {
  /// The text that was read.
  let text: String

  /// Reads a date, or gives `nil` if the text is none, such as `2026-02-30`.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
    self.text = text
  }

  /// The day of a year, month and day of the month.
  package static func text(year: Int?, month: Int?, day: Int?) -> String {
    func padded(_ number: Int?, _ width: Int) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Four-digit years make the order of the text the order of the days.
  package static func < (left: ISODate, right: ISODate) -> Bool { left.text < right.text }
}
