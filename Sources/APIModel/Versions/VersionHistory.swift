package import Diagnostics
package import Prose

/// The ordered versions of an API, each with its release, and the releases that changed it without a version.
public struct VersionHistory: Hashable, Sendable {
  /// The versions, oldest first.
  package var versions: [Version]
  /// The releases in order, oldest first; each has a name that is used once.
  package var releases: [Release]
  package var problems: Incidental<[Diagnostic]>

  package init(versions: [Version], releases: [Release], problems: [Diagnostic] = []) {
    self.versions = versions
    self.releases = releases
    self.problems = Incidental(problems)
  }

  /// Declares the history, oldest entry first.
  public init(@HistoryBuilder _ entries: () -> [HistoryEntry]) {
    var versions: [Version] = []
    var releases: [Release] = []
    var problems: [Diagnostic] = []
    for entry in entries() {
      switch entry.content {
      case .version(let version):
        versions.append(version)
        if let name = version.release, !releases.contains(where: { $0.name == name }) {
          releases.append(Release(name: name, note: Prose([]), origin: version.origin))
        }
      case .release(let release):
        if let index = releases.firstIndex(where: { $0.name == release.name }), releases[index].note.isEmpty {
          // A version has named the release already; here is what there is to say about it.
          releases[index] = release
        } else {
          releases.append(release)
        }
      }
      problems += entry.problems
    }
    self.init(versions: versions, releases: releases, problems: problems)
  }

  package var first: APIVersion? { versions.first?.number }
  package var last: APIVersion? { versions.last?.number }

  /// Whether requests can ask for this version: it is not below the first one, nor beyond the last one of its
  /// major number.
  ///
  /// A history may list only the versions that change something, so a version between two entries of one major
  /// number is known.
  package func contains(_ version: APIVersion) -> Bool {
    guard let first else { return true }
    return first <= version && lastVersion(ofMajor: version.major).map { version <= $0 } ?? false
  }

  /// The version that a word names, where it is one of the history.
  package func known(_ word: String) -> APIVersion? {
    guard !versions.isEmpty, let version = APIVersion(word), contains(version) else { return nil }
    return version
  }

  private func lastVersion(ofMajor major: Int) -> APIVersion? {
    versions.last { $0.number.major == major }?.number
  }

  /// The last version before this one; before the first of a major number that is the last entry below it.
  package func predecessor(of version: APIVersion) -> APIVersion? {
    version.predecessor ?? versions.last { $0.number < version }?.number
  }

  /// The first version after this one.
  ///
  /// The last minor number of a major number is followed by the next major number's first entry.
  package func successor(of version: APIVersion) -> APIVersion {
    guard let last = lastVersion(ofMajor: version.major), version >= last,
      let next = versions.first(where: { $0.number.major > version.major })?.number
    else { return version.successor }
    return next
  }

  /// The versions that a release brought, oldest first.
  package func versions(of release: String) -> [Version] { versions.filter { $0.release == release } }
}

/// One entry of the version history: what a version changed, and the release that brought it.
public struct Version: Hashable, Sendable {
  package var number: APIVersion
  package var release: String?
  package var headline: String
  package var note: Prose
  /// Whether it changes how the service behaves and nothing that parameters, codes or samples show.
  package var isBehaviourOnly = false
  /// The changes that it is said to make, all of them; `nil` where nothing is said.
  package var declaredChanges: [DeclaredChange]?
  package var origin: Origin
  package var problems: Incidental<[Diagnostic]>

  package init(
    number: APIVersion, release: String?, headline: String, note: Prose, origin: Origin = Origin(),
    problems: [Diagnostic] = []
  ) {
    self.number = number
    self.release = release
    self.headline = headline
    self.note = note
    self.origin = origin
    self.problems = Incidental(problems)
  }

  /// Declares a version.
  ///
  /// - Parameters:
  ///   - number: the version, such as `"2.12"`.
  ///   - release: the release that brought it, such as `"12.0.0 Liberty"`; `nil` where it has none.
  ///   - headline: one sentence, plain text.
  ///   - isBehaviourOnly: whether it changes how the service behaves and nothing that the reference shows.
  ///   - changes: all changes of the contract that it makes; a check holds them against the model. Where it is left
  ///     out, nothing is compared.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  ///   - note: what a client must know, as CommonMark and admonitions.
  public init(
    _ number: VersionLiteral, release: String? = nil, _ headline: String, isBehaviourOnly: Bool = false,
    changes: [DeclaredChange]? = nil, file: String = #filePath, line: Int = #line,
    @ProseBuilder note: () -> [ProsePart] = { [] }
  ) {
    let origin = Origin(file: file, line: line)
    var problems: [Diagnostic] = []
    let known = number.resolved(origin: origin, subject: "version history", into: &problems)
    let (prose, issues) = Prose.assemble(note())
    self.init(
      number: known ?? APIVersion(major: 0, minor: 0), release: release, headline: headline, note: prose,
      origin: origin, problems: problems + issues)
    self.isBehaviourOnly = isBehaviourOnly
    declaredChanges = changes
  }
}

/// One release of the service, for changes that came with a release rather than with a version.
public struct Release: Hashable, Sendable {
  package var name: String
  package var note: Prose
  package var origin: Origin
  package var problems: Incidental<[Diagnostic]>

  package init(name: String, note: Prose, origin: Origin = Origin(), problems: [Diagnostic] = []) {
    self.name = name
    self.note = note
    self.origin = origin
    self.problems = Incidental(problems)
  }

  /// Declares a release by its full name, such as `"18.0.0 Rocky"`, with what it changed.
  public init(
    _ name: String, file: String = #filePath, line: Int = #line, @ProseBuilder note: () -> [ProsePart]
  ) {
    let (prose, issues) = Prose.assemble(note())
    self.init(name: name, note: prose, origin: Origin(file: file, line: line), problems: issues)
  }
}
