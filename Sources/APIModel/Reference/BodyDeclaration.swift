package import Diagnostics
package import Prose

/// A body as an API team declares it: documented fields and samples of the service's own model.
public struct BodyDeclaration: Hashable, Sendable {
  /// The status code of a response body.
  package var code: Int?
  /// The versions in which the body is sent.
  package var range = VersionRange.all
  package var formats: [BodyFormat]
  package var fields: [Field]
  package var samples: [SampleDeclaration]
  package var origin: Origin

  package init(
    code: Int?, formats: [BodyFormat], fields: [Field], samples: [SampleDeclaration], origin: Origin
  ) {
    self.code = code
    self.formats = formats
    self.fields = fields
    self.samples = samples
    self.origin = origin
  }
}

/// A sample that is still a value of the service's model.
package struct SampleDeclaration: Hashable, Sendable {
  package var name: String
  package var caption: String?
  package var range: VersionRange
  package var model: Incidental<SampleModel>
  package var origin: Origin

  package init(name: String, caption: String?, range: VersionRange, model: SampleModel, origin: Origin) {
    self.name = name
    self.caption = caption
    self.range = range
    self.model = Incidental(model)
    self.origin = origin
  }
}

/// A value of some Codable model with what verification needs to know about its type.
package struct SampleModel: Sendable {
  package let value: any Encodable & Sendable
  /// Decodes a value of the same type.
  package let decode: @Sendable (any ModelDecoder) throws -> SampleModel
  /// Whether another value is of the same type and equal at the current version.
  package let isEqual: @Sendable (SampleModel) -> Bool

  package init<Body: Codable & Equatable & Sendable>(_ value: Body) {
    self.value = value
    decode = { decoder in SampleModel(try decoder.decode(Body.self)) }
    isEqual = { other in (other.value as? Body) == value }
  }
}

/// Decodes some bytes, which it holds, as whatever type is asked for.
package protocol ModelDecoder {
  func decode<Body: Decodable>(_ type: Body.Type) throws -> Body
}

/// A documented field of a body.
///
/// Name, type, nullability and version range come from the model; only what is given here overrides them.
public struct Field: Hashable, Sendable {
  package var path: [String]
  package var description: Prose
  package var type: ValueType?
  package var isRequired: Bool?
  package var isNullable: Bool?
  package var range: VersionRange?
  package var traits: [ParameterTrait]
  package var key: String?
  package var origin: Origin
  package var problems: Incidental<[Diagnostic]>

  /// Documents the field at a path of keys.
  ///
  /// - Parameters:
  ///   - path: the keys with points between them, `virtual_interfaces[].net_id`; `[]` marks elements of an
  ///     array and `{name}` a key that the client or the service chooses.
  ///   - description: what the field means, as CommonMark.
  ///   - type: overrides the type that the model's samples show.
  ///   - required: overrides whether the field is always there.
  ///   - nullable: overrides whether the field may be `null`.
  ///   - since: overrides the first version that has the field.
  ///   - until: overrides the last version that has the field.
  ///   - traits: what is known of its values, such as a default or limits.
  ///   - key: the key of the definition in the `parameters.yaml` that is written.
  ///   - file: where it is declared.
  ///   - line: where it is declared.
  public init(
    _ path: String, _ description: String, type: ValueType? = nil, required: Bool? = nil,
    nullable: Bool? = nil, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    self.init(
      at: Self.keys(path),
      description, type: type, required: required, nullable: nullable, since: since, until: until,
      traits: traits, key: key,
      file: file, line: line)
  }

  /// The keys of a written path; elements of an array share its path, and those of the whole body have none.
  private static func keys(_ path: String) -> [String] {
    let keys = path.split(separator: ".", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.hasSuffix("[]") { part = part.dropLast(2) }
      return String(part)
    }
    return keys.count > 1 && keys[0].isEmpty ? Array(keys.dropFirst()) : keys
  }

  /// Documents the field at a path whose keys may hold points; otherwise as the first initializer.
  public init(
    at path: [String], _ description: String, type: ValueType? = nil, required: Bool? = nil,
    nullable: Bool? = nil, since: VersionLiteral? = nil, until: VersionLiteral? = nil,
    traits: [ValueTrait] = [], key: String? = nil,
    file: String = #filePath, line: Int = #line
  ) {
    let origin = Origin(file: file, line: line)
    let subject = "field \(path.joined(separator: "."))"
    let (prose, issues) = Prose.declared(description, origin: origin, subject: subject)
    var problems = issues
    self.path = path
    self.description = prose
    self.type = type
    isRequired = required
    isNullable = nullable
    range =
      since == nil && until == nil
      ? nil
      : VersionRange.resolved(since: since, until: until, origin: origin, subject: subject, into: &problems)
    self.traits = traits.modelTraits
    self.key = key
    self.origin = origin
    self.problems = Incidental(problems)
  }
}
