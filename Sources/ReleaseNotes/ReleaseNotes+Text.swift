package import Files
package import Prose
import OrderedJSON
import Parallel
import RestructuredText

extension ReleaseNotes {
  /// A format of release notes.
  package enum Format: String, Sendable, Hashable, CaseIterable {
    case markdown, rst, html, json
  }

  /// The title of the document, as plain text.
  package var title: String {
    switch scope {
    case .everything: "\(apiTitle): release notes"
    case .release(let name): "\(apiTitle): \(name) release notes"
    case .span(let from, let to): "\(apiTitle): changes from \(from) to \(to)"
    }
  }

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
    var bytes =
      switch format {
      case .markdown: prose.commonMarkBytes
      case .rst: Array(rst.utf8)
      case .html: prose.htmlBytes()
      case .json: json(style: .pretty)
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
    let documents = formats.filter { $0.fileExtension != nil }.flatMap { format -> [Document] in
      let single = format == .json ? [] : Array(zip(releases, slugs))
      return [Document(name: "index", notes: self, format: format)]
        + single.map { Document(name: $1, notes: narrowed(to: $0), format: format) }
    }
    return await documents.concurrentMap(\.file)
  }

  /// Notes on their way to a file.
  private struct Document: Sendable {
    let name: String
    let notes: ReleaseNotes
    let format: Format

    var file: OutputFile {
      OutputFile(path: "release-notes/\(name).\(format.fileExtension ?? "")", bytes: notes.bytes(format))
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
