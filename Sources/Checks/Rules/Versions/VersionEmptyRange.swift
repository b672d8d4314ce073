import APIModel
import Diagnostics

extension Rule {
  /// A range ends no earlier than it starts; otherwise no version has what it belongs to.
  static let versionEmptyRange = Rule.onReference(
    "version/empty-range", .error, "A range does not end before it starts."
  ) { reference in
    reference.rangedParts.compactMap { part in
      guard part.range.isEmpty, let min = part.range.min, let max = part.range.max else { return nil }
      return Finding(
        "\(part.name) starts with \(min) but ends with \(max): a range ends no earlier than it starts",
        subject: part.subject, origin: part.origin, hint: "swap since and until, or correct one of them")
    }
  }
}
