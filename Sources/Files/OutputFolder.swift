package import Diagnostics
import Dispatch
import Foundation
import Synchronization

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
/// build writes, which lists what the build wrote at its top; a folder with anything else there is left alone.
package struct OutputFolder: Sendable {
  package let path: String
  package let files: FileSystem
  /// Tells the temporary folders of simultaneous runs apart; the process number will do.
  package let run: String
  /// Whether the folder is known to be an output even without its marker, as a part of an owned one is.
  package let isOwned: Bool

  /// The name of the file that marks a folder as written by a build.
  package static let marker = ".strata"
  private static let markerTitle = "Written by strata, which replaces all of this folder:"

  /// The marker's text: a title and the names at the top of the folder.
  private static func markerText(_ output: [OutputFile]) -> String {
    let names = Set(
      output.map { file in
        file.path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(file.path[..<$0]) } ?? file.path
      })
    return ([markerTitle] + names.sorted()).joined(separator: "\n") + "\n"
  }

  /// The names that the marker of the folder lists; `nil` where there is no marker of a build.
  package var ownedNames: Set<String>? { ownedNames(in: path) }

  private func ownedNames(in folder: String) -> Set<String>? {
    let marker = "\(folder)/\(Self.marker)"
    guard files.kind(marker) == .file, let bytes = try? files.read(marker) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first == Self.markerTitle ? Set(lines.dropFirst()) : nil
  }

  package init(path: String, files: FileSystem, run: String, isOwned: Bool = false) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // A link is followed: it stays, and the folder it names is replaced.
    self.path = path.isEmpty ? path : files.resolve(path)
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
      guard let names = try? files.list(path) else { throw unwritable(nil) }
      if isOwned || names.isEmpty { return }
      let owned = ownedNames.map { $0.union([Self.marker]) }
      // A part that another command wrote has a marker of its own.
      let foreign = names.filter { name in
        !(owned?.contains(name) ?? false) && ownedNames(in: "\(path)/\(name)") == nil
      }
      guard foreign.isEmpty else {
        throw .error(
          "output/foreign-folder",
          "'\(path)' holds what no build wrote (\(foreign.prefix(3).joined(separator: ", "))): only an empty "
            + "folder or an earlier output is replaced",
          at: SourceLocation(file: path), hint: "name another folder, or move these away yourself")
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
      try putBackWhatAnInterruptedRunLeft()
      try? files.remove(new)
      try files.makeFolder(new)
      let marker = OutputFile(path: Self.marker, text: Self.markerText(output))
      try write(isOwned ? output : output + [marker], into: new)
    } catch {
      try? files.remove(new)
      throw (error as? Diagnostic) ?? unwritable(error)
    }
    try? files.remove(old)
    let hadOutput = files.kind(path) != nil
    do {
      if hadOutput {
        try swap(new, old)
      } else {
        try files.rename(new, path)
      }
    } catch {
      try? files.remove(new)
      throw unwritable(error)
    }
    guard hadOutput else { return }
    do { try files.remove(old) } catch {
      throw .warning(
        "output/leftover", "the last output could not be removed: it is now '\(old)'",
        at: SourceLocation(file: path), hint: "remove that folder yourself")
    }
  }

  /// A run that ended between taking the last output away and putting the new one in its place left the only
  /// output under a temporary name, whichever run it was.
  private func putBackWhatAnInterruptedRunLeft() throws {
    guard files.kind(path) == nil else { return }
    let names =
      (try? files.list(parent.isEmpty ? "." : parent.count > 1 ? String(parent.dropLast()) : parent)) ?? []
    guard let left = names.last(where: { $0.hasPrefix(siblingName("old", run: "")) }) else { return }
    try files.rename(parent + left, path)
  }

  /// Puts the new folder in the place of the last one, which is `old` afterwards.
  private func swap(_ new: String, _ old: String) throws {
    try files.rename(path, old)
    do {
      try files.rename(new, path)
    } catch {
      try? files.rename(old, path)
      throw error
    }
  }

  /// Writes the files in parallel; one that the last output has as well is taken from there.
  private func write(_ output: [OutputFile], into folder: String) throws {
    let folders = try folders(of: output)
    try inParallel(folders.count) { try files.makeFolder("\(folder)/\(folders[$0])") }
    let hadOutput = files.kind(path) == .folder
    try inParallel(output.count) { index in
      let file = output[index]
      let new = "\(folder)/\(file.path)"
      if hadOutput, files.link("\(path)/\(file.path)", new, file.bytes) { return }
      try files.write(new, file.bytes)
    }
  }

  /// Does all parts of some work; throws the failure of the first part that fails.
  private func inParallel(_ count: Int, _ work: @Sendable (Int) throws -> Void) throws {
    let failures = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do { try work(index) } catch { failures.withLock { $0[index] = error } }
    }
    if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
  }

  /// The folders of the files, once their paths have turned out to be relative and different.
  private func folders(of output: [OutputFile]) throws -> [Substring] {
    var folders: Set<Substring> = []
    var paths: Set<String> = []
    for file in output {
      let parts = file.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      let isPath = parts.allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
      guard isPath, paths.insert(file.path).inserted else {
        throw Diagnostic.error(
          "output/path", "'\(file.path)' cannot be a file of the output: paths are relative and written once",
          at: SourceLocation(file: path))
      }
      if let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) { folders.insert(file.path[..<slash]) }
    }
    return folders.sorted()
  }

  private var lastPart: String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// The path of the folder above, with its final `/`; empty for the current folder.
  private var parent: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  private func sibling(_ role: String) -> String { parent + siblingName(role, run: run) }

  private func siblingName(_ role: String, run: String) -> String { ".\(lastPart).strata-\(role)-\(run)" }

  private func unwritable(_ error: (any Error)?) -> Diagnostic {
    .error(
      "output/unwritable", "'\(path)' cannot be written\(error.map { ": \(Self.reason($0))" } ?? "")",
      at: SourceLocation(file: path), hint: "check the folder, its rights and those of the one above it")
  }

  /// What the system says; Foundation wraps it.
  private static func reason(_ error: any Error) -> String {
    if let error = error as? DiskError { return String(cString: strerror(error.number)) }
    let wrapped = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let cause = wrapped, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(Int32(cause.code)))
  }
}
