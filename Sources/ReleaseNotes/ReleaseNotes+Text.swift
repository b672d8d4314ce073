package import Files
package import Prose
import OrderedJSON
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
  package func text(_ format: Format) -> String {
    switch format {
    case .markdown: Self.ended(markdown)
    case .rst: Self.ended(rst)
    case .html: Self.ended(html)
    case .json: Self.ended(String(decoding: json.bytes(style: .pretty), as: UTF8.self))
    }
  }

  private static func ended(_ text: String) -> String { text.hasSuffix("\n") ? text : text + "\n" }

  /// The files below `release-notes/`: all notes as `index`, and those of each release under its own name.
  ///
  /// HTML gives no files, since it needs a page around it; JSON gives `index.json` alone.
  package func files(_ formats: [Format]) -> [OutputFile] {
    let releases = notes.filter { $0.release != nil }
    let slugs = ReleaseSlugs.slugs(of: releases.map(\.title))
    return formats.flatMap { format -> [OutputFile] in
      guard let fileExtension = format.fileExtension else { return [] }
      func file(_ name: String, _ notes: ReleaseNotes) -> OutputFile {
        OutputFile(path: "release-notes/\(name).\(fileExtension)", text: notes.text(format))
      }
      let single = format == .json ? [] : zip(releases, slugs).map { file($1, narrowed(to: $0)) }
      return [file("index", self)] + single
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
