import APIModel
package import OrderedJSON
import Prose

extension ReleaseNotes {
  /// The notes as JSON: releases oldest first, prose as CommonMark, each change with its sentence in `text`.
  package var json: JSONValue {
    var members = [Self.member("title", .string(title))]
    if case .span(let from, let to) = scope {
      members.append(Self.member("from", .string(from.description)))
      members.append(Self.member("to", .string(to.description)))
      members.append(Self.member("changes", .array(total.map(json))))
    }
    members.append(Self.member("releases", .array(notes.map(json))))
    return .object(JSONObject(members))
  }

  private func json(_ note: ReleaseNote) -> JSONValue {
    Self.object([
      ("release", Self.text(note.release)), ("title", .string(note.title)),
      ("note", .string(note.note.commonMark())), ("versions", .array(note.versions.map(json))),
      ("removals", .array(note.removals.map(json))),
    ])
  }

  private func json(_ version: VersionChanges) -> JSONValue {
    Self.object([
      ("version", .string(version.version.description)), ("isBaseline", .bool(version.isBaseline)),
      ("headline", .string(version.headline)), ("note", .string(version.note.commonMark())),
      ("changes", .array(version.changes.map(json))),
    ])
  }

  private func json(_ change: Change) -> JSONValue {
    Self.object([
      ("kind", .string(change.kind.rawValue)), ("area", .string(change.area.rawValue)),
      ("operation", .string(change.operation)), ("direction", Self.text(change.direction?.rawValue)),
      ("name", .string(change.name)), ("before", Self.text(change.before)),
      ("after", Self.text(change.after)),
      ("section", .string(NotesSection(change).rawValue)), ("text", .string(sentence(words.blocks(change)))),
    ])
  }

  private func json(_ removal: OperationRemoval) -> JSONValue {
    Self.object([
      ("operation", .string(removal.operation)),
      ("code", removal.answers.map { .number(JSONNumber($0.code)) } ?? .null),
      ("fault", Self.text(removal.answers?.fault)), ("text", .string(sentence(words.blocks(removal)))),
    ])
  }

  private var words: ChangeText { ChangeText(operations: operations) }

  private func sentence(_ blocks: [Prose.Block]) -> String { Prose(blocks).inlineCommonMark() }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { member($0.0, $0.1) }))
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONObject.Member {
    JSONObject.Member(key: key, value: value)
  }
}
