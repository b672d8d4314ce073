import APIModel

/// Anchors of the rows of a table, each used once.
///
/// A row's anchor is its owner's followed by its path; a further row with the same path gets a number.
struct RowAnchors {
  private let owner: String
  private var seen: [String: Int] = [:]

  /// Anchors below an owner, such as `list-virtual-interfaces:response`.
  init(owner: String) { self.owner = owner }

  /// The anchor of each row of a list.
  static func anchors(of parameters: [Parameter], owner: String) -> [String] {
    var anchors = RowAnchors(owner: owner)
    anchors.seen.reserveCapacity(parameters.count)
    return parameters.map { anchors.anchor($0) }
  }

  mutating func anchor(_ parameter: Parameter) -> String {
    anchor(parameter.fullName)
  }

  mutating func anchor(_ name: String) -> String {
    let anchor = "\(owner):\(name)".anchorSafe
    let count = seen[anchor, default: 0] + 1
    seen[anchor] = count
    return count == 1 ? anchor : "\(anchor)~\(count)"
  }
}

extension String {
  /// The text without the blanks that an `id` may not hold (WHATWG HTML, section 3.2.6).
  var anchorSafe: String {
    if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return self }
    return String(map { $0.isWhitespace ? "-" : $0 })
  }
}
