package import Diagnostics
package import Files
import YAML

/// The options of reno that decide what a report holds, as `releasenotes/config.yaml` or `reno.yaml` give them.
package struct RenoConfiguration: Sendable {
  /// A section of notes (`sections`).
  package struct Section: Sendable, Hashable {
    package let name: String
    package let title: String
    /// From 1, the highest, to 3.
    package let level: Int

    package init(_ name: String, _ title: String, level: Int = 1) {
      self.name = name
      self.title = title
      self.level = level
    }
  }

  /// The folder of the notes from the root of the repository.
  package var notesPath: String { "\(folder)/\(notesFolder)" }
  /// The folder that holds the notes and their configuration.
  package var folder = "releasenotes"
  package var notesFolder = "notes"
  package var collapsesPreReleases = true
  package var stopsAtBranchBase = true
  package var branch: String?
  package var defaultBranch = "master"
  package var earliestVersion: String?
  package var addsReleaseDate = false
  package var releaseTag = #"((?:v?[\d.ab]|rc)+)"#
  package var preReleaseTag = #"(?P<pre_release>\.v?\d+(?:[ab]|rc)+\d*)$"#
  package var branchName = "stable/.+"
  package var closedBranchTag = "(.+)-eo[lm]"
  package var branchNamePrefix = "stable/"
  package var branchSort = "stable/([0-9].*)"
  package var branchSortPrefix = "stable/zzz"
  package var sections = Self.usualSections
  package var preludeName = "prelude"
  package var ignoresNullMerges = true
  package var ignoredNotes: [String] = []
  package var unreleasedTitle = ""
  /// What is odd about the file without keeping it from working.
  package private(set) var findings: [Diagnostic] = []

  /// The sections that reno has by itself, in its order.
  package static let usualSections = [
    Section("features", "New Features"), Section("issues", "Known Issues"),
    Section("upgrade", "Upgrade Notes"),
    Section("deprecations", "Deprecation Notes"), Section("critical", "Critical Issues"),
    Section("security", "Security Issues"), Section("fixes", "Bug Fixes"), Section("other", "Other Notes"),
  ]

  package init() {}

  /// Options that only other commands of reno use.
  private static let otherOptions: Set<String> = [
    "allow_subdirectories", "template", "encoding", "semver_major", "semver_minor", "semver_patch",
  ]

  /// Reads the configuration of a repository; the usual one where it has no file.
  ///
  /// - Throws: `reno/configuration` where the file is no YAML or an option has a wrong value.
  package init(root: String, folder: String, files: FileSystem) throws(Diagnostic) {
    self.folder = folder
    for path in ["\(root)/\(folder)/config.yaml", "\(root)/reno.yaml"] where files.kind(path) == .file {
      guard let bytes = try? files.read(path) else {
        throw .error("reno/configuration", "'\(path)' cannot be read", at: SourceLocation(file: path))
      }
      try read(bytes, path)
      return
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) throws(Diagnostic) {
    let document: YAMLDocument
    do { document = try YAMLDocument.parse(bytes) } catch {
      throw .error(
        "reno/configuration", "\(path) is not YAML: \(error.message)",
        at: SourceLocation(file: path, line: error.position.line, column: error.position.column))
    }
    guard let root = document.root else { return }
    guard let entries = root.mergedEntries else {
      throw Self.wrong("the configuration", "a mapping of options", root, path)
    }
    for entry in entries { try read(entry.key.text ?? "", entry.value, entry.key, path) }
  }

  private mutating func read(_ name: String, _ value: YAMLNode, _ key: YAMLNode, _ path: String)
    throws(Diagnostic)
  {
    switch name {
    case "notesdir": notesFolder = try Self.text(name, value, path)
    case "collapse_pre_releases": collapsesPreReleases = try Self.flag(name, value, path)
    case "stop_at_branch_base": stopsAtBranchBase = try Self.flag(name, value, path)
    case "branch": branch = value.isNull ? nil : try Self.text(name, value, path)
    case "default_branch": defaultBranch = try Self.text(name, value, path)
    case "earliest_version": earliestVersion = value.isNull ? nil : try Self.text(name, value, path)
    case "add_release_date": addsReleaseDate = try Self.flag(name, value, path)
    case "release_tag_re": releaseTag = try Self.pattern(name, value, path)
    case "pre_release_tag_re": preReleaseTag = try Self.pattern(name, value, path)
    case "branch_name_re": branchName = try Self.pattern(name, value, path)
    case "closed_branch_tag_re": closedBranchTag = try Self.pattern(name, value, path)
    case "branch_name_prefix": branchNamePrefix = try Self.text(name, value, path)
    case "branch_sort_re": branchSort = try Self.pattern(name, value, path)
    case "branch_sort_prefix": branchSortPrefix = try Self.text(name, value, path)
    case "prelude_section_name": preludeName = try Self.text(name, value, path)
    case "ignore_null_merges": ignoresNullMerges = try Self.flag(name, value, path)
    case "unreleased_version_title": unreleasedTitle = value.isNull ? "" : try Self.text(name, value, path)
    case "ignore_notes":
      guard let items = value.items else { throw Self.wrong(name, "a list of note files", value, path) }
      ignoredNotes = items.compactMap(\.text)
    case "sections": sections = try Self.sections(value, path)
    case _ where Self.otherOptions.contains(name): break
    default:
      let options =
        [
          "notesdir", "sections", "collapse_pre_releases", "stop_at_branch_base", "branch", "default_branch",
          "earliest_version", "add_release_date", "release_tag_re", "pre_release_tag_re", "branch_name_re",
          "closed_branch_tag_re", "branch_name_prefix", "branch_sort_re", "branch_sort_prefix",
          "prelude_section_name", "ignore_null_merges", "ignore_notes", "unreleased_version_title",
        ] + Self.otherOptions.sorted()
      findings.append(
        .warning(
          "reno/unknown-option", "'\(name)' is no option of reno: it is ignored", at: Self.place(key, path),
          hint: didYouMean(name, among: options).map { "did you mean '\($0)'?" }))
    }
  }

  private static func sections(_ node: YAMLNode, _ path: String) throws(Diagnostic) -> [Section] {
    guard let items = node.items else {
      throw wrong("sections", "a list of [name, title, level]", node, path)
    }
    var sections: [Section] = []
    for item in items {
      guard let parts = item.items, (2...3).contains(parts.count), let name = parts[0].text,
        let title = parts[1].text
      else { throw wrong("an entry of sections", "[name, title] or [name, title, level]", item, path) }
      let level = parts.count == 3 ? parts[2].intValue ?? 0 : 1
      guard (1...3).contains(level) else {
        throw wrong("the level of a section", "1, 2 or 3", parts[2], path)
      }
      sections.append(Section(name, title, level: level))
    }
    return sections
  }

  private static func text(_ name: String, _ value: YAMLNode, _ path: String) throws(Diagnostic) -> String {
    guard let text = value.text else { throw wrong(name, "text", value, path) }
    return text
  }

  private static func flag(_ name: String, _ value: YAMLNode, _ path: String) throws(Diagnostic) -> Bool {
    guard let flag = value.boolValue else { throw wrong(name, "true or false", value, path) }
    return flag
  }

  private static func pattern(_ name: String, _ value: YAMLNode, _ path: String) throws(Diagnostic) -> String
  {
    let text = try text(name, value, path)
    guard NamePattern(text) != nil else { throw wrong(name, "a regular expression", value, path) }
    return text
  }

  private static func wrong(_ name: String, _ wanted: String, _ node: YAMLNode, _ path: String) -> Diagnostic
  {
    .error("reno/configuration", "\(name) must be \(wanted), not \(node.kind)", at: place(node, path))
  }

  private static func place(_ node: YAMLNode, _ path: String) -> SourceLocation {
    SourceLocation(file: path, line: node.position.line, column: node.position.column)
  }
}
