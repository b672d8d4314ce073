import Prose

/// The directives of docutils and Sphinx that the handler leaves to the reader.
extension RSTParser {
  mutating func runKnown(_ directive: RSTDirective, at line: RSTLine) {
    checkOptions(directive, at: line)
    if let kind = RSTParser.admonitions[directive.name] { return emitAdmonition(kind, directive, at: line) }
    switch directive.name {
    case "admonition", "topic", "sidebar": emitTitled(directive, at: line)
    case "versionadded", "version-added", "versionchanged", "version-changed", "deprecated", "versionremoved",
      "version-removed", "version-deprecated":
      emitVersion(directive, at: line)
    case "code-block", "code", "sourcecode": emitCode(directive, at: line)
    case "parsed-literal":
      let content = markedInlines(RSTInlineText(directive.plainContent, of: text))
      emit(.codeBlock(language: nil, text: literal(content)), at: line)
    case "math":
      for formula in directive.plainContent.split(whereSeparator: \.isBlank) {
        emit(.codeBlock(language: "latex", text: joined(RSTLines(Array(formula)))), at: line)
      }
    case "list-table", "table", "csv-table": emitTable(directive, at: line)
    case "image": emit(.paragraph(image(directive, alt: nil)), at: line)
    case "figure": emitFigure(directive, at: line)
    case "rubric", "centered":
      emit(.paragraph([.strong(inlines(directive.argumentLines))].normalized), at: line)
    case "epigraph", "pull-quote", "highlights":
      emitQuotes(directive.plainContent)
    case "container", "compound", "class", "rst-class", "only", "hlist", "glossary":
      emitAll(
        nested(directive.name == "compound" ? directive.plainContent : directive.content.lines), at: line)
    case "line-block":
      budget.spend(directive.plainContent.count)
      emit(.lineBlock(directive.plainContent.map { Prose.Line(inlines([$0])) }), at: line)
    case "default-role": defaultRole = directive.argument.lowercased()
    case "role": defineRole(directive)
    case "raw": reportRaw(directive)
    case "replace", "unicode", "date":
      report(
        RSTProblem(
          rule: "rst/misplaced-directive", severity: .error, location: directive.location,
          message:
            "\(directive.name) stands alone; it has a meaning in the definition of a substitution only.",
          hint: "Write .. |name| \(directive.name):: …"))
    case "contents": noteContents(directive)
    case "highlight", "toctree", "index", "meta", "sectnum", "section-numbering", "header", "footer", "title",
      "target-notes", "tabularcolumns", "sectionauthor", "codeauthor", "moduleauthor", "currentmodule",
      "module", "acks":
      break
    default:
      report(
        RSTProblem(
          rule: "rst/unknown-directive", severity: .error, location: directive.location,
          message: "\(directive.name) is no directive that is known; what it holds is left out.",
          hint: "Check the spelling, or write the content as text."))
    }
  }

  private static let admonitions: [String: Prose.Admonition.Kind] = [
    "note": .note, "warning": .warning, "important": .important, "tip": .tip, "hint": .hint,
    "caution": .caution, "attention": .attention, "danger": .danger, "error": .error, "seealso": .seeAlso,
  ]

  private mutating func emitAll(_ blocks: [Prose.Block], at line: RSTLine) {
    for block in blocks { emit(block, at: line) }
  }

  private mutating func emitAdmonition(
    _ kind: Prose.Admonition.Kind, _ directive: RSTDirective, at line: RSTLine
  ) {
    guard !directive.plainContent.isEmpty else { return reportEmpty(directive) }
    emit(.admonition(Prose.Admonition(kind, blocks: nested(directive.plainContent))), at: line)
  }

  private mutating func emitTitled(_ directive: RSTDirective, at line: RSTLine) {
    guard !directive.content.lines.isEmpty else {
      reportEmpty(directive)
      if directive.argumentLines.isEmpty { return }
      return emit(.paragraph(inlines(directive.argumentLines)), at: line)
    }
    let title = inlines(directive.argumentLines)
    let named = directive.option("class")?.split(separator: " ").lazy
      .compactMap { Prose.Admonition.Kind(rawValue: String($0)) }.first
    let kind = directive.name == "admonition" ? named ?? .custom : .custom
    let blocks = nested(directive.content.lines)
    emit(.admonition(Prose.Admonition(kind, title: title.isEmpty ? nil : title, blocks: blocks)), at: line)
  }

  private mutating func emitVersion(_ directive: RSTDirective, at line: RSTLine) {
    let kind: Prose.Admonition.Kind =
      switch directive.name {
      case "versionadded", "version-added": .versionAdded
      case "versionchanged", "version-changed": .versionChanged
      case "versionremoved", "version-removed": .versionRemoved
      default: .deprecated
      }
    guard let first = directive.argumentLines.first, !first.isBlank else {
      report(
        RSTProblem(
          rule: "rst/directive-argument", severity: .error, location: directive.location,
          message: "\(directive.name) names no version; it takes one.",
          hint: "Write .. \(directive.name):: 2.12"))
      return emitAll(nested(directive.content.lines), at: line)
    }
    let versionLength = text.bytes[first.range].prefix { $0 != 0x20 }.count
    let version = String(decoding: text.bytes[first.range].prefix(versionLength), as: UTF8.self)
    var rest = Array(directive.argumentLines)
    rest[0] = text.trimmed(rest[0].dropping(versionLength))
    let remark = inlines(rest.filter { !$0.isBlank })
    let blocks = (remark.isEmpty ? [] : [Prose.Block.paragraph(remark)]) + nested(directive.content.lines)
    emit(.admonition(Prose.Admonition(kind, version: version, blocks: blocks)), at: line)
  }

  private mutating func emitCode(_ directive: RSTDirective, at line: RSTLine) {
    let words = directive.argument.split(whereSeparator: { $0 == " " || $0 == "\n" })
    var lines = directive.content.lines
    if words.count > 1 {
      report(
        RSTProblem(
          rule: "rst/directive-argument", severity: .error, location: directive.location,
          message: "\(directive.name) takes one argument, the language; a blank line stands before the code.",
          hint: "Put a blank line after the first line."))
      lines = RSTLines(Array(directive.argumentLines.dropFirst()) + lines)
    }
    if let caption = directive.options.last(where: { $0.name == "caption" }), !caption.value.isEmpty {
      let content = RSTContent(text: caption.value, at: caption.location)
      emit(.paragraph([.strong(nestedInlines(content))].normalized), at: line)
    }
    emit(.codeBlock(language: words.first.map(String.init), text: joined(lines)), at: line)
  }

  /// Inline content as the lines of a literal block.
  private mutating func literal(_ content: [Prose.Inline]) -> String {
    var result = ""
    for inline in content {
      if let index = RSTPending.index(of: inline) {
        result += literal(pending[index])
        continue
      }
      switch inline {
      case .softBreak: result += "\n"
      case .emphasis(let inner), .strong(let inner), .cite(let inner), .superscript(let inner),
        .subscript(let inner), .link(_, _, let inner):
        result += literal(inner)
      default: result += [inline].plainText
      }
    }
    return result
  }

  /// Pending content as text: code holds no markup that could wait, so only what is defined by now can stand
  /// in it.
  private mutating func literal(_ waiting: RSTPending) -> String {
    guard case .substitution(let name) = waiting.kind else { return waiting.text }
    guard let key = context.substitutions.key(of: name),
      let known = context.substitutions.definitions[key]?.inlines
    else { return waiting.source }
    guard substitutionBudget.spend(on: known) else {
      reportLimit(
        "substitutions", at: waiting.location, RSTSubstitutionBudget.message, hint: RSTSubstitutionBudget.hint
      )
      return waiting.source
    }
    return known.plainText
  }

  func image(_ directive: RSTDirective, alt: String?) -> [Prose.Inline] {
    let written = RSTInlineText(directive.argumentLines, of: self.text)
    let address = RSTAddress.joined(written.bytes[...])
    guard !address.isEmpty else { return [] }
    let text = directive.option("alt") ?? alt ?? address
    let image = Prose.Inline.image(destination: address, title: nil, alt: text)
    guard let target = directive.option("target"), !target.isEmpty, LinkSafety.isSafe(target) else {
      return LinkSafety.isSafe(address) ? [image] : [.text(text)]
    }
    return [.link(destination: target, title: nil, content: [image])]
  }

  private mutating func emitFigure(_ directive: RSTDirective, at line: RSTLine) {
    emit(.paragraph(image(directive, alt: nil)), at: line)
    emitAll(nested(directive.content.lines), at: line)
  }

  private mutating func defineRole(_ directive: RSTDirective) {
    let text = directive.argument
    let parts = text.split(separator: "(", maxSplits: 1)
    guard let name = parts.first?.lowercased(), !name.isEmpty else { return }
    let base = parts.count > 1 ? parts[1].prefix { $0 != ")" }.lowercased() : RSTParser.plainRole
    let origin = customRoles[base] ?? base
    customRoles[name] = origin == name ? RSTParser.plainRole : origin
    report(
      RSTProblem(
        rule: "rst/unsupported", severity: .info, location: directive.location,
        message: "The role \(name) has a style of its own in other tools; here its text is shown without it.",
        hint: "Use a role that is known, or none."))
  }

  private mutating func noteContents(_ directive: RSTDirective) {
    let title = directive.argument.isEmpty ? "Contents" : directive.argument
    let name = RSTNames.normalized(title)
    let id = identifiers.make(for: name)
    _ = context.note(name, id: id, isExplicit: false)
  }

  mutating func reportEmpty(_ directive: RSTDirective) {
    report(
      RSTProblem(
        rule: "rst/empty-directive", severity: .error, location: directive.location,
        message: "\(directive.name) has no content; it shows nothing.",
        hint: "Indent the content below it."))
  }

  /// Reports options that docutils and Sphinx reject.
  private mutating func checkOptions(_ directive: RSTDirective, at line: RSTLine) {
    guard !directive.options.isEmpty, let known = RSTDirectiveOptions.names(of: directive.name) else {
      return
    }
    for problem in directive.unknownOptions(besides: known) { report(problem) }
    if let name = directive.option("name"), !name.isEmpty {
      let normal = RSTNames.normalized(name)
      let id = identifiers.make(for: normal)
      noteTarget(normal, id: id, isExplicit: true, at: directive.location)
      waitForBlock(id, at: line)
    }
  }
}

/// The options of directives that the reader handles itself.
enum RSTDirectiveOptions {
  /// Whether a directive takes no options at all, so that what looks like one is text.
  static func isWithout(_ directive: String) -> Bool {
    switch directive {
    case "versionadded", "version-added", "versionchanged", "version-changed", "deprecated", "versionremoved",
      "version-removed", "version-deprecated", "epigraph", "pull-quote", "highlights", "replace", "class",
      "rst-class", "default-role":
      true
    default: false
    }
  }

  static func names(of directive: String) -> [String]? {
    switch directive {
    case "note", "warning", "important", "tip", "hint", "caution", "attention", "danger", "error", "seealso",
      "admonition", "compound", "container", "rubric", "parsed-literal", "topic":
      return ["class", "name"] + (directive == "rubric" ? ["heading-level"] : [])
    case "sidebar": return ["class", "name", "subtitle"]
    case "code-block", "sourcecode":
      return [
        "caption", "class", "dedent", "emphasize-lines", "force", "lineno-start", "linenos", "name",
      ]
    case "code": return ["class", "force", "name", "number-lines"]
    case "table": return ["align", "class", "name", "width", "widths"]
    case "list-table": return ["align", "class", "header-rows", "name", "stub-columns", "width", "widths"]
    case "csv-table":
      return [
        "align", "class", "delim", "encoding", "escape", "file", "header", "header-rows", "keepspace", "name",
        "quote", "stub-columns", "url", "width", "widths",
      ]
    case "image": return ["align", "alt", "class", "height", "loading", "name", "scale", "target", "width"]
    case "figure":
      return [
        "align", "alt", "class", "figclass", "figname", "figwidth", "height", "loading", "name", "scale",
        "target", "width",
      ]
    default: return nil
    }
  }
}
