import APIModel

/// The rows that document the keys of a body, found by the path of a key.
///
/// Free keys, `{name}` in the path of a row, stand for any key.
struct RowLinks: Sendable {
  private struct Step: Hashable {
    let holder: Int
    let name: String
  }

  /// A row with its versions; the anchor is percent-encoded.
  private struct Row {
    let range: VersionRange
    let anchor: String
  }

  private var steps: [Step: Int] = [:]
  /// For each place: the place of any key below it, and the rows of the place itself.
  private var free: [Int?] = [nil]
  private var rows: [[Row]] = [[]]

  /// The rows of a body with their anchors.
  init(_ parameters: some Collection<Parameter>, anchors: some Collection<String>) {
    for (parameter, anchor) in zip(parameters, anchors) {
      guard parameter.location == .body, let path = parameter.path else { continue }
      var place = 0
      for name in path { place = add(name, below: place) }
      rows[place].append(Row(range: parameter.range, anchor: anchor.percentEncoded))
    }
  }

  private mutating func add(_ name: String, below holder: Int) -> Int {
    let isFree = name.hasPrefix("{") && name.hasSuffix("}")
    if let known = isFree ? free[holder] : steps[Step(holder: holder, name: name)] { return known }
    let place = rows.count
    rows.append([])
    free.append(nil)
    if isFree { free[holder] = place } else { steps[Step(holder: holder, name: name)] = place }
    return place
  }

  /// A walk through a body that exists in some versions.
  func walk(in range: VersionRange) -> Walk { Walk(links: self, range: range) }

  /// Follows a body from its first byte to its last, token by token.
  struct Walk {
    /// An object or an array that has begun, at a place where that is known.
    private struct Container {
      let isObject: Bool
      let place: Int?
    }

    private let links: RowLinks
    private let range: VersionRange
    private var containers: [Container] = []
    /// Where the next value is.
    private var next: Int? = 0

    fileprivate init(links: RowLinks, range: VersionRange) {
      self.links = links
      self.range = range
    }

    /// The anchor of the row of a key, which is given with its quotes.
    mutating func key(_ text: UnsafeBufferPointer<UInt8>) -> String? {
      next = nil
      guard let holder = containers.last?.place, text.count > 2 else { return nil }
      let name = String(decoding: text[1..<text.count - 1], as: UTF8.self)
      guard let place = links.steps[Step(holder: holder, name: name)] ?? links.free[holder] else {
        return nil
      }
      next = place
      let rows = links.rows[place]
      return (rows.first { $0.range.overlaps(range) } ?? rows.first)?.anchor
    }

    /// Goes past what is between keys and values.
    mutating func pass(_ text: UnsafeBufferPointer<UInt8>) {
      for byte in text {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          containers.append(Container(isObject: byte == UInt8(ascii: "{"), place: next))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
        case UInt8(ascii: ","):
          if let container = containers.last, !container.isObject { next = container.place }
        default: break
        }
      }
    }
  }
}
