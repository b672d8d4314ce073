import APIModel
import Prose

/// The sentences that tell of changes; all wording of changes is here.
struct ChangeText {
  let operations: OperationNames
  /// Whether a heading names the operation, so that sentences need not.
  var isUnderOperation = false

  /// The sentence of a difference between two versions, and what replaces an operation that ends.
  func blocks(_ change: Change) -> [Prose.Block] {
    let sentence =
      switch change.area {
      case .operation: self.operation(change)
      case .statusCode: statusCode(change)
      case .parameter, .header, .body: value(change)
      case .sample, .note: words(change)
      case .version: version(change)
      }
    let ends =
      change.area == .operation && (change.kind == .removed || change.rule == .operationDeprecated)
    return Self.joined(sentence, ends ? operations[change.operation]?.replacement : nil)
  }

  /// The sentence of an operation that a release took away.
  func blocks(_ removal: OperationRemoval) -> [Prose.Block] {
    let answer = removal.answers.map { ": requests get \($0.code) \($0.fault)" } ?? ""
    let sentence = name(removal.operation) + [.text(" is removed from every version\(answer).")]
    return Self.joined(sentence, operations[removal.operation]?.replacement)
  }

  private func operation(_ change: Change) -> [Prose.Inline] {
    let name = name(change.operation)
    let before = change.before ?? ""
    let after = change.after ?? ""
    switch change.kind {
    case .added: return name + [.text(" is new.")]
    case .moved: return name + [.text(" is the former "), .code(before), .text(".")]
    case .deprecated:
      if change.rule == .deprecationLifted { return name + [.text(" is deprecated no longer.")] }
      guard change.name == "sunset" else { return name + [.text(" is deprecated.")] }
      return name
        + [.text(change.after == nil ? " is no longer announced to end on \(before)." : " ends on \(after).")]
    case .removed:
      guard let answer = change.after else { return name + [.text(" no longer exists.")] }
      return name + [.text(" is deprecated and no longer works: requests get \(answer).")]
    case .policy:
      if change.name == "stability" {
        return name + [.text(" is now \(change.after ?? "stable"); it was \(change.before ?? "stable").")]
      }
      return name + [
        .text(change.after == nil ? " no longer needs " : " now needs "), .code(change.name), .text("."),
      ]
    case .behaviour: return name + [.text(change.after == nil ? ": no longer: \(before)" : ": \(after)")]
    default: return name + [.text(" has other words: its \(change.name) changed.")]
    }
  }

  private func words(_ change: Change) -> [Prose.Inline] {
    let what = change.area == .sample ? "The sample " : "The "
    let verb =
      switch change.kind {
      case .added: " is new."
      case .removed: " is gone."
      default: " changed."
      }
    return [.text(what), .code(change.name), .text(" of ")] + name(change.operation) + [.text(verb)]
  }

  private func version(_ change: Change) -> [Prose.Inline] {
    [.text("The \(change.name) is \(change.after ?? "none"); it was \(change.before ?? "none").")]
  }

  private func statusCode(_ change: Change) -> [Prose.Inline] {
    let name = name(change.operation)
    return change.kind == .removed
      ? name + [.text(" no longer answers \(change.name).")]
      : name + [.text(" can now answer \(change.name).")]
  }

  private func value(_ change: Change) -> [Prose.Inline] {
    switch change.kind {
    case .added where change.rule == .requestBodyRequired || change.rule == .requestBodyOptional,
      .required where change.rule == .requestBodyRequired || change.rule == .requestBodyOptional:
      [.text("The body in the request of ")] + name(change.operation) + [
        .text(" is now \(change.after ?? "").")
      ]
    case .removed where change.rule == .requestBodyRemoved:
      [.text("The request of ")] + name(change.operation) + [.text(" has no body any more.")]
    case .added: subject(change, type: change.after) + [.text(" is new ")] + place(change) + [.text(".")]
    case .removed:
      subject(change, type: change.before) + [.text(" is no longer ")] + place(change) + [.text(".")]
    case .type:
      subject(change) + [.text(" ")] + place(change)
        + [.text(" is now \(Self.type(change.after)); it was \(Self.type(change.before)).")]
    case .required: subject(change) + [.text(" ")] + place(change) + [.text(Self.necessity(change))]
    case .nullable:
      subject(change) + [.text(" ")] + place(change)
        + [.text(change.after == "nullable" ? " can now be " : " is no longer "), .code("null"), .text(".")]
    case .renamed:
      subject(change) + [.text(" ")] + place(change)
        + [.text(" was called "), .code(change.before ?? ""), .text(" before.")]
    case .moved:
      subject(change) + [.text(" ")] + place(change)
        + [.text(" moved from the \(change.before ?? "") to the \(change.after ?? "").")]
    case .defaultValue: difference(change, "the default ", none: "no default")
    case .values: possibleValue(change)
    case .constraint: difference(change, "", none: "no such limit")
    case .strictness: strictness(change)
    case .mediaType:
      [.text("The \(change.direction?.rawValue ?? "body") of ")] + name(change.operation)
        + [
          .text(change.after == nil ? " can no longer be " : " can now be "), .code(change.name), .text("."),
        ]
    case .behaviour:
      name(change.operation)
        + [
          .text(change.after == nil ? " no longer returns what " : " now returns what "),
          .code(change.name), .text(" returns."),
        ]
    case .text, .policy, .deprecated:
      [.text("The description of ")] + subject(change) + [.text(" ")] + place(change) + [.text(" changed.")]
    }
  }

  private func difference(_ change: Change, _ noun: String, none: String) -> [Prose.Inline] {
    func value(_ text: String?) -> [Prose.Inline] { text.map { [.text(noun), .code($0)] } ?? [.text(none)] }
    return subject(change) + [.text(" ")] + place(change) + [.text(" now has ")] + value(change.after)
      + [.text("; it had ")] + value(change.before) + [.text(".")]
  }

  private func possibleValue(_ change: Change) -> [Prose.Inline] {
    let start = subject(change) + [.text(" ")] + place(change)
    switch (change.before, change.after, change.rule) {
    case (nil, let now?, .requestValuesRestricted):
      return start + [.text(" is now one of "), .code(now), .text(".")]
    case (let was?, nil, .requestValuesOpened):
      return start + [.text(" need no longer be one of "), .code(was), .text(".")]
    case (_, let now?, _): return start + [.text(" can now be "), .code(now), .text(".")]
    case (let was, nil, _): return start + [.text(" can no longer be "), .code(was ?? ""), .text(".")]
    }
  }

  private func strictness(_ change: Change) -> [Prose.Inline] {
    let what = change.area == .parameter ? "Unknown query parameters of " : "Unknown keys in the body of "
    return [.text(what)] + name(change.operation)
      + [.text(change.after == "rejected" ? " are now rejected." : " are no longer rejected.")]
  }

  private static func necessity(_ change: Change) -> String {
    switch (change.direction, change.after) {
    case (.response, "required"): " is now always there; it was optional."
    case (.response, _): " is now optional; it was always there."
    case (_, "required"): " is now required; it was optional."
    default: " is now optional; it was required."
    }
  }

  /// The name at the start of a sentence, with its type.
  private func subject(_ change: Change, type: String? = nil) -> [Prose.Inline] {
    let kind = change.area == .header ? "The header " : change.area == .parameter ? "The parameter " : ""
    return [.text(kind), .code(change.name), .text(type.map { " (\(Self.type($0)))" } ?? "")]
  }

  private func place(_ change: Change) -> [Prose.Inline] {
    let side = change.direction == .response ? "response" : "request"
    if isUnderOperation { return [.text("in the \(side)")] }
    return [.text("in the \(side) of ")] + name(change.operation)
  }

  private func name(_ id: String) -> [Prose.Inline] {
    if isUnderOperation { return [.text("The operation")] }
    return operations[id]?.inlines ?? [.code(id)]
  }

  /// A type with its format after a comma, since most sentences put it in parentheses.
  private static func type(_ words: String?) -> String {
    guard let words, words.hasSuffix(")"), let start = words.firstIndex(of: "(") else {
      return words ?? "unknown"
    }
    let name = words[..<start].split(separator: " ").joined(separator: " ")
    return "\(name), \(words[words.index(after: start)...].dropLast())"
  }

  private static func joined(_ sentence: [Prose.Inline], _ more: Prose?) -> [Prose.Block] {
    guard let more, !more.isEmpty else { return [.paragraph(sentence)] }
    if case .paragraph(let content)? = more.blocks.first {
      return [.paragraph(sentence + [.text(" ")] + content)] + more.blocks.dropFirst()
    }
    return [.paragraph(sentence)] + more.blocks
  }
}
