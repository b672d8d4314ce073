/// The sorts of JSON values, with the words JSON Schema uses for them.
package enum JSONKind: String, Sendable, Hashable, CaseIterable {
  /// The literal `null`.
  case null
  /// The literal `true` or `false`.
  case boolean
  /// A number spelled without fraction and exponent; `1.0` and `1e3` are numbers, not integers.
  case integer
  /// A number spelled with a fraction or an exponent.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object

  /// The same kind, except that an integer counts as a number: the six types of RFC 8259, section 3.
  package var type: JSONKind { self == .integer ? .number : self }
}
