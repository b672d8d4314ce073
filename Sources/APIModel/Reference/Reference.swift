package import Diagnostics
package import Prose

/// The whole reference of one API: its pages with their operations, its faults and its version history.
///
/// Every format is rendered from this value, and every check reads it. A reference declared in Swift still
/// holds its models; publishing (module `Samples`) turns them into parameters and samples.
public struct Reference: Hashable, Sendable {
  package var title: String
  /// What the API is for, shown on the first page.
  package var summary: Prose
  package var service: Service
  package var history: VersionHistory
  package var pages: [Page]
  package var faults: [Fault]
  package var coder: Incidental<ServiceCoder>
  /// What went wrong while the reference was declared or read.
  package var problems: Incidental<[Diagnostic]>

  package init(
    title: String, summary: Prose, service: Service, history: VersionHistory, pages: [Page], faults: [Fault],
    coder: ServiceCoder = .json(), problems: [Diagnostic] = []
  ) {
    self.title = title
    self.summary = summary
    self.service = service
    self.history = history
    self.pages = pages
    self.faults = faults
    self.coder = Incidental(coder)
    self.problems = Incidental(problems)
  }

  /// All operations in the order of the pages.
  package var operations: [Operation] { pages.flatMap(\.operations) }

  package func operation(id: String) -> Operation? {
    for page in pages {
      if let found = page.operations.first(where: { $0.id == id }) { return found }
    }
    return nil
  }

  package func fault(named name: String) -> Fault? { faults.first { $0.name == name } }

  /// The same reference with every operation replaced by what `change` makes of it.
  package func mapOperations(_ change: (Operation, Page) throws -> Operation) rethrows -> Reference {
    var copy = self
    copy.pages = try pages.map { page in
      var page = page
      let original = page
      page.items = try page.items.mapOperations { try change($0, original) }
      return page
    }
    return copy
  }
}

/// How clients reach the service, name it and ask for a version.
public struct Service: Hashable, Sendable {
  /// The service type, such as `compute`.
  package var type: String?
  /// The name of the request header that carries the version, such as `OpenStack-API-Version`.
  package var versionHeader: String?
  /// The name of the request header that carries the client's token, such as `X-Auth-Token`.
  package var tokenHeader: String?
  /// The address that stands before the paths of operations, without a slash at its end.
  package var endpoint: String?

  /// Declares the service type, the headers in which a request names its version and its token, and the address
  /// that stands before all paths.
  public init(
    type: String? = nil, versionHeader: String? = nil, tokenHeader: String? = nil, endpoint: String? = nil
  ) {
    self.type = type
    self.versionHeader = versionHeader
    self.tokenHeader = tokenHeader
    self.endpoint = endpoint
  }

  /// The value of the version header for one version: `compute 2.12`, or the version alone.
  package func versionHeaderValue(_ version: APIVersion) -> String {
    type.map { "\($0) \(version)" } ?? version.description
  }
}
