package import Prose

/// What a request or a response carries: parameters, samples and prose about them.
public struct Message: Hashable, Sendable {
  /// The documented parameters in the order of the source, one entry a row, flat.
  package var parameters: [Parameter]
  package var samples: [PublishedSample]
  package var notes: Prose
  /// The declared bodies that are not published yet; empty in a published reference.
  package var bodies: [BodyDeclaration]

  package init(
    parameters: [Parameter] = [], samples: [PublishedSample] = [], notes: Prose = Prose([]),
    bodies: [BodyDeclaration] = []
  ) {
    self.parameters = parameters
    self.samples = samples
    self.notes = notes
    self.bodies = bodies
  }

  /// The rows by table: one for each status code where the bodies of several responses are documented, and one
  /// without a code for everything else.
  package var tables: [ParameterGroup] {
    let codes = Set(parameters.compactMap(\.code))
    guard codes.count > 1 else { return [ParameterGroup(code: nil, parameters: parameters)] }
    var groups: [ParameterGroup] = []
    for parameter in parameters {
      if let index = groups.firstIndex(where: { $0.code == parameter.code }) {
        groups[index].parameters.append(parameter)
      } else {
        groups.append(ParameterGroup(code: parameter.code, parameters: [parameter]))
      }
    }
    return groups
  }

  package var isEmpty: Bool { parameters.isEmpty && samples.isEmpty && notes.isEmpty && bodies.isEmpty }
}

/// Rows that are shown together: those of one body, or all of a message.
package struct ParameterGroup: Hashable, Sendable {
  /// The status code of the response that has the body; `nil` where the message has one table.
  package var code: Int?
  package var parameters: [Parameter]

  package init(code: Int?, parameters: [Parameter]) {
    self.code = code
    self.parameters = parameters
  }
}

/// Which of the two messages of an operation something belongs to.
package enum Direction: String, Hashable, Sendable, CaseIterable {
  case request, response
}

extension Operation {
  package func message(_ direction: Direction) -> Message {
    switch direction {
    case .request: request
    case .response: response
    }
  }

  /// The rows of the request and of the response.
  package var parameters: [Parameter] { request.parameters + response.parameters }
}

/// One body as readers see it: its bytes, and the versions in which a service sends exactly them.
package struct PublishedSample: Hashable, Sendable {
  /// Unique within its operation: name, first version and format.
  package var id: String
  package var caption: String
  package var mediaType: String
  /// The file, relative to the root of the output.
  package var file: String
  package var range: VersionRange
  /// The status code of the response it shows; `nil` for requests and where it is not known.
  package var code: Int?
  package var text: String
  package var origin: Origin
  /// Where the first line of the text stands, if it is the text of a file.
  package var textOrigin = Origin()

  package init(
    id: String, caption: String, mediaType: String, file: String, range: VersionRange, code: Int? = nil,
    text: String, origin: Origin = Origin()
  ) {
    self.id = id
    self.caption = caption
    self.mediaType = mediaType
    self.file = file
    self.range = range
    self.code = code
    self.text = text
    self.origin = origin
  }

  /// The name of its file without folders and extension, as its declaration gives it.
  package var name: String {
    let start =
      file.utf8.lastIndex(of: UInt8(ascii: "/")).map { file.utf8.index(after: $0) } ?? file.startIndex
    let name = file[start...]
    return String(name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name)
  }

  /// The folder that every sample's file is in.
  package static let root = "api_samples/"

  /// Whether its file is below ``root`` and every part of the path is safe on every system.
  package var hasSafeFile: Bool {
    guard file.hasPrefix(Self.root) else { return false }
    let parts = file.dropFirst(Self.root.count).split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { Identifier.isSafeFileName(String($0)) }
  }

  /// The language of the sample in words that highlighters know, such as `json`, `xml`, `shell` or `text`.
  ///
  /// A media type `text/x-NAME` stands for the language of that name.
  package var language: String {
    if mediaType.hasSuffix("json") { return "json" }
    if mediaType.hasSuffix("xml") { return "xml" }
    return mediaType.hasPrefix(Self.languageType)
      ? String(mediaType.dropFirst(Self.languageType.count)) : "text"
  }

  /// The media type of text in a language.
  package static func mediaType(ofLanguage language: String) -> String {
    switch language {
    case "json": "application/json"
    case "xml": "application/xml"
    case "", "text": "text/plain"
    default: languageType + language
    }
  }

  private static let languageType = "text/x-"
}
