/// The body of a list of extensions.
struct ExtensionList: Codable, Equatable, Sendable {
  var extensions: [Extension]
}

/// The body that shows one extension.
struct ExtensionDetails: Codable, Equatable, Sendable {
  var `extension`: Extension
}

/// What the API tells about one of its extensions.
struct Extension: Codable, Equatable, Sendable {
  var updated: String
  var name: String
  /// Links to documents about it.
  ///
  /// The specification shows none, and so does not tell what one looks like.
  var links: [String]
  var namespace: String
  var alias: String
  var description: String
}

extension Extension {
  static let virtualInterfaces = Extension(
    updated: "2011-08-17T00:00:00+00:00", name: "VirtualInterfaces", links: [],
    namespace: "http://docs.openstack.org/ext/virtual_interfaces/api/v1.1", alias: "virtual_interfaces",
    description: "Virtual interface support")
}

extension ExtensionList {
  static let virtualInterfaces = ExtensionList(extensions: [.virtualInterfaces])
}

extension ExtensionDetails {
  static let virtualInterfaces = ExtensionDetails(extension: .virtualInterfaces)
}
