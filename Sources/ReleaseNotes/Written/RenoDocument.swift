package import Reno
import OrderedJSON
import Prose

/// The notes of a repository alone: as reStructuredText what `reno report` gives, else the same as a document.
package struct RenoDocument {
  private let notes: RenoNotes
  private let branch: String?

  /// Notes as they were read of a branch.
  package init(_ notes: RenoNotes, branch: String?) {
    self.notes = notes
    self.branch = branch
  }

  /// The document in a format, as it is written to standard output.
  package func text(_ format: ReleaseNotes.Format) -> String {
    switch format {
    case .rst: RenoReport(notes, branch: branch).text
    case .json: String(decoding: json, as: UTF8.self)
    case .markdown, .html: String(decoding: ReleaseNotes.bytes(format, of: prose), as: UTF8.self)
    }
  }

  private var prose: Prose {
    let written = HandWrittenNotes(notes)
    return Prose(
      [.heading(level: 1, content: [.text("Release Notes")], id: nil)]
        + written.groups.flatMap { group in
          [.heading(level: 2, content: [.text(group.version)], id: nil)] + group.blocks(level: 3)
        })
  }

  private var json: [UInt8] {
    var json = JSONStream(style: .pretty)
    json.object { json in
      json.objects("versions", notes.versions) { version, json in
        json.set("version", version.name)
        json.set("date", version.date)
        json.objects("notes", version.notes) { note, json in
          json.set("path", note.path)
          json.set("prelude", note.prelude?.text)
          json.key("sections")
          json.object { json in
            for section in notes.configuration.sections {
              guard let items = note.sections[section.name] else { continue }
              json.key(text: section.name)
              json.array(items) { $0.string($1.text) }
            }
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }
}

extension HandWrittenNotes.Group {
  /// Prelude and sections, whose headings begin at a level.
  func blocks(level: Int) -> [Prose.Block] {
    prelude.blocks
      + sections.flatMap { section -> [Prose.Block] in
        [
          .heading(level: min(6, level + section.level - 1), content: [.text(section.title)], id: nil),
          .list(
            Prose.List(
              isTight: section.items.allSatisfy { $0.blocks.count == 1 },
              items: section.items.map { $0.withoutHeadings.blocks })),
        ]
      }
  }
}
