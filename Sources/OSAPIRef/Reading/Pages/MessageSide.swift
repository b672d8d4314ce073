import APIModel

/// Which message something in an operation belongs to.
enum MessageSide {
  /// The message that a title speaks of; `nil` where it leaves that open.
  static func named(in title: String) -> Direction? {
    // Only words of ASCII letters are looked for.
    let words = title.lowercased().utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      .map { Substring($0) }
    let request = words.firstIndex { $0 == "request" || $0 == "requests" }
    let response = words.firstIndex { $0 == "response" || $0 == "responses" }
    switch (request, response) {
    case (nil, nil): return words.contains("curl") || words.contains("query") ? .request : nil
    case (_?, nil): return .request
    case (nil, _?): return .response
    // The noun comes last: "Response to the request".
    case (let request?, let response?): return request > response ? .request : .response
    }
  }

  /// The message that the name of a sample's file speaks of.
  static func ofFile(_ path: String) -> Direction? {
    let name = path.split(separator: "/").last ?? ""
    let words = name.lowercased().split { !$0.isLetter }
    if words.contains("req") || words.contains("request") || words.contains("curl") { return .request }
    if words.contains("resp") || words.contains("response") { return .response }
    return nil
  }

  /// The message of a table that stands under no title: rows outside of the body can only be sent.
  static func ofRows(_ rows: [Parameter], method: Method, hasRequest: Bool) -> Direction {
    if rows.contains(where: { $0.location == .path || $0.location == .query }) { return .request }
    switch method {
    case .get, .head, .delete: return .response
    default: return hasRequest ? .response : .request
    }
  }
}
