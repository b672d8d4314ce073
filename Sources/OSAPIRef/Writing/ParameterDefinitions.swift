import APIModel
import Prose

/// One entry of `parameters.yaml`.
struct ParameterDefinition: Hashable {
  let location: Parameter.Location
  let type: String
  let isRequired: Bool
  var description: Prose
  let range: VersionRange
  let traits: [ParameterTrait]

  init(_ parameter: Parameter) {
    location = parameter.location
    type = parameter.type.name
    isRequired = parameter.isRequired
    description = parameter.description
    range = parameter.definedRange ?? parameter.range
    traits = parameter.traits
  }

  /// A definition with the key that a row names it by.
  struct Keyed: Hashable {
    let key: String
    let definition: ParameterDefinition
  }
}

/// The entries of `parameters.yaml`, each under a key of its own.
///
/// A parameter asks for its own key, else for one made from its name. The first that asks gets it, parameters with
/// a key of their own before all others; one with the same facts shares it. One with other facts gets the key with
/// its location at the end if the first one has another location, and else with a number.
struct ParameterDefinitions: Sendable {
  private struct Request: Hashable {
    let key: String
    let definition: ParameterDefinition
  }

  private var keys: [Request: String] = [:]
  private var definitions: [String: ParameterDefinition] = [:]

  init(_ reference: Reference) {
    let parameters = reference.operations.flatMap { $0.request.parameters + $0.response.parameters }
    for parameter in parameters where parameter.key?.isEmpty == false { add(parameter) }
    for parameter in parameters { add(parameter) }
  }

  var isEmpty: Bool { definitions.isEmpty }

  /// The key of the parameter's definition.
  func key(of parameter: Parameter) -> String {
    keys[Self.request(parameter)] ?? Self.wantedKey(parameter)
  }

  /// All entries in the order that os-api-ref asks for: by location, then by key without regard to case.
  var sorted: [(key: String, definition: ParameterDefinition)] { Self.sorted(definitions) }

  static func sorted(_ definitions: [String: ParameterDefinition]) -> [(
    key: String, definition: ParameterDefinition
  )] {
    let order = Dictionary(
      uniqueKeysWithValues: Parameter.Location.allCases.enumerated().map { ($0.element, $0.offset) })
    return definitions.map { (key: $0.key, definition: $0.value) }.sorted { left, right in
      let places = (order[left.definition.location] ?? 0, order[right.definition.location] ?? 0)
      if places.0 != places.1 { return places.0 < places.1 }
      return precedes(left.key, right.key)
    }
  }

  /// Compares as Python does, by code points.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    let lowered = (left.lowercased().unicodeScalars, right.lowercased().unicodeScalars)
    if lowered.0.elementsEqual(lowered.1) {
      return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }
    return lowered.0.lexicographicallyPrecedes(lowered.1)
  }

  private mutating func add(_ parameter: Parameter) {
    let request = Self.request(parameter)
    if keys[request] != nil { return }
    let key = freeKey(request)
    keys[request] = key
    definitions[key] = request.definition
  }

  private func freeKey(_ request: Request) -> String {
    guard let holder = definitions[request.key] else { return request.key }
    if holder.location != request.definition.location {
      let key = "\(request.key)_\(request.definition.location.rawValue)"
      if definitions[key] == nil || definitions[key] == request.definition { return key }
    }
    var number = 2
    while let taken = definitions["\(request.key)_\(number)"], taken != request.definition { number += 1 }
    return "\(request.key)_\(number)"
  }

  private static func request(_ parameter: Parameter) -> Request {
    Request(key: wantedKey(parameter), definition: ParameterDefinition(parameter))
  }

  private static func wantedKey(_ parameter: Parameter) -> String {
    if let key = parameter.key, !key.isEmpty { return key }
    if parameter.name.isPlainName { return parameter.name }
    var key = ""
    for scalar in parameter.name.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_.:".unicodeScalars.contains(scalar)
      if isKept { key.unicodeScalars.append(scalar) } else if !key.hasSuffix("_") { key += "_" }
    }
    var trimmed = key[...]
    while let edge = trimmed.first, "-_.:".contains(edge) { trimmed.removeFirst() }
    while let edge = trimmed.last, "-_.:".contains(edge) { trimmed.removeLast() }
    return trimmed.isEmpty ? "parameter" : String(trimmed)
  }
}
