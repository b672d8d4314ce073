import APIModel

extension Impact {
  /// What the changes of a class do, as a heading above them.
  var title: String {
    switch self {
    case .breaking: "What breaks"
    case .behavioural: "What changes silently"
    case .additive: "What is new"
    case .documentation: "What is announced"
    }
  }

  /// The class in one word, for a column or a short heading.
  var word: String {
    switch self {
    case .breaking: "Breaking"
    case .behavioural: "Silent"
    case .additive: "New"
    case .documentation: "Announced"
    }
  }
}
