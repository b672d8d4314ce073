/// A change of the contract that an entry of the version history declares.
public struct DeclaredChange: Hashable, Sendable {
  package var kind: Change.Kind
  /// The id of the operation.
  package var operation: String
  package var direction: Direction?
  package var name: String
  package var origin: Origin

  package init(
    _ kind: Change.Kind, operation: String, direction: Direction? = nil, name: String,
    origin: Origin = Origin()
  ) {
    self.kind = kind
    self.operation = operation
    self.direction = direction
    self.name = name
    self.origin = origin
  }

  /// The operation is new.
  public static func added(operation: String, file: String = #filePath, line: Int = #line) -> Self {
    Self(.added, operation: operation, name: "", origin: Origin(file: file, line: line))
  }
  /// The operation is gone.
  public static func removed(operation: String, file: String = #filePath, line: Int = #line) -> Self {
    Self(.removed, operation: operation, name: "", origin: Origin(file: file, line: line))
  }
  /// The operation is deprecated.
  public static func deprecated(operation: String, file: String = #filePath, line: Int = #line) -> Self {
    Self(.deprecated, operation: operation, name: "", origin: Origin(file: file, line: line))
  }
  /// A parameter or a field of the request differs; a field is named with its path, `server.name`.
  public static func request(
    _ what: ChangeWord, _ name: String, of operation: String, file: String = #filePath, line: Int = #line
  ) -> Self {
    Self(
      what.kind, operation: operation, direction: .request, name: name, origin: Origin(file: file, line: line)
    )
  }
  /// A header, a field or a status code of the response differs; a code is named with its fault, `404 itemNotFound`.
  public static func response(
    _ what: ChangeWord, _ name: String, of operation: String, file: String = #filePath, line: Int = #line
  ) -> Self {
    Self(
      what.kind, operation: operation, direction: .response, name: name,
      origin: Origin(file: file, line: line))
  }
  /// The service behaves in another way, as a `Behaves` of the operation says.
  public static func behaviour(of operation: String, file: String = #filePath, line: Int = #line) -> Self {
    Self(.behaviour, operation: operation, name: "", origin: Origin(file: file, line: line))
  }

  /// Whether it declares a change.
  package func covers(_ change: Change) -> Bool {
    kind == change.kind && operation == change.operation && (name.isEmpty || name == change.name)
      && (direction == nil || direction == change.direction)
      && (!name.isEmpty || change.area == .operation)
  }

  /// The declaration in words.
  package var words: String {
    let place = direction.map { " in the \($0.rawValue)" } ?? ""
    return name.isEmpty
      ? "\(kind.rawValue): \(operation)" : "\(kind.rawValue): \(name)\(place) of \(operation)"
  }
}

/// What may happen to a part of a contract.
public struct ChangeWord: Hashable, Sendable {
  let kind: Change.Kind

  /// It is new.
  public static let added = ChangeWord(kind: .added)
  /// It is gone.
  public static let removed = ChangeWord(kind: .removed)
  /// It has another name.
  public static let renamed = ChangeWord(kind: .renamed)
  /// It is sent elsewhere.
  public static let moved = ChangeWord(kind: .moved)
  /// It has another type.
  public static let type = ChangeWord(kind: .type)
  /// It became required, or optional.
  public static let required = ChangeWord(kind: .required)
  /// It may be null, or never is.
  public static let nullable = ChangeWord(kind: .nullable)
  /// Another value stands where it is left out.
  public static let defaultValue = ChangeWord(kind: .defaultValue)
  /// There are other possible values.
  public static let values = ChangeWord(kind: .values)
  /// Its limits differ.
  public static let constraint = ChangeWord(kind: .constraint)
  /// Unknown keys are treated in another way; the name is `unknown keys`.
  public static let strictness = ChangeWord(kind: .strictness)
  /// There are other media types.
  public static let mediaType = ChangeWord(kind: .mediaType)
}
