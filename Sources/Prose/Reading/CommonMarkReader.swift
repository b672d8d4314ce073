/// Builds blocks from the events of parsed CommonMark, with a stack of its own.
struct CommonMarkReader {
  private struct Frame {
    let container: MarkupEvent.Container
    let position: SourcePosition
    var content = Content()
    /// The containers beyond the supported depth that are open within; what they hold goes to this one.
    var flattened = 0
  }

  private struct Content {
    var blocks: [Prose.Block] = []
    var items: [[Prose.Block]] = []
    var inlines: [Prose.Inline] = []
  }

  private var stack: [Frame] = []
  private var blockDepth = 0
  private var inlineDepth = 0
  private var linkDepth = 0
  private var isTooDeep = false
  private var document = Content()
  private var issues: [ProseIssue] = []
  private let source: [UInt8]
  private let lineStarts: [Int]

  init(source: [UInt8]) {
    self.source = source
    lineStarts = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
  }

  mutating func read(_ event: MarkupEvent) {
    switch event {
    case .enter(let container, let position): enter(container, at: position)
    case .exit: exit()
    case .leaf(let leaf, let position): add(leaf, at: position)
    }
  }

  /// The blocks read and the issues found, in source order.
  consuming func finish() -> (blocks: [Prose.Block], issues: [ProseIssue]) {
    (document.blocks, issues)
  }

  private mutating func enter(_ container: MarkupEvent.Container, at position: SourcePosition) {
    if isBeyondDepth(container) {
      noteDepth(at: position)
      stack[stack.count - 1].flattened += 1
      return
    }
    switch container {
    case .blockQuote, .list: blockDepth += 1
    case .emphasis, .strong, .link, .image: inlineDepth += 1
    case .document, .item, .paragraph, .heading: break
    }
    if case .link = container { linkDepth += 1 }
    stack.append(Frame(container: container, position: position))
  }

  private func isBeyondDepth(_ container: MarkupEvent.Container) -> Bool {
    switch container {
    case .blockQuote, .list: return blockDepth >= Prose.maximumBlockDepth
    case .item: return (stack.last?.flattened ?? 0) > 0
    case .emphasis, .strong, .link, .image: return inlineDepth >= Prose.maximumInlineDepth
    case .document, .paragraph, .heading: return false
    }
  }

  private mutating func noteDepth(at position: SourcePosition) {
    guard !isTooDeep else { return }
    isTooDeep = true
    issues.append(
      ProseIssue(
        .tooDeep, line: position.line, column: position.column,
        message: "Lists and quotes may nest \(Prose.maximumBlockDepth) deep, inline markup "
          + "\(Prose.maximumInlineDepth) deep; what lies deeper is flattened.",
        hint: "Nest less, or check for stray markup characters."))
  }

  private mutating func exit() {
    guard let frame = stack.last else { return }
    if frame.flattened > 0 {
      stack[stack.count - 1].flattened -= 1
      return
    }
    stack.removeLast()
    let (position, content) = (frame.position, frame.content)
    switch frame.container {
    case .document: document.blocks += content.blocks
    case .blockQuote:
      blockDepth -= 1
      append(AlertSyntax.block(quoting: content.blocks, isMarked: isAlertMarked(content.blocks, position)))
    case .list(let style, let isTight):
      blockDepth -= 1
      append(list(style, isTight: isTight, content.items))
    case .item:
      update { $0.items.append(content.blocks) }
    case .paragraph:
      let inlines = content.inlines.normalized
      if !inlines.isEmpty { append(.paragraph(inlines)) }
    case .heading(let level):
      append(.heading(level: level, content: content.inlines.normalizedLine, id: nil))
    case .emphasis, .strong, .link, .image:
      inlineDepth -= 1
      if case .link = frame.container { linkDepth -= 1 }
      append(inlines: inline(frame.container, content.inlines, at: position))
    }
  }

  private mutating func inline(
    _ container: MarkupEvent.Container, _ content: [Prose.Inline], at position: SourcePosition
  ) -> [Prose.Inline] {
    func title(_ text: String) -> String? {
      text.isEmpty ? nil : CharacterCleaning.clean(text)
    }
    func address(_ text: String) -> String {
      // Blanks at the ends of a URL mean nothing (WHATWG URL, section 4.4).
      String(CharacterCleaning.clean(text).trimmingBlanks)
    }
    switch container {
    case .emphasis: return [.emphasis(content)]
    case .strong: return [.strong(content)]
    case .link(let destination, let linkTitle):
      // libcmark accepts `<https://…>` within a link, which no format can hold.
      guard linkDepth == 0 else { return content }
      guard isSafe(destination, at: position) else { return content }
      return [
        .link(destination: address(destination), title: title(linkTitle), content: content)
      ]
    case .image(let destination, let imageTitle):
      let alt = [.text(content.plainText)].normalizedLine.plainText
      guard isSafe(destination, at: position) else { return [.text(alt)] }
      return [
        .image(destination: address(destination), title: title(imageTitle), alt: alt)
      ]
    default: return content
    }
  }

  private mutating func isSafe(_ destination: String, at position: SourcePosition) -> Bool {
    guard let scheme = LinkSafety.refusedScheme(of: destination) else { return true }
    issues.append(
      ProseIssue(
        .unsafeLink, line: position.line, column: position.column,
        message: "A link may not lead to a \(scheme): address; its text is kept without the link.",
        hint: "Link to an https: address or a path of this site."))
    return false
  }

  private func list(_ style: Prose.List.Style, isTight: Bool, _ items: [[Prose.Block]]) -> Prose.Block {
    let list = Prose.List(style, isTight: true, items: items)
    // What the source spaced may be gone (a comment, say); a list whose text cannot show that it is loose is
    // tight.
    let canBeLoose = items.count > 1 || items.contains { $0.count > 1 }
    return .list(Prose.List(style, isTight: !canBeLoose || (isTight && list.canBeTight), items: items))
  }

  /// Whether the quote really begins with `[!`, not with an escaped bracket.
  private func isAlertMarked(_ blocks: [Prose.Block], _ quote: SourcePosition) -> Bool {
    guard case .paragraph? = blocks.first, lineStarts.indices.contains(quote.line - 1) else { return false }
    let line = source[lineStarts[quote.line - 1]...].prefix { $0 != 0x0A }
    let rest = line.dropFirst(quote.column).drop { $0 == 0x20 || $0 == 0x09 }
    return rest.starts(with: "[!".utf8)
  }

  private mutating func add(_ leaf: MarkupEvent.Leaf, at position: SourcePosition) {
    switch leaf {
    case .text(let text): append(inlines: [.text(CharacterCleaning.clean(text))])
    case .code(let text): append(inlines: [.code(CharacterCleaning.clean(text))])
    case .softBreak: append(inlines: [.softBreak])
    case .lineBreak: append(inlines: [.lineBreak])
    case .thematicBreak: append(.thematicBreak)
    case .codeBlock(let info, let text): append(codeBlock(info: info, text: text))
    case .htmlInline(let html):
      let text = HTMLComments.removed(from: html)
      if text.isEmpty { return }
      noteHTML(text, at: position)
      append(inlines: lines(of: text))
    case .htmlBlock(let html):
      let inlines = lines(of: HTMLComments.removed(from: html)).normalized
      if inlines.isEmpty { return }
      noteHTML(inlines.plainText, at: position)
      append(.paragraph(inlines))
    }
  }

  private mutating func noteHTML(_ html: String, at position: SourcePosition) {
    let shown = html.count > 40 ? "\(html.prefix(40))…" : html
    issues.append(
      ProseIssue(
        .rawHTML, line: position.line, column: position.column,
        message: "\(shown) is raw HTML; it is shown as literal text.",
        hint: "Write it as code, between backquotes, or use CommonMark."))
  }

  private func lines(of html: String) -> [Prose.Inline] {
    let lines = CharacterCleaning.clean(html).split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { [Prose.Inline.text(String($0))] }.joined(separator: [.softBreak]))
  }

  private func codeBlock(info: String, text: String) -> Prose.Block {
    let word = CharacterCleaning.clean(info).split { $0.isWhitespace }.first
    let code = CharacterCleaning.clean(text)
    return .codeBlock(
      language: word.map(String.init), text: code.hasSuffix("\n") ? String(code.dropLast()) : code)
  }

  private mutating func append(_ block: Prose.Block) {
    update { $0.blocks.append(block) }
  }

  private mutating func append(inlines: [Prose.Inline]) {
    update { $0.inlines += inlines }
  }

  private mutating func update(_ change: (inout Content) -> Void) {
    if !stack.isEmpty { return change(&stack[stack.count - 1].content) }
    change(&document)
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    let rest = drop { $0.isWhitespace }
    guard let end = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return rest[...end]
  }
}
