#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Baseline {
  /// Reads a baseline file.
  ///
  /// Members that this version doesn't know are ignored; of an entry only `fingerprint` and `rule` have to be
  /// there.
  ///
  /// - Parameters:
  ///   - bytes: the file, JSON in UTF-8.
  ///   - file: its name, for the finding that is thrown.
  /// - Throws: a finding of the rule `baseline/unreadable` that names the first thing wrong: the JSON itself, a
  ///   member missing or of the wrong type, another `schemaVersion` than 1, a fingerprint that is not twelve
  ///   hexadecimal digits, a date that is none.
  package init(parsing bytes: [UInt8], file: String? = nil) throws(Diagnostic) {
    if let problem = JSONSyntax.firstProblem(in: bytes) {
      throw Self.unreadable(
        "it is not JSON: \(problem.message)", file: file, line: problem.line, column: problem.column)
    }
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw Self.unreadable(Self.explanation(of: error), file: file)
    }
    guard document.schemaVersion == 1 else {
      throw Self.unreadable(
        "schemaVersion \(document.schemaVersion) is unknown; this version reads schemaVersion 1", file: file)
    }
    for (index, entry) in document.findings.enumerated() {
      guard Self.isFingerprint(entry.fingerprint) else {
        throw Self.unreadable(
          "findings[\(index)].fingerprint \"\(entry.fingerprint)\" is not twelve lower-case hexadecimal digits",
          file: file)
      }
      if let expires = entry.expires, ISODate(expires) == nil {
        throw Self.unreadable(
          "findings[\(index)].expires \"\(expires)\" is not a date of the form YYYY-MM-DD", file: file)
      }
    }
    self.init(
      entries: document.findings.map {
        Entry(
          fingerprint: $0.fingerprint, rule: $0.rule, file: $0.file, message: $0.message ?? "",
          reason: $0.reason, expires: $0.expires)
      })
  }

  /// The baseline file, JSON in UTF-8: the same entries give the same bytes.
  package func bytes() -> [UInt8] {
    let findings = entries.map { entry in
      JSONText.object([
        ("fingerprint", .string(entry.fingerprint)),
        ("rule", .string(entry.rule)),
        ("file", .optional(entry.file)),
        ("message", .string(entry.message)),
        ("reason", .optional(entry.reason)),
        ("expires", .optional(entry.expires)),
      ])
    }
    let document = JSONText.object([("schemaVersion", .integer(1)), ("findings", .array(findings))])
    return Array(document.document.utf8)
  }

  private struct Document: Decodable {
    struct Finding: Decodable {
      let fingerprint: String
      let rule: String
      let file: String?
      let message: String?
      let reason: String?
      let expires: String?
    }

    let schemaVersion: Int
    let findings: [Finding]
  }

  private static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }

  private static func unreadable(
    _ problem: String, file: String?, line: Int? = nil, column: Int? = nil
  ) -> Diagnostic {
    .error(
      "baseline/unreadable", "The baseline can't be read: \(problem)",
      at: file.map { SourceLocation(file: $0, line: line, column: column) },
      hint: "Correct the file, or delete it and write a new one.")
  }

  private static func explanation(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not of the expected form" }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(path(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context.codingPath)) has the wrong type"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "it is not UTF-8" : "\(path(context.codingPath)) is out of range"
    @unknown default:
      return "it is not of the expected form"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    var text = ""
    for key in keys {
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += text.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return text.isEmpty ? "the document" : text
  }
}
