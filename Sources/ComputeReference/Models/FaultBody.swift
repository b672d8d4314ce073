/// The body of an error: one key, the name of the fault, with the details below it.
struct FaultBody: Codable, Equatable, Sendable {
  var name: String
  var details: Details

  /// What a fault tells.
  struct Details: Codable, Equatable, Sendable {
    var code: Int
    var message: String
    var retryAfter: Int?
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(_ name: String, code: Int, message: String, retryAfter: Int? = nil) {
    self.name = name
    details = Details(code: code, message: message, retryAfter: retryAfter)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "a fault has exactly one key, its name"))
    }
    name = key.stringValue
    details = try container.decode(Details.self, forKey: key)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    try container.encode(details, forKey: Name(stringValue: name))
  }
}
