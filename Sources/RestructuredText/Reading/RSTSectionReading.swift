import Prose

/// Section titles and transitions.
extension RSTParser {
  /// Reads a title whose underline follows it; `nil` if the second line is text after all.
  mutating func readUnderlined(_ lines: RSTLines, _ at: Int) -> Int? {
    let (title, underline) = (lines[at], lines[at + 1])
    let isShort = width(of: title) > underline.count
    if isShort, underline.count < 4 { return nil }
    if isShort { reportShort("underline", at: underline) }
    guard isAtSectionLevel else {
      reportMisplacedTitle(at: title)
      emit(.paragraph(inlines([title])), at: title)
      return at + 2
    }
    openSection(title, TitleStyle(over: 0, under: text.firstByte(of: underline)))
    return at + 2
  }

  /// Reads a line of one character over and over: the line over a title, a transition, or text.
  mutating func readAdornment(_ lines: RSTLines, _ at: Int) -> Int {
    let overline = lines[at]
    let isShort = overline.count < 4
    guard isAtSectionLevel else {
      if isShort { return readText(lines, at) }
      reportMisplacedTitle(at: overline)
      return at + 1
    }
    let next = at + 1
    if next >= lines.count || lines[next].isBlank {
      if isShort { return readText(lines, at) }
      emit(.thematicBreak, at: overline)
      return next
    }
    let isIndented = text.firstByte(of: lines[next]) == 0x20
    if !isIndented, text.isAdornment(lines[next]) {
      if isShort { return readText(lines, at) }
      reportTitle(
        at: overline, "Two lines of punctuation follow each other; a title stands between such lines.")
      return next + 1
    }
    let title = text.trimmed(lines[next])
    guard next + 1 < lines.count, text.isAdornment(lines[next + 1]),
      text.bytes[lines[next + 1].range].elementsEqual(text.bytes[overline.range])
    else {
      if isShort { return readText(lines, at) }
      reportTitle(
        at: overline, "The title under this line has no line of the same length and character under it.")
      var kept = [title]
      if next + 1 < lines.count, !lines[next + 1].isBlank, !text.isAdornment(lines[next + 1]) {
        kept.append(text.trimmed(lines[next + 1]))
      }
      emit(.paragraph(inlines(kept)), at: title)
      return min(next + 2, lines.count)
    }
    if width(of: lines[next]) > overline.count {
      if isShort { return readText(lines, at) }
      reportShort("overline", at: overline)
    }
    let mark = text.firstByte(of: overline)
    openSection(title, TitleStyle(over: mark, under: mark))
    return next + 2
  }

  /// The columns a line takes, two for wide characters.
  private func width(of line: RSTLine) -> Int {
    let bytes = text.bytes[line.range]
    if bytes.allSatisfy({ $0 < 0x80 }) { return line.count }
    return RSTSection.displayWidth(of: String(decoding: bytes, as: UTF8.self))
  }

  /// Begins a section at the level its style has, and ends those it is not part of.
  private mutating func openSection(_ titleLine: RSTLine, _ style: TitleStyle) {
    isAtTop = false
    let level = (titleStyles.firstIndex(of: style) ?? titleStyles.count) + 1
    let current = openSections.count
    if level > current + 1 {
      reportTitle(
        at: titleLine,
        "The title is of level \(level) in a section of level \(current); levels may not be skipped.")
      let content = inlines([titleLine])
      emit(.paragraph([.strong(content)].normalized), at: titleLine)
      return
    }
    if level > titleStyles.count { titleStyles.append(style) }
    closeSections(downTo: level - 1)
    let title = inlines([titleLine])
    let name = RSTNames.normalized(plainText(title))
    let id = identifiers.make(for: name)
    _ = context.note(name, id: id, isExplicit: false)
    let ids = [id] + waitingTargets.reversed()
    waitingTargets = []
    budget.spend(3)
    openSections.append(
      RSTSection(
        titleInlines: title, ids: ids, level: level, location: text.location(of: titleLine), children: []))
  }

  /// Completes the open sections beyond a level.
  mutating func closeSections(downTo level: Int) {
    while openSections.count > level {
      let section = openSections.removeLast()
      emit(.section(section))
    }
  }

  /// The words of inline content, pending content included.
  private func plainText(_ inlines: [Prose.Inline]) -> String {
    inlines.map { inline in
      if let index = RSTPending.index(of: inline) { return pending[index].text }
      return [inline].plainText
    }.joined()
  }

  private mutating func reportShort(_ name: String, at line: RSTLine) {
    report(
      "rst/title-underline", at: line, "The \(name) is shorter than its title.",
      hint: "Make it as long as the title.")
  }

  private mutating func reportTitle(at line: RSTLine, _ message: String) {
    report(
      "rst/title-level", .error, at: line, message,
      hint: "Use the same characters for titles of the same level, at least as many as the title has.")
  }

  private mutating func reportMisplacedTitle(at line: RSTLine) {
    report(
      "rst/title-level", .error, at: line,
      "A section title or transition stands within another block; it may stand in a section only.",
      hint: "Move it out of the list, note or cell, or make it bold text.")
  }
}
