/// What a document may still cost to keep, in parts of about a hundred bytes.
///
/// Each block, item, cell and piece of inline content is a part; what needs more memory counts as several. A
/// document of real text has one part for about fifty bytes.
struct RSTBudget: Sendable {
  /// The parts that a document may have.
  static let maximumParts = 1_000_000
  /// The cells that a table may have.
  static let maximumCells = 1 << 17

  /// The parts that are left; less than none after what had to be read as a whole.
  private(set) var parts = RSTBudget.maximumParts

  /// Whether nothing more may be read.
  var isSpent: Bool { parts <= 0 }

  mutating func spend(_ count: Int) {
    parts -= count
  }
}

extension RSTParser {
  /// Reports that what follows is not read.
  mutating func reportSpent(at location: RSTLocation) {
    reportLimit(
      "parts", at: location,
      "A document may have \(RSTBudget.maximumParts) parts; from here on it is left out, the rest of a "
        + "paragraph reads as text.",
      hint: "Split the document.")
  }
}
