/// The name of a file with the prefix of a folder dropped.
///
/// Both separators are understood, since a path may come from a tree that was written on Windows: `C:\api\a.inc`
/// in `C:\api` gives `a.inc`. A file outside the folder keeps its name; `./` at the start goes in any case.
func relativePath(_ file: String, to folder: String?) -> String {
  var name = file[...]
  while name.hasPrefix("./") { name = name.dropFirst(2) }
  guard let folder, !folder.isEmpty else { return name.isEmpty ? file : String(name) }

  let isWindows = isWindowsPath(file)
  let separators: Set<UInt8> = isWindows ? [UInt8(ascii: "/"), UInt8(ascii: "\\")] : [UInt8(ascii: "/")]
  var prefix = Array(folder.utf8)
  while prefix.count > 1, let last = prefix.last, separators.contains(last) { prefix.removeLast() }
  let bytes = Array(file.utf8)
  let endsInSeparator = prefix.last.map(separators.contains) ?? false
  guard bytes.count > prefix.count,
    zip(bytes, prefix).allSatisfy({ $0 == $1 || (separators.contains($0) && separators.contains($1)) }),
    endsInSeparator || separators.contains(bytes[prefix.count])
  else { return name.isEmpty ? file : String(name) }

  var rest = bytes[prefix.count...]
  while let first = rest.first, separators.contains(first) { rest = rest.dropFirst() }
  guard !rest.isEmpty else { return file }
  let slash = UInt8(ascii: "/")
  return String(decoding: rest.map { separators.contains($0) ? slash : $0 }, as: UTF8.self)
}

/// Whether a path starts with a drive (`C:\`, `C:/`) or a share (`\\host`).
func isWindowsPath(_ path: String) -> Bool {
  let start = Array(path.utf8.prefix(3))
  if start.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "\\")]) { return true }
  guard start.count == 3, start[1] == UInt8(ascii: ":") else { return false }
  let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[0] | 0x20)
  return isLetter && (start[2] == UInt8(ascii: "\\") || start[2] == UInt8(ascii: "/"))
}

extension Diagnostic {
  /// The same finding with its file named from a folder, so that it reads the same on every machine.
  ///
  /// A file outside the folder keeps its name. `Report` does this by itself; a `Baseline` has to be given findings
  /// that are relative already.
  package func relative(to folder: String?) -> Diagnostic {
    guard let location else { return self }
    let file = relativePath(location.file, to: folder)
    return located(at: SourceLocation(file: file, line: location.line, column: location.column))
  }
}
