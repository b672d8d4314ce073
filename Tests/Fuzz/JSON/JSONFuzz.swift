import Foundation

/// One run of the fuzzer: whatever parses must survive a round trip, and Foundation must take it too.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(JSONParseError) {
    let value = try JSONValue(parsing: bytes)
    checkRoundTrip(of: value)
    checkPositions(of: value, in: bytes)
    checkFoundation(accepts: value, bytes)
  } catch {
    precondition((0...count).contains(error.offset), "offset outside of the text")
    precondition(error.line >= 1 && error.column >= 1, "no position")
    precondition(!error.description.isEmpty, "no description")
    precondition((try? JSONPositions(of: bytes)) == nil, "the two parsers disagree")
  }
  return 0
}

private func checkRoundTrip(of value: JSONValue) {
  for style in JSONStyle.allCases {
    let written = value.bytes(style: style)
    precondition((try? JSONValue(parsing: written)) == value, "the round trip changes the value")
  }
  precondition(
    JSONValue.differences(expected: value, found: value, numbers: .value).isEmpty, "differs from itself")
}

private func checkPositions(of value: JSONValue, in bytes: [UInt8]) {
  guard let positions = try? JSONPositions(of: bytes) else { preconditionFailure("the two parsers disagree") }
  precondition(positions.position(of: .root) != nil, "the value has no position")
  for member in value.objectValue?.members ?? [] {
    let path = JSONPath.root.appending(member.key)
    precondition(positions.keyPosition(of: path) != nil && value[path] != nil, "a member has no position")
  }
  for duplicate in positions.duplicateKeys {
    precondition(!duplicate.path.components.isEmpty, "the root is no duplicate")
  }
}

private func checkFoundation(accepts value: JSONValue, _ bytes: [UInt8]) {
  guard isTakenByFoundation(value) else { return }
  let object = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  precondition(object != nil, "Foundation rejects what was accepted")
}

/// Foundation has limits of its own to depth and to the size of numbers.
private func isTakenByFoundation(_ value: JSONValue, depth: Int = 0) -> Bool {
  switch value {
  case .number(let number):
    number.spelling.utf8.count < 20 && number.doubleValue.isFinite
      && (number.doubleValue != 0 || number.isNumericallyEqual(to: JSONNumber(0)))
  case .array(let elements):
    depth < 400 && elements.allSatisfy { isTakenByFoundation($0, depth: depth + 1) }
  case .object(let object):
    depth < 400 && object.members.allSatisfy { isTakenByFoundation($0.value, depth: depth + 1) }
  case .null, .bool, .string: true
  }
}
