import APIModel
import Diagnostics
import OrderedJSON
import Prose

/// A place in a JSON file that is being read: the value, its path, and where problems go.
///
/// A value of the wrong type is a problem with its place; reading goes on with a stand-in, so that a file's
/// problems are reported together.
struct JSONCursor {
  let value: JSONValue
  let path: JSONPath
  let log: ReadingLog

  /// The value under a key; an absent one reads as `null`.
  subscript(key: String) -> JSONCursor {
    JSONCursor(value: value[key] ?? .null, path: path.appending(key), log: log)
  }

  var isNull: Bool { value == .null }

  var string: String {
    if case .string(let text) = value { text } else { wrong("a string", "") }
  }

  var optionalString: String? {
    switch value {
    case .string(let text): text
    case .null: nil
    default: wrong("a string or null", nil)
    }
  }

  var bool: Bool {
    if case .bool(let bool) = value { bool } else { wrong("true or false", false) }
  }

  var integer: Int {
    if case .number(let number) = value, let integer = Int(number.spelling) { return integer }
    return wrong("a whole number", 0)
  }

  var optionalInteger: Int? { isNull ? nil : integer }

  /// The elements of an array; `null` reads as an empty one.
  var elements: [JSONCursor] {
    switch value {
    case .array(let elements):
      elements.enumerated().map { index, element in
        JSONCursor(value: element, path: path.appending(index), log: log)
      }
    case .null: []
    default: wrong("an array", [])
    }
  }

  var optionalVersion: APIVersion? {
    guard let text = optionalString else { return nil }
    return APIVersion(text) ?? wrong("a version such as \"2.12\"", nil)
  }

  var version: APIVersion {
    if case .string(let text) = value, let version = APIVersion(text) { return version }
    return wrong("a version such as \"2.12\"", APIVersion(major: 0, minor: 0))
  }

  var range: VersionRange {
    VersionRange(min: self["minVersion"].optionalVersion, max: self["maxVersion"].optionalVersion)
  }

  var origin: Origin { Origin(log.location(path)) }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ standIn: Word) -> Word {
    if case .string(let text) = value, let word = Word(rawValue: text) { return word }
    return wrong("one of \(Word.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))", standIn)
  }

  /// Prose under a key: its tree where the file has one, else its CommonMark.
  func prose(_ key: String) -> Prose {
    let blocks = self["\(key)Blocks"]
    return blocks.isNull ? Prose(commonMark: self[key].optionalString ?? "") : blocks.proseTree
  }

  func wrong<Value>(_ wanted: String, _ standIn: Value) -> Value {
    log.add(
      .error(
        "reference/type", "\(path) is \(value.kind.rawValue): it must be \(wanted)", at: log.location(path)))
    return standIn
  }
}

/// The file that is read, and the problems found in it so far.
final class ReadingLog {
  let file: String
  private let positions: JSONPositions
  private(set) var problems: [Diagnostic] = []

  init(file: String, positions: JSONPositions) {
    self.file = file
    self.positions = positions
  }

  func add(_ problem: Diagnostic) { problems.append(problem) }

  func location(_ path: JSONPath) -> SourceLocation {
    let position = positions.nearestPosition(of: path)
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}
