import APIModel
import Configuration

extension TreeConfiguration {
  /// How clients of the service name it, as far as the settings and the conventions of OpenStack tell.
  ///
  /// The service types of OpenStack are the titles of their references in small letters, "Block Storage API" for
  /// `block-storage` (service-types-authority); versions go into `OpenStack-API-Version` (the API SIG's guideline on
  /// microversions), tokens into `X-Auth-Token` (Identity API).
  func service(ofTitle title: String, hasVersions: Bool) -> Service {
    Service(
      type: serviceType ?? Self.serviceType(ofTitle: title),
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
