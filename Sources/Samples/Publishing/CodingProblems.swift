import APIModel
import Diagnostics

extension Diagnostic {
  static func encodingFailed(
    _ error: any Error, sample: SampleDeclaration, version: APIVersion?, subject: String
  ) -> Diagnostic {
    .error(
      "sample/encoding-failed",
      "sample '\(sample.name)' cannot be encoded\(version.map { " at \($0)" } ?? ""): \(reason(error))",
      at: sample.origin.location, subject: subject)
  }

  /// What a coding error says, without the dump of its context.
  static func reason(_ error: any Error) -> String {
    func text(_ context: [any CodingKey], _ message: String) -> String {
      let path = context.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
      return path.isEmpty ? message : "\(path): \(message)"
    }
    switch error {
    case EncodingError.invalidValue(_, let context):
      return text(context.codingPath, context.debugDescription)
    case DecodingError.keyNotFound(let key, let context):
      return text(context.codingPath, "key '\(key.stringValue)' is absent; \(context.debugDescription)")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      return text(context.codingPath, context.debugDescription)
    default:
      return String(describing: error)
    }
  }
}
