/// Identifiers that are in use.
struct RSTIdentifiers: Sendable {
  /// Those made of names.
  private var used: Set<String> = []
  /// The last number used; all numbers up to it are in use.
  private var counter = 0
  /// The numbers beyond the counter that names have taken, as a section titled `id7` does.
  private var takenNumbers: Set<Int> = []

  /// The identifier for a name: made of the name if that is free, else `id` and a number, as Sphinx has it.
  mutating func make(for name: String) -> String {
    let id = RSTNames.identifier(name)
    if id.isEmpty { return makeNumbered() }
    if let number = RSTIdentifiers.number(of: id) {
      if number <= counter || !takenNumbers.insert(number).inserted { return makeNumbered() }
      return id
    }
    return used.insert(id).inserted ? id : makeNumbered()
  }

  /// An identifier of `id` and a number.
  mutating func makeNumbered() -> String {
    skipNumber()
    return "id\(counter)"
  }

  /// Uses up a number, where docutils has something with an identifier that nothing here needs.
  mutating func skipNumber() {
    repeat { counter += 1 } while takenNumbers.remove(counter) != nil
  }

  /// The number of an identifier that looks like a numbered one.
  private static func number(of id: String) -> Int? {
    guard id.hasPrefix("id"), id.utf8.count <= 12 else { return nil }
    let digits = id.dropFirst(2)
    guard let number = Int(digits), number > 0, String(number) == digits else { return nil }
    return number
  }
}
