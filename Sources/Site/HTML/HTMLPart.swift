import APIModel

/// A part of a page that copies of an operation for some of its versions may lack or replace.
struct HTMLPart: Sendable {
  enum Kind: Sendable {
    /// A whole operation, by its id.
    case operation(String)
    /// The heading of an operation: the page of a shape has a title of its own.
    case heading
    /// The strip of shapes, which marks the one of its page.
    case shapes
    /// Requests in several languages, which name a version.
    case snippets
    /// What each version changed.
    case history
    /// What exists in the versions of any of these ranges.
    case versions([VersionRange])
  }
  let kind: Kind
  /// The anchor of what is in it, where links may lead to it.
  let id: String?
  let place: Range<Int>
}
