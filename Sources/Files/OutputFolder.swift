package import Diagnostics
import Foundation

/// A file to write, relative to the folder of the output.
package struct OutputFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A folder that a build owns and replaces as a whole.
///
/// Everything is written into a sibling folder, which then takes the place of the old one, so that a build that
/// fails leaves the last output as it was. A folder counts as owned when it holds the marker file that every
/// build writes; any other folder that is not empty is left alone.
package struct OutputFolder: Sendable {
  package let path: String
  package let files: FileSystem
  /// Tells the temporary folders of simultaneous runs apart; the process number will do.
  package let run: String
  /// Whether the folder is known to be an output even without its marker, as a part of an owned one is.
  package let isOwned: Bool

  /// The name of the file that marks a folder as written by a build.
  package static let marker = ".strata"
  private static let markerText = "This folder is written by strata; the next build replaces all of it.\n"

  package init(path: String, files: FileSystem, run: String, isOwned: Bool = false) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.files = files
    self.run = run
    self.isOwned = isOwned
  }

  /// Whether the folder may be replaced; throws the reason why not.
  package func check() throws(Diagnostic) {
    let name = lastPart
    if name.isEmpty || name == "." || name == ".." || path == "/" {
      throw .error(
        "output/no-folder", "'\(path)' cannot be replaced as a whole: the output is a folder of its own",
        at: SourceLocation(file: path), hint: "name a folder that is not there yet, such as output")
    }
    switch files.kind(path) {
    case nil: return
    case .file, .other:
      throw .error(
        "output/not-a-folder", "'\(path)' is a file: the output is a folder", at: SourceLocation(file: path),
        hint: "remove the file or name another folder")
    case .folder:
      guard let names = try? files.list(path) else { throw unwritable("it cannot be listed") }
      guard isOwned || names.isEmpty || names.contains(Self.marker) else {
        throw .error(
          "output/foreign-folder",
          "'\(path)' holds files that no build wrote (\(names.prefix(3).joined(separator: ", "))): only an "
            + "empty folder or an earlier output is replaced",
          at: SourceLocation(file: path), hint: "name another folder, or empty this one yourself")
      }
    }
  }

  /// Replaces the folder by the given files, or leaves it as it was and throws.
  ///
  /// - Throws: a diagnostic of the area `output`.
  package func replace(with output: [OutputFile]) throws(Diagnostic) {
    try check()
    let new = sibling("new")
    let old = sibling("old")
    do {
      try? files.remove(new)
      try? files.remove(old)
      try files.makeFolder(new)
      let marker = OutputFile(path: Self.marker, text: Self.markerText)
      try write(isOwned ? output : output + [marker], into: new)
    } catch {
      try? files.remove(new)
      throw (error as? Diagnostic) ?? unwritable(error.localizedDescription)
    }
    let hadOutput = files.kind(path) != nil
    do {
      if hadOutput { try files.rename(path, old) }
      do {
        try files.rename(new, path)
      } catch {
        if hadOutput { try? files.rename(old, path) }
        throw error
      }
    } catch {
      try? files.remove(new)
      throw unwritable(error.localizedDescription)
    }
    if hadOutput { try? files.remove(old) }
  }

  private func write(_ output: [OutputFile], into folder: String) throws {
    var folders: Set<String> = [""]
    var paths: Set<String> = []
    for file in output {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      guard paths.insert(file.path).inserted, !parts.contains(""), !parts.contains(".."), !parts.contains(".")
      else {
        throw Diagnostic.error(
          "output/path", "'\(file.path)' cannot be a file of the output: paths are relative and written once",
          at: SourceLocation(file: path))
      }
      let parent = parts.dropLast().joined(separator: "/")
      if folders.insert(parent).inserted { try files.makeFolder("\(folder)/\(parent)") }
      try files.write("\(folder)/\(file.path)", file.bytes)
    }
  }

  private var lastPart: String { path.split(separator: "/").last.map(String.init) ?? "" }

  private func sibling(_ role: String) -> String {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return "\(parent).\(lastPart).strata-\(role)-\(run)"
  }

  private func unwritable(_ reason: String) -> Diagnostic {
    .error(
      "output/unwritable", "'\(path)' cannot be written: \(reason)", at: SourceLocation(file: path),
      hint: "check the rights of the folder and of the one above it")
  }
}
