import APIModel
import Diagnostics
import Prose

extension Rule {
  /// Every operation says what it does, in at least one sentence below its title.
  static let operationDescription = Rule.onReference(
    "operation/no-description", .warning, "Every operation says what it does."
  ) { reference in
    reference.operations.filter { $0.description.isEmpty && !$0.hasText }.map { operation in
      Finding(
        "'\(operation.title)' (\(operation.method) \(operation.path)) has no description: every operation says "
          + "what it does", subject: operation.id, origin: operation.origin,
        hint: "add a sentence below the title")
    }
  }
}

extension Operation {
  /// Whether its first part below the description is text of its own, as after a list of codes at the top.
  fileprivate var hasText: Bool {
    guard let layout else { return false }
    for item in layout {
      switch item {
      case .statusCodes: continue
      case .prose(let prose): return !prose.isEmpty
      default: return false
      }
    }
    return false
  }
}
