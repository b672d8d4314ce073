import APIModel
import Foundation
import OrderedJSON

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML document as a JSON value, so that two documents can be compared by paths.
///
/// An element is an object: its attributes under `@name`, its text under `#text`, its children under their names,
/// those of the same name in an array. An element with text alone is a string.
struct XMLTree {
  let value: JSONValue

  /// Reads a document; `nil` where it is not well formed.
  init?(_ bytes: [UInt8]) {
    let parser = XMLParser(data: Data(bytes))
    let builder = TreeBuilder()
    parser.delegate = builder
    parser.shouldResolveExternalEntities = false
    guard parser.parse(), let root = builder.root else { return nil }
    value = root
  }

  /// Builds the value while the parser reads; the parser needs a delegate that is an object.
  private final class TreeBuilder: NSObject, XMLParserDelegate {
    private struct Element {
      let name: String
      let attributes: [JSONObject.Member]
      var children: [(name: String, value: JSONValue)] = []
      var text = ""
    }

    private var open: [Element] = []
    private(set) var root: JSONValue?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let members = attributes.sorted { $0.key < $1.key }.map {
        JSONObject.Member(key: "@\($0.key)", value: .string($0.value))
      }
      open.append(Element(name: name, attributes: members))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if !open.isEmpty { open[open.count - 1].text += text }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      guard let element = open.popLast() else { return }
      let value = Self.value(of: element)
      if open.isEmpty {
        root = .object(JSONObject([JSONObject.Member(key: element.name, value: value)]))
      } else {
        open[open.count - 1].children.append((element.name, value))
      }
    }

    private static func value(of element: Element) -> JSONValue {
      var members = element.attributes
      let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
      if !text.isEmpty { members.append(JSONObject.Member(key: "#text", value: .string(text))) }
      var names: [String] = []
      for child in element.children where !names.contains(child.name) { names.append(child.name) }
      for name in names {
        let values = element.children.filter { $0.name == name }.map(\.value)
        members.append(JSONObject.Member(key: name, value: values.count == 1 ? values[0] : .array(values)))
      }
      if members.count == 1, members[0].key == "#text" { return members[0].value }
      return .object(JSONObject(members))
    }
  }
}

extension XMLForm {
  /// The body of a document under the model's keys, for a comparison with the documented rows.
  ///
  /// `nil` where the bytes are not well formed.
  func modelKeys(_ bytes: [UInt8]) -> JSONValue? {
    guard let tree = XMLTree(bytes)?.value, let content = tree[root] else { return nil }
    let keys = Dictionary(elements.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    func renamed(_ value: JSONValue) -> JSONValue {
      switch value {
      case .array(let values): .array(values.map(renamed))
      case .object(let object):
        .object(
          JSONObject(
            object.members.filter { $0.key != "#text" && $0.key != "@xmlns" }.map { member in
              let name = member.key.hasPrefix("@") ? String(member.key.dropFirst()) : member.key
              return JSONObject.Member(key: keys[name] ?? name, value: renamed(member.value))
            }))
      default: value
      }
    }
    let body = renamed(content)
    return holdsOutermostKey ? .object(JSONObject([JSONObject.Member(key: root, value: body)])) : body
  }
}
