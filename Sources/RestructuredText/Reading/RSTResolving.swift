import Prose

/// References and substitutions, once the whole document has been read.
struct RSTResolver {
  private let pending: [RSTPending]
  private let context: RSTContext
  private let outer: RSTContext?
  private let anonymous: [String?]
  private let notes: [RSTFootnotes.Note]
  private let noteLabels: [String]
  private let notesByLabel: [RSTFootnotes.Label: [Int]]

  private(set) var problems: [RSTProblem] = []
  private(set) var substitutions: RSTSubstitutions
  /// The substitutions being resolved, to find circles.
  private var open: [String] = []
  private var resolved: Set<String> = []
  private var budget: RSTSubstitutionBudget
  private var hasReportedBudget = false

  init(_ parser: borrowing RSTParser) {
    pending = parser.pending
    context = parser.context
    outer = parser.outerContext
    substitutions = parser.context.substitutions
    budget = parser.substitutionBudget
    notes = parser.footnotes.notes
    noteLabels = parser.footnotes.shownLabels()
    notesByLabel = Dictionary(grouping: notes.indices, by: { [notes] in notes[$0].label })
    anonymous = zip(parser.anonymousTargets, parser.anonymousIDs).map { target, id in
      switch target {
      case .here: "#\(id)"
      case .address(let address): address
      case .name(let name): parser.context.destination(of: name)
      }
    }
    for (name, location) in parser.indirectTargets where destination(of: name) == nil {
      problems.appendProblem(
        RSTProblem(
          rule: "rst/unknown-target", severity: .error, location: location,
          message: "The target stands for \(name)_, which leads nowhere.",
          hint: "Add a target or section of that name, or write the address here."))
    }
    if parser.anonymousReferences > parser.anonymousTargets.count,
      let first = parser.pending.first(where: { if case .anonymous = $0.kind { true } else { false } })
    {
      problems.appendProblem(
        RSTProblem(
          rule: "rst/unknown-target", severity: .error, location: first.location,
          message:
            "Anonymous references (\(parser.anonymousReferences)) need as many anonymous targets; there "
            + "are \(parser.anonymousTargets.count).",
          hint: "Write a target, __ and an address, for each of them in the same order."))
    }
  }

  /// Resolves what the definitions of substitutions hold.
  mutating func resolveSubstitutions() {
    for key in substitutions.definitions.keys.sorted() {
      _ = definition(key)
    }
  }

  /// The content with everything that was pending in place, in normal form.
  mutating func resolve(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    guard RSTResolver.hasPending(inlines) else { return inlines }
    return spliced(inlines, depth: 0).filter { !RSTParagraphEdge.isMark($0) }.normalForm
  }

  /// The paragraphs of content with everything that was pending in place.
  mutating func paragraphs(_ inlines: [Prose.Inline]) -> [Prose.Block] {
    RSTParagraphEdge.paragraphs(spliced(inlines, depth: 0))
  }

  static func hasPending(_ inlines: [Prose.Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .role(RSTPending.roleName, _): true
      case .link(_, _, let content), .emphasis(let content), .strong(let content), .cite(let content),
        .superscript(let content), .subscript(let content):
        hasPending(content)
      default: false
      }
    }
  }

  private mutating func spliced(_ inlines: [Prose.Inline], depth: Int) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    var trimsNext = false
    for inline in inlines {
      guard let index = RSTPending.index(of: inline), pending.indices.contains(index) else {
        let kept = trimsNext ? inline.trimmedStart : inline
        let isDeep = depth >= Prose.maximumInlineDepth
        result.append(
          isDeep || !RSTResolver.hasPending([kept])
            ? kept : kept.mapContent { spliced($0, depth: depth + 1) })
        trimsNext = false
        continue
      }
      trimsNext = false
      let item = pending[index]
      if case .substitution(let name) = item.kind {
        let (definition, content) = substituted(name, item)
        if definition?.trimsLeft ?? false { result.trimEndOfText() }
        result += content
        trimsNext = definition?.trimsRight ?? false
      } else if depth < Prose.maximumInlineDepth {
        result.append(contentsOf: resolved(item, depth: depth))
      }
    }
    return result
  }

  private mutating func resolved(_ item: RSTPending, depth: Int) -> [Prose.Inline] {
    let content = spliced(item.content, depth: depth + 1)
    switch item.kind {
    case .substitution: return content
    case .name(let name): return reference(to: name, content, item)
    case .anonymous(let index):
      guard let destination = anonymous.indices.contains(index) ? anonymous[index] : nil else {
        return content
      }
      return link(to: destination, content, item)
    case .ownLabel(let index):
      return noteLabels.indices.contains(index) ? [.text("[\(noteLabels[index])]")] : content
    case .label(let label, let order): return footnote(label, order: order, content, item)
    }
  }

  private mutating func reference(
    to name: String, _ content: [Prose.Inline], _ item: RSTPending
  ) -> [Prose.Inline] {
    if let destination = destination(of: name) {
      return link(to: destination, content, item)
    }
    let isAmbiguous = context.knows(name)
    problems.appendProblem(
      RSTProblem(
        rule: "rst/unknown-target", severity: .error, location: item.location,
        message: isAmbiguous
          ? "\(item.source) could lead to several places; the name has more than one meaning, or leads in a circle."
          : "\(item.source) leads nowhere; a reference needs a target or section of that name.",
        hint: isAmbiguous
          ? "Give the place a name of its own: .. _name:"
          : "Add a target, .. _\(name): followed by an address or in front of a section, or escape the "
            + "underscore."))
    return content
  }

  private func destination(of name: String) -> String? {
    context.destination(of: name) ?? (context.knows(name) ? nil : outer?.destination(of: name))
  }

  private mutating func link(
    to destination: String, _ content: [Prose.Inline], _ item: RSTPending
  ) -> [Prose.Inline] {
    guard LinkSafety.isSafe(destination) else {
      problems.appendProblem(
        RSTProblem(
          rule: "rst/unsafe-link", severity: .error, location: item.location,
          message: "\(item.source) leads to an address that pages may not link to; its text is kept.",
          hint: "Link to an https: address or a name of this document."))
      return content
    }
    return [.link(destination: destination, title: nil, content: content)]
  }

  private mutating func footnote(
    _ label: RSTFootnotes.Label, order: Int, _ content: [Prose.Inline], _ item: RSTPending
  ) -> [Prose.Inline] {
    guard let indices = notesByLabel[label],
      let index = indices.indices.contains(order) ? indices[order] : nil
    else {
      problems.appendProblem(
        RSTProblem(
          rule: "rst/unknown-target", severity: .error, location: item.location,
          message: "\(item.source) has no footnote or citation of that label.",
          hint: "Add one: .. [label] text"))
      return content
    }
    let text = Prose.Inline.text("[\(noteLabels[index])]")
    return [.link(destination: "#\(notes[index].id)", title: nil, content: [text])]
  }

  private mutating func substituted(
    _ name: String, _ item: RSTPending
  ) -> (RSTSubstitutions.Definition?, [Prose.Inline]) {
    var definition = substitutions.key(of: name).flatMap { self.definition($0) }
    if definition == nil, let outer, let key = outer.substitutions.key(of: name) {
      definition = outer.substitutions.definitions[key]
    }
    guard let definition else {
      let isCircle = substitutions.key(of: name) != nil
      problems.appendProblem(
        RSTProblem(
          rule: "rst/undefined-substitution", severity: .error, location: item.location,
          message: isCircle
            ? "\(item.source) stands for itself; a substitution may not."
            : "\(item.source) is not defined; a substitution needs a definition in this document.",
          hint: isCircle
            ? "Break the circle of definitions."
            : "Define it, .. |\(name)| replace:: text, or escape the bar: \\|"))
      return (nil, [.text(item.source)])
    }
    guard budget.spend(on: definition.inlines) else {
      if !hasReportedBudget {
        hasReportedBudget = true
        problems.appendProblem(
          RSTProblem(
            rule: "rst/limit", severity: .error, location: item.location,
            message: RSTSubstitutionBudget.message, hint: RSTSubstitutionBudget.hint))
      }
      return (nil, [.text(item.source)])
    }
    return (definition, definition.inlines)
  }

  /// A definition with everything in it resolved; `nil` if it stands for itself.
  private mutating func definition(_ key: String) -> RSTSubstitutions.Definition? {
    guard let definition = substitutions.definitions[key] else { return nil }
    if resolved.contains(key) { return definition }
    if open.contains(key) || open.count > Prose.maximumInlineDepth { return nil }
    open.append(key)
    let inlines =
      RSTResolver.hasPending(definition.inlines)
      ? spliced(definition.inlines, depth: open.count).normalForm : definition.inlines
    open.removeLast()
    resolved.insert(key)
    substitutions.replace(key, with: inlines)
    return substitutions.definitions[key]
  }
}

extension Prose.Inline {
  fileprivate var trimmedStart: Prose.Inline {
    guard case .text(let text) = self else { return self }
    return .text(String(text.drop { $0.isWhitespace }))
  }
}

extension [Prose.Inline] {
  fileprivate mutating func trimEndOfText() {
    guard case .text(let text)? = last else { return }
    removeLast()
    if let end = text.lastIndex(where: { !$0.isWhitespace }) { append(.text(String(text[...end]))) }
  }
}
