import APIModel

extension SnippetRequest {
  /// The request with the requests library.
  var python: [SnippetPiece] {
    var text = SnippetWriter()
    text += "import requests\n\nresponse = requests.\(pythonCall)"
    text += "    f\"\(service.endpoint ?? "{endpoint}")\(pythonPath)\",\n"
    if !query.isEmpty { text += "    params={\(pythonQuery)},\n" }
    let hasHeaders = !variableHeaders.isEmpty || version != nil || mediaType != nil
    if hasHeaders {
      text += "    headers={\n"
      for (name, variable) in variableHeaders { text += "        \"\(name)\": \(variable),\n" }
      if let version, let header = service.versionHeader {
        text += "        \"\(header)\": \"\(versionPrefix)"
        text.add(.version(version.description))
        text += "\",\n"
      }
      if let mediaType { text += "        \"Content-Type\": \"\(mediaType)\",\n" }
      text += "    },\n"
    }
    pythonBody(to: &text)
    text += ")\nprint(response.status_code, response.text)"
    return text.pieces
  }

  /// The request through an adapter of the OpenStack SDK, which knows the endpoint and the token.
  var openstack: [SnippetPiece]? {
    guard let type = service.type else { return nil }
    var text = SnippetWriter()
    text += "import openstack\n\ncloud = openstack.connect()\n"
    text += "response = cloud.\(SnippetVariable.name(of: type)).\(pythonCall)"
    text += "    f\"\(pythonPath)\",\n"
    if let version {
      text += "    microversion=\""
      text.add(.version(version.description))
      text += "\",\n"
    }
    if !query.isEmpty { text += "    params={\(pythonQuery)},\n" }
    let pairs =
      headers.map { "\"\($0)\": \(Self.variable($0))" }
      + (mediaType.map { ["\"Content-Type\": \"\($0)\""] } ?? [])
    if !pairs.isEmpty { text += "    headers={\(pairs.joined(separator: ", "))},\n" }
    pythonBody(to: &text)
    text += ")\nprint(response.status_code, response.text)"
    return text.pieces
  }

  /// The request with URLSession.
  var swift: [SnippetPiece] {
    let query = query.map { "\(SnippetQuoting.encoded($0))=\\(\(Self.variable($0)))" }.joined(separator: "&")
    let url = (service.endpoint ?? "\\(endpoint)") + swiftPath
    var text = SnippetWriter()
    text += "import Foundation\n\nvar request = URLRequest(\n"
    text += "  url: URL(string: \"\(url)\(query.isEmpty ? "" : "?\(query)")\")!)\n"
    text += "request.httpMethod = \"\(method)\"\n"
    for (name, variable) in variableHeaders {
      text += "request.setValue(\(variable), forHTTPHeaderField: \"\(name)\")\n"
    }
    if let version, let header = service.versionHeader {
      text += "request.setValue(\"\(versionPrefix)"
      text.add(.version(version.description))
      text += "\", forHTTPHeaderField: \"\(header)\")\n"
    }
    if let mediaType {
      text += "request.setValue(\"\(mediaType)\", forHTTPHeaderField: \"Content-Type\")\n"
    }
    if let bodyText {
      text += "request.httpBody = Data(\n  #\"\"\"\n"
      text.add(.body(bodyText))
      text += "\n\"\"\"#.utf8)\n"
    }
    text += "let (data, response) = try await URLSession.shared.data(for: request)"
    return text.pieces
  }

  /// The call with its opening bracket; a method that the libraries have no function for is an argument.
  private var pythonCall: String {
    let hasFunction = [Method.get, .head, .post, .put, .patch, .delete].contains(method)
    return hasFunction ? "\(method.description.lowercased())(\n" : "request(\n    \"\(method)\",\n"
  }

  private var pythonQuery: String {
    query.map { "\"\($0)\": \(Self.variable($0))" }.joined(separator: ", ")
  }

  private func pythonBody(to text: inout SnippetWriter) {
    guard let bodyText else { return }
    text += "    data=r'''\n"
    text.add(.body(bodyText))
    text += "\n''',\n"
  }
}
