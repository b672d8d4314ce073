import Prose

/// A parameter with a key that is unique among the rows of its message.
struct Row {
  let id: RowID
  let parameter: Parameter

  /// The rows of a version, or all.
  static func rows(of parameters: [Parameter], at version: APIVersion?) -> [Row] {
    keyed(parameters.filter { row in version.map(row.range.contains) ?? true })
  }

  /// The rows in two versions whose names have rows in one of them alone.
  ///
  /// A name whose rows are the same ones in both versions has no changes.
  static func touched(in parameters: [Parameter], between old: APIVersion, and new: APIVersion)
    -> (old: [Row], new: [Row])?
  {
    let touched = parameters.indices.filter { parameters[$0].range.differs(between: old, and: new) }
    if touched.isEmpty { return nil }
    var names = Set(touched.map { RowID(parameters[$0]) })
    // The former name of a row may belong to rows that stay.
    for index in touched { if let former = parameters[index].formerID { names.insert(former) } }
    let keys = Set(names.map(\.lastKey))
    let rows = parameters.filter { keys.contains($0.path?.last ?? $0.name) && names.contains(RowID($0)) }
    return (
      keyed(rows.filter { $0.range.contains(old) }), keyed(rows.filter { $0.range.contains(new) })
    )
  }

  private static func keyed(_ parameters: [Parameter]) -> [Row] {
    var seen: [RowID: Int] = [:]
    return parameters.map { parameter in
      var id = RowID(parameter)
      let occurrence = seen[id, default: 0]
      seen[id] = occurrence + 1
      id.occurrence = occurrence
      return Row(id: id, parameter: parameter)
    }
  }

  var name: String { parameter.fullName }

  var area: Change.Area {
    switch parameter.location {
    case .header: .header
    case .body: .body
    case .path, .query: .parameter
    }
  }
}

extension RowID {
  /// The name of a row, without what tells it from others of that name.
  init(_ parameter: Parameter) {
    self.init(
      location: parameter.location, path: parameter.path ?? [parameter.name], code: parameter.code,
      occurrence: 0)
  }

  /// The rows of the objects that a field is in, the nearest first.
  fileprivate var ancestors: [RowID] {
    guard location == .body else { return [] }
    return (1..<max(1, path.count)).reversed().map { count in
      var id = self
      id.path = Array(path.prefix(count))
      id.occurrence = 0
      return id
    }
  }

  /// The part of the name that most tells rows apart.
  fileprivate var lastKey: String { path.last ?? "" }
}

extension Parameter {
  /// What its row was called before, where that is declared.
  fileprivate var formerID: RowID? {
    guard formerName != nil || formerLocation != nil else { return nil }
    var id = RowID(self)
    if let formerName {
      // A former name with points is a whole path.
      id.path =
        formerName.contains(".")
        ? formerName.split(separator: ".").map(String.init) : id.path.dropLast() + [formerName]
    }
    if let formerLocation { id.location = formerLocation }
    return id
  }
}

/// The changes of the rows of one message: what went, what came, what has another name, and what differs.
struct RowChanges {
  let direction: Direction
  let operation: String
  /// Whether unknown keys are rejected, by location.
  let isStrict: (Parameter.Location) -> Bool
  /// Whether words for people are compared too.
  let hasTexts: Bool
  /// The variables of the path that had another name before, with that name.
  var formerVariables: [String: String] = [:]

  func changes(from oldRows: [Row], to newRows: [Row]) -> [Change] {
    let spelling = Respelling(oldRows, newRows, formerVariables: formerVariables)
    let oldRows = spelling.rows
    var removals = spelling.groups.map { names in
      change(
        .renamed, names[0].new, .spellingChanged, from: names[0].old.name, to: names[0].new.name,
        edits: Respelling.edits(names, direction: direction, operation: operation))
    }
    var changes: [Change] = []
    let oldByID = Dictionary(oldRows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newIDs = Set(newRows.map(\.id))
    var renamed: [RowID: Row] = [:]
    var inherited: [RowID: Row] = [:]
    var taken: Set<RowID> = []
    for row in newRows where oldByID[row.id] == nil {
      guard var former = row.parameter.formerID else { continue }
      former.occurrence = row.id.occurrence
      if let old = oldByID[former], !newIDs.contains(former), taken.insert(former).inserted {
        renamed[row.id] = old
      }
    }
    // What is in a renamed object goes with it.
    var carried: [RowID: [Respelling.Name]] = [:]
    for row in newRows where oldByID[row.id] == nil && renamed[row.id] == nil {
      guard let object = row.id.ancestors.first(where: { renamed[$0] != nil }), let was = renamed[object]
      else {
        continue
      }
      var former = row.id
      former.path = was.id.path + row.id.path.dropFirst(object.path.count)
      if let old = oldByID[former], !newIDs.contains(former), taken.insert(former).inserted {
        carried[object, default: []].append((old, row))
        inherited[row.id] = old
      }
    }
    for row in oldRows where !newIDs.contains(row.id) && !taken.contains(row.id) {
      removals.append(removed(row))
    }
    for row in newRows {
      if let was = renamed[row.id] { removals.append(rename(was, row, carried[row.id] ?? [])) }
    }
    let new = newRows.filter { oldByID[$0.id] == nil && renamed[$0.id] == nil && inherited[$0.id] == nil }
    let optional = Set(new.filter { !$0.parameter.isRequired }.map(\.id))
    for row in newRows {
      if let was = oldByID[row.id] ?? renamed[row.id] ?? inherited[row.id] {
        changes += differences(was, row)
      } else {
        // Who leaves out a new object leaves out what is in it.
        changes.append(
          added(
            row,
            isRequired: row.parameter.isRequired && row.id.ancestors.allSatisfy { !optional.contains($0) }))
      }
    }
    return removals + changes
  }

  func change(
    _ kind: Change.Kind, _ row: Row, _ rule: CompatibilityRule, from before: String?, to after: String?,
    edits: [FactEdit]
  ) -> Change {
    Change(
      kind: kind, area: row.area, operation: operation, direction: direction, name: row.name, before: before,
      after: after, rule: rule, edits: edits)
  }

  func edit(_ row: Row, _ aspect: FactKey.Aspect, from before: String?, to after: String?) -> FactEdit {
    FactEdit(
      FactKey(operation: operation, subject: .row(direction, row.id), aspect: aspect), from: before, to: after
    )
  }

  private func added(_ row: Row, isRequired: Bool) -> Change {
    change(
      .added, row, additionRule(row.parameter, isRequired), from: nil, to: row.parameter.type.words,
      edits: row.facts(direction: direction, operation: operation))
  }

  private func additionRule(_ row: Parameter, _ isRequired: Bool) -> CompatibilityRule {
    switch (direction, row.location) {
    case (.response, .header): .responseHeaderAdded
    case (.response, _): .responseFieldAdded
    case (.request, .path): .pathParameterAdded
    case (.request, .body): isRequired ? .requiredFieldAdded : .optionalFieldAdded
    case (.request, _): isRequired ? .requiredParameterAdded : .optionalParameterAdded
    }
  }

  private func removed(_ row: Row) -> Change {
    let location = row.parameter.location
    let rule: CompatibilityRule =
      switch (direction, location) {
      case (.response, .header): .responseHeaderRemoved
      case (.response, _): .responseFieldRemoved
      case (.request, .path): .pathParameterRemoved
      case (.request, .body): isStrict(.body) ? .fieldRejected : .fieldIgnored
      case (.request, _): isStrict(location) ? .parameterRejected : .parameterIgnored
      }
    return change(
      .removed, row, rule, from: row.parameter.type.words, to: nil,
      edits: row.facts(direction: direction, operation: operation).map(\.reversed))
  }

  /// The old row's facts under the new name, and those of what is in it; what differs beside it are changes of their
  /// own.
  private func rename(_ was: Row, _ row: Row, _ carried: [Respelling.Name]) -> Change {
    let names =
      [(old: was, new: Row(id: row.id, parameter: was.parameter))]
      + carried.map { (old: $0.old, new: Row(id: $0.new.id, parameter: $0.old.parameter)) }
    let isMove = was.id.location != row.id.location
    return change(
      isMove ? .moved : .renamed, row, .renamed, from: isMove ? was.id.location.rawValue : was.name,
      to: isMove ? row.id.location.rawValue : row.name,
      edits: Respelling.edits(names, direction: direction, operation: operation))
  }

  private func differences(_ old: Row, _ new: Row) -> [Change] {
    let was = old.parameter
    let now = new.parameter
    var changes: [Change] = []
    let isRequest = direction == .request
    func add(
      _ kind: Change.Kind, _ aspect: FactKey.Aspect, _ rule: CompatibilityRule, _ before: String,
      _ after: String
    ) {
      changes.append(
        change(
          kind, new, rule, from: before, to: after, edits: [edit(new, aspect, from: before, to: after)]))
    }
    if was.type != now.type {
      let rule: CompatibilityRule =
        isRequest
        ? (was.type.isPart(of: now.type) ? .requestTypeWidened : .requestTypeChanged)
        : (now.type.isPart(of: was.type) ? .responseTypeNarrowed : .responseTypeChanged)
      add(.type, .type, rule, was.type.words, now.type.words)
    }
    if was.isRequired != now.isRequired {
      let rule: CompatibilityRule =
        isRequest
        ? (now.isRequired ? .requestBecameRequired : .requestBecameOptional)
        : (now.isRequired ? .responseBecameRequired : .responseBecameOptional)
      add(.required, .required, rule, Row.necessity(was.isRequired), Row.necessity(now.isRequired))
    }
    if was.isNullable != now.isNullable {
      let rule: CompatibilityRule =
        isRequest
        ? (now.isNullable ? .requestNullable : .requestNotNullable)
        : (now.isNullable ? .responseNullable : .responseNotNullable)
      add(.nullable, .nullable, rule, Row.nullability(was.isNullable), Row.nullability(now.isNullable))
    }
    if was.traits != now.traits { changes += traitChanges(old, new) }
    if hasTexts, was.description != now.description {
      changes.append(
        change(
          .text, new, .textChanged, from: was.description.commonMark(), to: now.description.commonMark(),
          edits: []))
    }
    return changes
  }
}

extension FactEdit {
  var reversed: FactEdit { FactEdit(key, from: after, to: before) }
}

extension ValueType {
  /// Whether every value of this type is one of another type as well.
  func isPart(of other: ValueType) -> Bool {
    if name == other.name { return other.format == nil || other.format == format }
    let own = Set(Self.alternatives(name))
    let others = Set(Self.alternatives(other.name))
    guard other.format == nil else { return false }
    return own.allSatisfy { type in
      others.contains(type) || type == "integer" && (others.contains("float") || others.contains("number"))
    }
  }

  private static func alternatives(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: { $0 == " " || $0 == "|" || $0 == "," || $0 == "/" }).map(
      String.init
    )
    .filter { $0 != "or" }
  }
}
