/// A property that a model has only in some versions.
///
/// `@Since("2.12", until: "2.43") var networkID: UUID?` makes synthesized `Codable` follow
/// ``APIVersion/current``: the key is written from 2.12 to 2.43 and left out in every other version. The
/// documented version range of the field is this same fact.
///
/// A property that a version lacks has no value there after decoding, so its type is usually optional. Within
/// its range a property that is `nil` follows ``NilEncoding``. Equality looks at the current version: two values
/// that differ only in a property which that version lacks are equal.
///
/// A value that was decoded does not know its range, since synthesized decoding builds the wrapper anew: it writes
/// its key where it was read with it, or has been set since. Build the model with its initializer to send it in
/// another version.
///
/// Give the property an initial value, `= nil`: then the memberwise initializer takes the value itself.
///
/// The wrapper acts where it is a direct property of a `Codable` type with synthesized or keyed coding; inside
/// an array or a dictionary it is encoded always.
@propertyWrapper
public struct Since<Value> {
  /// The value of the property, in whatever version.
  public var wrappedValue: Value {
    get { value }
    set {
      value = newValue
      if case .decoded = presence { presence = .decoded(isPresent: true) }
    }
  }
  private var value: Value
  package private(set) var presence: Presence
  package let whenNil: NilEncoding

  /// How the wrapper knows whether the property is there: declared in source, or seen while decoding.
  package enum Presence: Sendable {
    case declared(since: VersionLiteral?, until: VersionLiteral?)
    case decoded(isPresent: Bool)
  }

  package init(wrappedValue: Value, presence: Presence, whenNil: NilEncoding) {
    value = wrappedValue
    self.presence = presence
    self.whenNil = whenNil
  }

  /// A property that exists from one version on, optionally until a later one; both ends belong to the range.
  public init(
    wrappedValue: Value, _ since: VersionLiteral, until: VersionLiteral? = nil, whenNil: NilEncoding = .fails
  ) {
    self.init(
      wrappedValue: wrappedValue, presence: .declared(since: since, until: until), whenNil: whenNil)
  }

  /// A property that existed from the start and ends with this version, which still has it.
  public init(wrappedValue: Value, until: VersionLiteral, whenNil: NilEncoding = .fails) {
    self.init(wrappedValue: wrappedValue, presence: .declared(since: nil, until: until), whenNil: whenNil)
  }

  /// A `nil` property that exists from one version on; see ``init(wrappedValue:_:until:whenNil:)``.
  public init(_ since: VersionLiteral, until: VersionLiteral? = nil, whenNil: NilEncoding = .fails)
  where Value: ExpressibleByNilLiteral {
    self.init(wrappedValue: nil, since, until: until, whenNil: whenNil)
  }

  /// A `nil` property that ends with this version; see ``init(wrappedValue:until:whenNil:)``.
  public init(until: VersionLiteral, whenNil: NilEncoding = .fails) where Value: ExpressibleByNilLiteral {
    self.init(wrappedValue: nil, until: until, whenNil: whenNil)
  }

  /// Whether the property is part of the model at the current version.
  var isPresent: Bool {
    switch presence {
    case .decoded(let isPresent): return isPresent
    case .declared(let since, let until):
      if isOmittedNil { return false }
      guard let current = APIVersion.current else { return true }
      return VersionRange(min: since?.version, max: until?.version).contains(current)
    }
  }

  var isNil: Bool { (wrappedValue as? any OptionalType)?.isNil ?? false }

  private var isOmittedNil: Bool { whenNil == .omitted && isNil }
}

/// What encoding does with a property that is `nil` in a version that has it.
public enum NilEncoding: Sendable, Hashable {
  /// Encoding throws: the field is documented as always present and never null.
  case fails
  /// The key is written with `null`: the field is documented as nullable.
  case null
  /// The key is left out: the field is documented as optional.
  case omitted
}

extension Since: Sendable where Value: Sendable {}

extension Since: Equatable where Value: Equatable {
  /// Equal when both are absent at the current version, or both present with equal values.
  public static func == (left: Since, right: Since) -> Bool {
    left.isPresent == right.isPresent && (!left.isPresent || left.wrappedValue == right.wrappedValue)
  }
}

extension Since: Hashable where Value: Hashable {
  /// Hashes the value where the property is present at the current version.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isPresent)
    if isPresent { hasher.combine(wrappedValue) }
  }
}

/// An optional, whatever it wraps.
protocol OptionalType {
  static var wrappedType: Any.Type { get }
  var isNil: Bool { get }
}

extension Optional: OptionalType {
  static var wrappedType: Any.Type { Wrapped.self }

  var isNil: Bool {
    if case .none = self { true } else { false }
  }
}
