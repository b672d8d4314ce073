import APIModel

/// Collects the pieces of a snippet, texts that follow each other as one.
struct SnippetWriter {
  private(set) var pieces: [SnippetPiece] = []

  static func += (writer: inout SnippetWriter, text: String) {
    if case .text(let last)? = writer.pieces.last {
      writer.pieces[writer.pieces.count - 1] = .text(last + text)
    } else {
      writer.pieces.append(.text(text))
    }
  }

  mutating func add(_ piece: SnippetPiece) { pieces.append(piece) }
}

extension SnippetRequest {
  /// The headers that carry what only the reader knows, with the names of their variables.
  var variableHeaders: [(name: String, variable: String)] {
    (service.tokenHeader.map { [($0, "token")] } ?? []) + headers.map { ($0, Self.variable($0)) }
  }
}
