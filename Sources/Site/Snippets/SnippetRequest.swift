package import APIModel

/// A request to an operation in one version, with what every language needs to write it down.
///
/// Values that only the reader knows are variables named after the parameters.
package struct SnippetRequest: Sendable {
  let service: Service
  let method: Method
  /// The path with its parameters as variables of a shell, for double quotes.
  let shellPath: String
  /// The path with its parameters as interpolations of Python.
  let pythonPath: String
  /// The path with its parameters as interpolations of Swift.
  let swiftPath: String
  /// The names of the query parameters that a request must have.
  let query: [String]
  /// The names of the headers that a request must have beside those of the service.
  let headers: [String]
  let version: APIVersion?
  /// The media type of the body, where the operation takes one that has a sample.
  let mediaType: String?
  /// The body without the line ends at its end.
  let bodyText: String?

  /// The request of an operation in a version; without one, of all that is documented.
  package init(_ operation: Operation, version: APIVersion?, service: Service) {
    func holds(_ range: VersionRange) -> Bool { version.map(range.contains) ?? true }
    func required(_ location: Parameter.Location) -> [String] {
      var seen: Set<String> = []
      return operation.request.parameters.filter { parameter in
        parameter.location == location && parameter.isRequired && holds(parameter.range)
      }.map(\.name).filter { seen.insert($0).inserted }
    }
    // What a reference says stands in commands that people paste: only what means nothing to a language may.
    let service = service.quotable
    self.service = service
    self.version = service.versionHeader == nil ? nil : version
    method = operation.method
    let path = PathParts(operation.path)
    shellPath = path.joined(opening: "${", closing: "}")
    pythonPath = path.joined(opening: "{", closing: "}")
    swiftPath = path.joined(opening: "\\(", closing: ")")
    query = required(.query).filter(SnippetQuoting.isQuotable)
    let own = [service.versionHeader, service.tokenHeader, "Content-Type"].compactMap { $0?.lowercased() }
    headers = required(.header).filter { !own.contains($0.lowercased()) && SnippetQuoting.isPlain($0) }
    let body = operation.request.samples.first {
      holds($0.range) && Self.isVerbatim($0) && SnippetQuoting.isPlain($0.mediaType)
    }
    mediaType = body?.mediaType
    bodyText = body.map { Self.withoutEnd($0.text) }
  }

  /// Whether every language can quote a body without changing it: a body is JSON or XML without the marks that end
  /// such a quotation.
  private static func isVerbatim(_ sample: PublishedSample) -> Bool {
    guard sample.language == "json" || sample.language == "xml" else { return false }
    var text = sample.text
    return text.withUTF8 { bytes in
      !bytes.indices.contains { place in
        switch bytes[place] {
        case UInt8(ascii: "'"): bytes[place...].starts(with: "'''".utf8)
        case UInt8(ascii: "\""): bytes[place...].starts(with: "\"\"\"".utf8)
        case 0x0A: bytes[place...].starts(with: "\nBODY".utf8)
        case UInt8(ascii: "\\"): bytes[place...].starts(with: "\\#".utf8)
        default: false
        }
      }
    }
  }

  private static func withoutEnd(_ text: String) -> String {
    let bytes = text.utf8
    guard let last = bytes.lastIndex(where: { $0 != 0x0A && $0 != 0x0D }) else { return "" }
    return String(text[..<bytes.index(after: last)])
  }

  /// A name as a variable of every language here.
  static func variable(_ name: String) -> String { SnippetVariable.name(of: name) }

  /// The words before the version in the value of its header.
  var versionPrefix: String { service.type.map { "\($0) " } ?? "" }

  /// The request in a language; `nil` where the language needs to know more of the service than is known.
  package func pieces(_ language: SnippetLanguage) -> [SnippetPiece]? {
    switch language {
    case .curl: curl
    case .httpie: httpie
    case .python: python
    case .swift: swift
    case .openstack: openstack
    }
  }
}
