import OrderedJSON

import Diagnostics

/// The list of rules as people, scripts and pages read it.
package enum RuleList {
  /// The rules as a text: name, severity and summary in columns.
  package static var text: String {
    let width = RuleDescription.all.map(\.name.count).max() ?? 0
    return RuleDescription.all.map { rule in
      func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
      }
      return "\(padded(rule.name, width))  \(padded(rule.severity.rawValue, 7))  \(rule.summary)\n"
    }.joined()
  }

  /// The rules as JSON: an array of objects with `name`, `severity`, `summary` and `text`.
  package static var json: String {
    let rules = RuleDescription.all.map { rule in
      JSONValue.object(
        JSONObject([
          ("name", .string(rule.name)), ("severity", .string(rule.severity.rawValue)),
          ("summary", .string(rule.summary)), ("text", rule.text.map { .string($0) } ?? .null),
        ]))
    }
    return JSONValue.array(rules).text(style: .pretty)
  }

  /// The rules as a page in CommonMark.
  package static var page: String {
    var result = """
      # Rules of `strata check`

      A rule has a name, area and fact, that never changes its meaning. `--rule NAME=off|info|warning|error`, or the \
      same under `rules:` in `strata.yaml`, says what becomes of its findings. This page is made by `make rules`.

      """
    var area = ""
    for rule in RuleDescription.all {
      let next = String(rule.name.prefix { $0 != "/" })
      if next != area {
        area = next
        result += "\n## \(area)\n"
      }
      result += "\n### `\(rule.name)`\n\n\(rule.summary) *\(rule.severity.rawValue)*\n"
      if let text = rule.text { result += "\n\(text)\n" }
    }
    return result
  }
}
