import APIModel
import Configuration
import Diagnostics
import Files
import Prose

/// What `strata.yaml` says, where the tree has one: at the root of the project or beside the documents.
struct TreeSettings: Sendable {
  private(set) var configuration = TreeConfiguration()
  private(set) var findings: [Diagnostic] = []
  /// The version history that it names, from the root of the project.
  private(set) var historyPath: String?
  /// The file of known findings that it names, as the file system knows it.
  private(set) var baselinePath: String?

  init(files: TreeFiles, knownRules: [String]?) {
    for folder in files.sourceFolder.isEmpty ? [""] : ["", files.sourceFolder] {
      let path = folder.isEmpty ? TreeConfiguration.fileName : "\(folder)/\(TreeConfiguration.fileName)"
      guard let bytes = try? files.read(path) else { continue }
      (configuration, findings) = TreeConfiguration.read(
        bytes, file: files.path(path), knownRules: knownRules)
      baselinePath = configuration.baseline.map { files.path(folder.isEmpty ? $0 : "\(folder)/\($0)") }
      guard let history = configuration.history else { return }
      let historyPath = folder.isEmpty ? history : "\(folder)/\(history)"
      if files.kind(historyPath) == .file {
        self.historyPath = historyPath
      } else {
        findings.append(
          .error(
            "configuration/history",
            "'\(history)' does not exist in the project: it is the file of the version history",
            at: configuration.locations[.history],
            hint: "count from the folder of \(TreeConfiguration.fileName)"))
      }
      return
    }
  }

  /// The history with the bounds and releases that the settings give.
  func applied(to history: VersionHistory) -> VersionHistory {
    var versions = history.versions
    if let min = configuration.minVersion {
      versions.removeAll { $0.number < min }
      if versions.first?.number != min { versions.insert(Self.entry(min), at: 0) }
    }
    if let max = configuration.maxVersion {
      versions.removeAll { $0.number > max }
      if versions.last?.number != max { versions.append(Self.entry(max)) }
    }
    for release in configuration.releases {
      if let index = versions.firstIndex(where: { $0.number == release.version }) {
        versions[index].release = release.name
      } else {
        let index = versions.firstIndex { $0.number > release.version } ?? versions.count
        var entry = Self.entry(release.version)
        entry.release = release.name
        versions.insert(entry, at: index)
      }
    }
    for index in versions.indices where configuration.behaviourOnly.contains(versions[index].number) {
      versions[index].isBehaviourOnly = true
    }
    return VersionHistory(versions: versions)
  }

  private static func entry(_ version: APIVersion) -> Version {
    Version(number: version, release: nil, headline: "", note: Prose([]))
  }
}

/// Where projects keep their version history.
enum HistoryLocation {
  private static let name = "rest_api_version_history.rst"

  /// The path from the root, or `nil`: at the root of the package, below its `api`, or two folders deeper there.
  static func find(in files: TreeFiles) -> String? {
    for package in files.list("") where isPackage(package) && files.kind(package) == .folder {
      if let found = find(in: package, files, depth: 0) { return found }
    }
    return nil
  }

  private static func find(in folder: String, _ files: TreeFiles, depth: Int) -> String? {
    let names = files.list(folder)
    if names.contains(name), files.kind("\(folder)/\(name)") == .file { return "\(folder)/\(name)" }
    guard depth < 4 else { return nil }
    // Only the folders of the API are looked into: a project has thousands of others.
    let next = depth == 0 ? names.filter { $0 == "api" } : names.filter(isPackage)
    for child in next {
      let path = "\(folder)/\(child)"
      guard files.kind(path) == .folder else { continue }
      if let found = find(in: path, files, depth: depth + 1) { return found }
    }
    return nil
  }

  private static func isPackage(_ name: String) -> Bool {
    !name.contains(".") && !["doc", "tests", "api-ref", "locale", "node_modules"].contains(name)
  }
}
