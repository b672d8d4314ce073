import APIModel

/// A request to an operation in every language, each under a line that opens it; the first one is open.
struct SnippetView {
  let scope: Scope
  let operation: Operation
  let version: APIVersion?

  func write(to page: inout HTML) {
    let request = SnippetRequest(operation, version: version, service: scope.service)
    page.element(.div, .class("snippets")) { page in
      for language in SnippetLanguage.allCases {
        guard let pieces = request.pieces(language) else { continue }
        write(language, pieces, to: &page)
      }
    }
  }

  private func write(_ language: SnippetLanguage, _ pieces: [SnippetPiece], to page: inout HTML) {
    page.element(
      .details, .class("snippet"), Attribute("data-language", language.rawValue),
      .flag("open", language == .curl)
    ) { page in
      page.element(.summary, text: language.title)
      page.element(.pre, Attribute("tabindex", "0")) { page in
        page.element(.code, .class("language-\(language.language)")) { page in
          for piece in pieces { write(piece, to: &page) }
        }
      }
    }
  }

  private func write(_ piece: SnippetPiece, to page: inout HTML) {
    switch piece {
    case .text(let text): page.text(text)
    case .version(let text): page.element(.span, .flag("data-version", true), text: text)
    case .body(let text): page.element(.span, .flag("data-body", true), text: text)
    }
  }
}
