import Prose

/// Explicit markup: what begins with two full stops, and anonymous targets.
extension RSTParser {
  mutating func readExplicit(_ lines: RSTLines, _ at: Int) -> Int {
    let block = readConstruct(lines, at)
    let next = block.next
    if !block.isFinished, next < lines.count, !lines[next].isBlank {
      switch text.kind(of: lines[next]) {
      case .explicit, .anonymousTarget: break
      default: reportUnindent("Explicit markup", lines, next)
      }
    }
    return next
  }

  /// Reads one construct.
  ///
  /// - Returns: A block that says where it ends.
  private mutating func readConstruct(_ lines: RSTLines, _ at: Int) -> RSTBlock {
    let line = lines[at]
    if text.firstByte(of: line) == UInt8(ascii: "_") { return readAnonymousTarget(lines, at) }
    let start = text.textStart(of: line, afterMark: 2)
    guard start < line.count else { return readComment(lines, at, start) }
    switch text.bytes[Int(line.start) + start] {
    case UInt8(ascii: "["):
      if let label = footnoteLabel(line, start) { return readFootnote(lines, at, label) }
    case UInt8(ascii: "_"):
      if start + 1 < line.count, text.bytes[Int(line.start) + start + 1] != 0x20 {
        return readTarget(lines, at, start + 1)
      }
    case UInt8(ascii: "|"):
      if start + 1 < line.count, text.bytes[Int(line.start) + start + 1] != 0x20 {
        return readSubstitution(lines, at, start + 1)
      }
    default: break
    }
    if let head = directiveHead(line, start) { return readDirective(lines, at, head) }
    return readComment(lines, at, start)
  }

  private mutating func readComment(_ lines: RSTLines, _ at: Int, _ start: Int) -> RSTBlock {
    let isNextBlank = at + 1 >= lines.count || lines[at + 1].isBlank
    if start >= lines[at].count, isNextBlank {
      return RSTBlock(lines: lines.part(at..<at + 1), next: at + 1, isFinished: true)
    }
    let block = text.block(in: lines, from: at, firstLength: start)
    if isAtSectionLevel {
      let comment = block.lines.droppingLeadingBlanks.droppingTrailingBlanks
      emit(.comment(joined(comment), text.location(of: lines[at])))
    }
    return block
  }

  /// The label between the brackets of a footnote or citation.
  private func footnoteLabel(_ line: RSTLine, _ start: Int) -> Range<Int>? {
    let open = Int(line.start) + start
    let end = Int(line.end)
    var at = open + 1
    guard at < end else { return nil }
    if text.bytes[at] == UInt8(ascii: "*") {
      at += 1
    } else if text.bytes[at] == UInt8(ascii: "#") {
      at = RSTSimpleName.end(in: text.bytes, from: at + 1, limit: end) ?? at + 1
    } else {
      guard let nameEnd = RSTSimpleName.end(in: text.bytes, from: at, limit: end) else { return nil }
      at = nameEnd
    }
    guard at < end, text.bytes[at] == UInt8(ascii: "]"), at + 1 == end || text.bytes[at + 1] == 0x20 else {
      return nil
    }
    return open + 1..<at
  }

  private mutating func readFootnote(_ lines: RSTLines, _ at: Int, _ range: Range<Int>) -> RSTBlock {
    let line = lines[at]
    let length = text.textStart(of: line, afterMark: range.upperBound + 1 - Int(line.start))
    let block = text.block(in: lines, from: at, firstLength: length)
    let written = String(decoding: text.bytes[range], as: UTF8.self)
    let label = RSTParser.footnoteLabel(written)
    let id: String
    switch label {
    case .written(let name), .named(let name):
      let name = RSTNames.normalized(name)
      id = identifiers.make(for: name)
      noteTarget(name, id: id, isExplicit: true, at: text.location(of: line))
    case .number, .symbol: id = identifiers.makeNumbered()
    }
    budget.spend(4)
    let index = footnotes.add(label, id: id)
    if !footnotes.hasOwnSymbols {
      reportLimit(
        "symbols", at: text.location(of: line),
        "Symbols mark at most \(RSTFootnotes.maximumSymbols) footnotes; those after them look alike.",
        hint: "Number the footnotes: .. [#]")
    }
    let shown = wait(
      RSTPending(
        kind: .ownLabel(index), content: [.text("[\(written)]")], text: written, source: written,
        location: text.location(of: line)))
    let blocks = nested(block.lines.droppingLeadingBlanks)
    if blocks.isEmpty {
      report(
        "rst/footnote", at: line, "The footnote or citation [\(written)] has no text.",
        hint: "Write the text after the bracket.")
    }
    emit(.definitionList([Prose.Definition(term: [.target(id: id), shown], blocks: blocks)]), at: line)
    return block
  }

  /// Gives a name a meaning and reports a second one.
  mutating func noteTarget(
    _ name: String, id: String, destination: RSTContext.Destination = .here, isExplicit: Bool,
    at location: RSTLocation
  ) {
    guard context.note(name, id: id, destination: destination, isExplicit: isExplicit) == .twoExplicit else {
      return
    }
    report(
      RSTProblem(
        rule: "rst/duplicate-target", severity: .warning, location: location,
        message: "\(name) is the name of another target too, so that references to it lead nowhere.",
        hint: "Give each target a name of its own."))
  }

  private mutating func readAnonymousTarget(_ lines: RSTLines, _ at: Int) -> RSTBlock {
    let length = text.textStart(of: lines[at], afterMark: 2)
    let block = text.block(in: lines, from: at, firstLength: length, untilBlank: true)
    let source = RSTInlineText(block.lines, of: text)
    addAnonymousTarget(destination(source, source.bytes.indices), at: lines[at])
    return block
  }

  /// Lets a target wait for the block that follows it.
  mutating func waitForBlock(_ id: String, at line: RSTLine) {
    // Directives carry the targets that wait, so very many of them get a place of their own.
    if waitingTargets.count >= 1_000 {
      let targets = Prose.Block.paragraph(waitingTargets.map { .target(id: $0) })
      budget.spend(waitingTargets.count)
      waitingTargets = []
      emit(targets, at: line)
    }
    waitingTargets.append(id)
  }

  private mutating func addAnonymousTarget(_ destination: RSTContext.Destination?, at line: RSTLine) {
    let id = identifiers.makeNumbered()
    anonymousIDs.append(id)
    anonymousTargets.append(destination ?? .here)
    if destination == nil { waitForBlock(id, at: line) }
  }

  private mutating func readTarget(_ lines: RSTLines, _ at: Int, _ start: Int) -> RSTBlock {
    let line = lines[at]
    let block = text.block(in: lines, from: at, firstLength: start, untilBlank: true, keepsIndent: true)
    let source = RSTInlineText(block.lines, of: text)
    guard let head = RSTTargetHead(source.bytes) else {
      report(
        "rst/unknown-target", at: line,
        "The target has no colon after its name, so that it reads as a comment.",
        hint: "Write .. _name: or .. _name: address")
      return block
    }
    let destination = destination(source, head.end..<source.bytes.count)
    guard let range = head.name else {
      addAnonymousTarget(destination, at: line)
      return block
    }
    let name = RSTNames.normalized(source.unescaped(range))
    let id = identifiers.make(for: name)
    noteTarget(
      name, id: id, destination: destination ?? .here, isExplicit: true, at: text.location(of: line))
    if destination == nil { waitForBlock(id, at: line) }
    if case .name(let other)? = destination { indirectTargets.append((other, text.location(of: line))) }
    return block
  }

  /// Where a target leads; `nil` if to what follows it.
  private func destination(_ source: RSTInlineText, _ range: Range<Int>) -> RSTContext.Destination? {
    let bytes = source.bytes[range]
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x0A }) else { return nil }
    if let name = RSTTargetHead.referenceName(source, range) { return .name(RSTNames.normalized(name)) }
    return .address(RSTAddress.text(bytes))
  }
}

/// The name of a hyperlink target up to its colon.
struct RSTTargetHead {
  /// The name; `nil` for an anonymous target.
  let name: Range<Int>?
  /// Where the rest begins.
  let end: Int

  /// Reads the bytes after the `_` of a target; NUL stands for escapes.
  init?(_ bytes: [UInt8]) {
    let isQuoted = bytes.first == UInt8(ascii: "`")
    if bytes.first == UInt8(ascii: "_") {
      var at = 1
      if at < bytes.count, bytes[at] == 0x20 { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":"), RSTTargetHead.isBlank(bytes, at + 1) else {
        return nil
      }
      name = nil
      end = at + 1
      return
    }
    let start = isQuoted ? 1 : 0
    guard start < bytes.count, bytes[start] != 0x20, bytes[start] != UInt8(ascii: "`") else { return nil }
    for at in bytes.indices where at > start && bytes[at] == UInt8(ascii: ":") {
      guard RSTTargetHead.isBlank(bytes, at + 1), bytes[at - 1] != 0 else { continue }
      var nameEnd = at
      if bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
      if isQuoted {
        guard nameEnd > start, bytes[nameEnd - 1] == UInt8(ascii: "`") else { continue }
        nameEnd -= 1
      }
      guard nameEnd > start, !RSTCharacters.isSpace(RSTCharacters.scalar(before: nameEnd, in: bytes)),
        bytes[nameEnd - 1] != 0
      else { continue }
      // A colon at the end of the name would have to be escaped.
      if !isQuoted, bytes[nameEnd - 1] == UInt8(ascii: ":"), !(nameEnd >= 2 && bytes[nameEnd - 2] == 0) {
        continue
      }
      name = start..<nameEnd
      end = at + 1
      return
    }
    return nil
  }

  private static func isBlank(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A
  }

  /// The name in a text that is one reference, `name_` or `` `some name`_ ``.
  static func referenceName(_ source: RSTInlineText, _ range: Range<Int>) -> String? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x0A { start += 1 }
    while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x0A { end -= 1 }
    guard end - start >= 2, source.bytes[end - 1] == UInt8(ascii: "_") else { return nil }
    if RSTSimpleName.end(in: source.bytes, from: start, limit: end - 1) == end - 1 {
      return source.unescaped(start..<end - 1)
    }
    guard end - start >= 4, source.bytes[start] == UInt8(ascii: "`"), source.bytes[start + 1] != 0x20,
      source.bytes[end - 2] == UInt8(ascii: "`"), source.bytes[end - 3] != 0,
      !RSTCharacters.isSpace(RSTCharacters.scalar(before: end - 2, in: source.bytes))
    else { return nil }
    return source.unescaped(start + 1..<end - 2)
  }
}
