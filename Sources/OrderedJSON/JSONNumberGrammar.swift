/// The grammar of numbers (RFC 8259, section 6), for the parser and for spellings given by a program.
enum JSONNumberGrammar {
  /// What keeps the bytes from being a number, and where.
  struct Fault: Error {
    let problem: JSONSyntaxProblem
    let offset: Int
  }

  /// The offset behind the longest number that starts at `start`, which may lie at the end of the bytes.
  static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Result<Int, Fault> {
    func isDigit(_ offset: Int) -> Bool {
      offset < bytes.count && bytes[offset] &- UInt8(ascii: "0") < 10
    }
    func endOfDigits(from offset: Int) -> Int {
      var offset = offset
      while isDigit(offset) { offset += 1 }
      return offset
    }
    func fault(_ problem: JSONSyntaxProblem, _ offset: Int) -> Result<Int, Fault> {
      .failure(Fault(problem: problem, offset: offset))
    }

    var offset = start
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    guard isDigit(offset) else { return fault(.digitMissing(after: "the minus sign"), offset) }
    if bytes[offset] == UInt8(ascii: "0") {
      offset += 1
      if isDigit(offset) { return fault(.leadingZero, start) }
      if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "x") { return fault(.hexadecimal, start) }
    } else {
      offset = endOfDigits(from: offset)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      guard isDigit(offset) else { return fault(.digitMissing(after: "the decimal point"), offset) }
      offset = endOfDigits(from: offset)
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      guard isDigit(offset) else { return fault(.digitMissing(after: "the e of the exponent"), offset) }
      offset = endOfDigits(from: offset)
    }
    return .success(offset)
  }
}
