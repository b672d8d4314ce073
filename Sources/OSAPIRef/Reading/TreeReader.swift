import APIModel
import Configuration
package import Diagnostics
package import Files
import Prose
import RestructuredText

/// Reads an os-api-ref tree in stages: the files, the documents in them, the reference that they make.
///
/// A tree may come from a stranger: what is wrong in it is a finding, nothing outside of its root is read, and time
/// and memory are bounded by its size.
package struct TreeReader: Sendable {
  private let location: TreeLocation
  /// The names of all rules, which `strata.yaml` may set.
  private let knownRules: [String]?
  private let files: FileSystem

  /// Prepares the reading of a tree; without `knownRules` the settings may name any rule.
  ///
  /// - Throws: a diagnostic where there is no tree; see ``TreeLocation/init(tree:root:files:)``.
  package init(
    tree: String, root: String? = nil, knownRules: [String]? = nil, files: FileSystem
  ) throws(Diagnostic) {
    location = try TreeLocation(tree: tree, root: root, files: files)
    self.knownRules = knownRules
    self.files = files
  }

  /// The documents, the definitions and the settings of the tree, each read once.
  package func readFiles() async -> TreeInput {
    let files = TreeFiles(location: location, files: files)
    var names: [String] = []
    Self.collect(in: files.sourceFolder, files, depth: 0, into: &names)
    let configuration = TreeSettings(files: files, knownRules: knownRules)
    let history = configuration.historyPath ?? HistoryLocation.find(in: files)
    let paths = names + (history.map { names.contains($0) ? [] : [$0] } ?? [])
    return TreeInput(
      files: await files.loading(paths), documents: names.filter { $0.hasSuffix(".rst") },
      parts: names.filter { $0.hasSuffix(".inc") },
      values: names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }, history: history,
      settings: configuration)
  }

  /// The files that are looked at in a tree, and in its folders of samples.
  static let mostFiles = 20_000

  /// The text files below a folder, from the root, sorted by their bytes.
  private static func collect(in folder: String, _ files: TreeFiles, depth: Int, into names: inout [String]) {
    guard depth < 16 else { return }
    for name in files.list(folder) where !name.hasPrefix(".") && !name.hasPrefix("_build") {
      guard names.count < mostFiles else { return }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      let isText = [".rst", ".inc", ".yaml", ".yml"].contains { name.hasSuffix($0) }
      if isText {
        names.append(path)
      } else if !name.contains("."), files.kind(path) == .folder {
        collect(in: path, files, depth: depth + 1, into: &names)
      } else if name.contains("."), !Self.isSample(name), files.kind(path) == .folder {
        collect(in: path, files, depth: depth + 1, into: &names)
      }
    }
  }

  /// Whether a name is surely that of a file, so that nobody need ask what stands there.
  private static func isSample(_ name: String) -> Bool {
    [".json", ".txt", ".py", ".pyc", ".xml", ".sh"].contains { name.hasSuffix($0) }
  }
}

/// The files of a tree before anything in them is understood.
package struct TreeInput: Sendable {
  let files: TreeFiles
  let documents: [String]
  /// The files that are there to be included.
  let parts: [String]
  let values: [String]
  let history: String?
  let settings: TreeSettings

  /// Reads the documents and the definitions, in parallel.
  package func parse() async -> ParsedTree {
    let files = files
    enum Part: Sendable {
      case document(TreeDocument)
      case values(TreeValues)
      case history(VersionHistory, [Diagnostic], service: String?)
    }
    let parts = await withTaskGroup(of: Part?.self) { group in
      for path in documents {
        group.addTask {
          guard let bytes = try? files.read(path) else { return nil }
          return .document(
            TreeDocument(name: Self.name(of: path, files), path: path, bytes: bytes, files: files))
        }
      }
      for path in self.values {
        group.addTask {
          guard let bytes = try? files.read(path) else { return nil }
          return .values(await TreeValues(path: path, bytes: bytes, files: files))
        }
      }
      if let history = self.history {
        group.addTask {
          var reader = HistoryReader(files: files)
          guard let bytes = try? files.read(history) else { return nil }
          let value = reader.read(path: history, bytes: bytes)
          return .history(value, reader.log.findings, service: HeaderExample.service(in: bytes))
        }
      }
      var parts: [Part] = []
      for await part in group { if let part { parts.append(part) } }
      return parts
    }
    var parsed: [TreeDocument] = []
    var values = TreeValues()
    var history: (VersionHistory, [Diagnostic], String?)?
    for part in parts {
      switch part {
      case .document(let document): parsed.append(document)
      case .values(let more): values.merge(more)
      case .history(let value, let findings, let service): history = (value, findings, service)
      }
    }
    return ParsedTree(
      input: self, documents: DocumentOrder(parsed.sorted { $0.name < $1.name }).documents, values: values,
      history: history?.0 ?? VersionHistory(versions: []), historyFindings: history?.1 ?? [],
      headerService: history?.2)
  }

  private static func name(of path: String, _ files: TreeFiles) -> String {
    let below = files.sourceFolder.isEmpty ? path[...] : path.dropFirst(files.sourceFolder.count + 1)
    return String(below.dropLast(".rst".count))
  }
}

extension TreeValues {
  /// A file of definitions or of reasons; which of the two shows when a directive names it.
  fileprivate init(path: String, bytes: [UInt8], files: TreeFiles) async {
    // A file of reasons has numbers for keys.
    if StatusFile.isLikely(bytes) {
      statusFiles[path] = StatusFile(path: path, bytes: bytes, files: files)
    } else {
      parameterFiles[path] = await ParameterFile.read(path: path, bytes: bytes, files: files)
    }
  }

  fileprivate mutating func merge(_ other: TreeValues) {
    parameterFiles.merge(other.parameterFiles) { first, _ in first }
    statusFiles.merge(other.statusFiles) { first, _ in first }
  }
}

/// The documents in the order of the toctrees, which is the reading order; those that none names come last.
private struct DocumentOrder {
  private(set) var documents: [TreeDocument] = []
  private let all: [String: TreeDocument]
  private var seen: Set<String> = []

  init(_ sorted: [TreeDocument]) {
    all = Dictionary(uniqueKeysWithValues: sorted.map { ($0.name, $0) })
    if let index = all[TreeDocument.index] { add(index) }
    for document in sorted { add(document) }
  }

  private mutating func add(_ document: TreeDocument) {
    guard seen.insert(document.name).inserted else { return }
    documents.append(document)
    for toctree in document.tableOfContents {
      for entry in toctree.entries {
        if let next = TreeLinks.documentName(entry.target, from: document).flatMap({ all[$0] }) { add(next) }
      }
    }
  }
}
