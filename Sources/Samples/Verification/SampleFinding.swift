import APIModel
import Diagnostics

/// What is wrong with a body, before it is said of which sample and which version.
struct SampleFinding: Hashable {
  let rule: String
  let text: String
  let hint: String?
  let details: [String]

  init(_ rule: String, _ text: String, hint: String? = nil, details: [String] = []) {
    self.rule = rule
    self.text = text
    self.hint = hint
    self.details = details
  }

  /// The finding as an error about a sample.
  func diagnostic(sample: String, version: APIVersion?, operation: String, origin: Origin) -> Diagnostic {
    .error(
      rule, "sample '\(sample)'\(version.map { " at \($0)" } ?? ""): \(text)", at: origin.location,
      subject: operation, hint: hint, details: details)
  }
}
