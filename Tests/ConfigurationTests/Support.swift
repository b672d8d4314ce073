import Configuration
import Diagnostics

/// A text, the problem that it has, and the hint of that problem.
struct Case: Sendable {
  let text: String
  let problem: String
  let hint: String?

  init(_ text: String, _ problem: String, hint: String? = nil) {
    self.text = text
    self.problem = problem
    self.hint = hint
  }
}

func read(_ text: String) -> (TreeConfiguration, [Diagnostic]) {
  TreeConfiguration.read(Array(text.utf8), file: "strata.yaml")
}

/// Place, rule and message.
func inOneLine(_ problem: Diagnostic) -> String {
  "\(problem.location.map(\.description) ?? ""): \(problem.rule): \(problem.message)"
}
