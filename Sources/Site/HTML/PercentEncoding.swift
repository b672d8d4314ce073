extension String {
  /// The text for use as a fragment or as a path of a URL (RFC 3986, sections 3.3 and 3.5).
  ///
  /// Everything that may not stand there as it is becomes `%` with two digits for each byte of its UTF-8.
  var percentEncoded: String {
    var text = self
    if text.withUTF8({ $0.allSatisfy(Self.mayStandInURL) }) { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      if Self.mayStandInURL(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 0x0F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mayStandInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
