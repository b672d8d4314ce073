import APIModel
import Diagnostics
import Files
import Parallel

/// The folders that samples are shown from, with every file of JSON or XML in them.
struct SampleFolders {
  let files: TreeFiles
  /// The files that are shown, from the root.
  let shown: Set<String>

  /// The files in the folders; those that nothing shows are read here.
  func files() async -> [SourceFacts.SampleFile] {
    let paths = paths
    return await paths.concurrentMap { [files, shown] path in
      SourceFacts.SampleFile(
        path: files.path(path), bytes: (try? files.read(path)) ?? [], isShown: shown.contains(path))
    }
  }

  private var paths: [String] {
    var paths: [String] = []
    for root in roots { collect(in: root, depth: 0, into: &paths) }
    return paths
  }

  /// The outermost folders that hold shown files: for each the first one in its path that is named after samples, else
  /// the one that it is in.
  private var roots: [String] {
    var roots: Set<String> = []
    for path in shown {
      var parts = path.split(separator: "/").dropLast()
      guard !parts.isEmpty else { continue }
      if let index = parts.firstIndex(where: { $0.contains("sample") || $0.contains("example") }) {
        parts = parts[...index]
      }
      roots.insert(parts.joined(separator: "/"))
    }
    return roots.filter { root in !roots.contains { root.hasPrefix("\($0)/") } }.sorted()
  }

  private func collect(in folder: String, depth: Int, into paths: inout [String]) {
    guard depth < 16 else { return }
    for name in files.list(folder) where !name.hasPrefix(".") {
      guard paths.count < TreeReader.mostFiles else { return }
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".json") || name.hasSuffix(".xml") {
        paths.append(path)
      } else if !name.contains(".") || name.first == "v", files.kind(path) == .folder {
        collect(in: path, depth: depth + 1, into: &paths)
      }
    }
  }
}
