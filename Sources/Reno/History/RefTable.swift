import Diagnostics
import Git

/// The branches and tags of a repository with the commits that they name.
struct RefTable {
  /// Commits by the full name of the reference.
  private var commits: [String: String] = [:]
  /// The tags on each commit with their times, by name.
  private var tags: [String: [(name: String, time: Int)]] = [:]
  private var times: [String: Int] = [:]
  let names: [String]
  let head: String
  private let release: NamePattern
  private let preRelease: NamePattern

  init(_ repository: GitRepository, _ configuration: RenoConfiguration) throws(Diagnostic) {
    guard let release = NamePattern(configuration.releaseTag),
      let preRelease = NamePattern(configuration.preReleaseTag)
    else { throw .error("reno/configuration", "the pattern of tags is no regular expression") }
    self.release = release
    self.preRelease = preRelease
    let format =
      "%(refname)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)%00%(creatordate:unix)"
    var names: [String] = []
    for line in try repository.lines(["for-each-ref", "--format=\(format)"]) {
      let parts = line.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6 else { continue }
      var commit = parts[1] == "tag" ? parts[4] : parts[2]
      if parts[3] == "tag" { commit = try repository.commit(parts[0]) }
      guard parts[1] == "commit" || parts[3] == "commit" || parts[3] == "tag" else { continue }
      names.append(parts[0])
      commits[parts[0]] = commit
      guard parts[0].hasPrefix("refs/tags/") else { continue }
      let name = String(parts[0].dropFirst("refs/tags/".count))
      tags[commit, default: []].append((name, Int(parts[5]) ?? 0))
      times[name] = Int(parts[5])
    }
    self.names = names
    head = try repository.commit("HEAD")
  }

  /// When a tag was made, in seconds since 1970.
  func time(of tag: String) -> Int? { times[tag] }

  /// The tags of releases on a commit in the order of their times, final ones after those of pre-releases.
  func releases(on commit: String) -> [String] {
    guard let tags = tags[commit] else { return [] }
    let known = tags.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element.name).filter(release.begins)
    return known.filter(isPreRelease) + known.filter { !isPreRelease($0) }
  }

  func isPreRelease(_ tag: String) -> Bool { preRelease.isIn(tag) }

  /// The tag of the release that a pre-release is for.
  func final(_ tag: String) -> String { preRelease.removing(group: "pre_release", from: tag) }

  /// The commit of a branch by the names under which reno looks for it.
  func commit(ofBranch name: String?) throws(Diagnostic) -> String {
    guard let name else { return head }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    var candidates = [
      "refs/heads/\(name)", "refs/remotes/\(name)", "refs/tags/\(name)", "refs/tags/\(last)-eol",
      "refs/tags/\(last)-eom", "refs/remotes/origin/\(name)",
    ]
    if name.hasPrefix("origin/") { candidates.append("refs/heads/\(name.dropFirst("origin/".count))") }
    for candidate in candidates { if let commit = commits[candidate] { return commit } }
    throw .error(
      "git/unknown-revision", "'\(name)' is no branch of the repository, and no tag stands for a closed one",
      hint:
        "name one of its branches, or set default_branch in reno's configuration")
  }
}
