import APIModel
import OrderedJSON
import Prose
import RestructuredText

/// Traits as the fields of a list, which `TraitFields` reads again.
enum TraitLines {
  static func of(_ traits: [ParameterTrait]) -> [String] {
    ParameterTrait.Kind.allCases.compactMap { kind in
      traits.first { $0.kind == kind }.map {
        ":\(kind.rawValue): \(body($0.fieldValues.map(Prose.Inline.code)))"
      }
    }
  }

  static func of(_ traits: [OperationTrait]) -> [String] {
    traits.map { trait in
      let value = trait.kind.isProse ? Prose.Inline.text(trait.value) : .code(trait.value)
      return ":\(trait.kind.rawValue)\(versions(trait.range)): \(body([value]))"
    }
  }

  /// Inlines with commas between them; a field is one line.
  private static func body(_ values: [Prose.Inline]) -> String {
    var content: [Prose.Inline] = []
    for value in values {
      if !content.isEmpty { content.append(.text(", ")) }
      content.append(value)
    }
    return Prose([.paragraph(content)]).inlineRestructuredText()
  }

  private static func versions(_ range: VersionRange) -> String {
    switch (range.min, range.max) {
    case (nil, nil): ""
    case (let min?, nil): " since \(min)"
    case (nil, let max?): " until \(max)"
    case (let min?, let max?): " \(min) - \(max)"
    }
  }
}

extension ParameterTrait {
  /// The literals of the field; what a literal cannot hold is a JSON string, but for what is JSON by itself.
  fileprivate var fieldValues: [String] {
    switch self {
    case .values(let values), .alternatives(let values): values.map(Self.literal)
    case .defaultValue(let json): [json]
    default: [Self.literal(words)]
    }
  }

  private static func literal(_ value: String) -> String {
    let isPlain =
      value.first.map { $0 != "\"" && $0 != " " } ?? false && value.last != " "
      && value.utf8.allSatisfy { $0 >= 0x20 }
    return isPlain ? value : JSONValue.string(value).text(style: .compact)
  }
}
