import APIModel
import OrderedJSON

/// Something about a sample that its table does not say.
enum SampleEvent: Sendable {
  /// A key that no row names.
  case undocumented(JSONPath)
  /// Keys below a documented field, none of which the table names.
  case undocumentedContent(JSONPath, keys: [String])
  /// A key whose rows are all for other versions.
  case outsideRange(JSONPath, Parameter)
  /// A value of another JSON type than its row says.
  case wrongType(JSONPath, JSONKind, Parameter)
  /// A null that the row does not speak of.
  case null(JSONPath, Parameter)
  /// A required field that the sample lacks, though it shows what holds the field.
  case missing(Parameter)
}

extension SampleEvent {
  enum Kind { case undocumented, undocumentedContent, outsideRange, wrongType, null, missing }

  var kind: Kind {
    switch self {
    case .undocumented: .undocumented
    case .undocumentedContent: .undocumentedContent
    case .outsideRange: .outsideRange
    case .wrongType: .wrongType
    case .null: .null
    case .missing: .missing
    }
  }
}
