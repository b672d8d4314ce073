/// Every way in which a text can fail to be JSON; the only place that words them.
enum JSONSyntaxProblem {
  case byteOrderMark
  case empty
  case endOfText(expected: String, opened: (kind: JSONContainerKind, position: JSONPosition)?)
  case tooDeep(limit: Int)
  case trailingContent(found: String)
  case trailingComma(JSONContainerKind)
  case commaWithoutItem(JSONContainerKind?)
  case missingComma(JSONContainerKind, found: String)
  case missingColon(found: String)
  case wrongClose(found: String, opened: JSONContainerKind, position: JSONPosition)
  case unexpected(found: String, expected: String)
  case nulByte
  case comment
  case unquotedKey(String)
  case unquotedWord(String)
  case singleQuote
  case typographicQuote(String)
  case invalidUTF8(UInt8)
  case unterminatedString
  case lineEndInString
  case controlCharacter(UInt8)
  case unknownEscape(String)
  case shortUnicodeEscape
  case loneSurrogate(String)
  case leadingZero
  case plusSign
  case decimalPointFirst
  case hexadecimal
  case digitMissing(after: String)
}

extension JSONSyntaxProblem {
  var message: String {
    switch self {
    case .byteOrderMark: "byte order mark before the value: JSON text starts with the value itself"
    case .empty: "no value: JSON text holds exactly one value"
    case .endOfText(let expected, let opened?):
      "end of text where \(expected) must stand: "
        + "the \(opened.kind) that opens at \(opened.position) is not closed"
    case .endOfText(let expected, nil): "end of text where \(expected) must stand"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside each other: the depth is limited"
    case .trailingContent(let found): "\(found) after the value: JSON text holds exactly one value"
    case .trailingComma(let kind):
      "comma after the last \(kind.item): a comma stands between two \(kind.item)s"
    case .commaWithoutItem(let kind?): "comma without \(kind.itemWithArticle) before it"
    case .commaWithoutItem(nil): "comma where a value must stand"
    case .missingComma(let kind, let found):
      "\(found) right after \(kind.itemWithArticle): \(kind.separation)"
    case .missingColon(let found): "\(found) after a key: a colon stands between key and value"
    case .wrongClose(let found, let opened, let position):
      "\(found) closes the \(opened) that opens at \(position): "
        + "\(opened.withArticle) ends with '\(opened.close)'"
    case .unexpected(let found, let expected): "\(found) where \(expected) must stand"
    case .nulByte: "NUL byte: JSON text is UTF-8 and holds no raw control characters"
    case .comment: "comment: JSON has none"
    case .unquotedKey(let key): "key \(key) without quotes: a key is a string in double quotes"
    case .unquotedWord(let word): Self.message(forWord: word)
    case .singleQuote: "single quote: strings stand in double quotes"
    case .typographicQuote(let quote): "typographic quote \(quote): strings stand in plain double quotes"
    case .invalidUTF8(let byte): "byte 0x\(Self.hexadecimal(byte)) that is not UTF-8: JSON text is UTF-8"
    case .unterminatedString: "string without a closing quote"
    case .lineEndInString: "line end inside a string: a string ends on its own line"
    case .controlCharacter(let byte):
      "control character U+00\(Self.hexadecimal(byte)) inside a string: below U+0020 everything is escaped"
    case .unknownEscape(let escape):
      #"escape \#(escape): a backslash is followed by one of " \ / b f n r t u"#
    case .shortUnicodeEscape: #"\u without four hexadecimal digits after it"#
    case .loneSurrogate(let escape):
      "\(escape) is half a surrogate pair: only a high and a low half make a character"
    case .leadingZero: "number with a leading zero: only 0 itself and numbers below 1 start with 0"
    case .plusSign: "plus sign before a number: positive numbers have no sign"
    case .decimalPointFirst: "number without a digit before the decimal point"
    case .hexadecimal: "hexadecimal number: JSON numbers are decimal"
    case .digitMissing(let place): "no digit after \(place) of a number"
    }
  }

  var hint: String? {
    switch self {
    case .byteOrderMark: "save the file as UTF-8 without byte order mark"
    case .endOfText(_, let opened?): "add '\(opened.kind.close)'"
    case .trailingContent: "remove what follows the value"
    case .trailingComma(let kind): "remove the comma after the last \(kind.item)"
    case .commaWithoutItem: "remove the comma"
    case .missingComma(let kind, _): "add a comma after the \(kind.item)"
    case .missingColon: "add a colon after the key"
    case .wrongClose(_, let opened, _): "write '\(opened.close)'"
    case .nulByte: "save the file as UTF-8"
    case .comment: "remove the comment"
    case .unquotedKey(let key): "write \"\(key)\""
    case .unquotedWord(let word): Self.hint(forWord: word)
    case .singleQuote, .typographicQuote: "write \""
    case .invalidUTF8: "save the file as UTF-8"
    case .unterminatedString: "add \" at the end of the string"
    case .lineEndInString: #"close the string with ", or write the line end as \n"#
    case .controlCharacter(let byte): "write \(Self.escape(of: byte))"
    case .unknownEscape: #"write \\ for a backslash"#
    case .loneSurrogate: "write both halves, or the character itself"
    case .leadingZero: "remove the zeros"
    case .plusSign: "remove the plus sign"
    case .decimalPointFirst: "write 0 before the point"
    case .hexadecimal: "write the number in decimal"
    case .empty, .endOfText(_, nil), .tooDeep, .unexpected, .shortUnicodeEscape, .digitMissing: nil
    }
  }

  private static let notFinite = ["nan", "infinity", "inf"]
  private static let literals = ["true", "false", "null"]
  private static let foreignNulls = ["none", "nil", "undefined"]

  private static func message(forWord word: String) -> String {
    let plain = word.drop { $0 == "-" }.lowercased()
    if notFinite.contains(plain) { return "\(word) is no JSON number: numbers are finite" }
    return "\(word) is no JSON value: outside of strings only true, false and null are words"
  }

  private static func hint(forWord word: String) -> String? {
    let plain = word.drop { $0 == "-" }.lowercased()
    if notFinite.contains(plain) { return "write null, or a string" }
    if foreignNulls.contains(plain) { return "write null" }
    return literals.contains(plain) ? "write \(plain)" : "put quotes around the word if it is a string"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func escape(of byte: UInt8) -> String {
    switch byte {
    case 0x08: #"\b"#
    case 0x09: #"\t"#
    case 0x0C: #"\f"#
    default: #"\u00"# + hexadecimal(byte)
    }
  }
}
