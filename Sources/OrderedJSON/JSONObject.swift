/// The members of a JSON object, in order, duplicates included.
public struct JSONObject: Sendable, Hashable {
  /// One key with its value.
  public struct Member: Sendable, Hashable {
    /// The key, without its escapes.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Makes a member.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// Compares keys scalar by scalar and values exactly.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameScalars(as: right.key) && left.value == right.value
    }
  }

  /// The members in the order of the text.
  public let members: [Member]

  /// Makes an object of these members; keys that occur more than once are all kept.
  public init(_ members: [Member] = []) { self.members = members }

  /// Makes an object of these pairs; keys that occur more than once are all kept.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    members = pairs.map { Member(key: $0.0, value: $0.1) }
  }

  /// The value of the first member with this key.
  ///
  /// The first one, so that every later duplicate can be reported as the superfluous one. The search is
  /// linear.
  public subscript(key: String) -> JSONValue? {
    members.first { $0.key.hasSameScalars(as: key) }?.value
  }

  /// The keys in the order of the members, duplicates included.
  public var keys: [String] { members.map(\.key) }

  /// The keys that occur more than once, each named once, in the order of their second occurrence.
  package var duplicateKeys: [String] {
    var occurrences: [ExactString: Int] = [:]
    return members.compactMap { member in
      let count = occurrences[ExactString(member.key), default: 0] + 1
      occurrences[ExactString(member.key)] = count
      return count == 2 ? member.key : nil
    }
  }
}
