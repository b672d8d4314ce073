import APIModel
import Diagnostics
import OrderedJSON
import Prose

extension LayoutItem {
  var json: JSONValue {
    .build {
      switch self {
      case .prose(let prose): $0.set("prose", prose)
      case .section(let section): $0.set("section", section.json)
      case .parameters(let direction, let rows): $0.set("parameters", rows.json(of: direction))
      case .statusCodes(let codes, let form):
        $0.set("statusCodes", codes.json(of: nil) { $0.set("form", form.rawValue) })
      case .sample(let direction, let index):
        $0.set("sample", (index..<index + 1).json(of: direction))
      }
    }
  }
}

extension LayoutSection {
  fileprivate var json: JSONValue {
    .build {
      $0.set("anchor", anchor)
      $0.set(aliases: aliases)
      $0.set(heading)
      $0.set(range)
      $0.set("content", items.map(\.json))
    }
  }
}

extension Range<Int> {
  fileprivate func json(of direction: Direction?, _ more: (inout ObjectBuilder) -> Void = { _ in })
    -> JSONValue
  {
    .build {
      if let direction { $0.set("of", direction.rawValue) }
      $0.set("first", lowerBound)
      $0.set("count", count)
      more(&$0)
    }
  }
}

extension VersionNote {
  var json: JSONValue {
    .build {
      $0.set("kind", kind.rawValue)
      $0.set("version", version)
      $0.set("note", note)
    }
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
