import APIModel

extension SnippetRequest {
  /// The request with curl, the body on its standard input.
  var curl: [SnippetPiece] {
    var text = SnippetWriter()
    text += method == .head ? "curl --head" : method == .get ? "curl" : "curl --request \(method)"
    text += " \"\(shellURL)\""
    for (name, variable) in variableHeaders { text += " \\\n  --header \"\(name): $\(shellName(variable))\"" }
    if let version, let header = service.versionHeader {
      text += " \\\n  --header \"\(header): \(versionPrefix)"
      text.add(.version(version.description))
      text += "\""
    }
    if let mediaType { text += " \\\n  --header \"Content-Type: \(mediaType)\"" }
    if let bodyText {
      text += " \\\n  --data-binary @- <<'BODY'\n"
      text.add(.body(bodyText))
      text += "\nBODY"
    }
    return text.pieces
  }

  /// The request with HTTPie; without a body it is told not to wait for one.
  var httpie: [SnippetPiece] {
    var text = SnippetWriter()
    text += bodyText == nil ? "http --ignore-stdin" : "http"
    text += " \(method) \"\(shellURL)\""
    for (name, variable) in variableHeaders { text += " \\\n  \"\(name):$\(shellName(variable))\"" }
    if let version, let header = service.versionHeader {
      text += " \\\n  \"\(header):\(versionPrefix)"
      text.add(.version(version.description))
      text += "\""
    }
    if let mediaType { text += " \\\n  \"Content-Type:\(mediaType)\"" }
    if let bodyText {
      text += " <<'BODY'\n"
      text.add(.body(bodyText))
      text += "\nBODY"
    }
    return text.pieces
  }

  /// Variables of the reader's own environment are written in capitals.
  private func shellName(_ variable: String) -> String { variable == "token" ? "TOKEN" : variable }

  /// The URL for double quotes.
  private var shellURL: String {
    let query = query.map { "\(SnippetQuoting.encoded($0))=${\(Self.variable($0))}" }.joined(separator: "&")
    return (service.endpoint ?? "$ENDPOINT") + shellPath + (query.isEmpty ? "" : "?\(query)")
  }
}
