import CCommonMark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Renders blocks as HTML.
  static func html(blocks: [MarkupNode]) -> String {
    let root = OwnedNode(cmark_node_new(CMARK_NODE_DOCUMENT))
    root.append(blocks)
    return root.rendered { cmark_render_html($0, CMARK_OPT_DEFAULT) }
  }

  /// Renders inline content as HTML, with nothing around it.
  static func html(inlines: [MarkupNode]) -> String {
    let root = OwnedNode(cmark_node_new(CMARK_NODE_CUSTOM_INLINE))
    root.append(inlines)
    return root.rendered { cmark_render_html($0, CMARK_OPT_DEFAULT) }
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

  func append(_ nodes: [MarkupNode]) {
    for node in nodes {
      NodeBuilder.append(node, to: pointer)
    }
  }

  func rendered(_ render: (OpaquePointer?) -> UnsafeMutablePointer<CChar>?) -> String {
    guard let text = render(pointer) else { return "" }
    defer { free(text) }
    return String(cString: text)
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

private enum NodeBuilder {
  static func append(_ node: MarkupNode, to parent: OpaquePointer?) {
    switch node {
    case .blockQuote(let children): add(CMARK_NODE_BLOCK_QUOTE, to: parent, children)
    case .list(let style, let isTight, let items): addList(style, isTight: isTight, items, to: parent)
    case .paragraph(let children): add(CMARK_NODE_PARAGRAPH, to: parent, children)
    case .heading(let level, let children):
      add(CMARK_NODE_HEADING, to: parent, children) {
        cmark_node_set_heading_level($0, Int32(clamping: level))
      }
    case .thematicBreak: add(CMARK_NODE_THEMATIC_BREAK, to: parent)
    case .text(let text): add(CMARK_NODE_TEXT, to: parent) { cmark_node_set_literal($0, text) }
    case .code(let text): add(CMARK_NODE_CODE, to: parent) { cmark_node_set_literal($0, text) }
    case .softBreak: add(CMARK_NODE_SOFTBREAK, to: parent)
    case .lineBreak: add(CMARK_NODE_LINEBREAK, to: parent)
    case .emphasis(let children): add(CMARK_NODE_EMPH, to: parent, children)
    case .strong(let children): add(CMARK_NODE_STRONG, to: parent, children)
    case .link(let destination, let title, let children):
      add(CMARK_NODE_LINK, to: parent, children) { setLink($0, destination, title) }
    case .image(let destination, let title, let alt):
      add(CMARK_NODE_IMAGE, to: parent, [.text(alt)]) { setLink($0, destination, title) }
    case .customBlock(let enter, let children, let exit):
      add(CMARK_NODE_CUSTOM_BLOCK, to: parent, children) { setCustom($0, enter, exit) }
    case .customInline(let enter, let children, let exit):
      add(CMARK_NODE_CUSTOM_INLINE, to: parent, children) { setCustom($0, enter, exit) }
    }
  }

  private static func addList(
    _ style: Prose.List.Style, isTight: Bool, _ items: [[MarkupNode]], to parent: OpaquePointer?
  ) {
    let list = add(CMARK_NODE_LIST, to: parent) { list in
      cmark_node_set_list_tight(list, isTight ? 1 : 0)
      switch style {
      case .bullet:
        cmark_node_set_list_type(list, CMARK_BULLET_LIST)
      case .ordered(let start, let delimiter):
        cmark_node_set_list_type(list, CMARK_ORDERED_LIST)
        cmark_node_set_list_start(list, Int32(clamping: start))
        cmark_node_set_list_delim(list, delimiter == .parenthesis ? CMARK_PAREN_DELIM : CMARK_PERIOD_DELIM)
      }
    }
    for item in items {
      add(CMARK_NODE_ITEM, to: list, item)
    }
  }

  @discardableResult
  private static func add(
    _ type: cmark_node_type, to parent: OpaquePointer?, _ children: [MarkupNode] = [],
    set: (OpaquePointer?) -> Void = { _ in }
  ) -> OpaquePointer? {
    let node = cmark_node_new(type)
    guard cmark_node_append_child(parent, node) != 0 else {
      cmark_node_free(node)
      return nil
    }
    set(node)
    for child in children {
      append(child, to: node)
    }
    return node
  }

  private static func setLink(_ node: OpaquePointer?, _ destination: String, _ title: String) {
    cmark_node_set_url(node, destination)
    cmark_node_set_title(node, title)
  }

  private static func setCustom(_ node: OpaquePointer?, _ enter: String, _ exit: String) {
    cmark_node_set_on_enter(node, enter)
    cmark_node_set_on_exit(node, exit)
  }
}
