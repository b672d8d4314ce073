/// The languages whose text is shown with its parts marked.
enum Highlighting {
  /// Appends text as escaped HTML, marked where the language is known under one of its names.
  static func append(_ text: String, language: String, to bytes: inout [UInt8]) {
    var text = text
    switch language.lowercased() {
    case "json", "javascript", "js": text.withUTF8 { JSONHighlighter.highlight($0, to: &bytes) }
    case "xml", "html": text.withUTF8 { XMLHighlighter.highlight($0, to: &bytes) }
    case "shell", "sh", "bash", "zsh", "console", "shell-session", "shellsession":
      text.withUTF8 { ShellHighlighter.highlight($0, to: &bytes) }
    default: bytes.appendEscaped(text)
    }
  }
}
