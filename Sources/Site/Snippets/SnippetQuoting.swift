import APIModel

/// What may stand in the quotation marks of shells and programs without meaning anything there.
enum SnippetQuoting {
  /// Whether a text has only characters that mean nothing in any language: names of headers, media types, services and
  /// addresses that are well formed have no others.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_.~:/+@%,".utf8.contains(byte)
        }
      }
  }

  /// Whether a name can stand in a string of a program; in an address it is percent-encoded.
  static func isQuotable(_ name: String) -> Bool {
    !name.isEmpty
      && !name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
  }

  /// A name for the query of an address: all but the unreserved characters (RFC 3986, section 2.3) is encoded.
  static func encoded(_ name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Service {
  /// The service without what could not stand in a command.
  fileprivate func quotable(_ text: String?) -> String? {
    text.flatMap { SnippetQuoting.isPlain($0) ? $0 : nil }
  }

  var quotable: Service {
    Service(
      type: quotable(type), versionHeader: quotable(versionHeader), tokenHeader: quotable(tokenHeader),
      endpoint: quotable(endpoint))
  }
}
