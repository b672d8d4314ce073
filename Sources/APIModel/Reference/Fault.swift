package import Diagnostics
package import Prose

/// An error body of the API: its name, the status codes it comes with, its fields and samples.
public struct Fault: Hashable, Sendable {
  /// The key of the body, such as `itemNotFound`.
  package var name: String
  /// The status codes it comes with, at least one.
  package var codes: [Int]
  package var description: Prose
  package var parameters: [Parameter]
  package var samples: [PublishedSample]
  /// The declared bodies that are not published yet.
  package var bodies: [BodyDeclaration]
  package var origin: Origin
  package var problems: Incidental<[Diagnostic]>

  package init(
    name: String, codes: [Int], description: Prose, parameters: [Parameter] = [],
    samples: [PublishedSample] = [], bodies: [BodyDeclaration] = [], origin: Origin = Origin(),
    problems: [Diagnostic] = []
  ) {
    self.name = name
    self.codes = codes
    self.description = description
    self.parameters = parameters
    self.samples = samples
    self.bodies = bodies
    self.origin = origin
    self.problems = Incidental(problems)
  }
}
