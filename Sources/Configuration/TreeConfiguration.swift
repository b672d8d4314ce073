package import APIModel
package import Diagnostics

/// What a tree says about itself in its `strata.yaml`, beside its pages.
///
/// Everything is optional: a tree without the file is read with none of it.
package struct TreeConfiguration: Hashable, Sendable {
  /// The name of the file, at the root of a tree.
  package static let fileName = "strata.yaml"

  /// See ``Key/title``.
  package var title: String?
  /// See ``Key/serviceType``.
  package var serviceType: String?
  /// See ``Key/versionHeader``.
  package var versionHeader: String?
  /// See ``Key/tokenHeader``.
  package var tokenHeader: String?
  /// See ``Key/minVersion``.
  package var minVersion: APIVersion?
  /// See ``Key/maxVersion``.
  package var maxVersion: APIVersion?
  /// See ``Key/releases``; in the order of the file, each version once.
  package var releases: [Release] = []
  /// See ``Key/history``; its parts are separated by `/`, and none of them is empty, `.` or `..`.
  package var history: String?
  /// See ``Key/baseURL``; without a slash at its end.
  package var baseURL: String?
  /// See ``Key/rules``; in the order of the file, each rule once.
  package var rules: [RuleSetting] = []
  /// See ``Key/failOn``.
  package var failOn: Severity?
  /// See ``Key/baseline``; of the form of ``history``.
  package var baseline: String?
  /// See ``Key/behaviourOnly``.
  package var behaviourOnly: Set<APIVersion> = []

  /// Where the value of each key stands, for findings that only its use can make.
  package var locations: [Key: SourceLocation] = [:]

  /// Makes the configuration that says nothing.
  package init() {}

  /// The release that brought a version, where the file says so.
  package func release(of version: APIVersion) -> String? { releases.first { $0.version == version }?.name }

  /// What the file says about a rule, or `nil` where it leaves the rule as it is.
  package func level(of rule: String) -> RuleLevel? { rules.first { $0.rule == rule }?.level }
}

extension TreeConfiguration {
  /// The keys that the file may have; the raw values are their spelling.
  package enum Key: String, CaseIterable, Sendable {
    /// The title of the reference, one line of plain text, such as `Compute API`.
    case title
    /// The service type, which stands before the version in the version header: `compute`.
    ///
    /// Letters, digits, `-`, `_` and `.`.
    case serviceType = "service-type"
    /// The name of the request header that carries the version: `OpenStack-API-Version`.
    ///
    /// A token of RFC 9110, section 5.6.2.
    case versionHeader = "version-header"
    /// The name of the request header that carries the client's token: `X-Auth-Token`.
    ///
    /// A token of RFC 9110, section 5.6.2.
    case tokenHeader = "token-header"
    /// The first version that the service answers to, `MAJOR.MINOR`.
    case minVersion = "min-version"
    /// The last version that the service answers to, `MAJOR.MINOR`; not below the first one.
    case maxVersion = "max-version"
    /// A mapping from versions to the names of the releases that brought them: `2.53: 16.0.0 Pike`.
    case releases
    /// The path of the version history file, relative to the root of the tree and inside it.
    ///
    /// Folders are separated by `/`.
    case history
    /// The address that stands before the paths of operations, an absolute `http` or `https` URL.
    ///
    /// It has no user name, query or fragment, since paths are put behind it.
    case baseURL = "base-url"
    /// A mapping from the names of rules to `off`, `info`, `warning` or `error`.
    ///
    /// It says what becomes of the findings of a rule: none are made, or they have that severity.
    case rules
    /// The severity from which findings make a check fail: `error`, `warning` or `info`.
    case failOn = "fail-on"
    /// The path of the file of known findings, relative to the folder of `strata.yaml` and inside the tree.
    case baseline
    /// A list of the versions that change how the service behaves and nothing that the reference shows.
    case behaviourOnly = "behaviour-only"
  }

  /// A version and the release that brought it.
  package struct Release: Hashable, Sendable {
    package let version: APIVersion
    package let name: String
    package let location: SourceLocation
  }

  /// What becomes of the findings of one rule.
  package struct RuleSetting: Hashable, Sendable {
    /// The name of the rule, as `area/fact`.
    package let rule: String
    package let level: RuleLevel
    /// Where the name of the rule stands.
    package let location: SourceLocation
  }
}
