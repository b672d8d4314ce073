import APIModel
import Diagnostics
import RestructuredText

/// The file that a `literalinclude` shows in an operation.
struct SampleFile {
  /// The path as the directive names it.
  let name: String
  let text: String
  let language: String
  /// The path of the copy in the output.
  let outputPath: String
  /// The version of the innermost folder `v2.12` that holds it.
  let folderVersion: APIVersion?
  /// The file from the root, where all of it is shown, so that its lines are those of the text.
  let wholeFile: String?

  /// The name of the file without folders and extension.
  var baseName: String {
    let start =
      name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) } ?? name.startIndex
    let file = name[start...]
    return String(file.utf8.lastIndex(of: UInt8(ascii: ".")).map { file[..<$0] } ?? file)
  }

  init?(_ directive: RSTDirective, in context: PageContext, _ log: inout TreeLog) {
    let name = directive.argument
    do throws(TreeFiles.Refusal) {
      let path = try context.files.resolve(name, fromDocument: context.document.path)
      let included = IncludedText(directive, path: path, bytes: try context.files.read(path))
      log.add(included.problems)
      self.name = name
      // A file of text ends its last line, however many blank lines follow it in the source.
      text = included.text.isEmpty ? "" : "\(included.text)\n"
      language = included.language
      wholeFile = directive.options.allSatisfy { Self.plainOptions.contains($0.name) } ? path : nil
      outputPath = Self.outputPath(of: path, source: context.files.sourceFolder)
      folderVersion =
        path.utf8.split(separator: UInt8(ascii: "/")).dropLast().reversed().lazy.compactMap { folder in
          folder.first == UInt8(ascii: "v") ? APIVersion(String(Substring(folder.dropFirst()))) : nil
        }.first
    } catch {
      log.add(error.sampleFinding(name, at: log.location(directive.location)))
      return nil
    }
  }

  /// The options that leave a text as it is in its file.
  private static let plainOptions = ["language", "caption", "linenos", "name", "class", "force"]

  /// The path below the samples of the output: that below the tree's own folder of samples, else from the source
  /// folder, else from the root.
  private static func outputPath(of path: String, source: String) -> String {
    let below: Substring
    if let found = path.lastPlace(of: "/\(PublishedSample.root)") {
      below = path[found.upperBound...]
    } else if path.hasPrefix(PublishedSample.root) {
      below = path.dropFirst(PublishedSample.root.count)
    } else if !source.isEmpty, path.hasPrefix(source + "/") {
      below = path.dropFirst(source.count + 1)
    } else {
      below = path[...]
    }
    let parts = below.utf8.split(separator: UInt8(ascii: "/")).map { safe(Substring($0)) }
    return PublishedSample.root + parts.joined(separator: "/")
  }

  /// The name of a file or folder with what is safe on every system.
  private static func safe(_ name: Substring) -> String {
    if Identifier.isSafeFileName(String(name)) { return String(name) }
    let kept = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) ? $0 : "_" }
    let safe = String(kept.suffix(120))
    return safe.hasPrefix(".") ? "_" + safe.dropFirst() : safe
  }
}
