import APIModel
import Diagnostics

extension Rule {
  /// A release has one place in the history, and with it one note.
  static let versionRelease = Rule.onReference(
    "version/duplicate-release", .error, "The history names each release once."
  ) { reference in
    let releases = reference.history.releases
    return releases.indices.compactMap { index in
      guard releases[..<index].contains(where: { $0.name == releases[index].name }) else { return nil }
      return Finding(
        "release '\(releases[index].name)' stands in the history twice", subject: "version history",
        origin: releases[index].origin, hint: "write its note in one place")
    }
  }
}
