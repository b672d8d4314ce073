/// A strict scanner of JSON text (RFC 8259) that sends what it finds to a handler.
///
/// It keeps the open arrays and objects on a stack of its own, so that depth costs no call stack. It must not
/// outlive the buffer.
struct JSONScanner<Handler: JSONEventHandler> {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  var handler: Handler
  var offset = 0
  var open: [OpenContainer] = []

  struct OpenContainer {
    let kind: JSONContainerKind
    let offset: Int
  }

  private enum State {
    case value, firstElement, firstKey, key, afterValue
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, handler: Handler) {
    self.bytes = bytes
    self.limits = limits
    self.handler = handler
  }

  /// Scans the whole text, which must hold one value and white space.
  mutating func scan() throws(JSONParseError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark, at: 0) }
    skipWhiteSpace()
    if offset == bytes.count { throw failure(.empty, at: offset) }
    var state = State.value
    while true {
      skipWhiteSpace()
      switch state {
      case .value: state = try scanValue()
      case .firstElement: state = current == UInt8(ascii: "]") ? close(.array) : try scanValue()
      case .firstKey: state = current == UInt8(ascii: "}") ? close(.object) : try scanKey()
      case .key: state = try scanKey()
      case .afterValue:
        guard let innermost = open.last else {
          if offset < bytes.count { throw failureAfterDocument() }
          return
        }
        state = try scanSeparator(in: innermost)
      }
    }
  }

  /// The byte at the offset, or nil at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func failure(_ problem: JSONSyntaxProblem, at offset: Int) -> JSONParseError {
    JSONParseError(problem, at: offset, in: bytes)
  }

  private mutating func skipWhiteSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  private mutating func scanValue() throws(JSONParseError) -> State {
    guard let first = current else { throw failureAtValue() }
    let start = offset
    switch first {
    case UInt8(ascii: "\""):
      handler.scalar(.string(try scanString()), at: start)
    case UInt8(ascii: "{"):
      try begin(.object)
      return .firstKey
    case UInt8(ascii: "["):
      try begin(.array)
      return .firstElement
    case UInt8(ascii: "t"):
      handler.scalar(try scanLiteral("true", .bool(true)), at: start)
    case UInt8(ascii: "f"):
      handler.scalar(try scanLiteral("false", .bool(false)), at: start)
    case UInt8(ascii: "n"):
      handler.scalar(try scanLiteral("null", .null), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      handler.scalar(.number(try scanNumber()), at: start)
    default:
      throw failureAtValue()
    }
    return .afterValue
  }

  private mutating func scanKey() throws(JSONParseError) -> State {
    guard current == UInt8(ascii: "\"") else { throw failureAtKey() }
    let start = offset
    handler.key(try scanString(), at: start)
    skipWhiteSpace()
    guard current == UInt8(ascii: ":") else { throw failureAtColon() }
    offset += 1
    return .value
  }

  private mutating func scanSeparator(in container: OpenContainer) throws(JSONParseError) -> State {
    let close = container.kind == .array ? UInt8(ascii: "]") : UInt8(ascii: "}")
    if current == close { return self.close(container.kind) }
    guard current == UInt8(ascii: ",") else { throw failureAtSeparator(in: container) }
    let comma = offset
    offset += 1
    skipWhiteSpace()
    if current == close { throw failure(.trailingComma(container.kind), at: comma) }
    return container.kind == .array ? .value : .key
  }

  private mutating func begin(_ kind: JSONContainerKind) throws(JSONParseError) {
    if open.count == limits.depth { throw failure(.tooDeep(limit: limits.depth), at: offset) }
    open.append(OpenContainer(kind: kind, offset: offset))
    handler.begin(kind, at: offset)
    offset += 1
  }

  private mutating func close(_ kind: JSONContainerKind) -> State {
    open.removeLast()
    handler.end(kind)
    offset += 1
    return .afterValue
  }

  private mutating func scanLiteral(_ word: StaticString, _ value: JSONValue) throws(JSONParseError)
    -> JSONValue
  {
    let end = offset + word.utf8CodeUnitCount
    let text = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(text), endOfWord(from: end) == end else {
      throw failureAtValue()
    }
    offset = end
    return value
  }

  private mutating func scanNumber() throws(JSONParseError) -> JSONNumber {
    switch JSONNumberGrammar.end(of: bytes, from: offset) {
    case .success(let end):
      let spelling = String(decoding: UnsafeBufferPointer(rebasing: bytes[offset..<end]), as: UTF8.self)
      offset = end
      return JSONNumber(valid: spelling)
    case .failure(let fault):
      throw failureInNumber(fault)
    }
  }
}
