import OrderedJSON
import Testing

@Suite struct ParseErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let message: String
    let hint: String?

    init(_ text: String, _ line: Int, _ column: Int, _ message: String, _ hint: String? = nil) {
      self.text = text
      self.line = line
      self.column = column
      self.message = message
      self.hint = hint
    }

    var testDescription: String { text }
  }

  static let structure = [
    Case("", 1, 1, "no value"),
    Case(" \n ", 2, 2, "no value"),
    Case("[1,]", 1, 3, "comma after the last element", "remove the comma after the last element"),
    Case("[1\n , \n]", 2, 2, "comma after the last element", "remove the comma after the last element"),
    Case(#"{"a": 1,}"#, 1, 8, "comma after the last member", "remove the comma after the last member"),
    Case("[,1]", 1, 2, "comma without an element before it", "remove the comma"),
    Case("[,]", 1, 2, "comma without an element before it", "remove the comma"),
    Case("[1,,2]", 1, 4, "comma without an element before it", "remove the comma"),
    Case(#"{,"a": 1}"#, 1, 2, "comma without a member before it", "remove the comma"),
    Case(",", 1, 1, "comma where a value must stand", "remove the comma"),
    Case(
      "[1 2]", 1, 4, "'2' right after an element: elements are separated by commas",
      "add a comma after the element"),
    Case("[\"a\" \"b\"]", 1, 6, "string right after an element", "add a comma after the element"),
    Case("{\"a\": 1\n \"b\": 2}", 2, 2, "string right after a member", "add a comma after the member"),
    Case("[1:2]", 1, 3, "':' where a comma or ']' must stand"),
    Case(#"{"a" 1}"#, 1, 6, "'1' after a key: a colon", "add a colon after the key"),
    Case(#"{"a"=1}"#, 1, 5, "'=' after a key", "add a colon after the key"),
    Case(#"{"a"}"#, 1, 5, "'}' after a key", "add a colon after the key"),
    Case(#"{"a":}"#, 1, 6, "'}' where a value must stand"),
    Case("{a: 1}", 1, 2, "key a without quotes", "write \"a\""),
    Case("{1: 1}", 1, 2, "key 1 without quotes", "write \"1\""),
    Case("{[]: 1}", 1, 2, "'[' where a key must stand"),
    Case("[1}", 1, 3, "'}' closes the array that opens at 1:1: an array ends with ']'", "write ']'"),
    Case("[\n  {\"a\": 1]", 2, 10, "']' closes the object that opens at 2:3", "write '}'"),
    Case("{]", 1, 2, "']' closes the object", "write '}'"),
    Case("]", 1, 1, "']' where a value must stand"),
    Case(
      "[", 1, 2, "end of text where a value must stand: the array that opens at 1:1", "add ']'"),
    Case("[1", 1, 3, "end of text where a comma or ']' must stand", "add ']'"),
    Case("[1,", 1, 4, "end of text where a value must stand", "add ']'"),
    Case("{", 1, 2, "end of text where a key must stand: the object that opens at 1:1", "add '}'"),
    Case(#"{"a""#, 1, 5, "end of text where a colon must stand", "add '}'"),
    Case("{\n\"a\":", 2, 5, "end of text where a value must stand: the object that opens at 1:1", "add '}'"),
    Case(
      "1 2", 1, 3, "'2' after the value: JSON text holds exactly one value", "remove what follows the value"),
    Case("{}\n{}", 2, 1, "'{' after the value", "remove what follows the value"),
    Case("[]]", 1, 3, "']' after the value", "remove what follows the value"),
    Case("nullx", 1, 1, "nullx is no JSON value", "put quotes around the word if it is a string"),
    Case("[[1]", 1, 5, "the array that opens at 1:1 is not closed", "add ']'"),
  ]

  static let foreignSyntax = [
    Case("\u{FEFF}{}", 1, 1, "byte order mark", "save the file as UTF-8 without byte order mark"),
    Case("[1, // one\n 2]", 1, 5, "comment: JSON has none", "remove the comment"),
    Case("/* a */ 1", 1, 1, "comment", "remove the comment"),
    Case("{# a\n}", 1, 2, "comment", "remove the comment"),
    Case("1 // a", 1, 3, "comment", "remove the comment"),
    Case("[NaN]", 1, 2, "NaN is no JSON number: numbers are finite", "write null, or a string"),
    Case("Infinity", 1, 1, "Infinity is no JSON number", "write null, or a string"),
    Case("[-Infinity]", 1, 2, "-Infinity is no JSON number", "write null, or a string"),
    Case("True", 1, 1, "True is no JSON value", "write true"),
    Case("[None]", 1, 2, "None is no JSON value", "write null"),
    Case("undefined", 1, 1, "undefined is no JSON value", "write null"),
    Case("[abc]", 1, 2, "abc is no JSON value", "put quotes around the word if it is a string"),
    Case("['a']", 1, 2, "single quote", "write \""),
    Case("{'a': 1}", 1, 2, "single quote", "write \""),
    Case("[“a”]", 1, 2, "typographic quote “", "write \""),
    Case("[1,\u{A0}2]", 1, 4, "U+00A0 where a value must stand"),
    Case("[é]", 1, 2, "'é' (U+00E9) where a value must stand"),
    Case("\u{0}", 1, 1, "NUL byte", "save the file as UTF-8"),
    Case("[\u{1}]", 1, 2, "U+0001 where a value must stand"),
    Case("[1\u{B}]", 1, 3, "U+000B right after an element", "add a comma after the element"),
  ]

  static let numbers = [
    Case("01", 1, 1, "leading zero", "remove the zeros"),
    Case("[-012]", 1, 2, "leading zero", "remove the zeros"),
    Case("+1", 1, 1, "plus sign", "remove the plus sign"),
    Case(".5", 1, 1, "digit before the decimal point", "write 0 before the point"),
    Case("[1.]", 1, 4, "no digit after the decimal point"),
    Case("1.e5", 1, 3, "no digit after the decimal point"),
    Case("1e", 1, 3, "no digit after the e of the exponent"),
    Case("[1e+]", 1, 5, "no digit after the e of the exponent"),
    Case("-", 1, 2, "no digit after the minus sign"),
    Case("- 1", 1, 2, "no digit after the minus sign"),
    Case("0x1F", 1, 1, "hexadecimal number", "write the number in decimal"),
    Case("[1.2.3]", 1, 5, "'.' right after an element", "add a comma after the element"),
    Case("[1_000]", 1, 3, "'_' right after an element", "add a comma after the element"),
  ]

  static let strings = [
    Case(#"["a]"#, 1, 2, "string without a closing quote", "add \" at the end of the string"),
    Case("\"", 1, 1, "string without a closing quote", "add \" at the end of the string"),
    Case(#""\"#, 1, 1, "string without a closing quote", "add \" at the end of the string"),
    Case(#""a\""#, 1, 1, "string without a closing quote", "add \" at the end of the string"),
    Case(
      "[\"a\n\"]", 1, 4, "line end inside", #"close the string with ", or write the line end as \n"#),
    Case("\"a\tb\"", 1, 3, "control character U+0009", #"write \t"#),
    Case("\"\\n\u{1F}\"", 1, 4, "control character U+001F", #"write \u001F"#),
    Case("\"a\u{0}\"", 1, 3, "NUL byte", "save the file as UTF-8"),
    Case(#"["\x41"]"#, 1, 3, #"escape \x: "#, #"write \\ for a backslash"#),
    Case(#""C:\Users""#, 1, 4, #"escape \U: "#, #"write \\ for a backslash"#),
    Case(#""\é""#, 1, 2, #"escape \é: "#, #"write \\ for a backslash"#),
    Case(#""\u12G4""#, 1, 2, #"\u without four hexadecimal digits"#),
    Case(#""\u12""#, 1, 2, #"\u without four hexadecimal digits"#),
    Case(
      #""ab\ud800""#, 1, 4, #"\ud800 is half a"#, "write both halves, or the character itself"),
    Case(
      #""\uDC00""#, 1, 2, #"\uDC00 is half a surrogate pair"#, "write both halves, or the character itself"),
    Case(#""\ud800\ud800""#, 1, 2, #"\ud800 is half"#, "write both halves, or the character itself"),
    Case(#""\ud800\n""#, 1, 2, #"\ud800 is half"#, "write both halves, or the character itself"),
    Case(#""\ude00\ud83d""#, 1, 2, #"\ude00 is half"#, "write both halves, or the character itself"),
  ]

  static let positions = [
    Case("[\r\n\r\n1 x]", 3, 3, "'x'", "add a comma after the element"),
    Case("[\r\r1 x]", 3, 3, "'x'", "add a comma after the element"),
    Case("[\n\r\n1 x]", 3, 3, "'x'", "add a comma after the element"),
    Case("[\"é😀e\u{301}\" x]", 1, 9, "'x'", "add a comma after the element"),
    Case("[\t1 x]", 1, 5, "'x'", "add a comma after the element"),
  ]

  @Test(arguments: structure + foreignSyntax + numbers + strings + positions)
  func saysWhatIsWrongAndWhere(_ testCase: Case) {
    let error = #expect(throws: JSONParseError.self) { try JSONValue(parsing: testCase.text) }
    #expect(error?.position == JSONPosition(line: testCase.line, column: testCase.column))
    #expect(error?.message.contains(testCase.message) == true, "\(error.map(String.init(describing:)) ?? "")")
    #expect(error?.hint == testCase.hint)
    let fromPositions = #expect(throws: JSONParseError.self) { try JSONPositions(of: testCase.text) }
    #expect(fromPositions == error)
  }

  @Test func describesItselfOnOneLine() {
    let error = #expect(throws: JSONParseError.self) { try JSONValue(parsing: "[\n 1,\n]") }
    #expect(
      error?.description
        == "line 2, column 3: comma after the last element: a comma stands between two elements "
        + "(remove the comma after the last element)")
    #expect(error?.offset == 4)
  }

  @Test func cutsLongWords() {
    let word = String(repeating: "a", count: 1_000)
    let error = #expect(throws: JSONParseError.self) { try JSONValue(parsing: word) }
    #expect((error?.description.count).map { $0 < 250 } == true)
  }
}
