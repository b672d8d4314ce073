extension JSONValue {
  /// Parses UTF-8 bytes that hold exactly one JSON value.
  ///
  /// Strict RFC 8259: no comments, no trailing commas, no byte order mark, no lone surrogates. Duplicate keys
  /// are kept. Throws at the first thing that is not JSON.
  package init(
    parsing bytes: some Sequence<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONParseError) {
    self = try withContiguousBytes(of: bytes) { buffer throws(JSONParseError) in
      try JSONValue(scanning: buffer, limits: limits)
    }
  }

  /// Parses a text that holds exactly one JSON value, by the rules of ``init(parsing:limits:)-(Sequence)``.
  package init(parsing text: String, limits: JSONLimits = .standard) throws(JSONParseError) {
    try self.init(parsing: text.utf8, limits: limits)
  }

  private init(scanning buffer: UnsafeBufferPointer<UInt8>, limits: JSONLimits) throws(JSONParseError) {
    var scanner = JSONScanner(buffer, limits: limits, handler: JSONTreeBuilder())
    try scanner.scan()
    guard let value = scanner.handler.value else { throw JSONParseError(.empty, at: 0, in: buffer) }
    self = value
  }
}

/// Runs a body on the bytes in one block of memory, copying them only if they do not lie in one already.
func withContiguousBytes<Result>(
  of bytes: some Sequence<UInt8>,
  _ body: (UnsafeBufferPointer<UInt8>) throws(JSONParseError) -> Result
) throws(JSONParseError) -> Result {
  func outcome(_ buffer: UnsafeBufferPointer<UInt8>) -> Swift.Result<Result, JSONParseError> {
    do throws(JSONParseError) { return .success(try body(buffer)) } catch { return .failure(error) }
  }
  let inPlace = bytes.withContiguousStorageIfAvailable(outcome)
  return try (inPlace ?? Array(bytes).withUnsafeBufferPointer(outcome)).get()
}
