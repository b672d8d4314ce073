/// The way from the top of a JSON value to one value in it.
package struct JSONPath: Sendable, Hashable {
  /// One step of a path.
  package enum Component: Sendable, Hashable {
    /// Into the member of an object with this key.
    case key(String)
    /// Into the element of an array at this index, from 0.
    case index(Int)

    /// Compares keys scalar by scalar.
    package static func == (left: Component, right: Component) -> Bool {
      switch (left, right) {
      case (.key(let left), .key(let right)): left.hasSameScalars(as: right)
      case (.index(let left), .index(let right)): left == right
      default: false
      }
    }
  }

  /// The steps from the top down.
  package let components: [Component]

  /// The path of the top value, which has no steps.
  package static let root = JSONPath([])

  /// Makes a path of its steps.
  package init(_ components: [Component]) { self.components = components }

  /// The path of the member of this value with the given key.
  package func appending(_ key: String) -> JSONPath { appending(.key(key)) }

  /// The path of the element of this value at the given index.
  package func appending(_ index: Int) -> JSONPath { appending(.index(index)) }

  /// The path with one more step.
  package func appending(_ component: Component) -> JSONPath { JSONPath(components + [component]) }

  /// The path of the value around this one, or nil for the root.
  package var parent: JSONPath? { components.isEmpty ? nil : JSONPath(components.dropLast()) }

  /// The keys alone: the same for every element of an array.
  package var schemaPath: [String] {
    components.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}

extension JSONPath {
  private init(_ components: ArraySlice<Component>) { self.init(Array(components)) }
}

extension JSONPath: CustomStringConvertible {
  /// The path as `virtual_interfaces[0].net_id`; the root is `$`.
  ///
  /// A key that is no simple identifier (a letter or `_`, then letters, digits, `_` and `-`) is written as a
  /// JSON string in brackets, as in `server["OS-EXT-VIF-NET:net_id"]`.
  package var description: String {
    guard !components.isEmpty else { return "$" }
    return components.reduce(into: "") { text, component in
      switch component {
      case .key(let key) where Self.isIdentifier(key):
        text += text.isEmpty ? key : "." + key
      case .key(let key):
        text += "[" + JSONValue.string(key).text(style: .compact) + "]"
      case .index(let index):
        text += "[\(index)]"
      }
    }
  }

  private static func isIdentifier(_ key: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
    }
    func isDigitOrHyphen(_ byte: UInt8) -> Bool {
      byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
    }
    guard let first = key.utf8.first, isLetter(first) else { return false }
    return key.utf8.allSatisfy { isLetter($0) || isDigitOrHyphen($0) }
  }
}

extension JSONPath: ExpressibleByArrayLiteral {
  /// Makes a path of keys and indices, as in `["virtual_interfaces", 0, "net_id"]`.
  package init(arrayLiteral components: Component...) { self.init(components) }
}

extension JSONPath.Component: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Makes a step into an object.
  package init(stringLiteral key: String) { self = .key(key) }

  /// Makes a step into an array.
  package init(integerLiteral index: Int) { self = .index(index) }
}
