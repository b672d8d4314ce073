extension Diagnostic {
  /// Message, details and hint, a line each, for reports with a single field for all of them.
  var fullText: String {
    var lines = [message] + details
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
