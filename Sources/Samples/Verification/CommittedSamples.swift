package import APIModel
package import Diagnostics
package import Files
import OrderedJSON

/// The sample files of a folder, held byte for byte against those that a reference publishes.
package struct CommittedSamples: Sendable {
  /// The folder that holds `api_samples`.
  let folder: String
  let files: FileSystem

  package init(folder: String, files: FileSystem) {
    self.folder = folder
    self.files = files
  }

  /// Missing, differing and unexpected files, in the order of their paths.
  package func findings(for reference: Reference) -> [Diagnostic] {
    var expected: [String: PublishedSample] = [:]
    for sample in reference.samples { expected[sample.file] = sample }
    let present = Set((try? files.filesBelow("\(folder)/api_samples"))?.map { "api_samples/\($0)" } ?? [])

    return Set(expected.keys).union(present).sorted().flatMap { path -> [Diagnostic] in
      guard let sample = expected[path] else {
        return [
          .error(
            "sample/file-unexpected", "\(path) is published by no sample of the reference",
            at: SourceLocation(file: "\(folder)/\(path)"), hint: "remove it, or declare its sample")
        ]
      }
      guard let bytes = present.contains(path) ? try? files.read("\(folder)/\(path)") : nil else {
        return [
          .error(
            "sample/file-missing", "\(path) does not exist, but the reference publishes it",
            at: SourceLocation(file: "\(folder)/\(path)"), subject: sample.id,
            hint: "write it with the samples command")
        ]
      }
      return bytes == Array(sample.text.utf8) ? [] : [difference(sample, bytes)]
    }
  }

  private func difference(_ sample: PublishedSample, _ bytes: [UInt8]) -> Diagnostic {
    let place = SourceLocation(file: "\(folder)/\(sample.file)", line: 1, column: 1)
    let hint = "if the model is right, write the samples anew; else correct the model"
    guard sample.language == "json" else {
      let line = firstDifferentLine(Array(sample.text.utf8), bytes)
      let details: [JSONDifference] =
        if let expected = XMLTree(Array(sample.text.utf8)), let found = XMLTree(bytes) {
          JSONValue.differences(
            expected: expected.value, found: found.value, numbers: .spelling, keyOrder: .significant)
        } else { [] }
      return .error(
        "sample/file-differs", "\(sample.file) differs from what the model encodes",
        at: SourceLocation(file: place.file, line: line, column: 1), subject: sample.id, hint: hint,
        details: details.map(\.summary))
    }
    do {
      let found = try JSONValue(parsing: bytes)
      let differences = JSONValue.differences(
        expected: try JSONValue(parsing: Array(sample.text.utf8)), found: found, numbers: .spelling,
        keyOrder: .significant)
      guard let first = differences.first else {
        return .error(
          "sample/file-differs",
          "\(sample.file) has the values that the model encodes, but other spacing or line ends",
          at: SourceLocation(
            file: place.file, line: firstDifferentLine(Array(sample.text.utf8), bytes), column: 1),
          subject: sample.id, hint: hint)
      }
      let position = try JSONPositions(of: bytes).nearestPosition(of: first.path)
      return .error(
        "sample/file-differs", "\(sample.file) differs from what the model encodes",
        at: SourceLocation(file: place.file, line: position.line, column: position.column),
        subject: sample.id, hint: hint, details: differences.map(\.summary))
    } catch {
      return .error(
        "sample/not-json", "\(sample.file) is not JSON: \(error.message)",
        at: SourceLocation(file: place.file, line: error.line, column: error.column), subject: sample.id,
        hint: hint)
    }
  }

  private func firstDifferentLine(_ expected: [UInt8], _ found: [UInt8]) -> Int {
    let common = zip(expected, found).prefix { $0 == $1 }.map(\.0)
    return 1 + common.count { $0 == UInt8(ascii: "\n") }
  }
}

extension Reference {
  /// Every published sample: those of the operations, then those of the faults.
  package var samples: [PublishedSample] { operations.flatMap(\.samples) + faults.flatMap(\.samples) }
}
