package import APIModel
package import Diagnostics

/// A reference with its models turned into parameters and samples, and what verification found on the way.
package struct Publication: Sendable {
  package let reference: Reference
  /// Problems of the declarations and of the samples, in the order of the reference.
  package let findings: [Diagnostic]

  package init(reference: Reference, findings: [Diagnostic]) {
    self.reference = reference
    self.findings = findings
  }

  /// Encodes every declared sample at every version in which its operation's contract differs, and verifies it.
  ///
  /// A reference that was read from files has no models, so that it is returned as it is.
  package init(publishing reference: Reference) {
    var findings = reference.problems.value
    var files = SampleFiles()
    var published = reference.mapOperations { operation, page in
      var publisher = OperationPublisher(
        operation: operation, folder: page.id, history: reference.history, coder: reference.coder.value)
      let result = publisher.publish()
      findings += publisher.findings + files.add(result.samples)
      return result
    }
    published.faults = reference.faults.map { fault in
      var publisher = OperationPublisher(
        operation: fault.asOperation, folder: "faults", history: reference.history,
        coder: reference.coder.value)
      let result = publisher.publish()
      findings += publisher.findings + files.add(result.samples)
      var fault = fault
      fault.parameters += result.response.parameters
      fault.samples += result.response.samples
      fault.bodies = []
      return fault
    }
    published.problems = Incidental([])
    self.reference = published
    self.findings = findings
  }
}

extension Operation {
  /// The samples of the request and of the response.
  package var samples: [PublishedSample] { request.samples + response.samples }
}

extension Fault {
  /// The fault's bodies as the response of an operation, so that they are published in the same way.
  fileprivate var asOperation: Operation {
    var operation = Operation(
      id: "fault \(name)", heading: Title(name), method: .get, path: "", origin: origin)
    operation.response.bodies = bodies
    return operation
  }
}

/// The files that samples are written to; two samples may share a file only when they are the same.
private struct SampleFiles {
  private var texts: [String: String] = [:]

  mutating func add(_ samples: [PublishedSample]) -> [Diagnostic] {
    samples.compactMap { sample in
      guard let text = texts.updateValue(sample.text, forKey: sample.file), text != sample.text else {
        return nil
      }
      return .error(
        "sample/file-clash", "\(sample.file) is the file of two samples with different content",
        at: sample.origin.location, subject: sample.id, hint: "give one of the samples another name")
    }
  }
}
