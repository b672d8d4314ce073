import APIModel
import OrderedJSON
import Prose
import Words

/// `search-index.js`: everything a reader may search for, as one call of `loadSearchIndex`.
///
/// A script and not a JSON file, since pages that are opened from a disk may not fetch one. Texts stand there once,
/// rows and codes name them by their places.
struct SearchIndex {
  let scope: Scope
  let reference: Reference

  /// A place among the texts, where equal ones share one.
  private struct Texts {
    private(set) var list: [String] = []
    private var places: [String: Int] = [:]
    /// The places of prose by its storage, which rows of one definition share; the reference keeps it alive.
    private var known: [UnsafeRawPointer: Int] = [:]

    /// The place of a text in plain words, cut where it is long; -1 for none.
    mutating func place(of prose: Prose) -> Int {
      guard let storage = prose.blocks.withUnsafeBufferPointer({ UnsafeRawPointer($0.baseAddress) }),
        !prose.isEmpty
      else { return -1 }
      if let place = known[storage] { return place }
      let text = prose.searchText
      let place = places[text] ?? list.count
      if place == list.count {
        places[text] = place
        list.append(text)
      }
      known[storage] = place
      return place
    }
  }

  var bytes: [UInt8] {
    var texts = Texts()
    let operations = reference.pages.enumerated().flatMap { number, page in
      page.operations.map { (page: number, operation: $0) }
    }
    var json = JSONStream(style: .compact, capacity: 1 << 19)
    json.object { json in
      json.key("words")
      json.words(ScriptWords.search(scope.strings))
      json.key("pages")
      json.array(reference.pages) { json, page in
        json.strings([PageAddress(folder: page.id).path, page.title, page.summary])
      }
      json.key("operations")
      json.array(operations) { json, entry in write(entry.operation, page: entry.page, to: &json) }
      json.key("rows")
      json.array { json in
        for (number, entry) in operations.enumerated() {
          write(rowsOf: entry.operation, number: number, texts: &texts, to: &json)
        }
      }
      json.key("codes")
      json.array { json in
        for (number, entry) in operations.enumerated() {
          write(codesOf: entry.operation, number: number, to: &json)
        }
      }
      json.key("faults")
      json.array(reference.faults) { json, fault in
        json.strings([fault.name, fault.description.searchText])
      }
      json.key("versions")
      json.array(reference.history.versions) { json, version in
        json.strings([version.number.description, version.release ?? "", version.headline])
      }
      json.key("texts")
      json.array(texts.list) { json, text in json.string(text) }
    }
    return Array("loadSearchIndex(".utf8) + json.bytes + Array(");\n".utf8)
  }

  private func write(_ operation: Operation, page: Int, to json: inout JSONStream) {
    json.array { json in
      json.item()
      json.number(page)
      for text in [
        operation.anchor, operation.title, operation.method.description, operation.path,
        words(operation.range),
        operation.description.firstSentence,
      ] {
        json.item()
        json.string(text)
      }
    }
  }

  private func write(
    rowsOf operation: Operation, number: Int, texts: inout Texts, to json: inout JSONStream
  ) {
    for (place, direction) in Direction.allCases.enumerated() {
      let owner = "\(operation.anchor):\(direction.rawValue)"
      for (parameter, anchor) in operation.anchoredRows(direction) {
        let name = parameter.fullName
        json.item()
        json.array { json in
          json.item()
          json.number(number)
          json.item()
          json.number(place)
          json.item()
          json.string(name)
          json.item()
          json.string(anchor == "\(owner):\(name)" ? "" : anchor)
          json.item()
          json.string(words(parameter.range))
          json.item()
          json.number(texts.place(of: parameter.description))
        }
      }
    }
  }

  private func write(codesOf operation: Operation, number: Int, to json: inout JSONStream) {
    for (code, anchor) in operation.anchoredCodes {
      json.item()
      json.array { json in
        json.item()
        json.number(number)
        json.item()
        json.number(code.code)
        json.item()
        json.string(code.fault ?? "")
        json.item()
        json.string(anchor == "\(operation.anchor):status:\(code.code)" ? "" : anchor)
        json.item()
        json.string(words(code.range))
      }
    }
  }

  private func words(_ range: VersionRange) -> String { range == .all ? "" : scope.strings.words(range) }
}

extension Operation {
  /// The rows of a message with their anchors, as the page has them.
  func anchoredRows(_ direction: Direction) -> [(Parameter, String)] {
    let owner = "\(anchor):\(direction.rawValue)"
    let tables =
      layout == nil
      ? message(direction).tables : [ParameterGroup(code: nil, parameters: message(direction).parameters)]
    return tables.flatMap { group in
      zip(
        group.parameters,
        RowAnchors.anchors(of: group.parameters, owner: group.code.map { "\(owner):\($0)" } ?? owner))
    }
  }

  /// The status codes with their anchors, as the page has them.
  var anchoredCodes: [(StatusCode, String)] {
    var anchors = RowAnchors(owner: "\(anchor):status")
    let codes = shownStatusCodes.map { ($0, anchors.anchor(String($0.code))) }
    // A line of codes that cannot be read in full stands on the page as its source has it.
    return layout.map { items in items.codePlaces.flatMap { codes[$0] } } ?? codes
  }
}

extension [LayoutItem] {
  /// The places of the status codes that tables show, in reading order.
  fileprivate var codePlaces: [Range<Int>] {
    flatMap { item -> [Range<Int>] in
      switch item {
      case .statusCodes(let places, _): [places]
      case .section(let section): section.items.codePlaces
      case .prose, .parameters, .sample: []
      }
    }
  }
}

extension Prose {
  /// About the bytes of a text that are kept: the beginning of a description tells what it is.
  private static let searchLength = 200

  /// The words on one line, cut after the one that reaches the length.
  fileprivate var searchText: String {
    var text = ""
    for block in blocks where text.utf8.count < Self.searchLength {
      if !text.isEmpty { text += " " }
      switch block {
      case .paragraph(let content): text += content.plainText
      default: text += Prose([.paragraph(Prose([block]).flattened)]).plainText
      }
    }
    let bytes = text.utf8
    guard let start = bytes.index(bytes.startIndex, offsetBy: Self.searchLength, limitedBy: bytes.endIndex),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: " "))
    else { return text }
    return text[..<end] + " …"
  }
}

extension JSONStream {
  /// Writes an array of strings.
  fileprivate mutating func strings(_ texts: [String]) {
    array(texts) { json, text in json.string(text) }
  }
}
