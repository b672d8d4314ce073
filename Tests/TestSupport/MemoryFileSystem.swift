package import Files
import Synchronization

/// Files in memory, with switches that make operations fail.
package final class MemoryFileSystem: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    var folders: Set<String> = [""]
    var failing: Set<String> = []
  }
  private let state: Mutex<State>

  package struct Failure: Error {}

  package init(_ files: [String: String] = [:]) {
    var state = State()
    for (path, text) in files {
      state.files[path] = Array(text.utf8)
      for parent in Self.parents(path) { state.folders.insert(parent) }
    }
    self.state = Mutex(state)
  }

  /// Every operation on a path that contains the text fails from now on.
  package func fail(on text: String) { state.withLock { _ = $0.failing.insert(text) } }

  /// All files with their text, without those that begin with a point.
  package var texts: [String: String] {
    state.withLock { state in state.files.mapValues { String(decoding: $0, as: UTF8.self) } }
  }

  private static func parents(_ path: String) -> [String] {
    let parts = path.split(separator: "/").map(String.init)
    return (0..<parts.count).map { parts[..<$0].joined(separator: "/") }
  }

  private func withState<Result: Sendable>(_ path: String, _ body: (inout State) throws -> Result) throws
    -> Result
  {
    try state.withLock { state throws in
      if state.failing.contains(where: { path.contains($0) }) { throw Failure() }
      return try body(&state)
    }
  }

  private static func isBelow(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder + "/")
  }

  package var fileSystem: FileSystem {
    FileSystem(
      read: { path in
        try self.withState(path) { state in
          guard let bytes = state.files[path] else { throw Failure() }
          return bytes
        }
      },
      readRegular: { path, limit throws(FileRefusal) in
        guard let bytes = self.state.withLock({ $0.files[path] }) else { throw .missing }
        guard bytes.count <= limit else { throw .tooLarge }
        return bytes
      },
      realPath: { path in
        let path = path == "." ? "" : path
        return self.state.withLock { state in
          let parts = path.split(separator: "/").filter { $0 != "." }
          let plain = parts.joined(separator: "/")
          return state.files[plain] != nil || state.folders.contains(plain) ? "/" + plain : nil
        }
      },
      kind: { path in
        self.state.withLock { state in
          state.files[path] != nil ? .file : state.folders.contains(path) ? .folder : nil
        }
      },
      list: { folder in
        let folder = folder == "." ? "" : folder
        return try self.withState(folder) { state in
          guard state.folders.contains(folder) else { throw Failure() }
          let prefix = folder.isEmpty ? "" : folder + "/"
          let below = (Array(state.files.keys) + Array(state.folders)).filter {
            $0.hasPrefix(prefix) && $0.count > prefix.count
          }
          return Set(
            below.compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
          )
          .sorted()
        }
      },
      makeFolder: { path in
        try self.withState(path) { state in
          for parent in Self.parents(path) + [path] { state.folders.insert(parent) }
        }
      },
      write: { path, bytes in
        try self.withState(path) { state in
          guard state.folders.contains(Self.parents(path).last ?? "") else { throw Failure() }
          state.files[path] = bytes
        }
      },
      rename: { old, new in
        try self.withState(old) { state in
          func moved(_ path: String) -> String { new + path.dropFirst(old.count) }
          if state.failing.contains(where: { new.contains($0) }) { throw Failure() }
          state.files = Dictionary(
            uniqueKeysWithValues: state.files.map { (Self.isBelow($0, old) ? moved($0) : $0, $1) })
          state.folders = Set(state.folders.map { Self.isBelow($0, old) ? moved($0) : $0 })
        }
      },
      remove: { path in
        try self.withState(path) { state in
          state.files = state.files.filter { !Self.isBelow($0.key, path) }
          state.folders = state.folders.filter { !Self.isBelow($0, path) }
        }
      })
  }
}
