import Diagnostics
import YAML

/// The reasons of one `status.yaml`: for each code a default one and others by key (os-api-ref, `http_codes.py`).
struct StatusFile: Sendable {
  let path: String
  let reasons: [Int: [String: DescribedText]]
  let findings: [Diagnostic]

  static let defaultKey = "default"

  /// Whether a file looks like one of reasons: its first key is a number.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let first = rest.first {
      switch first {
      case 0x20, 0x09, 0x0A, 0x0D: rest = rest.dropFirst()
      case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "%"):
        rest = rest.drop { $0 != 0x0A }
      default:
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        return digits.count == 3 && rest.dropFirst(3).first == UInt8(ascii: ":")
      }
    }
    return false
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
