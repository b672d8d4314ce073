import APIModel
import Diagnostics

/// Publishes the bodies of one operation: parameters from fields and models, samples for each shape.
struct OperationPublisher {
  let operation: Operation
  /// The folder of the samples below `api_samples`.
  let folder: String
  let history: VersionHistory
  let coder: ServiceCoder
  private(set) var findings: [Diagnostic] = []

  init(operation: Operation, folder: String, history: VersionHistory, coder: ServiceCoder) {
    self.operation = operation
    self.folder = folder
    self.history = history
    self.coder = coder
  }

  mutating func publish() -> Operation {
    guard !operation.request.bodies.isEmpty || !operation.response.bodies.isEmpty else { return operation }
    var result = operation
    let request = resolve(operation.request.bodies)
    let response = resolve(operation.response.bodies)
    result.request.parameters += request.flatMap(\.parameters)
    result.response.parameters += response.flatMap(\.parameters)

    // Shapes depend on the rows of both messages, so samples are made once all rows are known.
    let shapes = result.shapes(in: history)
    result.request.samples += publish(request, .request, shapes)
    result.response.samples += publish(response, .response, shapes)
    result.request.bodies = []
    result.response.bodies = []
    return result
  }

  private mutating func resolve(_ bodies: [BodyDeclaration]) -> [ResolvedBody] {
    bodies.map { body in
      let (resolved, problems) = ResolvedBody.resolve(body, subject: operation.id)
      findings += problems
      return resolved
    }
  }

  private mutating func publish(_ bodies: [ResolvedBody], _ direction: Direction, _ shapes: [Shape])
    -> [PublishedSample]
  {
    var samples: [PublishedSample] = []
    for body in bodies {
      var shown = ShownFields(parameters: body.parameters)
      if body.declaration.samples.isEmpty { findings.append(body.withoutSample(subject: operation.id)) }
      for declaration in body.declaration.samples {
        if let problem = nameProblem(of: declaration) {
          findings.append(problem)
          continue
        }
        for format in body.declaration.formats {
          var run = SampleRun(
            operation: operation, direction: direction, body: body, declaration: declaration, format: format,
            folder: folder, history: history, encoder: BodyEncoder(format: format, coder: coder))
          samples += run.publish(shapes, shown: &shown)
          findings += run.findings
        }
      }
      findings += shown.findings(subject: operation.id, neverNull: body.neverNull)
    }
    return samples
  }

  /// A sample without a name that files can have is not published.
  private func nameProblem(of sample: SampleDeclaration) -> Diagnostic? {
    if Identifier.isSafeFileName(sample.name) { return nil }
    return .error(
      "sample/name",
      "sample name '\(sample.name)' cannot name a file: a name is letters, digits, '-', '_' and '.'",
      at: sample.origin.location, subject: operation.id,
      hint: "name it after what it shows, such as book-show-resp")
  }
}
