import APIModel

/// The files of definitions for the rows of a tree: one, and more where tables use a key for different facts.
///
/// All rows of a table are defined in one file, since the directive names only one.
struct DefinitionFiles: Sendable {
  private var definitions: [[String: ParameterDefinition]] = []
  /// The place of the file for each table, by its rows.
  private var places: [[ParameterDefinition.Keyed]: Int] = [:]

  init(_ reference: Reference) {
    for operation in reference.operations {
      guard let layout = operation.layout else {
        for direction in Direction.allCases { add(operation.message(direction).parameters[...]) }
        continue
      }
      add(layout, operation)
    }
  }

  private mutating func add(_ items: [LayoutItem], _ operation: Operation) {
    for item in items {
      switch item {
      case .section(let section): add(section.items, operation)
      case .parameters(let direction, let rows): add(operation.message(direction).parameters[rows])
      case .prose, .statusCodes, .sample: continue
      }
    }
  }

  private mutating func add(_ rows: ArraySlice<Parameter>) {
    let table = Self.keyed(rows)
    if table.isEmpty || places[table] != nil { return }
    let place = definitions.firstIndex { file in
      table.allSatisfy { file[$0.key] == nil || file[$0.key] == $0.definition }
    }
    if place == nil { definitions.append([:]) }
    let index = place ?? definitions.count - 1
    for entry in table { definitions[index][entry.key] = entry.definition }
    places[table] = index
  }

  /// The rows with their keys; a key that a table uses for two definitions gets a number the second time.
  private static func keyed(_ rows: ArraySlice<Parameter>) -> [ParameterDefinition.Keyed] {
    rows.map { ParameterDefinition.Keyed(key: key(of: $0), definition: ParameterDefinition($0)) }
  }

  private static func key(of row: Parameter) -> String { row.key ?? row.name }

  func key(of row: Parameter) -> String { Self.key(of: row) }

  /// The name of the file that defines the rows of a table.
  func file(of rows: ArraySlice<Parameter>) -> String { Self.name(places[Self.keyed(rows)] ?? 0) }

  private static func name(_ place: Int) -> String {
    place == 0 ? ParametersFile.name : "parameters-\(place + 1).yaml"
  }

  /// The names of the files.
  var names: [String] { definitions.indices.map(Self.name) }

  /// The text of the file at a place, the links of its descriptions written.
  func text(ofFile place: Int, _ links: LinkTargets) -> String {
    let entries = ParameterDefinitions.sorted(definitions[place]).map { entry in
      var definition = entry.definition
      definition.description = links.written(definition.description, in: nil)
      return (key: entry.key, definition: definition)
    }
    return ParametersFile.text(of: entries)
  }
}
