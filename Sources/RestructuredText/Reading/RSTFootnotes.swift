/// The footnotes and citations of a document and how they are numbered.
struct RSTFootnotes: Sendable {
  /// What stands between the brackets.
  enum Label: Sendable, Hashable {
    /// `[1]`, or a citation: shown as written.
    case written(String)
    /// `[#]`: the next number.
    case number
    /// `[#name]`: the next number, with a name.
    case named(String)
    /// `[*]`: the next symbol.
    case symbol
  }

  struct Note: Sendable {
    let label: Label
    let id: String
  }

  private static let symbols = ["*", "†", "‡", "§", "¶", "#", "♠", "♥", "♦", "♣"]
  private static let maximumRepetition = 32
  /// The most footnotes that have symbols of their own, for they are repeated more and more.
  static let maximumSymbols = maximumRepetition * symbols.count

  private(set) var notes: [Note] = []
  private var symbolCount = 0
  /// Whether no two footnotes have the same symbols.
  var hasOwnSymbols: Bool { symbolCount <= RSTFootnotes.maximumSymbols }
  private(set) var numberReferences = 0
  private(set) var symbolReferences = 0

  /// Adds a footnote.
  ///
  /// - Returns: Its index.
  mutating func add(_ label: Label, id: String) -> Int {
    if label == .symbol { symbolCount += 1 }
    notes.append(Note(label: label, id: id))
    return notes.count - 1
  }

  /// Counts the references that lead to footnotes by order alone.
  ///
  /// - Returns: The index among those of its kind.
  mutating func countReference(to label: Label) -> Int {
    switch label {
    case .number:
      numberReferences += 1
      return numberReferences - 1
    case .symbol:
      symbolReferences += 1
      return symbolReferences - 1
    case .written, .named: return 0
    }
  }

  /// What every footnote shows, by its index: numbers that no footnote is written with, and symbols.
  func shownLabels() -> [String] {
    var taken: Set<String> = []
    for case .written(let text) in notes.map(\.label) { taken.insert(text) }
    let symbols = RSTFootnotes.symbols
    var number = 0
    var symbolCount = 0
    return notes.map { note in
      switch note.label {
      case .written(let text): return text
      case .number, .named:
        repeat { number += 1 } while taken.contains(String(number))
        return String(number)
      case .symbol:
        let symbol = symbols[symbolCount % symbols.count]
        symbolCount += 1
        let repetition = (symbolCount - 1) / symbols.count + 1
        return String(repeating: symbol, count: min(repetition, RSTFootnotes.maximumRepetition))
      }
    }
  }
}
