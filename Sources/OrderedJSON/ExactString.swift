/// A dictionary key that compares strings by their Unicode scalars.
///
/// `String` takes canonically equivalent spellings for equal, so that two distinct JSON keys could fall
/// together.
struct ExactString: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ExactString, right: ExactString) -> Bool { left.text.hasSameScalars(as: right.text) }
}

extension String {
  /// Whether both strings hold the same Unicode scalars; equal strings in this sense also have equal hashes.
  func hasSameScalars(as other: String) -> Bool {
    self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
