import APIModel

extension Fault {
  static let badRequest = compute(
    "badRequest", [400], "The request is malformed, or asks for what the service cannot do.",
    message: "The request cannot be served as it was sent.")

  static let unauthorized = compute(
    "unauthorized", [401], "The request carries no valid token.",
    message: "The token is missing or has expired.")

  static let forbidden = compute(
    "forbidden", [403], "The policy does not allow the user to do this.",
    message: "The policy does not allow this to the user.")

  static let itemNotFound = compute(
    "itemNotFound", [404], "What the request names does not exist, or not in this version.",
    message: "There is no such resource.")

  static let badMethod = compute(
    "badMethod", [405], "The resource does not know the method of the request.",
    message: "The resource does not answer this method.")

  static let buildInProgress = compute(
    "buildInProgress", [409], "The server is still being built, so it cannot be acted on.",
    message: "The server is being built.")

  static let gone = compute(
    "gone", [410], "The API was there once and has been removed for good.",
    message: "The virtual interfaces API was removed in 18.0.0 Rocky.")

  static let badMediaType = compute(
    "badMediaType", [415], "The body of the request is in a form that the service does not read.",
    message: "The body must be application/json.")

  static let serviceUnavailable = compute(
    "serviceUnavailable", [503], "The service is down or too busy to answer.",
    message: "The service is down for maintenance.")

  static let computeFault = compute(
    "computeFault", [400, 500],
    "Anything that no other fault tells; besides 400 and 500 it comes with further codes.",
    message: "The service failed while it handled the request.")

  static let overLimit = compute(
    "overLimit", [413], "The client has sent more requests than its limit allows.",
    message: "More requests than the limit of this minute allows.", retryAfter: 60)

  /// A fault of OpenStack Compute: code and message below its name, one sample for each code.
  private static func compute(
    _ name: String, _ codes: [Int], _ description: String, message: String, retryAfter: Int? = nil
  ) -> Fault {
    Fault(name, codes, description: description, with: FaultBody.self) {
      Field(name, "What went wrong, under the name of the fault.", key: "fault_\(name)")
      Field("\(name).code", "The status code of the response.", key: "fault_code")
      Field("\(name).message", "The reason in words for people.", key: "fault_message")
      if retryAfter != nil {
        Field(
          "\(name).retryAfter", "The seconds to wait before the next request.", required: true,
          key: "fault_retry_after")
      }
      for code in codes {
        Sample(
          codes.count > 1 ? "\(name)-\(code)" : name,
          FaultBody(name, code: code, message: message, retryAfter: retryAfter),
          caption: "Example \(name) (\(code)): JSON response")
      }
    }
  }
}
