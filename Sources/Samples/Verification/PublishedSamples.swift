package import APIModel
package import Diagnostics
import OrderedJSON

/// The samples of a reference that was read: their text held against the documented rows.
///
/// Such a reference has no models, so nothing is encoded again; what remains is that each sample parses, that its
/// versions exist, and that its keys, types and nulls are those documented.
package struct PublishedSamples: Sendable {
  let reference: Reference

  package init(_ reference: Reference) { self.reference = reference }

  package var findings: [Diagnostic] {
    reference.operations.flatMap { operation in
      Direction.allCases.flatMap { direction in
        findings(operation.message(direction), range: operation.range, subject: operation.id)
      }
    }
      + reference.faults.flatMap { fault in
        findings(
          Message(parameters: fault.parameters, samples: fault.samples), range: .all,
          subject: "fault \(fault.name)")
      }
  }

  private func findings(_ message: Message, range: VersionRange, subject: String) -> [Diagnostic] {
    // Rows tell no more which of several bodies they belong to, so only a single body can be held against them.
    let bodies = Set(message.samples.map(\.code))
    var shown = ShownFields(parameters: message.parameters)
    return message.samples.flatMap { sample in
      rangeFindings(sample, within: range, subject: subject)
        + textFindings(
          sample, message.parameters, subject: subject, isOnlyBody: bodies.count == 1, shown: &shown)
    }
  }

  private func rangeFindings(_ sample: PublishedSample, within range: VersionRange, subject: String)
    -> [Diagnostic]
  {
    func error(_ rule: String, _ message: String) -> Diagnostic {
      .error(rule, message, at: sample.origin.location, subject: subject)
    }
    if sample.range.isEmpty {
      return [
        error("version/empty-range", "sample '\(sample.id)' ends before it starts (\(sample.range))")
      ]
    }
    let bounds = [sample.range.min, sample.range.max].compactMap(\.self)
    if let unknown = bounds.first(where: { !reference.history.contains($0) }) {
      return [error("version/unknown", "version \(unknown) of sample '\(sample.id)' is not in the history")]
    }
    if let outside = bounds.first(where: { !range.contains($0) }) {
      return [
        error(
          "sample/outside-range",
          "sample '\(sample.id)' is for \(outside), which the operation (\(range)) lacks")
      ]
    }
    return []
  }

  private func textFindings(
    _ sample: PublishedSample, _ parameters: [Parameter], subject: String, isOnlyBody: Bool,
    shown: inout ShownFields
  ) -> [Diagnostic] {
    guard sample.language == "json" else { return [] }
    let body: JSONValue
    do {
      body = try JSONValue(parsing: sample.text)
    } catch {
      return [
        .error(
          "sample/not-json",
          "sample '\(sample.id)' is not JSON: \(error.message) (line \(error.line), column \(error.column))",
          at: sample.origin.location, subject: subject, hint: error.hint)
      ]
    }
    let version = sample.range.min ?? sample.range.max ?? reference.history.first
    let fields = DocumentedFields(parameters, at: version)
    guard isOnlyBody, !fields.isEmpty else { return [] }
    return ContractAgreement(
      documented: fields,
      subject: SampleSubject(sample: sample.id, version: version, operation: subject, origin: sample.origin)
    ).findings(body, shown: &shown)
  }
}
