import Prose

/// The names and substitutions that a document defines.
struct RSTContext: Sendable {
  /// Where a name leads.
  enum Destination: Sendable, Hashable {
    /// The thing with the identifier of the name.
    case here
    case address(String)
    /// Where another name leads.
    case name(String)
  }

  private struct Entry: Sendable {
    /// `nil` once the name has two meanings.
    var id: String?
    var destination: Destination
    var isExplicit: Bool
  }

  /// What happened to a name that was used before.
  enum Conflict {
    case none, twoExplicit
  }

  private var entries: [String: Entry] = [:]
  private(set) var names: [String] = []
  var substitutions = RSTSubstitutions()

  /// Gives a name a meaning, by the rules of docutils: an explicit target takes the place of an implicit one,
  /// two of the same kind leave the name without meaning.
  mutating func note(
    _ name: String, id: String, destination: Destination = .here, isExplicit: Bool
  ) -> Conflict {
    guard var old = entries[name] else {
      entries[name] = Entry(id: id, destination: destination, isExplicit: isExplicit)
      names.append(name)
      return .none
    }
    defer { entries[name] = old }
    let wasExplicit = old.isExplicit
    old.isExplicit = wasExplicit || isExplicit
    if old.id != nil, destination != .here, destination == old.destination { return .none }
    if isExplicit {
      if wasExplicit {
        old.id = nil
        return .twoExplicit
      }
      old.id = id
      old.destination = destination
    } else if !wasExplicit {
      old.id = nil
    }
    return .none
  }

  /// Whether a name is known, though it may have two meanings.
  func knows(_ name: String) -> Bool {
    entries[name] != nil
  }

  /// Where a normalized name leads.
  func destination(of name: String) -> String? {
    var name = name
    // A chain of names longer than this is taken for a circle.
    for _ in 0..<64 {
      guard let entry = entries[name], let id = entry.id else { return nil }
      switch entry.destination {
      case .here: return "#\(id)"
      case .address(let address): return address
      case .name(let other): name = other
      }
    }
    return nil
  }

  /// All names that lead somewhere, in the order of their first use.
  var targets: [RSTTarget] {
    names.compactMap { name in
      destination(of: name).map {
        RSTTarget(name: name, destination: $0, isExplicit: entries[name]?.isExplicit ?? false)
      }
    }
  }
}
