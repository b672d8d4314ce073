import APIModel
import Configuration

extension TreeConfiguration {
  /// How clients of the service name it, as far as the settings and the conventions of OpenStack tell.
  ///
  /// The service types of OpenStack are the titles of their references in small letters, "Block Storage API" for
  /// `block-storage` (service-types-authority); versions go into `OpenStack-API-Version` (the API SIG's guideline on
  /// microversions), tokens into `X-Auth-Token` (Identity API). A history that shows a header with a service, as that of
  /// Block Storage does with `volume`, knows better.
  func service(ofTitle title: String, headerService: String?, hasVersions: Bool) -> Service {
    Service(
      type: serviceType ?? headerService ?? Self.serviceType(ofTitle: title),
      versionHeader: versionHeader ?? (hasVersions ? "OpenStack-API-Version" : nil),
      tokenHeader: tokenHeader ?? "X-Auth-Token", endpoint: baseURL)
  }

  /// The words before "API", or `nil` where the title has other characters than letters before it.
  private static func serviceType(ofTitle title: String) -> String? {
    let words = title.split(separator: " ").prefix { $0 != "API" }
    let isPlain = words.allSatisfy { $0.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) } }
    guard isPlain, !words.isEmpty, words.count < title.split(separator: " ").count else { return nil }
    return words.map { $0.lowercased() }.joined(separator: "-")
  }
}

/// The example of a version header in the text of a history: `OpenStack-API-Version: volume <version>`.
enum HeaderExample {
  private static let header = Array("OpenStack-API-Version: ".utf8)

  /// The service that the first example names, in small letters and hyphens.
  static func service(in bytes: [UInt8]) -> String? {
    guard let end = endOfHeader(in: bytes) else { return nil }
    let service = bytes[end...].prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
    }
    return service.isEmpty ? nil : String(decoding: service, as: UTF8.self)
  }

  /// Where the first example's header ends; the standard library's search takes milliseconds for a history.
  private static func endOfHeader(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let found = bytes[start...].firstIndex(of: header[0]) {
        if bytes[found...].starts(with: header) { return found + header.count }
        start = found + 1
      }
      return nil
    }
  }
}
