import Diagnostics
import YAML

/// The reasons of one `status.yaml`: for each code a default one and others by key (os-api-ref, `http_codes.py`).
struct StatusFile: Sendable {
  let path: String
  let reasons: [Int: [String: DescribedText]]
  let findings: [Diagnostic]

  static let defaultKey = "default"

  /// Whether a file looks like one of reasons: at least half of its keys at the top are numbers of three digits.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var codes = 0
    var names = 0
    // All keys of a mapping begin in one column, which need not be the first.
    var column: Int?
    bytes.withUnsafeBufferPointer { bytes in
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for line in bytes[mark...].split(separator: 0x0A) {
        let text = line.drop { $0 == 0x20 }
        let indent = line.count - text.count
        guard let first = text.first, isKeyStart(first), indent == column ?? indent else { continue }
        column = indent
        let key = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? text.dropFirst() : text
        let digits = key.prefix { (0x30...0x39).contains($0) }
        let rest = key.dropFirst(digits.count).drop { $0 == first && !(0x30...0x39).contains($0) }
        if digits.count == 3, rest.first == UInt8(ascii: ":") { codes += 1 } else { names += 1 }
      }
    }
    return codes > 0 && codes >= names
  }

  /// Whether the first byte of a line may begin a key: no comment, marker or directive of YAML.
  private static func isKeyStart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0D, UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "%"), UInt8(ascii: "."):
      false
    default: true
    }
  }

  init(path: String, bytes: [UInt8], files: TreeFiles) {
    self.path = path
    var log = TreeLog(files: files)
    var reasons: [Int: [String: DescribedText]] = [:]
    do {
      for entry in try YAMLDocument.parse(bytes).root?.mergedEntries ?? [] {
        guard let code = entry.key.intValue else {
          log.add(
            .error(
              "status/definition",
              "'\(entry.key.text ?? entry.key.kind)' is no status code: it is a number like 404",
              at: log.location(entry.key.position, in: path)))
          continue
        }
        var texts: [String: DescribedText] = [:]
        for reason in entry.value.mergedEntries ?? [] {
          if let key = reason.key.text { texts[key] = DescribedText(reason.value, in: path) }
        }
        reasons[code] = texts
      }
    } catch {
      log.add(error, in: path)
    }
    self.reasons = reasons
    findings = log.findings
  }
}
