/// A language whose code is shown with its parts marked; the raw value is the one name that the model uses.
package enum CodeLanguage: String, Sendable, Hashable {
  case json, xml, shell

  /// The language that authors call so, in any case; `nil` where it is none of these.
  package init?(named name: String) {
    switch name.lowercased() {
    case "json", "json5", "javascript", "js": self = .json
    case "xml", "html", "html+xml", "xslt": self = .xml
    case "shell", "sh", "bash", "zsh", "ksh", "console", "shell-session": self = .shell
    default: return nil
    }
  }
}
