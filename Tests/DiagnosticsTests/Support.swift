import Diagnostics
import TestSupport

/// Swift Testing has a type of this name too.
typealias SourceLocation = Diagnostics.SourceLocation

extension SplitMix64 {
  /// Text of a few scalars, most of them ones that some report has to escape.
  mutating func oddText() -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "/", "\\", ":", ",", "%", "\"", "'", "<", ">", "&", "{", "}", "[", "]", "(", "0", " ", "\t", "\n",
      "\r",
      "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "é", "\u{301}", "\u{2028}", "\u{202E}", "漢",
      "\u{FFFE}",
      "😀",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &self) {
      text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
    }
    return text
  }

  /// A finding with odd text in every part.
  mutating func oddDiagnostic() -> Diagnostic {
    let location = SourceLocation(
      file: oddText(), line: Bool.random(using: &self) ? Int.random(in: -1...4, using: &self) : nil,
      column: Bool.random(using: &self) ? Int.random(in: -1...12, using: &self) : nil)
    return Diagnostic(
      rule: "odd/\(oddText())",
      severity: Severity.allCases[Int.random(in: 0..<3, using: &self)],
      location: Bool.random(using: &self) ? location : nil,
      subject: Bool.random(using: &self) ? oddText() : nil,
      message: oddText(),
      hint: Bool.random(using: &self) ? oddText() : nil,
      details: (0..<Int.random(in: 0...2, using: &self)).map { _ in oddText() })
  }
}

/// Whether text holds something that a terminal could act on, other than line feeds and tabs.
func isUnsafe(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    switch $0.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Three findings that between them have every part.
let threeFindings: [Diagnostic] = [
  .info("version/no-note", "2.44 has no version note", subject: "2.44"),
  .warning(
    "parameter/unused", "`flavorRef` is documented and no operation uses it",
    at: SourceLocation(file: "/project/api-ref/parameters.yaml", line: 2)),
  .error(
    "sample/undocumented-key", "`server.flavour` is in the sample and in no parameter",
    at: SourceLocation(file: "/project/api-ref/samples/show server.json", line: 3, column: 5),
    subject: "show-server", hint: "Did you mean `server.flavor`?",
    details: ["+ server.flavour: string", "- server.flavor: string"]),
]

/// The files that `threeFindings` are about.
@Sendable func threeFiles(_ name: String) -> [UInt8]? {
  switch name {
  case "/project/api-ref/parameters.yaml": Array("a: 1\nflavorRef:\n".utf8)
  case "/project/api-ref/samples/show server.json":
    Array("{\n  \"server\": {\n\t\"é\": 1, \"flavour\": \"m1\"\n  }\n}\n".utf8)
  default: nil
  }
}

/// A report of `threeFindings`.
let threeFindingsReport = Report(
  threeFindings, sourceText: threeFiles, toolVersion: "1.2.3", relativeTo: "/project/api-ref/")
