import CYAML

/// libyaml, with values in and values out; no pointer leaves this file.
///
/// Every call makes and frees its own parser, so calls from several tasks do not meet.
enum YAMLLibrary {
  /// Reads a YAML stream and passes on its events in order.
  ///
  /// Places are counts of Unicode scalars from the start of `bytes`. The text is taken for UTF-8, whatever its
  /// first bytes say.
  ///
  /// - Throws: what stopped libyaml, or what `receive` throws.
  static func read<Problem: Error>(
    _ bytes: ArraySlice<UInt8>, failure: (YAMLFailure) -> Problem,
    receive: (YAMLEvent) throws(Problem) -> Void
  ) throws(Problem) {
    try bytes.withUnsafeBufferPointer { buffer throws(Problem) in
      let parser = OwnedParser(buffer)
      while true {
        guard let event = parser.next() else { throw failure(parser.failure) }
        if case .streamEnd = event.content { return }
        try receive(event)
      }
    }
  }
}

/// A C parser at an address of its own, which its reader refers back to; freed with the value.
private struct OwnedParser: ~Copyable {
  private let pointer: UnsafeMutablePointer<yaml_parser_t>
  private let isInitialized: Bool

  /// The input must outlive the parser.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: yaml_parser_t())
    isInitialized = yaml_parser_initialize(pointer) != 0
    guard isInitialized else { return }
    yaml_parser_set_encoding(pointer, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(pointer, input.baseAddress ?? UnsafePointer(Self.nothing), input.count)
  }

  deinit {
    if isInitialized { yaml_parser_delete(pointer) }
    pointer.deallocate()
  }

  private static var nothing: UnsafePointer<UInt8> { UnsafePointer(bitPattern: 1).unsafelyUnwrapped }

  /// The next event, or `nil` where the parser cannot go on.
  func next() -> YAMLEvent? {
    guard isInitialized else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(pointer, &event) != 0 else { return nil }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}
