import APIModel
import Diagnostics
import OrderedJSON

extension Rule {
  /// A sample in JSON is JSON as RFC 8259 has it: no comma before a closing bracket, no key twice in an
  /// object, no byte order mark, no `NaN`.
  ///
  /// Readers paste samples into programs, which refuse anything else. Files that nothing shows are held to it
  /// too, since they are shown one day. A sample that is shown several times is told once.
  static let sampleNotJSON = Rule(
    "sample/not-json", .error, "A sample in JSON is well-formed, with each key once.",
    of: { checked in
      var told: Set<SourceLocation> = []
      let shown = checked.observed.flatMap { operation, observations in
        observations.samples.compactMap { sample -> Finding? in
          guard sample.isMeantAsJSON else { return nil }
          guard let problem = sample.problem else { return duplicateKey(sample, operation) }
          let place = sample.sample.textOrigin.location.map {
            SourceLocation(file: $0.file, line: problem.line, column: problem.column)
          }
          guard told.insert(place ?? SourceLocation(file: sample.sample.file)).inserted else { return nil }
          return Finding(
            "sample '\(sample.sample.name)' is not JSON: \(problem.message)", subject: operation.id,
            at: place ?? sample.sample.origin.location, hint: problem.hint)
        }
      }
      return shown + (checked.facts?.sampleFiles ?? []).compactMap { problem(of: $0) }
    })

  private static func duplicateKey(_ sample: ObservedSample, _ operation: Operation) -> Finding? {
    guard let duplicate = sample.body?.firstDuplicate(in: sample.sample.text.utf8) else { return nil }
    let place = sample.sample.textOrigin.location.map {
      SourceLocation(file: $0.file, line: duplicate.position.line, column: duplicate.position.column)
    }
    return Finding(
      "sample '\(sample.sample.name)' has the key \(duplicate.path) twice: an object has each key once",
      subject: operation.id, at: place ?? sample.sample.origin.location, hint: "remove one of them")
  }

  private static func problem(of file: SourceFacts.SampleFile) -> Finding? {
    guard file.path.hasSuffix(".json") else { return nil }
    func finding(_ problem: String, _ position: JSONPosition?, hint: String?) -> Finding {
      Finding(
        "'\(file.path)' is not JSON: \(problem)", subject: nil,
        at: SourceLocation(file: file.path, line: position?.line ?? 1, column: position?.column ?? 1),
        hint: hint)
    }
    // The text of a file that is shown is a sample of the reference, but for the mark.
    guard let bytes = file.bytes else {
      return file.hasByteOrderMark
        ? finding(
          "byte order mark before the value: JSON text starts with the value itself", nil,
          hint: "save the file as UTF-8 without byte order mark") : nil
    }
    do {
      let duplicate = try JSONValue(parsing: bytes).firstDuplicate(in: bytes)
      return duplicate.map {
        finding("it has the key \($0.path) twice", $0.position, hint: "remove one of them")
      }
    } catch {
      return finding(error.message, error.position, hint: error.hint)
    }
  }
}

extension ObservedSample {
  /// A file of another kind may be shown in the colours of JSON, which are those that trees use for everything.
  fileprivate var isMeantAsJSON: Bool {
    guard let file = sample.textOrigin.location?.file else { return true }
    let name = file.split(separator: "/").last ?? ""
    return file.hasSuffix(".json") || !name.contains(".")
  }
}

extension JSONValue {
  /// The first key that an object has twice, with its place in the text that the value was parsed from.
  fileprivate func firstDuplicate(in text: some Sequence<UInt8>) -> JSONPositions.DuplicateKey? {
    // Places cost a second reading, which few texts need.
    hasDuplicateKeys ? (try? JSONPositions(of: text))?.duplicateKeys.first : nil
  }

  private var hasDuplicateKeys: Bool {
    switch self {
    case .array(let elements): elements.contains(where: \.hasDuplicateKeys)
    case .object(let object):
      !object.duplicateKeys.isEmpty || object.members.contains { $0.value.hasDuplicateKeys }
    default: false
    }
  }
}
