import Diagnostics
import OrderedJSON

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
}
