import APIModel
import Diagnostics
import OrderedJSON
import Prose

extension LayoutItem: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    switch self {
    case .prose(let prose): json.set("prose", prose)
    case .section(let section): json.set("section", section)
    case .parameters(let direction, let rows):
      json.set("parameters", Places(direction: direction, places: rows))
    case .statusCodes(let codes, let form):
      json.set("statusCodes", Places(direction: nil, places: codes, form: form))
    case .sample(let direction, let index):
      json.set("sample", Places(direction: direction, places: index..<index + 1))
    }
  }
}

extension LayoutSection: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("anchor", anchor)
    json.set(aliases: aliases)
    json.set(heading)
    json.set(range)
    json.set("content", items)
  }
}

/// Places of a list of the operation, and what else is known of them.
private struct Places: JSONObjectWritable {
  let direction: Direction?
  let places: Range<Int>
  var form: LayoutItem.CodeForm?

  func write(to json: inout JSONStream) {
    if let direction { json.set("of", direction.rawValue) }
    json.set("first", places.lowerBound)
    json.set("count", places.count)
    if let form { json.set("form", form.rawValue) }
  }
}

extension VersionNote: JSONObjectWritable {
  func write(to json: inout JSONStream) {
    json.set("kind", kind.rawValue)
    json.set("version", version)
    json.set("note", note)
  }
}

extension JSONCursor {
  /// The arrangement of an operation whose lists have these counts; a place beyond them is a problem.
  func layout(codes: Int, counts: (Direction) -> (parameters: Int, samples: Int)) -> [LayoutItem] {
    elements.compactMap { element in
      if !element["section"].isNull {
        let section = element["section"]
        return .section(
          LayoutSection(
            anchor: section["anchor"].string, aliases: section["aliases"].elements.map(\.string),
            heading: section.heading, range: section.range,
            items: section["content"].layout(codes: codes, counts: counts)))
      }
      if !element["parameters"].isNull {
        let rows = element["parameters"]
        let direction = rows["of"].word(Direction.request)
        return rows.places(within: counts(direction).parameters).map { .parameters(direction, $0) }
      }
      if !element["statusCodes"].isNull {
        let places = element["statusCodes"]
        let form = places["form"].word(LayoutItem.CodeForm.table)
        return places.places(within: codes).map { .statusCodes($0, form) }
      }
      if !element["sample"].isNull {
        let place = element["sample"]
        let direction = place["of"].word(Direction.request)
        return place.places(within: counts(direction).samples).map { .sample(direction, $0.lowerBound) }
      }
      return .prose(element.prose("prose"))
    }
  }

  /// The places that the value names, at least one; `nil` where the list is shorter.
  private func places(within count: Int) -> Range<Int>? {
    let first = self["first"].integer(in: 0...Self.mostPlaces)
    let length = self["count"].integer(in: 1...Self.mostPlaces)
    if first + length <= count { return first..<first + length }
    log.add(
      .error(
        "reference/layout", "\(path) names places up to \(first + length), but the list has \(count)",
        at: log.location(path), hint: "name the places of rows, codes and samples from 0"))
    return nil
  }

  private static let mostPlaces = 1_000_000

  /// A title with its markup.
  var heading: Title {
    let text = self["title"].string
    let content = self["titleContent"]
    return content.isNull ? Title(text) : Title(content.inlines)
  }
}
