import APIModel
import Foundation
import XMLCoder

/// Models as XML, through XMLCoder with the names of an ``XMLForm``.
enum XMLBody {
  /// Bytes with an XML declaration, indented by two spaces, with a final newline.
  static func encode(_ value: any Encodable, as form: XMLForm) throws -> [UInt8] {
    let encoder = XMLEncoder()
    encoder.outputFormatting = .prettyPrinted
    encoder.prettyPrintIndentation = .spaces(2)
    let elements = form.elements
    let attributes = form.attributes
    encoder.keyEncodingStrategy = .custom { path in
      let name = path.last?.stringValue ?? ""
      return ElementName(elements[name] ?? name)
    }
    encoder.nodeEncodingStrategy = .custom { _, _ in
      { key in attributes.contains(key.stringValue) ? .attribute : .element }
    }
    let data = try Self.encode(value, with: encoder, root: form.root)
    var bytes = Array(data)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  private static func encode(_ value: some Encodable, with encoder: XMLEncoder, root: String) throws -> Data {
    try encoder.encode(value, withRootKey: root, header: XMLHeader(version: 1.0, encoding: "UTF-8"))
  }

  /// Reads what ``encode(_:as:)`` wrote.
  struct Decoder: ModelDecoder {
    let bytes: [UInt8]
    let form: XMLForm

    func decode<Body: Decodable>(_ type: Body.Type) throws -> Body {
      let decoder = XMLDecoder()
      let keys = Dictionary(form.elements.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
      decoder.keyDecodingStrategy = .custom { path in
        let name = path.last?.stringValue ?? ""
        return ElementName(keys[name] ?? name)
      }
      return try decoder.decode(type, from: Data(bytes))
    }
  }
}

/// A name of an element or attribute.
private struct ElementName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
