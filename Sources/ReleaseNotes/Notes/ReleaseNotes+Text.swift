package import APIModel
package import Files
import OrderedJSON
import Parallel
package import Prose
import RestructuredText

extension ReleaseNotes {
  /// A format of release notes.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case markdown, rst, html, json
  }

  /// The title of the document, as plain text.
  package var title: String {
    switch scope {
    case .everything: Self.title(apiTitle)
    case .release(let name): "\(apiTitle): \(name) release notes"
    }
  }

  /// The title of the notes of everything about a reference.
  package static func title(of reference: Reference) -> String { title(reference.title) }

  private static func title(_ apiTitle: String) -> String { "\(apiTitle): release notes" }

  /// The document without its title, for a page that has its own; headings begin at level 2.
  package var content: Prose { NotesDocument(self).content }

  /// The whole document, which CommonMark, reStructuredText and HTML are rendered from.
  package var prose: Prose {
    Prose([.heading(level: 1, content: [.text(title)], id: nil)] + content.blocks)
  }

  /// The document as CommonMark.
  package var markdown: String { prose.commonMark() }

  /// The document as reStructuredText.
  ///
  /// It has no labels: Sphinx wants them unique, and the document of a release repeats a part of that of all.
  package var rst: String { prose.withoutHeadingIDs.restructuredText() }

  /// The document as HTML, without a page around it.
  package var html: String { prose.html() }

  /// The document in a format, as it is written to standard output.
  package func text(_ format: Format) -> String { String(decoding: bytes(format), as: UTF8.self) }

  private func bytes(_ format: Format) -> [UInt8] {
    format == .json ? json(style: .pretty) : Self.bytes(format, of: prose)
  }

  /// The prose of a document in a format of text.
  static func bytes(_ format: Format, of prose: Prose) -> [UInt8] {
    var bytes =
      switch format {
      case .markdown: prose.commonMarkBytes
      case .rst: Array(prose.withoutHeadingIDs.restructuredText().utf8)
      case .html, .json: prose.htmlBytes()
      }
    if bytes.last != 0x0A { bytes.append(0x0A) }
    return bytes
  }

  /// The files below `release-notes/`: all notes as `index`, and those of each release under its own name.
  ///
  /// HTML gives no files, since it needs a page around it; JSON gives `index.json` alone.
  package func files(_ formats: [Format]) async -> [OutputFile] {
    let releases = notes.filter { $0.release != nil }
    let slugs = ReleaseSlugs.slugs(of: releases.map(\.title))
    let texts = formats.filter { $0 == .markdown || $0 == .rst }
    var documents = [Document(name: "index", notes: self, formats: texts)]
    if formats.contains(.json) { documents.append(Document(name: "index", notes: self, formats: [.json])) }
    if !texts.isEmpty {
      documents += zip(releases, slugs).map { Document(name: $1, notes: narrowed(to: $0), formats: texts) }
    }
    let files = await documents.concurrentMap(\.files).joined()
    return formats.flatMap { format in files.filter { $0.format == format }.map(\.file) }
  }

  /// Notes on their way to files; what they say is put together once for all texts.
  private struct Document: Sendable {
    let name: String
    let notes: ReleaseNotes
    let formats: [Format]

    var files: [(format: Format, file: OutputFile)] {
      if formats == [.json] { return [(.json, file(.json, notes.bytes(.json)))] }
      if formats.isEmpty { return [] }
      let prose = notes.prose
      return formats.map { ($0, file($0, ReleaseNotes.bytes($0, of: prose))) }
    }

    private func file(_ format: Format, _ bytes: [UInt8]) -> OutputFile {
      OutputFile(path: "release-notes/\(name).\(format.fileExtension ?? "")", bytes: bytes)
    }
  }
}

extension ReleaseNotes.Format {
  fileprivate var fileExtension: String? {
    switch self {
    case .markdown: "md"
    case .rst: "rst"
    case .json: "json"
    case .html: nil
    }
  }
}

extension Prose {
  fileprivate var withoutHeadingIDs: Prose {
    Prose(
      blocks.map { block in
        if case .heading(let level, let content, _) = block {
          .heading(level: level, content: content, id: nil)
        } else {
          block
        }
      })
  }
}
