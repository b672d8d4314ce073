package import APIModel
package import Diagnostics
import OrderedJSON

/// The samples of a reference that was read: their text held against the documented rows.
///
/// Such a reference has no models, so nothing is encoded again; what remains is that each sample parses, and that
/// its keys, types and nulls are those documented. Its versions are a matter of the rules about ranges.
package struct PublishedSamples: Sendable {
  let reference: Reference

  package init(_ reference: Reference) { self.reference = reference }

  package var findings: [Diagnostic] {
    reference.operations.flatMap { operation in
      Direction.allCases.flatMap { findings(operation.message($0), subject: operation.id) }
    }
      + reference.faults.flatMap { fault in
        findings(
          Message(parameters: fault.parameters, samples: fault.samples), subject: "fault \(fault.name)")
      }
  }

  private func findings(_ message: Message, subject: String) -> [Diagnostic] {
    let samples = message.samples.filter { $0.language == "json" }
    let codes = Set(samples.map(\.code))
    return codes.sorted { ($0 ?? 0) < ($1 ?? 0) }.flatMap { code -> [Diagnostic] in
      var shown = ShownFields(parameters: rows(message, code, isOnlyBody: codes.count == 1))
      return samples.filter { $0.code == code }.flatMap { findings($0, subject: subject, shown: &shown) }
        + shown.findings(subject: subject, neverNull: [])
    }
  }

  /// The rows of the body with a status code.
  ///
  /// Rows that do not tell theirs belong to the only body there is; of
  /// several bodies nothing is known.
  private func rows(_ message: Message, _ code: Int?, isOnlyBody: Bool) -> [Parameter] {
    message.parameters.filter { row in
      row.location == .body && (row.code == code || (row.code == nil && isOnlyBody))
    }
  }

  private func findings(_ sample: PublishedSample, subject: String, shown: inout ShownFields) -> [Diagnostic]
  {
    let body: JSONValue
    do {
      body = try JSONValue(parsing: sample.text)
    } catch {
      return [
        .error(
          "sample/not-json",
          "sample '\(sample.id)' is not JSON: \(error.message)",
          at: sample.origin.location, subject: subject, hint: error.hint,
          details: ["in line \(error.line), column \(error.column) of it"])
      ]
    }
    let version = sample.range.min ?? sample.range.max ?? reference.history.first
    guard !shown.parameters.isEmpty else { return [] }
    let fields = DocumentedFields(shown.parameters, at: version)
    return ContractAgreement(documented: fields, isTyped: true).findings(body, shown: &shown).map {
      $0.diagnostic(sample: sample.id, version: version, operation: subject, origin: sample.origin)
    }
  }
}
