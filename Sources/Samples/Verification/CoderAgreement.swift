import APIModel
import Diagnostics
import OrderedJSON

/// The published body equals what the service's own encoder writes, value for value, and survives the way back:
/// decoding it gives an equal model, whose encoding is the same bytes.
struct CoderAgreement {
  let run: SampleRun
  let version: APIVersion?

  func findings(_ encoded: EncodedBody) -> [SampleFinding] {
    encoderFindings(encoded) + decoderFindings(encoded)
  }

  private func encoderFindings(_ encoded: EncodedBody) -> [SampleFinding] {
    guard case .json = run.format, let published = encoded.json else { return [] }
    do {
      guard let output = try run.encoder.serviceOutput(run.model, at: version) else {
        return []
      }
      let differences = JSONValue.differences(
        expected: try JSONValue(parsing: output), found: published, numbers: .value, keyOrder: .ignored)
      guard !differences.isEmpty else { return [] }
      return [
        SampleFinding(
          "sample/encoder-disagrees", "the published body differs from what the service's encoder writes",
          hint: "the service's encoder must not rename keys or format values in a way of its own",
          details: differences.map(\.summary))
      ]
    } catch {
      return [
        SampleFinding("sample/encoder-disagrees", "the service's encoder fails: \(Diagnostic.reason(error))")
      ]
    }
  }

  private func decoderFindings(_ encoded: EncodedBody) -> [SampleFinding] {
    let model = run.model
    let decoded: SampleModel
    do {
      decoded = try run.encoder.decode(encoded.bytes, like: model, at: version)
    } catch {
      return [
        SampleFinding(
          "sample/decode-fails", "the published body does not decode: \(Diagnostic.reason(error))")
      ]
    }
    var findings: [SampleFinding] = []
    if !run.encoder.areEqual(model, decoded, at: version) {
      findings.append(
        SampleFinding(
          "sample/decode-differs", "decoding the published body gives a value that is not equal",
          hint: "every property that the model compares must be encoded, or be @Since another version"))
    }
    do {
      let again = try run.encoder.publish(decoded, at: version)
      if again.bytes != encoded.bytes {
        let differences: [JSONDifference] =
          if let published = encoded.json, let found = again.json {
            JSONValue.differences(
              expected: published, found: found, numbers: .spelling, keyOrder: .significant)
          } else { [] }
        findings.append(
          SampleFinding(
            "sample/reencode-differs", "encoding the decoded value again gives other bytes",
            details: differences.map(\.summary)))
      }
    } catch {
      findings.append(
        SampleFinding(
          "sample/reencode-differs", "the decoded value cannot be encoded again: \(Diagnostic.reason(error))")
      )
    }
    return findings
  }
}

/// Within a shape the contract does not change, so neither may the body.
struct StableShape {
  let first: APIVersion?

  func findings(_ expected: EncodedBody, _ found: EncodedBody) -> [SampleFinding] {
    guard expected.bytes != found.bytes else { return [] }
    let differences: [JSONDifference] =
      if let old = expected.json, let new = found.json {
        JSONValue.differences(expected: old, found: new, numbers: .spelling, keyOrder: .significant)
      } else { [] }
    return [
      SampleFinding(
        "sample/undeclared-change",
        "the body differs from the one at \(first.map(\.description) ?? "the first version"), "
          + "but nothing documented changes in between",
        hint: "declare the version range of the field that changed", details: differences.map(\.summary))
    ]
  }
}
