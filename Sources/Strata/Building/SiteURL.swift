import ArgumentParser
import Foundation

/// The address of a site on a server as the command line gives it: absolute, http or https, without query and
/// fragment; a slash at its end is dropped.
struct SiteURL: Sendable {
  let text: String

  /// Reads the address; throws a usage error that says what it lacks.
  init(argument: String) throws {
    let parts = URLComponents(string: argument)
    guard let parts, parts.scheme == "http" || parts.scheme == "https", let host = parts.host, !host.isEmpty,
      parts.query == nil, parts.fragment == nil
    else {
      throw ValidationError(
        "'\(argument)' of --base-url is no address of a site: it begins with http:// or https:// and a host, and "
          + "has no query or fragment")
    }
    text = argument.hasSuffix("/") ? String(argument.dropLast()) : argument
  }
}
