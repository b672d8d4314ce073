package import Prose

extension Prose {
  /// The prose as reStructuredText that docutils 0.22 and Sphinx read without a warning.
  ///
  /// Where reStructuredText has less: markup does not nest, so the outer one wins, code and links excepted;
  /// images amid text become links; spanned places of tables are empty; hard breaks make a line block; blank
  /// lines at the ends of code go; a rule stands between blocks of a section only; a heading within another
  /// block is a rubric.
  /// - Returns: Blocks with a blank line between them and a line feed at the end; nothing for empty prose.
  package func restructuredText(_ options: RSTOptions = RSTOptions()) -> String {
    let lines = restructuredTextLines(options)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// The lines of the same text, for those who indent them.
  package func restructuredTextLines(_ options: RSTOptions = RSTOptions()) -> [String] {
    RSTWriter(options: options).lines(blocks, isTopLevel: true, depth: 0)
  }

  /// The prose as reStructuredText on one line, for titles and cells.
  package func inlineRestructuredText() -> String {
    RSTInlines.text(of: flattened, onOneLine: true, startsLine: true)
  }
}

/// Writes blocks as lines without their indentation.
struct RSTWriter {
  let options: RSTOptions

  /// The lines of blocks, a blank line between blocks.
  func lines(_ blocks: [Prose.Block], isTopLevel: Bool = false, depth: Int) -> [String] {
    guard depth <= 2 * Prose.maximumBlockDepth else { return [] }
    var titles = RSTTitleLevels()
    var result: [String] = []
    var previous: Prose.Block?
    for (index, block) in blocks.enumerated() {
      let written: [String]
      switch block {
      case .heading(let level, let content, let id) where isTopLevel:
        written = heading(level: level, content, id: id, &titles)
      case .thematicBreak:
        written = isTopLevel && isBetween(previous, blocks[(index + 1)...]) ? ["----"] : []
      default:
        written = lines(block, depth: depth)
      }
      if written.isEmpty { continue }
      if !result.isEmpty { result.append("") }
      if needsSeparator(previous, block, isTopLevel: isTopLevel) { result += ["..", ""] }
      result += written
      previous = block
    }
    return result
  }

  /// The lines moved to the right; empty lines stay empty.
  func indented(_ lines: [String], by count: Int? = nil) -> [String] {
    let blanks = String(repeating: " ", count: count ?? options.indent)
    return lines.map { $0.isEmpty ? "" : blanks + $0 }
  }

  private func lines(_ block: Prose.Block, depth: Int) -> [String] {
    switch block {
    case .paragraph(let content): return paragraph(content)
    case .heading(_, let content, let id):
      let text = RSTInlines.text(of: content, onOneLine: true, startsLine: true)
      return targets(id, content) + (text.isEmpty ? [] : [".. rubric:: \(text)"])
    case .list(let list): return RSTListWriter(writer: self).lines(list, depth: depth)
    case .codeBlock(let language, let text): return RSTCode(options: options).lines(language, text)
    case .blockQuote(let blocks): return indented(lines(blocks, depth: depth + 1))
    case .thematicBreak: return []
    case .admonition(let admonition): return RSTAdmonitionWriter(writer: self).lines(admonition, depth: depth)
    case .table(let table): return RSTListWriter(writer: self).lines(table, depth: depth)
    case .definitionList(let definitions):
      return RSTListWriter(writer: self).lines(definitions, depth: depth)
    case .lineBlock(let lines): return lineBlock(lines)
    }
  }

  private func heading(
    level: Int, _ content: [Prose.Inline], id: String?, _ titles: inout RSTTitleLevels
  ) -> [String] {
    let text = RSTInlines.text(of: content, onOneLine: true, startsLine: true)
    let targets = self.targets(id, content)
    if text.isEmpty { return targets }
    let depth = titles.depth(of: level)
    guard depth <= options.underlines.count else { return targets + [".. rubric:: \(text)"] }
    return targets + [RSTSection.title(markup: text, underline: options.underlines[depth - 1])]
  }

  private func paragraph(_ content: [Prose.Inline]) -> [String] {
    let normal = content.normalized
    let targets = self.targets(nil, content)
    if case .image(let destination, _, let alt)? = normal.first, normal.count == 1,
      LinkSafety.isSafe(destination)
    {
      let address = destination.split { $0.isWhitespace }.joined(separator: "%20")
      let text = alt.split { $0.isWhitespace }.joined(separator: " ")
      if !address.isEmpty {
        return targets + [".. image:: \(address)"] + (text.isEmpty ? [] : indented([":alt: \(text)"]))
      }
    }
    if normal.contains(.lineBreak) {
      let lines = normal.split(separator: .lineBreak).map { Prose.Line(Array($0)) }
      return targets + lineBlock(lines)
    }
    return targets + RSTInlines.lines(of: normal, startsLine: true)
  }

  private func lineBlock(_ lines: [Prose.Line]) -> [String] {
    let targets = lines.flatMap { self.targets(nil, $0.content) }
    return targets
      + lines.map { line in
        let text = RSTInlines.text(of: line.content, onOneLine: true, startsLine: false)
        let indent = String(repeating: " ", count: options.indent * min(line.indent, Prose.maximumBlockDepth))
        return text.isEmpty ? "|" : "| \(indent)\(text)"
      }
  }

  /// Explicit targets, and the blank line after them.
  private func targets(_ id: String?, _ content: [Prose.Inline]) -> [String] {
    let ids = (id.map { $0.isEmpty ? [] : [$0] } ?? []) + RSTRun.targets(in: content)
    let lines = ids.map { id in
      let name = id.split { $0.isWhitespace }.joined(separator: " ")
      let isPlain = name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
      }
      return isPlain ? ".. _\(name):" : ".. _`\(RSTEscaping.escaped(name))`:"
    }
    return lines.isEmpty ? [] : lines + [""]
  }

  /// A rule may not begin or end a section, nor follow another one (docutils, "Transitions").
  private func isBetween(_ previous: Prose.Block?, _ next: ArraySlice<Prose.Block>) -> Bool {
    switch previous {
    case nil, .heading?, .thematicBreak?: return false
    default: break
    }
    let following = next.first { block in
      block != .thematicBreak && !lines(block, depth: 0).isEmpty
    }
    switch following {
    case nil, .heading?: return false
    default: return true
    }
  }

  /// Whether an empty comment must keep a block from being taken as part of the one before.
  private func needsSeparator(_ previous: Prose.Block?, _ next: Prose.Block, isTopLevel: Bool) -> Bool {
    switch (previous, next) {
    case (nil, .blockQuote): return !isTopLevel
    case (.paragraph(let content)?, .blockQuote): return !content.isPlain
    case (_, .blockQuote): return true
    case (.list(let upper)?, .list(let lower)): return upper.isLike(lower)
    case (.definitionList?, .definitionList), (.lineBlock?, .lineBlock): return true
    case (.paragraph(let content)?, .lineBlock): return content.contains(.lineBreak)
    case (.lineBlock?, .paragraph(let content)): return content.contains(.lineBreak)
    case (.paragraph(let upper)?, .paragraph(let lower)):
      return upper.contains(.lineBreak) && lower.contains(.lineBreak)
    default: return false
    }
  }
}

extension [Prose.Inline] {
  /// Whether a paragraph of this content is neither a line block nor an image.
  fileprivate var isPlain: Bool {
    !contains { inline in
      switch inline {
      case .lineBreak, .image: true
      default: false
      }
    }
  }
}

extension Prose.List {
  fileprivate func isLike(_ other: Prose.List) -> Bool {
    switch (style, other.style) {
    case (.bullet, .bullet), (.ordered, .ordered): true
    default: false
    }
  }
}

/// Section depths without gaps: docutils numbers title styles in the order they appear.
struct RSTTitleLevels {
  private var open: [Int] = []

  /// The depth from 1 of the next heading.
  mutating func depth(of level: Int) -> Int {
    while let last = open.last, last >= level {
      open.removeLast()
    }
    open.append(level)
    return open.count
  }
}
