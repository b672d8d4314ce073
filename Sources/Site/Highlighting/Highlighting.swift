import Prose

/// The languages whose text is shown with its parts marked.
enum Highlighting {
  /// Appends text as escaped HTML, marked where the language is known under one of its names.
  static func append(_ text: String, language: String, to bytes: inout [UInt8]) {
    append(text, language: language, rows: nil, to: &bytes)
  }

  /// Appends text as escaped HTML; the keys of JSON lead to their rows where those are given.
  static func append(_ text: String, language: String, rows: RowLinks.Walk?, to bytes: inout [UInt8]) {
    var text = text
    switch CodeLanguage(named: language) {
    case .json?: text.withUTF8 { JSONHighlighter.highlight($0, rows: rows, to: &bytes) }
    case .xml?: text.withUTF8 { XMLHighlighter.highlight($0, to: &bytes) }
    case .shell?: text.withUTF8 { ShellHighlighter.highlight($0, to: &bytes) }
    case nil: bytes.appendContent(text)
    }
  }
}
