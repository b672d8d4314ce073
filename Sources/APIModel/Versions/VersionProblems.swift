package import Diagnostics

extension VersionLiteral {
  /// The version, or a `version/malformed` diagnostic where the text is none.
  package func resolved(
    origin: Origin, subject: String, into problems: inout [Diagnostic]
  ) -> APIVersion? {
    if version == nil {
      problems.append(
        Diagnostic(
          rule: "version/malformed", severity: .error, location: origin.location, subject: subject,
          message: "'\(text)' is not a version: a version is two numbers with a point, MAJOR.MINOR",
          hint: "write it like \"2.12\""))
    }
    return version
  }
}

extension VersionRange {
  /// The range of two literals; a malformed bound is left open and reported.
  package static func resolved(
    since: VersionLiteral?, until: VersionLiteral?, origin: Origin, subject: String,
    into problems: inout [Diagnostic]
  ) -> VersionRange {
    VersionRange(
      min: since?.resolved(origin: origin, subject: subject, into: &problems),
      max: until?.resolved(origin: origin, subject: subject, into: &problems))
  }
}
