import Prose

/// Directives: cutting them into parts and asking the handler.
extension RSTParser {
  /// The name of a directive and where what follows its colons begins, counted from the start of the line.
  struct DirectiveHead {
    let name: Range<Int>
    let length: Int
  }

  /// The head of a directive at an offset of a line.
  func directiveHead(_ line: RSTLine, _ offset: Int) -> DirectiveHead? {
    let start = Int(line.start) + offset
    let end = Int(line.end)
    guard let nameEnd = RSTSimpleName.end(in: text.bytes, from: start, limit: end) else { return nil }
    var at = nameEnd
    if at < end, text.bytes[at] == 0x20 { at += 1 }
    guard at + 1 < end, text.bytes[at] == UInt8(ascii: ":"), text.bytes[at + 1] == UInt8(ascii: ":"),
      at + 2 == end || text.bytes[at + 2] == 0x20
    else { return nil }
    return DirectiveHead(
      name: start..<nameEnd, length: text.textStart(of: line, afterMark: at + 2 - Int(line.start)))
  }

  mutating func readDirective(_ lines: RSTLines, _ at: Int, _ head: DirectiveHead) -> RSTBlock {
    let block = text.block(in: lines, from: at, firstLength: head.length)
    // docutils puts blank lines around what it includes.
    let isIncluded = run(directive(lines[at], head, block.lines), at: lines[at])
    let isFinished =
      isIncluded || block.isFinished || block.next >= lines.count || lines[block.next].isBlank
    return RSTBlock(lines: block.lines, next: block.next, isFinished: isFinished)
  }

  /// Cuts the lines after the colons into argument, options and content.
  mutating func directive(_ line: RSTLine, _ head: DirectiveHead, _ lines: RSTLines) -> RSTDirective {
    let isFirstBlank = lines.first?.isBlank ?? false
    let body = lines.part(from: isFirstBlank ? 1 : 0).droppingTrailingBlanks
    let argumentEnd = body.firstIndex { $0.isBlank } ?? body.count
    let name = String(decoding: text.bytes[head.name], as: UTF8.self).lowercased()
    let optionStart =
      RSTDirectiveOptions.isWithout(name)
      ? argumentEnd
      : body[..<argumentEnd].firstIndex {
        text.firstByte(of: $0) == UInt8(ascii: ":") && text.fieldNameEnd(of: $0) != nil
      } ?? argumentEnd
    let argument = body.part(0..<optionStart)
    let content = body.part(from: argumentEnd).droppingLeadingBlanks
    let options = optionStart < argumentEnd ? self.options(body.part(optionStart..<argumentEnd)) : []
    let location = text.location(of: line)
    let plainContent = self.plainContent(argument, content, body, optionStart..<argumentEnd)
    return RSTDirective(
      name: name, options: options,
      content: RSTContent(text: text, lines: content),
      body: RSTContent(text: text, lines: body.droppingLeadingBlanks),
      location: location, indentation: location.column - 1 - text.columnOffset,
      targets: waitingTargets, isAtSectionLevel: isAtSectionLevel, argumentLines: argument,
      plainContent: plainContent)
  }

  /// The content of a directive without arguments: the lines before and after its options.
  private mutating func plainContent(
    _ argument: RSTLines, _ content: RSTLines, _ body: RSTLines, _ options: Range<Int>
  ) -> RSTLines {
    if argument.isEmpty { return content }
    if options.isEmpty { return body }
    // Joined lines are a copy, of which there may be one for each directive around this one.
    budget.spend(body.count / 2)
    return RSTLines(Array(argument) + body.part(from: options.upperBound))
  }

  private mutating func options(_ lines: RSTLines) -> [RSTOption] {
    var options: [RSTOption] = []
    var at = 0
    while at < lines.count {
      let line = lines[at]
      guard text.firstByte(of: line) == UInt8(ascii: ":"), let colon = text.fieldNameEnd(of: line) else {
        report(
          "rst/directive-option", .error, at: line,
          "This line is no option; a blank line stands between the options of a directive and its content.",
          hint: "Put a blank line before it, or write it as :name: value")
        break
      }
      let length = text.textStart(of: line, afterMark: colon + 1 - Int(line.start))
      let block = text.block(in: lines, from: at, firstLength: length)
      let name = String(decoding: text.bytes[Int(line.start) + 1..<colon], as: UTF8.self)
      let value = block.lines.droppingLeadingBlanks
      options.append(
        RSTOption(name: name.lowercased(), value: joined(value), location: text.location(of: line)))
      at = block.next
    }
    return options
  }

  /// Asks the handler what becomes of a directive, and does it.
  ///
  /// - Returns: Whether another source was read in its place.
  private mutating func run(_ directive: RSTDirective, at line: RSTLine) -> Bool {
    let targets = waitingTargets
    waitingTargets = []
    var nested = RSTNested(parser: RSTParser(directives: directives, roles: roles))
    // The handler works on the state itself, not on a copy.
    swap(&nested.parser, &self)
    let result = nested.parser.directives(directive, &nested)
    swap(&nested.parser, &self)
    waitingTargets = waitingTargets.isEmpty ? targets : targets + waitingTargets
    switch result {
    case .blocks(let blocks):
      for block in blocks { emit(block, at: line) }
    case .keep: keep(directive)
    case .keepAfter(let blocks):
      for block in blocks { emit(block, at: line) }
      keep(directive)
    case .include(let source):
      include(source, at: directive.location)
      return true
    case .none: break
    case .unknown: runKnown(directive, at: line)
    }
    return false
  }

  private mutating func keep(_ directive: RSTDirective) {
    guard isAtSectionLevel else {
      report(
        RSTProblem(
          rule: "rst/misplaced-directive", severity: .error, location: directive.location,
          message: "\(directive.name) stands within another block; it has a meaning in a section only.",
          hint: "Move it out of the list, note or cell."))
      return
    }
    isAtTop = false
    waitingTargets = []
    budget.spend(3)
    emit(.directive(directive))
  }

  /// Reads lines of any text as blocks within the block being read.
  mutating func nestedBlocks(_ content: RSTContent) -> [Prose.Block] {
    let outer = text
    text = content.text
    defer { text = outer }
    report(content.text.problems)
    return nested(content.lines)
  }

  /// Reads lines of any text as inline content.
  mutating func nestedInlines(_ content: RSTContent) -> [Prose.Inline] {
    let outer = text
    text = content.text
    defer { text = outer }
    report(content.text.problems)
    return inlines(content.lines.filter { !$0.isBlank }.map { text.trimmed($0) })
  }
}
