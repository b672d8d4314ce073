public import Foundation

/// A form in which a body is sent: its media type and how the model is written in it.
public enum BodyFormat: Hashable, Sendable {
  /// `application/json`, as the service's own encoder writes it.
  case json
  /// `application/xml`.
  case xml(XMLForm)

  /// XML with the names that differ from the model's keys.
  ///
  /// - Parameters:
  ///   - root: the name of the outermost element.
  ///   - elements: element names by the model's key, where they differ, such as `extension` for each
  ///     entry of `extensions`.
  ///   - attributes: the keys that are written as attributes.
  /// - Returns: the format.
  public static func xml(root: String, elements: [String: String] = [:], attributes: Set<String> = [])
    -> BodyFormat
  {
    .xml(XMLForm(root: root, elements: elements, attributes: attributes))
  }

  /// XML of one part of the model, for a body whose outermost key is the root element itself.
  ///
  /// - Parameters:
  ///   - root: the name of the outermost element, which is the body's outermost key.
  ///   - content: the part of the model that the element holds.
  ///   - elements: element names by the model's key, where they differ.
  ///   - attributes: the keys that are written as attributes.
  /// - Returns: the format.
  public static func xml<Body: Codable & Equatable & Sendable, Part: Codable & Equatable & Sendable>(
    root: String, content: any KeyPath<Body, Part> & Sendable, elements: [String: String] = [:],
    attributes: Set<String> = []
  ) -> BodyFormat {
    let part: @Sendable (SampleModel) -> SampleModel = { model in
      (model.value as? Body).map { SampleModel($0[keyPath: content]) } ?? model
    }
    return .xml(
      XMLForm(
        root: root, elements: elements, attributes: attributes, holdsOutermostKey: true,
        part: Incidental(part)))
  }

  package var mediaType: String {
    switch self {
    case .json: "application/json"
    case .xml: "application/xml"
    }
  }

  package var fileExtension: String {
    switch self {
    case .json: "json"
    case .xml: "xml"
    }
  }

  package var title: String {
    switch self {
    case .json: "JSON"
    case .xml: "XML"
    }
  }
}

/// How a model is written as XML.
public struct XMLForm: Hashable, Sendable {
  package var root: String
  package var elements: [String: String]
  package var attributes: Set<String>
  /// Whether the root element is the body's outermost key, rather than something around the body.
  package var holdsOutermostKey = false
  /// Takes from the model the part that is written.
  package var part: Incidental<@Sendable (SampleModel) -> SampleModel> = Incidental({ $0 })
}

/// The encoder and decoder with which the service writes and reads its JSON bodies.
///
/// They are run on every sample at every version, and what they write must equal the published sample. Dates are
/// published in the encoder's form; keys are the model's coding keys, so an encoder that renames keys (a key
/// encoding strategy) does not agree.
public struct ServiceCoder: Sendable {
  package let encode: @Sendable (any Encodable) throws -> Data
  package let decoder: @Sendable (Data) throws -> any ModelDecoder

  /// Wraps the service's own encoder and decoder; both closures are called for each sample.
  public static func json(
    encoder: @escaping @Sendable () -> JSONEncoder = { JSONEncoder() },
    decoder: @escaping @Sendable () -> JSONDecoder = { JSONDecoder() }
  ) -> ServiceCoder {
    ServiceCoder(
      encode: { try encoder().encode($0) }, decoder: { JSONModelDecoder(data: $0, decoder: decoder()) })
  }
}

private struct JSONModelDecoder: ModelDecoder {
  let data: Data
  let decoder: JSONDecoder

  func decode<Body: Decodable>(_ type: Body.Type) throws -> Body { try decoder.decode(type, from: data) }
}
