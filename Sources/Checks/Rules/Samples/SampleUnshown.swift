import APIModel
import Diagnostics

extension Rule {
  /// A sample on disk is shown somewhere: nobody sees what is wrong in one that is not, and it costs those
  /// who keep it up to date.
  ///
  /// Told once for each folder, with the number of files. The folders are those that shown samples come from,
  /// and what is beside them below a folder named after samples.
  static let sampleUnshown = Rule(
    "sample/unshown", .info, "Every file in a folder of samples is shown somewhere.",
    of: { checked in
      let files = checked.facts?.sampleFiles ?? []
      let byFolder = Dictionary(grouping: files) { $0.path.parentFolder }
      return byFolder.sorted { $0.key < $1.key }.compactMap { folder, files -> Finding? in
        let unshown = files.filter { !$0.isShown }.map { String($0.path.dropFirst(folder.count + 1)) }
        guard let first = unshown.first else { return nil }
        let count =
          unshown.count == 1
          ? "'\(first)' is" : "\(unshown.count) of \(files.count) files in '\(folder)' are"
        return Finding(
          "\(count) shown nowhere: a sample is there to be shown", subject: nil,
          at: SourceLocation(file: unshown.count == 1 ? "\(folder)/\(first)" : folder),
          hint: "show them with literalinclude, or remove them",
          details: unshown.count == 1 ? [] : [unshown.joined(separator: ", ")])
      }
    })
}

extension String {
  /// The folder of a path.
  fileprivate var parentFolder: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? "."
  }
}
