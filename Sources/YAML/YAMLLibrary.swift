import CYAML

/// libyaml, with values in and values out; no pointer leaves this file.
///
/// Every call makes and frees its own parser, so calls from several tasks do not meet.
enum YAMLLibrary {
  /// Reads a YAML stream and passes on its events in order, without the end of the stream.
  ///
  /// The text is taken for UTF-8, whatever its first bytes say.
  ///
  /// - Parameters:
  ///   - bytes: the text, without byte order mark.
  ///   - problem: words what stopped libyaml.
  ///   - receive: takes one event after the other; what it throws ends the reading.
  /// - Throws: what `problem` makes of what stopped libyaml, and what `receive` throws.
  static func read<Problem: Error>(
    _ bytes: ArraySlice<UInt8>, problem: (YAMLFailure) -> Problem,
    receive: (YAMLEvent) throws(Problem) -> Void
  ) throws(Problem) {
    guard !bytes.isEmpty else { return }
    try bytes.withUnsafeBufferPointer { buffer throws(Problem) in
      let parser = OwnedParser(buffer)
      while true {
        guard let event = parser.next() else { throw problem(parser.failure) }
        if event.content == .streamEnd { return }
        try receive(event)
      }
    }
  }
}

/// A C parser at an address of its own, since it points to itself; freed with the value.
private struct OwnedParser: ~Copyable {
  private let pointer: UnsafeMutablePointer<yaml_parser_t>
  private let isInitialized: Bool

  /// The input must not be empty and must outlive the parser.
  init(_ input: UnsafeBufferPointer<UInt8>) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: yaml_parser_t())
    isInitialized = yaml_parser_initialize(pointer) != 0
    guard isInitialized else { return }
    yaml_parser_set_encoding(pointer, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(pointer, input.baseAddress, input.count)
  }

  deinit {
    if isInitialized { yaml_parser_delete(pointer) }
    pointer.deallocate()
  }

  /// The next event, or `nil` where the parser cannot go on.
  func next() -> YAMLEvent? {
    guard isInitialized else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(pointer, &event) != 0 else { return nil }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// Why the last call of `next` gave nothing.
  var failure: YAMLFailure {
    guard isInitialized else { return YAMLFailure(problem: "", context: "", place: .unknown, opening: nil) }
    let parser = pointer.pointee
    let place: YAMLFailure.Place =
      switch parser.error {
      case YAML_READER_ERROR: .byte(Int(clamping: parser.problem_offset))
      case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: .scalar(Int(clamping: parser.problem_mark.index))
      default: .unknown
      }
    return YAMLFailure(
      problem: text(parser.problem), context: text(parser.context), place: place,
      opening: parser.context == nil ? nil : Int(clamping: parser.context_mark.index))
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    start = Int(clamping: event.start_mark.index)
    end = Int(clamping: event.end_mark.index)
    let data = event.data
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: content = .documentStart
    case YAML_DOCUMENT_END_EVENT: content = .documentEnd
    case YAML_ALIAS_EVENT: content = .alias(Self.text(data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      content = .scalar(
        String(decoding: bytes, as: UTF8.self), Self.style(scalar.style),
        Properties(anchor: Self.text(scalar.anchor), tag: Self.text(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = data.sequence_start
      content = .sequenceStart(Properties(anchor: Self.text(sequence.anchor), tag: Self.text(sequence.tag)))
    case YAML_MAPPING_START_EVENT:
      let mapping = data.mapping_start
      content = .mappingStart(Properties(anchor: Self.text(mapping.anchor), tag: Self.text(mapping.tag)))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: content = .collectionEnd
    case YAML_STREAM_END_EVENT: content = .streamEnd
    default: content = .streamStart
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .single
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .double
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
