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
    switch value {
    case .object, .null: log.noteRead(key, at: path)
    default: log.addOnce(wrongType("an object"))
    }
    return JSONCursor(value: value[key] ?? .null, path: path.appending(key), log: log)
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

  func integer(in range: ClosedRange<Int>) -> Int {
    if case .number(let number) = value, let integer = Int(number.spelling), range.contains(integer) {
      return integer
    }
    return wrong("a whole number from \(range.lowerBound) to \(range.upperBound)", range.lowerBound)
  }

  func optionalInteger(in range: ClosedRange<Int>) -> Int? { isNull ? nil : integer(in: range) }

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
    let text = self[key]
    return blocks.isNull ? Prose(commonMark: text.optionalString ?? "") : blocks.proseTree
  }

  func wrong<Value>(_ wanted: String, _ standIn: Value) -> Value {
    log.add(wrongType(wanted))
    return standIn
  }

  private func wrongType(_ wanted: String) -> Diagnostic {
    let found = value.bytes(style: .compact)
    let text = found.count <= 40 ? String(decoding: found, as: UTF8.self) : value.kind.rawValue
    return .error(
      "reference/type", "\(path) is \(text): it must be \(wanted)", at: log.location(path))
  }
}

/// The file that is read, and the problems found in it so far.
final class ReadingLog {
  let file: String
  private let positions: JSONPositions
  let sampleFile: (String) -> [UInt8]?
  private(set) var problems: [Diagnostic] = []
  /// The keys that were asked for, by the path of their object.
  private var keys: [JSONPath: Set<String>] = [:]

  init(file: String, positions: JSONPositions, sampleFile: @escaping (String) -> [UInt8]?) {
    self.file = file
    self.positions = positions
    self.sampleFile = sampleFile
  }

  func add(_ problem: Diagnostic) { problems.append(problem) }

  func addOnce(_ problem: Diagnostic) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  func noteRead(_ key: String, at path: JSONPath) { keys[path, default: []].insert(key) }

  /// Warns of members that nothing has asked for: a misspelt key would be ignored without a word.
  func reportUnknownKeys(in value: JSONValue, at path: JSONPath = .root) {
    switch value {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        reportUnknownKeys(in: element, at: path.appending(index))
      }
    case .object(let object):
      guard let known = keys[path] else { return }
      for member in object.members {
        let memberPath = path.appending(member.key)
        guard known.contains(member.key) else {
          problems.append(
            .warning(
              "reference/unknown-key", "\(memberPath) is ignored: no such key is known there",
              at: location(memberPath),
              hint: didYouMean(member.key, among: known.sorted()).map { "did you mean '\($0)'?" }))
          continue
        }
        reportUnknownKeys(in: member.value, at: memberPath)
      }
      for key in object.duplicateKeys {
        problems.append(
          .error(
            "reference/duplicate-key", "\(path.appending(key)) stands there twice: the second one is ignored",
            at: location(path.appending(key))))
      }
    default: break
    }
  }

  func location(_ path: JSONPath) -> SourceLocation {
    let position = positions.nearestPosition(of: path)
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}
