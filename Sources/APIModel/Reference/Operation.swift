package import Diagnostics
package import Prose

/// An operation: method, path, what it takes and what it returns.
///
/// In a file that imports Foundation, which has a class of this name, write ``APIOperation`` where a type is meant.
public struct Operation: Hashable, Sendable {
  /// Unique in the reference, made from the title: `list-virtual-interfaces`.
  package var id: String
  /// Where links to it lead, unique on its page; the same as the id unless two pages have operations of one title.
  package var anchor: String
  /// Further anchors, which its source names explicitly.
  package var aliases: [String]
  package var heading: Title
  package var title: String { heading.text }
  package var method: Method
  /// The path template, such as `/servers/{server_id}/os-virtual-interfaces`.
  package var path: String
  package var range: VersionRange
  package var description: Prose
  package var statusCodes: [StatusCode]
  package var request: Message
  package var response: Message
  /// How its source arranges what follows the description; `nil` for the arrangement of all declared operations:
  /// request, response, status codes first.
  package var layout: [LayoutItem]?
  package var deprecation: Deprecation?
  package var removal: Removal?
  /// Facts about the operation as a whole, in the order of the source.
  package var traits: [OperationTrait]
  package var origin: Origin
  /// What went wrong while the operation was declared.
  package var problems: Incidental<[Diagnostic]>
  /// The faults that the declaration names, for the reference to take up.
  package var declaredFaults: Incidental<[Fault]>

  package init(
    id: String, anchor: String? = nil, aliases: [String] = [], heading: Title, method: Method, path: String,
    range: VersionRange = .all, description: Prose = Prose([]), statusCodes: [StatusCode] = [],
    request: Message = Message(), response: Message = Message(), layout: [LayoutItem]? = nil,
    deprecation: Deprecation? = nil, removal: Removal? = nil, traits: [OperationTrait] = [],
    origin: Origin = Origin(),
    problems: [Diagnostic] = []
  ) {
    self.id = id
    self.anchor = anchor ?? id
    self.aliases = aliases
    self.heading = heading
    self.method = method
    self.path = path
    self.range = range
    self.description = description
    self.statusCodes = statusCodes
    self.request = request
    self.response = response
    self.layout = layout
    self.deprecation = deprecation
    self.removal = removal
    self.traits = traits
    self.origin = origin
    self.problems = Incidental(problems)
    declaredFaults = Incidental([])
  }

  /// Its status codes with the range that readers must be told.
  ///
  /// A code without bounds holds where the operation works. Where another code tells what requests get in later
  /// versions, that has to be said.
  package var shownStatusCodes: [StatusCode] {
    guard deprecation?.answers != nil else { return statusCodes }
    return statusCodes.map { code in
      var code = code
      if code.range == .all, code.release == nil { code.range = range }
      return code
    }
  }

  /// The names in braces of the path, in order.
  package var pathNames: [String] {
    path.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

/// Another name for ``Operation``, for files that import Foundation, which has a class of that name.
public typealias APIOperation = Operation

/// The method of an HTTP request (RFC 9110, section 9).
public struct Method: Hashable, Sendable, CustomStringConvertible {
  /// The method as it is sent, in capitals.
  public let description: String

  /// A method by its name.
  public init(_ name: String) { description = name.uppercased() }

  /// Reads a representation.
  public static let get = Method("GET")
  /// As `get`, without the body.
  public static let head = Method("HEAD")
  /// Creates, or starts an action.
  public static let post = Method("POST")
  /// Replaces a representation.
  public static let put = Method("PUT")
  /// Changes a part of a representation (RFC 5789).
  public static let patch = Method("PATCH")
  /// Removes a resource.
  public static let delete = Method("DELETE")
}

/// The version from which an operation is deprecated, what it answers from then on, and what replaces it.
public struct Deprecation: Hashable, Sendable {
  package var since: APIVersion?
  /// The fault that requests get from that version on; `nil` where the operation still works.
  package var answers: FaultAnswer?
  package var replacement: Prose

  package init(since: APIVersion?, answers: FaultAnswer?, replacement: Prose) {
    self.since = since
    self.answers = answers
    self.replacement = replacement
  }
}

/// The release that took an operation away in every version, and what it answers from then on.
public struct Removal: Hashable, Sendable {
  package var release: String
  package var answers: FaultAnswer?

  package init(release: String, answers: FaultAnswer?) {
    self.release = release
    self.answers = answers
  }
}

/// A status code together with the name of its fault.
public struct FaultAnswer: Hashable, Sendable {
  package var code: Int
  package var fault: String

  package init(code: Int, fault: String) {
    self.code = code
    self.fault = fault
  }
}
