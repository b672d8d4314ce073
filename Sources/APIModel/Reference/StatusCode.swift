package import Prose

/// A status code that an operation returns, with its fault and the versions or the release it belongs to.
public struct StatusCode: Hashable, Sendable {
  package var code: Int
  package var kind: Kind
  /// The name of the fault in the body, such as `itemNotFound`.
  package var fault: String?
  package var reason: Prose?
  package var range: VersionRange
  /// The release from which on this is the answer in every version, where it is bound to one.
  package var release: String?

  package init(
    code: Int, kind: Kind, fault: String? = nil, reason: Prose? = nil, range: VersionRange = .all,
    release: String? = nil
  ) {
    self.code = code
    self.kind = kind
    self.fault = fault
    self.reason = reason
    self.range = range
    self.release = release
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case success, error
  }

  /// The reason phrase of a code (RFC 9110, section 15; RFC 6585 for 429), or `nil` for an unassigned one.
  package static func phrase(_ code: Int) -> String? { phrases[code] }

  /// A code with its reason phrase, where it has one: `404 Not Found`.
  package static func title(_ code: Int) -> String { phrase(code).map { "\(code) \($0)" } ?? String(code) }

  private static let phrases: [Int: String] = [
    100: "Continue", 101: "Switching Protocols", 200: "OK", 201: "Created", 202: "Accepted",
    203: "Non-Authoritative Information", 204: "No Content", 205: "Reset Content", 206: "Partial Content",
    207: "Multi-Status", 300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other",
    304: "Not Modified", 305: "Use Proxy", 307: "Temporary Redirect", 308: "Permanent Redirect",
    400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required",
    408: "Request Timeout", 409: "Conflict", 410: "Gone", 411: "Length Required",
    412: "Precondition Failed", 413: "Content Too Large", 414: "URI Too Long",
    415: "Unsupported Media Type", 416: "Range Not Satisfiable", 417: "Expectation Failed",
    421: "Misdirected Request", 422: "Unprocessable Content", 423: "Locked", 424: "Failed Dependency",
    426: "Upgrade Required", 428: "Precondition Required", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
    505: "HTTP Version Not Supported", 507: "Insufficient Storage",
  ]
}

/// A status code of success, as a declaration names it.
public struct Success: Hashable, Sendable {
  package let code: Int

  /// A success by its code.
  public init(_ code: Int) { self.code = code }

  /// 200.
  public static let ok = Success(200)
  /// 201.
  public static let created = Success(201)
  /// 202: the work has been accepted and goes on.
  public static let accepted = Success(202)
  /// 204: there is no body.
  public static let noContent = Success(204)
}
