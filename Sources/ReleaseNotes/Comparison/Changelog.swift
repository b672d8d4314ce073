package import APIModel
package import Diagnostics
import Prose
import Words

/// What differs between two references, for a report or as a document.
package struct Changelog: Sendable {
  /// One difference.
  package struct Entry: Sendable {
    package let change: Change
    /// The versions in which it shows.
    package let range: VersionRange
    /// Whether only those see it who ask for a version that the old reference lacks.
    package let isOfLaterVersion: Bool
    /// Whether a released version may change in this way all the same.
    package let isExempt: Bool
    /// Where the row stands that it is about, else the operation.
    package let location: SourceLocation?
  }

  package private(set) var entries: [Entry]
  private let title: String
  private let text: ChangeText

  /// Everything that differs in the versions that both have, and what the versions change that only the new one has.
  package init(_ comparison: ReferenceComparison) {
    let places = ChangePlaces(comparison)
    let ranged = comparison.changes(hasTexts: true)
    let common = ranged.map { ranged in
      Entry(
        change: ranged.change, range: ranged.range, isOfLaterVersion: false, isExempt: false,
        location: places[ranged.change, ranged.range.min])
    }
    let later = comparison.laterDeltas.flatMap { delta in
      delta.changes.map { change in
        Entry(
          change: change, range: VersionRange(min: delta.to), isOfLaterVersion: true, isExempt: false,
          location: places[change, delta.to])
      }
    }
    self.init(comparison, entries: common + later)
  }

  /// What differs in one version that is released.
  package init(_ comparison: ReferenceComparison, frozenAt version: APIVersion) {
    let places = ChangePlaces(comparison)
    let has = { (reference: Reference) in reference.history.versions.isEmpty ? nil : version }
    let changes = comparison.delta(from: has(comparison.old), to: has(comparison.new))
    self.init(
      comparison,
      entries: changes.map { change in
        Entry(
          change: change, range: VersionRange(min: version, max: version), isOfLaterVersion: false,
          isExempt: change.isExempt(among: changes), location: places[change, version])
      })
  }

  private init(_ comparison: ReferenceComparison, entries: [Entry]) {
    self.entries = entries
    title = comparison.new.title
    text = ChangeText(operations: OperationNames([comparison.old, comparison.new]))
  }

  /// The same with some of the entries.
  package func limited(to entries: [Entry]) -> Changelog {
    var copy = self
    copy.entries = entries
    return copy
  }

  /// The difference in one line of plain text.
  package func message(_ entry: Entry) -> String {
    let sentence = Prose(text.blocks(entry.change)).plainText
    return entry.range == .all ? sentence : "\(sentence) (\(entry.range))"
  }

  /// The document as CommonMark: a section for each class, the worst first.
  package var markdown: String {
    var blocks: [Prose.Block] = [.heading(level: 1, content: [.text("\(title): changelog")], id: nil)]
    if entries.isEmpty { blocks.append(.paragraph([.text("Nothing differs.")])) }
    for impact in Impact.allCases {
      let group = entries.filter { $0.change.impact == impact && !$0.isOfLaterVersion }
      blocks += section(impact == .documentation ? "Words and announcements" : impact.word, group)
    }
    blocks += section("New versions", entries.filter(\.isOfLaterVersion))
    return Prose(blocks).commonMark()
  }

  /// The entries, those together that differ in nothing but their operation: a shared definition has changed.
  private func grouped(_ entries: [Entry]) -> [[Entry]] {
    struct Key: Hashable {
      let change: Change
      let range: VersionRange
    }
    var places: [Key: Int] = [:]
    var groups: [[Entry]] = []
    for entry in entries {
      var change = entry.change
      change.edits = []
      let isOfRow = [.parameter, .header, .body].contains(change.area)
      if isOfRow { change.operation = "" }
      let place = places[Key(change: change, range: entry.range), default: groups.count]
      if isOfRow, place < groups.count {
        groups[place].append(entry)
      } else {
        places[Key(change: change, range: entry.range)] = groups.count
        groups.append([entry])
      }
    }
    return groups
  }

  /// The sentence that is true of several operations, and the operations.
  private func together(_ group: [Entry]) -> [Prose.Block] {
    let shared = ChangeText(operations: text.operations, isUnderOperation: true)
    let items = group.map { entry -> [Prose.Block] in
      [.paragraph(Sentence(parts: [text.operation(entry.change.operation)]).inlines)]
    }
    return shared.blocks(group[0].change) + [.list(Prose.List(isTight: true, items: items))]
  }

  private func section(_ title: String, _ entries: [Entry]) -> [Prose.Block] {
    if entries.isEmpty { return [] }
    let items = grouped(entries).map { group -> [Prose.Block] in
      let blocks = group.count == 1 ? text.blocks(group[0].change) : together(group)
      guard group[0].range != .all, case .paragraph(let content)? = blocks.first else { return blocks }
      let words: [Prose.Inline] = [.strong([.text(group[0].range.description)]), .text(": ")]
      return [.paragraph(words + content)] + blocks.dropFirst()
    }
    return [
      .heading(level: 2, content: [.text(title)], id: nil), .list(Prose.List(isTight: true, items: items)),
    ]
  }
}
