import APIModel
import Prose
import Words

/// The sentences that tell of changes, as prose.
struct ChangeText {
  let operations: OperationNames
  /// Whether a heading names the operation, so that sentences need not.
  var isUnderOperation = false

  private static let strings = Strings()

  /// The sentence of a difference between two versions, and what replaces an operation that ends.
  func blocks(_ change: Change) -> [Prose.Block] {
    let sentence = Self.strings.sentence(change, of: isUnderOperation ? nil : operation(change.operation))
    let ends =
      change.area == .operation && (change.kind == .removed || change.rule == .operationDeprecated)
    return Self.joined(sentence, ends ? operations[change.operation]?.replacement : nil)
  }

  /// The sentence of an operation that a release took away.
  func blocks(_ removal: OperationRemoval) -> [Prose.Block] {
    Self.joined(
      Self.strings.sentence(removal.answers, removing: operation(removal.operation)),
      operations[removal.operation]?.replacement)
  }

  /// The operation as sentences name it.
  func operation(_ id: String) -> Sentence.Part {
    operations[id].map { .operation(title: $0.title, endpoint: $0.endpoint) } ?? .code(id)
  }

  private static func joined(_ sentence: Sentence, _ more: Prose?) -> [Prose.Block] {
    let sentence = sentence.inlines
    guard let more, !more.isEmpty else { return [.paragraph(sentence)] }
    if case .paragraph(let content)? = more.blocks.first {
      return [.paragraph(sentence + [.text(" ")] + content)] + more.blocks.dropFirst()
    }
    return [.paragraph(sentence)] + more.blocks
  }
}
