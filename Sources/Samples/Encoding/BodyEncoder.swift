import APIModel
import Foundation
import OrderedJSON

/// Runs a model through the encoders of one format at one version.
struct BodyEncoder {
  let format: BodyFormat
  let coder: ServiceCoder

  /// The body as it is published: keys in declared order, exact bytes.
  func publish(_ model: SampleModel, at version: APIVersion?) throws -> EncodedBody {
    try APIVersion.$current.withValue(version) {
      switch format {
      case .json:
        let value = try OrderedJSONEncoder(dates: .custom(serviceDate)).encode(model.value)
        return EncodedBody(bytes: value.bytes(style: .pretty), json: value)
      case .xml(let form):
        let bytes = try XMLBody.encode(model.value, as: form)
        return EncodedBody(bytes: bytes, json: form.modelKeys(bytes))
      }
    }
  }

  /// A date in the form that the service's own encoder gives it.
  private var serviceDate: @Sendable (Date) throws -> JSONValue {
    { [coder] date in try JSONValue(parsing: coder.encode([date]))[0] ?? .null }
  }

  /// The body as the service's own encoder writes it; `nil` for a format that has no other encoder.
  func serviceOutput(_ model: SampleModel, at version: APIVersion?) throws -> [UInt8]? {
    guard case .json = format else { return nil }
    return try APIVersion.$current.withValue(version) { try Array(coder.encode(model.value)) }
  }

  /// The model that the published bytes decode to.
  func decode(_ bytes: [UInt8], like model: SampleModel, at version: APIVersion?) throws -> SampleModel {
    try APIVersion.$current.withValue(version) {
      switch format {
      case .json: try model.decode(coder.decoder(Data(bytes)))
      case .xml(let form): try model.decode(XMLBody.Decoder(bytes: bytes, form: form))
      }
    }
  }

  /// Whether two models are equal at a version.
  func areEqual(_ left: SampleModel, _ right: SampleModel, at version: APIVersion?) -> Bool {
    APIVersion.$current.withValue(version) { left.isEqual(right) }
  }
}

/// A body as bytes, and as a JSON value: that of XML has the model's keys, and text for every scalar.
struct EncodedBody {
  let bytes: [UInt8]
  let json: JSONValue?

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
