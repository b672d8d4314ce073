extension Report {
  /// The report as SARIF 2.1.0, a log with one run.
  ///
  /// Section numbers here and below are those of the OASIS Standard.
  func sarif() -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted()
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($0.element, $0.offset) })
    let driver: JSONText = .object([
      ("name", .string("Strata")),
      ("version", .string(toolVersion)),
      ("rules", .array(rules.map(descriptor))),
    ])
    let run: JSONText = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map { result($0, ruleIndex: indexes[$0.rule] ?? -1) })),
    ])
    return JSONText.object([
      (
        "$schema",
        .string("https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ]).document
  }

  /// A reportingDescriptor object (section 3.49).
  private func descriptor(_ name: String) -> JSONText {
    guard let rule = self.rules[name] else { return .object([("id", .string(name))]) }
    var members: [(name: String, value: JSONText)] = [
      ("id", .string(name)), ("shortDescription", .object([("text", .string(rule.summary))])),
    ]
    if let text = rule.text { members.append(("fullDescription", .object([("text", .string(text))]))) }
    members.append(("defaultConfiguration", .object([("level", .string(level(of: rule.severity)))])))
    return .object(members)
  }

  private func level(of severity: Severity) -> String { severity == .info ? "note" : severity.rawValue }

  /// A result object (section 3.27).
  private func result(_ diagnostic: Diagnostic, ruleIndex: Int) -> JSONText {
    var members: [(name: String, value: JSONText)] = [
      ("ruleId", .string(diagnostic.rule)),
      ("ruleIndex", .integer(ruleIndex)),
      ("level", .string(level(of: diagnostic.severity))),
      ("message", .object([("text", .string(sarifMessage(diagnostic.fullText)))])),
    ]
    if let location = location(of: diagnostic) { members.append(("locations", .array([location]))) }
    members.append(("partialFingerprints", .object([("strata/v1", .string(diagnostic.fingerprint))])))
    return .object(members)
  }

  /// A location object (section 3.28): the place in a file, the thing in the model, or both.
  private func location(of diagnostic: Diagnostic) -> JSONText? {
    var members: [(name: String, value: JSONText)] = []
    if let place = diagnostic.location {
      var physical: [(name: String, value: JSONText)] = [
        ("artifactLocation", .object([("uri", .string(artifactURI(place.file)))]))
      ]
      if let line = place.line {
        var region: [(name: String, value: JSONText)] = [("startLine", .integer(line))]
        if let column = place.column { region.append(("startColumn", .integer(column))) }
        physical.append(("region", .object(region)))
      }
      members.append(("physicalLocation", .object(physical)))
    }
    if let subject = diagnostic.subject {
      let logical: JSONText = .object([("fullyQualifiedName", .string(subject))])
      members.append(("logicalLocations", .array([logical])))
    }
    return members.isEmpty ? nil : .object(members)
  }
}

/// A plain text message (section 3.11.3) in which nothing can be taken for a link or a placeholder.
///
/// Section 3.11.5 has every brace doubled, which viewers that know no placeholders show doubled; paths such as
/// `/servers/{server_id}` are in most messages of this tool, so only what reads as a placeholder, `{0}`, is doubled.
/// Brackets are escaped where they would form a link, `[text](1)` (section 3.11.6).
private func sarifMessage(_ text: String) -> String {
  guard text.contains("{") || text.contains("](") else { return text }
  let hasLink = text.contains("](")
  let scalars = Array(text.unicodeScalars)
  var result = ""
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    if scalar == "{" {
      var end = index + 1
      while end < scalars.count, ("0"..."9").contains(scalars[end]) { end += 1 }
      if end > index + 1, end < scalars.count, scalars[end] == "}" {
        result += "{"
        for inner in scalars[index...end] { result.unicodeScalars.append(inner) }
        result += "}"
        index = end + 1
        continue
      }
    }
    if hasLink && (scalar == "[" || scalar == "]") { result += "\\" }
    result.unicodeScalars.append(scalar)
    index += 1
  }
  return result
}

/// A file name as a URI reference (RFC 3986): UTF-8, percent-encoded except for the unreserved characters and `/`.
///
/// An absolute path becomes a `file` URI (RFC 8089); a Windows path is written with `/`.
private func artifactURI(_ file: String) -> String {
  let isWindows = isWindowsPath(file)
  let path = isWindows ? String(file.map { $0 == "\\" ? "/" : $0 }) : file
  let isShare = isWindows && path.hasPrefix("//")
  var result = isShare ? "file:" : isWindows ? "file:///" : path.hasPrefix("/") ? "file://" : ""
  for (index, byte) in path.utf8.enumerated() {
    let isDriveColon = isWindows && index == 1 && byte == UInt8(ascii: ":")
    if isUnreserved(byte) || byte == UInt8(ascii: "/") || isDriveColon {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return result
}

/// RFC 3986, section 2.3.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}
