import APIModel
package import OrderedJSON
import Prose

extension ReleaseNotes {
  /// The notes as JSON: releases oldest first, prose as CommonMark, each change with its sentence in `text`.
  package func json(style: JSONStyle) -> [UInt8] {
    var json = JSONStream(style: style)
    json.object { json in
      json.set("title", title)
      json.objects("releases", notes, write)
    }
    json.finish()
    return json.bytes
  }

  private func write(_ note: ReleaseNote, to json: inout JSONStream) {
    json.set("release", note.release)
    json.set("title", note.title)
    json.set("note", note.note.commonMark())
    json.objects("versions", note.versions, write)
    json.objects("removals", note.removals, write)
    if let written = note.written {
      json.key("written")
      json.object { json in
        json.set("version", written.version)
        json.set("prelude", written.prelude.commonMark())
        json.objects("sections", written.sections) { section, json in
          json.set("name", section.name)
          json.set("title", section.title)
          json.key("items")
          json.array(section.items) { $0.string($1.commonMark()) }
        }
      }
    }
  }

  private func write(_ version: VersionChanges, to json: inout JSONStream) {
    json.set("version", version.version.description)
    json.key("isBaseline")
    json.bool(version.isBaseline)
    json.set("headline", version.headline)
    json.set("note", version.note.commonMark())
    json.objects("changes", version.changes, write)
  }

  private func write(_ change: Change, to json: inout JSONStream) {
    json.set(change)
    json.set("section", NotesSection(change).rawValue)
    json.set("text", sentence(words.blocks(change)))
  }

  private func write(_ removal: OperationRemoval, to json: inout JSONStream) {
    json.set("operation", removal.operation)
    json.key("code")
    if let answers = removal.answers { json.number(answers.code) } else { json.null() }
    json.set("fault", removal.answers?.fault)
    json.set("text", sentence(words.blocks(removal)))
  }

  private var words: ChangeText { ChangeText(operations: operations) }

  private func sentence(_ blocks: [Prose.Block]) -> String { Prose(blocks).inlineCommonMark() }
}

extension JSONStream {
  mutating func set(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  mutating func objects<Value>(
    _ key: StaticString, _ values: [Value], _ write: (Value, inout JSONStream) -> Void
  ) {
    self.key(key)
    array(values) { json, value in json.object { write(value, &$0) } }
  }
}
