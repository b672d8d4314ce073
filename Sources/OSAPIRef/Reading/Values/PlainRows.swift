import RestructuredText
import YAML

/// Rows that need no reader of YAML: each line is `- name: key` with words that mean nothing but themselves, as nearly
/// all are.
enum PlainRows {
  /// The rows, or `nil` where any line is more than that.
  static func read(_ content: RSTContent) -> [RowList.Row]? {
    guard content.count > 0 else { return nil }
    var rows: [RowList.Row] = []
    rows.reserveCapacity(content.count)
    var indentation: Int?
    for index in 0..<content.count {
      let line = content.bytes(ofLine: index)
      if line.isEmpty { continue }
      let dash = line.firstIndex { $0 != 0x20 } ?? line.endIndex
      guard line[dash...].starts(with: "- ".utf8),
        indentation ?? (dash - line.startIndex) == dash - line.startIndex,
        let row = row(line, from: dash + 2, content, index)
      else { return nil }
      indentation = dash - line.startIndex
      rows.append(row)
    }
    return rows.isEmpty ? nil : rows
  }

  private static func row(_ line: ArraySlice<UInt8>, from start: Int, _ content: RSTContent, _ index: Int)
    -> RowList.Row?
  {
    let first = line[start...].firstIndex { $0 != 0x20 } ?? line.endIndex
    // The first colon before a blank parts name and key.
    guard first < line.endIndex, isLetter(line[first]) || line[first] == UInt8(ascii: "<"),
      let colon = line[first...].indices.first(where: {
        line[$0] == UInt8(ascii: ":") && $0 + 1 < line.endIndex && line[$0 + 1] == 0x20
      }), let value = line[(colon + 1)...].firstIndex(where: { $0 != 0x20 }), isLetter(line[value])
    else { return nil }
    guard line[first..<colon].allSatisfy(isNamePart), line[value...].allSatisfy(isKeyPart) else { return nil }
    let place = content.location(ofLine: index)
    return RowList.Row(
      name: String(decoding: line[first..<colon], as: UTF8.self),
      key: String(decoding: line[value...], as: UTF8.self),
      position: YAMLPosition(line: place.line, column: place.column + first - line.startIndex))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isKeyPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"):
      true
    default: isKeyPart(byte)
    }
  }
}
