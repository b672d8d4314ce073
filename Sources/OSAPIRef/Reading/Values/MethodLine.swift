import APIModel
import Diagnostics
import RestructuredText

/// What a `rest_method` directive says: method, path and the versions of the operation.
struct MethodLine {
  let method: Method
  let path: String
  let range: VersionRange

  /// Reads the content as os-api-ref does: method and path are parted by the first blank; `min_version: ` and
  /// `max_version: ` may stand in any line.
  init?(_ directive: RSTDirective, _ log: inout TreeLog) {
    let body = directive.body
    let first =
      body.count > 0 ? body.line(0).split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true) : []
    guard first.count == 2 else {
      log.add(
        .error(
          "operation/method",
          "rest_method has \(first.isEmpty ? "nothing" : "no method and path parted by a blank") in its first line: "
            + "without them its section is shown as text",
          at: log.location(directive.location), hint: "write it like '.. rest_method:: GET /servers'"))
      return nil
    }
    method = Method(String(first[0]))
    path = first[1].drop { $0 == " " }.withoutTrailingBlanks
    var bounds: [String: APIVersion] = [:]
    for index in 0..<body.count {
      let line = body.line(index)
      for name in ["min_version", "max_version"] {
        guard let version = Self.value(of: name, in: line) else { continue }
        bounds[name] = APIVersion(version)
        if bounds[name] == nil {
          log.add(
            .error(
              "version/malformed", "'\(version)' is no version: a version is MAJOR.MINOR",
              at: log.location(body.location(ofLine: index)), hint: "write it like '\(name): 2.12'"))
        }
      }
    }
    range = VersionRange(min: bounds["min_version"], max: bounds["max_version"])
  }

  private static func value(of name: String, in line: String) -> String? {
    guard let found = line.firstPlace(of: "\(name): ") else { return nil }
    return line[found.upperBound...].drop { $0 == " " }.withoutTrailingBlanks
  }
}

extension Substring {
  fileprivate var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
