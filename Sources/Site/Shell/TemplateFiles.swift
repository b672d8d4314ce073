import Diagnostics
import Files
import Templates

/// The files of templates: a team's own, and the bundled ones for names that it lacks.
struct TemplateFiles {
  private let own: [String: [UInt8]]
  private let folder: String?

  init(own: [String: [UInt8]], folder: String?) {
    self.own = own
    self.folder = folder
  }

  var bundledNames: [String] { BundledTemplates.files.keys.sorted() }

  /// Reads all files of a folder.
  static func read(_ folder: String, _ files: FileSystem) throws(TemplateFailure) -> TemplateFiles {
    guard files.kind(folder) == .folder, let names = try? files.filesBelow(folder) else {
      let finding = Diagnostic.error(
        "template/no-folder", "'\(folder)' is not a folder that can be read: templates are files of a folder",
        at: SourceLocation(file: folder))
      throw TemplateFailure(diagnostics: [finding])
    }
    var own: [String: [UInt8]] = [:]
    var findings: [Diagnostic] = []
    for name in names {
      do {
        own[name] = try files.read("\(folder)/\(name)")
      } catch {
        findings.append(
          .error(
            "template/unreadable", "'\(name)' cannot be read", at: SourceLocation(file: "\(folder)/\(name)")))
      }
    }
    guard findings.isEmpty else { throw TemplateFailure(diagnostics: findings) }
    return TemplateFiles(own: own, folder: folder)
  }

  func bytes(_ name: String) -> [UInt8] { own[name] ?? BundledTemplates.files[name] ?? [] }

  /// The texts of the files with an extension, by their names without it.
  func sources(withExtension suffix: String) -> [String: String] {
    let names = Set(own.keys).union(BundledTemplates.files.keys).filter { $0.hasSuffix(suffix) }
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        (String(name.dropLast(suffix.count)), String(decoding: bytes(name), as: UTF8.self))
      })
  }

  /// Where a file is, for messages.
  func path(_ name: String) -> String {
    guard let folder, own[name] != nil else { return name }
    return "\(folder)/\(name)"
  }

  /// Warnings about files that nothing uses.
  func unknown(known: Set<String>) -> [Diagnostic] {
    own.keys.sorted().filter { !known.contains($0) }.map { name in
      .warning(
        "template/unknown-file",
        "'\(name)' is not used: a file replaces a bundled one, or is a partial of one",
        at: SourceLocation(file: path(name)),
        hint: didYouMean(name, among: known.sorted()).map { "did you mean '\($0)'?" }
          ?? "the bundled files are \(bundledNames.joined(separator: ", "))")
    }
  }
}
