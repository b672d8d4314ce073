import YAML

/// An entry of a mapping whose key is a text.
struct NamedEntry {
  let name: String
  let position: YAMLPosition
  let value: YAMLNode
}

extension ConfigurationReader {
  /// The entries of a mapping whose keys are texts, each key once, the first time that it stands there.
  mutating func entries(of node: YAMLNode, in place: String) -> [NamedEntry] {
    var seen: [String: YAMLPosition] = [:]
    var result: [NamedEntry] = []
    for entry in node.entries ?? [] {
      guard let name = entry.key.text else {
        report(.wrongValue, "\(entry.key.kind) as a key of \(place): keys are text", at: entry.key.position)
        continue
      }
      if let first = seen[name] {
        report(
          .duplicateKey, "'\(name)' stands in \(place) twice, first on line \(first.line): a key stands once",
          at: entry.key.position, hint: "remove one of them")
        continue
      }
      seen[name] = entry.key.position
      result.append(NamedEntry(name: name, position: entry.key.position, value: entry.value))
    }
    return result
  }

  /// The entries of a mapping that is the value of a key; anything else is reported.
  mutating func mapping(_ value: YAMLNode, of key: TreeConfiguration.Key, example: String) -> [NamedEntry] {
    guard value.entries != nil else {
      report(
        .wrongValue, "\(key.rawValue) is \(value.kind): it is a mapping", at: value.position,
        hint: "write lines like '\(example)' below it")
      return []
    }
    return entries(of: value, in: key.rawValue)
  }

  /// A text of one line, without blanks around it; anything else is reported.
  mutating func line(_ value: YAMLNode, of name: String) -> String? {
    guard let text = value.text, !value.isNull else {
      report(
        .wrongValue, "\(name) is \(value.kind): it is text", at: value.position,
        hint: value.isNull ? "write a value, or remove the key" : nil)
      return nil
    }
    let line = ConfigurationValue.trimmed(text)
    guard !line.isEmpty else {
      report(.wrongValue, "\(name) is empty", at: value.position, hint: "write a value, or remove the key")
      return nil
    }
    guard ConfigurationValue.isOneLine(line) else {
      report(
        .wrongValue, "\(name) has line ends or control characters in it: it is one line of text",
        at: value.position)
      return nil
    }
    return line
  }

  /// A text that a function understands; anything else is reported.
  mutating func checked<Value>(
    _ value: YAMLNode, _ key: TreeConfiguration.Key, _ read: (String) throws(WrongValue) -> Value
  ) -> Value? {
    guard let text = line(value, of: key.rawValue) else { return nil }
    do {
      return try read(text)
    } catch {
      report(.wrongValue, "\(key.rawValue) '\(text)' \(error.rule)", at: value.position, hint: error.hint)
      return nil
    }
  }
}
