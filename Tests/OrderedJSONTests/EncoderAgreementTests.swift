import Foundation
import OrderedJSON
import Testing

/// Models of every shape, encoded by Foundation's encoder and by ours.
@Suite struct EncoderAgreementTests {
  @Test(arguments: EncoderModels.all)
  func givesTheSameValuesAsFoundation(_ model: EncoderModels.Case) throws {
    let ours = try OrderedJSONEncoder().encode(model.value)
    let theirs = try JSONValue(parsing: Array(JSONEncoder().encode(model.value)))
    let differences = JSONValue.differences(
      expected: model.sorted(theirs), found: model.sorted(ours), numbers: .value, keyOrder: .ignored)
    #expect(differences.isEmpty, "\(differences.map(\.summary))")
  }

  @Test(arguments: EncoderModels.all)
  func givesTheSameTextEachTime(_ model: EncoderModels.Case) throws {
    let encoder = OrderedJSONEncoder()
    #expect(try encoder.encode(model.value) == encoder.encode(model.value))
  }

  @Test(arguments: [-1_000_000_000.5, -0.25, 0, 0.1, 1_718_884_800, 1_718_884_800.987])
  func datesAgreeWithFoundationInEachStrategy(seconds: Double) throws {
    let model = ["at": [Date(timeIntervalSince1970: seconds)]]
    let strategies: [(OrderedJSONEncoder.Dates, JSONEncoder.DateEncodingStrategy)] = [
      (.deferredToDate, .deferredToDate), (.iso8601, .iso8601), (.secondsSince1970, .secondsSince1970),
      (.millisecondsSince1970, .millisecondsSince1970),
    ]
    for (ours, theirs) in strategies {
      let foundation = JSONEncoder()
      foundation.dateEncodingStrategy = theirs
      let expected = try JSONValue(parsing: foundation.encode(model))
      let found = try OrderedJSONEncoder(dates: ours).encode(model)
      #expect(JSONValue.differences(expected: expected, found: found, numbers: .value).isEmpty, "\(found)")
    }
  }

  @Test(arguments: EncoderModels.nothing)
  func neitherEncodesNothingAtTheTop(_ model: EncoderModels.Case) {
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(model.value) }
    #expect(throws: EncodingError.self) { try OrderedJSONEncoder().encode(model.value) }
  }

  @Test(arguments: EncoderModels.failing)
  func failsAtTheSamePathAsFoundation(_ model: EncoderModels.Case) {
    let theirs = #expect(throws: EncodingError.self) { try JSONEncoder().encode(model.value) }
    let ours = #expect(throws: EncodingError.self) { try OrderedJSONEncoder().encode(model.value) }
    #expect(ours.map(path) == theirs.map(path))
  }

  private func path(of error: EncodingError) -> [String] {
    guard case .invalidValue(_, let context) = error else { return ["?"] }
    return context.codingPath.map(\.stringValue)
  }
}
