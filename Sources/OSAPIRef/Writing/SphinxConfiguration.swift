/// The `conf.py` of the tree.
enum SphinxConfiguration {
  static func text(title: String) -> String {
    """
    extensions = ["os_api_ref", "openstackdocstheme"]

    project = \(pythonString(title))
    root_doc = "index"
    exclude_patterns = ["_build"]
    # Quotes and dashes in names and values stay as they are sent.
    smartquotes = False

    html_theme = "openstackdocs"
    html_theme_options = {"sidebar_mode": "toc"}
    # The tree belongs to no Python package that could give it a name and a version.
    openstackdocs_auto_name = False
    openstackdocs_auto_version = False

    """
  }

  /// A string literal of Python.
  static func pythonString(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      default:
        let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        literal += isControl ? "\\x\(hexadecimal(scalar.value))" : String(scalar)
      }
    }
    return literal + "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return digits.utf8.count < 2 ? "0\(digits)" : digits
  }
}
