import APIModel
import Prose

/// The sentences that tell of changes; all wording of changes is here.
struct ChangeText {
  let operations: OperationNames

  /// The sentence of a difference between two versions, and what replaces an operation that ends.
  func blocks(_ change: Change) -> [Prose.Block] {
    let sentence =
      switch change.area {
      case .operation: self.operation(change)
      case .statusCode: statusCode(change)
      case .parameter, .header, .body: value(change)
      }
    let ends = change.area == .operation && (change.kind == .removed || change.kind == .deprecated)
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
    switch change.kind {
    case .added: return name + [.text(" is new.")]
    case .deprecated: return name + [.text(" is deprecated.")]
    case .removed:
      guard let answer = change.after else { return name + [.text(" no longer exists.")] }
      return name + [.text(" is deprecated and no longer works: requests get \(answer).")]
    case .type, .required, .nullable: return name + [.text(" changes.")]
    }
  }

  private func statusCode(_ change: Change) -> [Prose.Inline] {
    let name = name(change.operation)
    return change.kind == .removed
      ? name + [.text(" no longer answers \(change.name).")]
      : name + [.text(" can now answer \(change.name).")]
  }

  private func value(_ change: Change) -> [Prose.Inline] {
    switch change.kind {
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
    case .deprecated: subject(change) + [.text(" ")] + place(change) + [.text(" is deprecated.")]
    }
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
    [.text("in the \(change.direction == .response ? "response" : "request") of ")] + name(change.operation)
  }

  private func name(_ id: String) -> [Prose.Inline] {
    operations[id]?.inlines ?? [.code(id)]
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
