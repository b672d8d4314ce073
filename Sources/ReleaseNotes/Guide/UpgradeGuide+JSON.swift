import APIModel
import OrderedJSON
import Prose

extension UpgradeGuide {
  /// The guide as JSON: each operation with its changes, prose as CommonMark.
  func json(style: JSONStyle) -> [UInt8] {
    var json = JSONStream(style: style)
    json.object { json in
      json.set("title", title)
      json.set("from", from.description)
      json.set("to", to.description)
      json.key("only")
      json.array(patterns) { $0.string($1.text) }
      json.key("counts")
      json.object { json in
        for impact in Impact.allCases {
          json.key(impact.key)
          json.number(count(impact))
        }
      }
      json.objects("operations", operations, write)
      json.objects("removals", removals) { removal, json in
        json.set("release", removal.release)
        json.set("operation", removal.removal.operation)
        json.set("text", Prose(words.blocks(removal.removal)).inlineCommonMark())
      }
      json.key("withoutChange")
      json.array(versionsWithoutChange) { $0.string($1.version.description) }
      json.objects("versions", versions) { version, json in
        json.set("version", version.version.description)
        json.set("headline", version.headline)
        json.set("note", version.note.commonMark())
      }
    }
    json.finish()
    return json.bytes
  }

  private var words: ChangeText { ChangeText(operations: names) }

  private func write(_ operation: GuideOperation, to json: inout JSONStream) {
    json.set("id", operation.id)
    json.set("title", operation.title)
    json.set("endpoint", operation.endpoint)
    json.objects("changes", operation.entries) { entry, json in
      json.set("version", entry.version.description)
      json.set(entry.change)
      json.key("isPassing")
      json.bool(entry.isPassing)
      json.set("text", Prose(words.blocks(entry.change)).inlineCommonMark())
    }
    json.objects("samples", operation.samples) { pair, json in
      json.set("direction", pair.direction.rawValue)
      json.set("name", pair.name)
      json.set("language", pair.language)
      json.set("before", pair.before)
      json.set("after", pair.after)
    }
  }
}

extension Impact {
  fileprivate var key: StaticString {
    switch self {
    case .breaking: "breaking"
    case .behavioural: "behavioural"
    case .additive: "additive"
    case .documentation: "documentation"
    }
  }
}

extension JSONStream {
  /// Writes what a change is about, without its words.
  mutating func set(_ change: Change) {
    set("kind", change.kind.rawValue)
    set("area", change.area.rawValue)
    set("operation", change.operation)
    set("direction", change.direction?.rawValue)
    set("name", change.name)
    set("before", change.before)
    set("after", change.after)
    set("class", change.impact.rawValue)
    set("rule", change.rule.rawValue)
  }
}
