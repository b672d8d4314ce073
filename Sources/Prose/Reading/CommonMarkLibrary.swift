import CCommonMark

/// libcmark, with values in and values out; no pointer leaves this file.
///
/// Every call makes and frees its own nodes, so calls from several tasks do not meet.
enum CommonMarkLibrary {
  /// Parses CommonMark and walks the result in document order.
  ///
  /// Invalid UTF-8 and NUL become U+FFFD.
  static func events(parsing source: [UInt8]) -> [MarkupEvent] {
    // A terminator gives even an empty text an address.
    let terminated = source + [0]
    let parsed = terminated.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), source.count, CMARK_OPT_VALIDATE_UTF8)
    }
    let root = OwnedNode(parsed)
    return root.events()
  }
}

/// The root of a tree of C nodes, freed with the value.
private struct OwnedNode: ~Copyable {
  private let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) {
    self.pointer = pointer
  }

  deinit {
    cmark_node_free(pointer)
  }

  func events() -> [MarkupEvent] {
    guard let iterator = cmark_iter_new(pointer) else { return [] }
    defer { cmark_iter_free(iterator) }
    var events: [MarkupEvent] = []
    while true {
      let step = cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { return events }
      let node = cmark_iter_get_node(iterator)
      if step == CMARK_EVENT_EXIT {
        events.append(.exit)
      } else {
        events.append(NodeReader.event(entering: node))
      }
    }
  }
}

private enum NodeReader {
  static func event(entering node: OpaquePointer?) -> MarkupEvent {
    let position = SourcePosition(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
    func string(_ value: UnsafePointer<CChar>?) -> String {
      value.map { String(cString: $0) } ?? ""
    }
    func literal() -> String { string(cmark_node_get_literal(node)) }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: return .enter(.blockQuote, position)
    case CMARK_NODE_LIST:
      return .enter(.list(style(of: node), isTight: cmark_node_get_list_tight(node) != 0), position)
    case CMARK_NODE_ITEM: return .enter(.item, position)
    case CMARK_NODE_PARAGRAPH: return .enter(.paragraph, position)
    case CMARK_NODE_HEADING:
      return .enter(.heading(level: Int(cmark_node_get_heading_level(node))), position)
    case CMARK_NODE_EMPH: return .enter(.emphasis, position)
    case CMARK_NODE_STRONG: return .enter(.strong, position)
    case CMARK_NODE_LINK:
      return .enter(
        .link(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node))),
        position)
    case CMARK_NODE_IMAGE:
      return .enter(
        .image(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node))),
        position)
    case CMARK_NODE_TEXT: return .leaf(.text(literal()), position)
    case CMARK_NODE_CODE: return .leaf(.code(literal()), position)
    case CMARK_NODE_SOFTBREAK: return .leaf(.softBreak, position)
    case CMARK_NODE_LINEBREAK: return .leaf(.lineBreak, position)
    case CMARK_NODE_THEMATIC_BREAK: return .leaf(.thematicBreak, position)
    case CMARK_NODE_HTML_INLINE: return .leaf(.htmlInline(literal()), position)
    case CMARK_NODE_HTML_BLOCK: return .leaf(.htmlBlock(literal()), position)
    case CMARK_NODE_CODE_BLOCK:
      return .leaf(.codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal()), position)
    default: return .enter(.document, position)
    }
  }

  private static func style(of node: OpaquePointer?) -> Prose.List.Style {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return .bullet }
    return .ordered(
      start: Int(cmark_node_get_list_start(node)),
      delimiter: cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? .parenthesis : .period)
  }
}
