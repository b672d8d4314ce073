extension Report {
  /// The report as workflow commands of GitHub Actions, one line each; nothing when nothing is found.
  func github() -> String {
    var result = ""
    for diagnostic in diagnostics {
      var properties: [String] = []
      if let location = diagnostic.location {
        properties.append("file=\(escapedProperty(location.file))")
        if let line = location.line { properties.append("line=\(line)") }
        if let column = location.column { properties.append("col=\(column)") }
      }
      properties.append("title=\(escapedProperty(diagnostic.rule))")
      let command = diagnostic.severity == .info ? "notice" : diagnostic.severity.rawValue
      result += "::\(command) \(properties.joined(separator: ","))::\(escapedData(diagnostic.fullText))\n"
    }
    return result
  }
}

/// The text after the second `::` of a workflow command, in which a line end would begin a command of its own.
private func escapedData(_ text: String) -> String {
  var result = ""
  for scalar in visible(text, keeping: ["\n", "\r", "\t"]).unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The value of a property, where `:` and `,` end it.
private func escapedProperty(_ text: String) -> String {
  var result = ""
  for scalar in escapedData(text).unicodeScalars {
    switch scalar {
    case ":": result += "%3A"
    case ",": result += "%2C"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
