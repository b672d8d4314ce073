/// A sentence whose values know whether they are code, so that every format can show them in its own way.
package struct Sentence: Hashable, Sendable {
  /// A part of a sentence.
  package enum Part: Hashable, Sendable {
    case words(String)
    case code(String)
    /// Several codes with commas between them.
    case codes([String])
    /// An operation by its title, with its method and path.
    case operation(title: String, endpoint: String)
    /// A status code with its reason phrase and the name of its fault.
    case answer(code: Int, fault: String?)
  }

  /// The parts from first to last.
  package let parts: [Part]

  /// Puts values in the places of a pattern; a place without a value stays as it is written.
  package init(_ pattern: String, _ values: KeyValuePairs<String, Part> = [:]) {
    parts = pattern.patternParts.map { part in
      guard part.isName else { return .words(part.text) }
      return values.first { $0.key == part.text }?.value ?? .words("{\(part.text)}")
    }
  }

  package init(parts: [Part]) { self.parts = parts }

  /// The sentence with words before its full stop.
  func ending(with words: String) -> Sentence {
    guard case .words(let last)? = parts.last, last.hasSuffix(".") else {
      return Sentence(parts: parts + [.words(words)])
    }
    return Sentence(parts: parts.dropLast() + [.words(last.dropLast() + words + ".")])
  }
}

extension String {
  /// The pattern with its places filled.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var text = ""
    var rest = self[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      text += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      if let value = values.first(where: { $0.key == name }) {
        text += value.value
      } else {
        text += rest[open...close]
      }
      rest = rest[rest.utf8.index(after: close)...]
    }
    text += rest
    return text
  }

  /// The pattern cut at its places.
  fileprivate var patternParts: [(text: String, isName: Bool)] {
    var parts: [(text: String, isName: Bool)] = []
    var rest = self[...]
    // Braces are single bytes, and so are found without looking at characters.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { parts.append((String(rest[..<open]), false)) }
      parts.append((String(rest[rest.index(after: open)..<close]), true))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append((String(rest), false)) }
    return parts
  }
}
