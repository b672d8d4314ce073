import APIModel
import Diagnostics
import OrderedJSON
import Prose

/// The field list at the end of a text whose fields are traits: `:default: 10`, `:policy since 2.30: admin`.
///
/// Sphinx shows such a list as it is. It counts as traits where every field is one by its name; any other list is
/// text. Names are those of `reference.json`, without regard to case.
struct TraitFields {
  /// The text before the list.
  let text: Prose
  private let fields: [Field]
  /// What is wrong with fields, for the place of the text.
  private(set) var problems: [Problem] = []

  /// What is wrong with one field.
  struct Problem {
    let message: String
    let hint: String?
  }

  fileprivate struct Field {
    let name: String
    /// The words after the name, which tell the versions.
    let argument: String
    let blocks: [Prose.Block]
  }

  /// The traits of a parameter at the end of its description.
  static func ofParameter(_ prose: Prose) -> (fields: TraitFields, traits: [ParameterTrait])? {
    guard var fields = TraitFields(prose, names: parameterNames) else { return nil }
    var traits: [ParameterTrait.Kind: ParameterTrait] = [:]
    for field in fields.fields {
      guard let kind = parameterKinds[field.name.lowercased()] else { continue }
      if !field.argument.isEmpty {
        fields.problems.append(
          Problem(
            message: "'\(field.argument)' stands after '\(field.name)': a row has its versions as a whole",
            hint: "give the row a second definition with its own min_version"))
      }
      guard let trait = ParameterTrait(kind, field.values) else {
        fields.report(field, rule(of: kind))
        continue
      }
      if traits.updateValue(trait, forKey: kind) != nil { fields.reportSecond(field) }
    }
    return (fields, ParameterTrait.Kind.allCases.compactMap { traits[$0] })
  }

  /// The traits of an operation at the end of its leading text.
  static func ofOperation(_ prose: Prose, origin: Origin) -> (fields: TraitFields, traits: [OperationTrait])?
  {
    guard var fields = TraitFields(prose, names: operationNames) else { return nil }
    var traits: [OperationTrait] = []
    for field in fields.fields {
      guard let kind = operationKinds[field.name.lowercased()] else { continue }
      guard let range = field.range else {
        fields.problems.append(
          Problem(
            message:
              "'\(field.argument)' after '\(field.name)' is no range of versions: it is like 'since 2.30'",
            hint:
              "write ':\(field.name) since 2.30:', ':\(field.name) until 2.60:' or ':\(field.name) 2.30 - 2.60:'"
          ))
        continue
      }
      let value = (kind.isProse ? field.words : field.values.first) ?? ""
      if let rule = kind.rule(brokenBy: value) {
        fields.report(field, "it is \(rule)")
        continue
      }
      traits.append(OperationTrait(kind, value, range: range, origin: origin))
    }
    return (fields, traits)
  }

  private init?(_ prose: Prose, names: [String]) {
    guard case .definitionList(let definitions)? = prose.blocks.last, !definitions.isEmpty else { return nil }
    let known = Set(names.map { $0.lowercased() })
    var unknown: [String] = []
    var fields: [Field] = []
    for definition in definitions {
      let term = definition.term.plainText
      let name = term.prefix { $0 != " " }
      if !definition.classifiers.isEmpty { return nil }
      if !known.contains(name.lowercased()) { unknown.append(String(name)) }
      let argument = term.dropFirst(name.count).drop { $0 == " " }
      fields.append(Field(name: String(name), argument: String(argument), blocks: definition.blocks))
    }
    // A list of other things is text; a slip in one name of several is told.
    let slips = unknown.compactMap { name in didYouMean(name, among: names).map { (name, $0) } }
    if !unknown.isEmpty, unknown.count == fields.count || slips.count < unknown.count { return nil }
    problems = slips.map { name, meant in
      Problem(
        message: "'\(name)' is no trait: its neighbours in the list are", hint: "did you mean '\(meant)'?")
    }
    self.fields = fields
    text = Prose(Array(prose.blocks.dropLast()))
  }

  private mutating func report(_ field: Field, _ rule: String) {
    problems.append(
      Problem(message: "'\(field.words)' is no value of '\(field.name)': \(rule)", hint: nil))
  }

  private mutating func reportSecond(_ field: Field) {
    problems.append(
      Problem(message: "'\(field.name)' stands twice: the last one counts", hint: "remove one"))
  }

  private static let parameterNames = ParameterTrait.Kind.allCases.map(\.rawValue)
  private static let operationNames = OperationTrait.Kind.allCases.map(\.rawValue)
  private static let parameterKinds = Dictionary(
    uniqueKeysWithValues: ParameterTrait.Kind.allCases.map { ($0.rawValue.lowercased(), $0) })
  private static let operationKinds = Dictionary(
    uniqueKeysWithValues: OperationTrait.Kind.allCases.map { ($0.rawValue.lowercased(), $0) })

  private static func rule(of kind: ParameterTrait.Kind) -> String {
    switch kind {
    case .minimum, .maximum, .minLength, .maxLength, .minItems, .maxItems: "it is a number"
    case .access: "it is readOnly or writeOnly"
    case .formerLocation: "it is header, path, query or body"
    default: "it has a value"
    }
  }
}

extension TraitFields.Field {
  /// The literals of the body, or where it has none its words between commas.
  fileprivate var values: [String] {
    guard case .paragraph(let content)? = blocks.first, blocks.count == 1 else { return [] }
    let literals = content.compactMap { inline in
      if case .code(let text) = inline { text } else { nil }
    }
    if !literals.isEmpty { return literals }
    return content.plainText.split(separator: ",").map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
  }

  /// The body as words.
  fileprivate var words: String {
    guard case .paragraph(let content)? = blocks.first, blocks.count == 1 else { return "" }
    return content.plainText
  }

  /// The versions that the argument names; `nil` if it names none.
  fileprivate var range: VersionRange? { argument.isEmpty ? .all : VersionWords.range(in: "(\(argument))") }
}

extension String {
  fileprivate var jsonStringOrItself: String {
    guard hasPrefix("\""), case .string(let text)? = try? JSONValue(parsing: self) else { return self }
    return text
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\n" }
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    return text
  }
}

extension ParameterTrait {
  /// A trait by the values of its field; `nil` if they are none of its kind.
  fileprivate init?(_ kind: Kind, _ values: [String]) {
    // A default is JSON as it stands; another value is a JSON string where it has to be, as for an empty text.
    let values = kind == .defaultValue ? values : values.map(\.jsonStringOrItself)
    guard let first = values.first else { return nil }
    let number = Double(first)
    switch kind {
    case .values: self = .values(values)
    case .alternatives: self = .alternatives(values)
    case _ where values.count > 1: return nil
    case .defaultValue: self = .defaultValue(first)
    case .pattern: self = .pattern(first)
    case .discriminator: self = .discriminator(first)
    case .formerName: self = .formerName(first)
    case .access:
      guard let access = Access(rawValue: first) else { return nil }
      self = .access(access)
    case .formerLocation:
      guard let location = Parameter.Location(rawValue: first) else { return nil }
      self = .formerLocation(location)
    case .minimum, .maximum, .minLength, .maxLength, .minItems, .maxItems:
      guard let limit = Limit(rawValue: kind.rawValue), let number, number.isFinite else { return nil }
      self = .limit(limit, number)
    }
  }
}
