import APIModel
import Diagnostics
import OrderedJSON

/// Publishes one declared sample in one format: a body for each shape, equal ones joined, each verified.
struct SampleRun {
  let operation: Operation
  let direction: Direction
  let body: ResolvedBody
  let declaration: SampleDeclaration
  let format: BodyFormat
  let folder: String
  let history: VersionHistory
  let encoder: BodyEncoder
  /// The model, or the part of it that the format writes.
  let model: SampleModel
  private(set) var findings: [Diagnostic] = []
  private var reported: Set<SampleFinding> = []

  init(
    operation: Operation, direction: Direction, body: ResolvedBody, declaration: SampleDeclaration,
    format: BodyFormat, folder: String, history: VersionHistory, encoder: BodyEncoder
  ) {
    self.operation = operation
    self.direction = direction
    self.body = body
    self.declaration = declaration
    self.format = format
    self.folder = folder
    self.history = history
    self.encoder = encoder
    model =
      switch format {
      case .json: declaration.model.value
      case .xml(let form): form.part.value(declaration.model.value)
      }
  }

  mutating func publish(_ shapes: [Shape], shown: inout ShownFields) -> [PublishedSample] {
    var samples: [PublishedSample] = []
    var previous: (range: VersionRange, fields: DocumentedFields, json: JSONValue)?
    for shape in shapes {
      let range = shape.range.intersection(declaration.range).intersection(body.declaration.range)
      guard !range.isEmpty, let encoded = encode(shape, range) else { continue }
      if let json = encoded.json {
        let version = range.min ?? shape.version
        let fields = DocumentedFields(body.parameters, at: version)
        let isTyped = format == .json
        let agreement = ContractAgreement(documented: fields, isTyped: isTyped)
        // What only JSON writes, such as an empty list, would count as shown twice or never.
        var seen = shown
        add(agreement.findings(json, shown: &seen), at: version)
        if isTyped { shown = seen }
        if let previous {
          add(
            DeltaAgreement(old: previous.fields, new: fields).findings(
              from: previous.json, in: previous.range, to: json, in: range),
            at: version)
        }
        previous = (range, fields, json)
      }
      if let last = samples.last, last.text == encoded.text {
        samples[samples.count - 1].range = VersionRange(min: last.range.min, max: range.max)
      } else {
        samples.append(published(encoded, range))
      }
    }
    return samples
  }

  /// The body of a shape, verified against the service's coder at each version of the shape that is known.
  private mutating func encode(_ shape: Shape, _ range: VersionRange) -> EncodedBody? {
    let first = range.min ?? shape.version
    var result: EncodedBody?
    for version in versions(from: first, in: range) {
      do {
        let encoded = try encoder.publish(model, at: version)
        add(CoderAgreement(run: self, version: version).findings(encoded), at: version)
        if let result {
          add(StableShape(first: first).findings(result, encoded), at: version)
        } else {
          result = encoded
        }
      } catch {
        findings.append(
          .encodingFailed(error, sample: declaration, version: version, subject: operation.id))
      }
    }
    return result
  }

  /// The first version of a range, then those that the history lists in it.
  private func versions(from first: APIVersion?, in range: VersionRange) -> [APIVersion?] {
    guard let first else { return [nil] }
    return [first] + history.versions.map(\.number).filter { $0 > first && range.contains($0) }
  }

  private func published(_ encoded: EncodedBody, _ range: VersionRange) -> PublishedSample {
    let first = range.min ?? history.first
    let folders = ["api_samples", folder] + (first.map { ["v\($0)"] } ?? [])
    let name = "\(declaration.name).\(format.fileExtension)"
    return PublishedSample(
      id: ((first.map { ["v\($0)"] } ?? []) + [name]).joined(separator: "-"),
      caption: declaration.caption ?? "Example \(operation.title): \(format.title) \(direction)",
      mediaType: format.mediaType, file: (folders + [name]).joined(separator: "/"), range: range,
      code: body.declaration.code, text: encoded.text, origin: declaration.origin)
  }

  /// Adds findings, leaving out what an earlier version has shown.
  private mutating func add(_ new: [SampleFinding], at version: APIVersion?) {
    for finding in new where reported.insert(finding).inserted {
      findings.append(
        finding.diagnostic(
          sample: declaration.name, version: version, operation: operation.id, origin: declaration.origin))
    }
  }
}
