import Diagnostics

/// Checks that every name a template asks for is known, in the parts too that are not rendered.
///
/// Mustache shows nothing for an unknown name, so that a slip of the pen would go unseen.
struct TemplateCheck {
  /// The sources of the templates by name.
  let sources: [String: String]
  /// The file that findings about a template are placed in.
  let file: (String) -> String
  private(set) var findings: [Diagnostic] = []
  /// The templates that the checked one reaches, itself included.
  private(set) var reached: Set<String> = []

  init(sources: [String: String], file: @escaping (String) -> String) {
    self.sources = sources
    self.file = file
  }

  /// Checks a template and its partials, given the fields of its context.
  mutating func check(_ template: String, fields: [String: TemplateField]) {
    check(template, stack: [fields], within: [])
    findings = Set(findings).sorted()
  }

  private mutating func check(_ template: String, stack: [[String: TemplateField]], within: [String]) {
    guard let source = sources[template] else { return }
    reached.insert(template)
    // A partial may hold itself; its names were checked the first time.
    if within.contains(template) { return }
    var scopes = [stack]
    for tag in TemplateTag.tags(of: source) {
      guard let scope = scopes.last else { return }
      switch tag.kind {
      case .variable, .unescaped: checkVariable(tag, template, scope)
      case .section:
        let field = resolve(tag, template, scope)
        switch field {
        case .object(let fields)?, .list(let fields)?: scopes.append(scope + [fields])
        case .text?, .html?, .flag?, nil: scopes.append(scope)
        }
      case .inverted:
        _ = resolve(tag, template, scope)
        scopes.append(scope)
      case .block: scopes.append(scope)
      case .close: scopes.removeLast()
      case .partial, .parent:
        if sources[tag.name] == nil { findings.append(unknownPartial(tag, template)) }
        check(tag.name, stack: scope, within: within + [template])
        if tag.kind == .parent { scopes.append(scope) }
      }
    }
  }

  private mutating func checkVariable(
    _ tag: TemplateTag, _ template: String, _ scope: [[String: TemplateField]]
  ) {
    if tag.name == "." {
      // Every entry of a list here has fields, so that the entry itself has no text.
      add(
        "template/not-text", tag, template, "'.' has no text of its own: entries are shown by their fields",
        hint: "name a field of the entry")
      return
    }
    // What a sequence knows about its current entry.
    if tag.name.hasSuffix("()") { return }
    switch (tag.kind, resolve(tag, template, scope)) {
    case (.variable, .html?):
      add(
        "template/escaping", tag, template, "'\(tag.name)' is markup: it is written with three braces",
        hint: "write {{{\(tag.name)}}}")
    case (.unescaped, .text?):
      add(
        "template/escaping", tag, template,
        "'\(tag.name)' is text: it is written with two braces, so that it is escaped",
        hint: "write {{\(tag.name)}}")
    case (_, .object?), (_, .list?), (_, .flag?):
      add(
        "template/not-text", tag, template, "'\(tag.name)' has no text of its own: it is for a section",
        hint: "write {{#\(tag.name)}} … {{/\(tag.name)}}")
    default: break
    }
  }

  /// The field that a tag names, or `nil` with a finding.
  private mutating func resolve(
    _ tag: TemplateTag, _ template: String, _ scope: [[String: TemplateField]]
  ) -> TemplateField? {
    if tag.name == "." || tag.name.hasSuffix("()") { return nil }
    var name = tag.name[...]
    var transforms: [String] = []
    while let bracket = name.firstIndex(of: "("), name.hasSuffix(")") {
      transforms.append(String(name[..<bracket]))
      name = name[name.index(after: bracket)...].dropLast()
    }
    guard var field = field(String(name), tag, template, scope) else { return nil }
    for transform in transforms.reversed() {
      guard let next = field.transformed(by: transform) else {
        add(
          "template/unknown-transform", tag, template,
          "'\(transform)' is no transform of '\(name)': only those that its kind has are known")
        return nil
      }
      field = next
    }
    return field
  }

  private mutating func field(
    _ name: String, _ tag: TemplateTag, _ template: String, _ scope: [[String: TemplateField]]
  ) -> TemplateField? {
    let steps = name.split(separator: ".").map(String.init)
    let isLocal = name.hasPrefix(".")
    let visible = isLocal ? Array(scope.suffix(1)) : scope.reversed()
    guard let first = steps.first, var field = visible.lazy.compactMap({ $0[first] }).first else {
      addUnknown(name, tag, template, among: visible.flatMap(\.keys))
      return nil
    }
    for step in steps.dropFirst() {
      guard case .object(let fields) = field, let next = fields[step] else {
        var known: [String] = []
        if case .object(let fields) = field { known = Array(fields.keys) }
        addUnknown(step, tag, template, among: known)
        return nil
      }
      field = next
    }
    return field
  }

  private mutating func addUnknown(
    _ name: String, _ tag: TemplateTag, _ template: String, among known: [String]
  ) {
    add(
      "template/unknown-field", tag, template,
      "'\(name)' is no field here: a template may ask only for fields that exist",
      hint: didYouMean(name, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? nil : "known here: \(Set(known).sorted().joined(separator: ", "))"))
  }

  private func unknownPartial(_ tag: TemplateTag, _ template: String) -> Diagnostic {
    .error(
      "template/unknown-partial", "there is no template '\(tag.name)': a partial is a file beside this one",
      at: SourceLocation(file: file(template), line: tag.line, column: tag.column),
      hint: didYouMean(tag.name, among: sources.keys.sorted()).map { "did you mean '\($0)'?" }
        ?? "add the file \(tag.name).mustache")
  }

  private mutating func add(
    _ rule: String, _ tag: TemplateTag, _ template: String, _ message: String, hint: String? = nil
  ) {
    findings.append(
      .error(
        rule, message, at: SourceLocation(file: file(template), line: tag.line, column: tag.column),
        hint: hint))
  }
}
