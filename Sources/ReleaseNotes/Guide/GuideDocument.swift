import APIModel
import OrderedJSON
package import Prose

/// An upgrade guide as one document.
struct GuideDocument {
  let guide: UpgradeGuide
  /// Whether samples stand side by side in a table, which CommonMark has no way to write.
  let isSideBySide: Bool
  var hasSamples = true

  private var text: ChangeText { ChangeText(operations: guide.names) }
  private var underOperation: ChangeText { ChangeText(operations: guide.names, isUnderOperation: true) }

  /// The parts in which changes are told: a class that lasts, or what comes and goes on the way.
  private struct Part {
    let impact: Impact?

    static let all = Impact.allCases.map { Part(impact: $0) } + [Part(impact: nil)]

    var title: String { impact?.title ?? "Came and went in between" }
    var anchor: String { impact?.rawValue ?? "passing" }

    func has(_ entry: GuideEntry) -> Bool {
      entry.isPassing ? impact == nil : entry.change.impact == impact
    }
  }

  /// The document below its title; headings begin at level 2.
  var content: Prose {
    Prose([.paragraph(summary)] + removals + Part.all.flatMap(blocks) + samples + versions)
  }

  private var summary: [Prose.Inline] {
    let limit =
      guide.patterns.isEmpty
      ? "" : " Only operations that match \(guide.patterns.map { "'\($0.text)'" }.joined(separator: ", "))."
    if guide.operations.isEmpty {
      let same = "The documented contract of \(guide.to) is that of \(guide.from)"
      let rest =
        guide.versionsWithoutChange.isEmpty
        ? ": a client need not change." : "; versions on the way change behaviour, or what is not modelled."
      return [.text("\(same)\(rest)\(limit)")]
    }
    let counts = [
      (guide.count(.breaking), "break clients"), (guide.count(.behavioural), "change silently"),
      (guide.count(.additive), "are new"), (guide.count(.documentation), "are announced"),
    ].map { "\($0) \($1)" }.joined(separator: ", ")
    let operations = guide.operations.count == 1 ? "1 operation" : "\(guide.operations.count) operations"
    return [.text("Changes in \(operations): \(counts).\(limit)")]
  }

  private var removals: [Prose.Block] {
    if guide.removals.isEmpty { return [] }
    return [
      .heading(level: 2, content: [.text("Removed in every version")], id: "removed"),
      .list(
        Prose.List(
          isTight: true,
          items: guide.removals.map { removal in
            let blocks = text.blocks(removal.removal)
            guard case .paragraph(let content)? = blocks.first else { return blocks }
            let label: [Prose.Inline] = [.strong([.text(removal.release)]), .text(": ")]
            return [.paragraph(label + content)] + blocks.dropFirst()
          })),
    ]
  }

  private func blocks(_ part: Part) -> [Prose.Block] {
    let operations = guide.operations.compactMap { operation -> [Prose.Block]? in
      let entries = operation.entries.filter(part.has)
      return entries.isEmpty ? nil : blocks(operation, entries, part)
    }
    let silent = part.impact == .behavioural ? self.silent : []
    if operations.isEmpty, silent.isEmpty { return [] }
    return [.heading(level: 2, content: [.text(part.title)], id: part.anchor)] + operations.joined()
      + silent
  }

  /// An operation with the versions that change it, each with its headline and its changes.
  private func blocks(_ operation: GuideOperation, _ entries: [GuideEntry], _ part: Part) -> [Prose.Block] {
    var versions: [(version: APIVersion, changes: [Change])] = []
    for entry in entries {
      if versions.last?.version == entry.version {
        versions[versions.count - 1].changes.append(entry.change)
      } else {
        versions.append((entry.version, [entry.change]))
      }
    }
    let items = versions.map { version, changes -> [Prose.Block] in
      [
        .paragraph(label(version)),
        .list(Prose.List(isTight: true, items: changes.map { underOperation.blocks($0) })),
      ]
    }
    return [
      .heading(level: 3, content: [.text(operation.title)], id: "\(part.anchor)-\(operation.id)"),
      .paragraph([.code(operation.endpoint)]), .list(Prose.List(isTight: true, items: items)),
    ]
  }

  /// A version with what its note begins with.
  private func label(_ version: APIVersion) -> [Prose.Inline] {
    let headline = guide.versions.first { $0.version == version }?.headline ?? ""
    return [.strong([.text(version.description)])] + (headline.isEmpty ? [] : [.text(": \(headline)")])
  }

  private var silent: [Prose.Block] {
    let versions = guide.patterns.isEmpty ? guide.versionsWithoutChange : []
    if versions.isEmpty { return [] }
    return [
      .heading(level: 3, content: [.text("Behaviour, or not modelled")], id: "not-modelled"),
      .paragraph([
        .text("The reference shows no change of the contract for these versions; their notes are below.")
      ]),
      .list(Prose.List(isTight: true, items: versions.map { [.paragraph(label($0.version))] })),
    ]
  }

  private var samples: [Prose.Block] {
    let operations = guide.operations.filter { !$0.samples.isEmpty }
    if !hasSamples || operations.isEmpty { return [] }
    return [.heading(level: 2, content: [.text("Samples of both versions")], id: "samples")]
      + operations.flatMap { operation in
        [.heading(level: 3, content: [.text(operation.title)], id: "samples-\(operation.id)")]
          + operation.samples.flatMap(blocks)
      }
  }

  private func blocks(_ pair: SamplePair) -> [Prose.Block] {
    func code(_ text: String) -> Prose.Block {
      .codeBlock(language: pair.language, text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    let title: [Prose.Inline] = [
      .text(pair.direction == .request ? "Request " : "Response "), .code(pair.name),
    ]
    guard isSideBySide else {
      return [
        .paragraph(title + [.text(" in \(guide.from):")]), code(pair.before),
        .paragraph(title + [.text(" in \(guide.to):")]), code(pair.after),
      ]
    }
    return [
      .paragraph(title + [.text(":")]),
      .table(
        Prose.Table(
          header: [[.init([.text(guide.from.description)]), .init([.text(guide.to.description)])]],
          rows: [[.init(blocks: [code(pair.before)]), .init(blocks: [code(pair.after)])]])),
    ]
  }

  private var versions: [Prose.Block] {
    let versions = guide.versions.filter { !$0.headline.isEmpty || !$0.note.isEmpty }
    if versions.isEmpty { return [] }
    return [.heading(level: 2, content: [.text("Versions on the way")], id: "versions")]
      + versions.flatMap { version -> [Prose.Block] in
        [

          .heading(
            level: 3, content: [.text(version.version.description)],
            id: "version-\(version.version.major)-\(version.version.minor)")
        ] + version.blocks
      }
  }
}

extension UpgradeGuide {
  /// The title of the document, as plain text.
  package var title: String { "\(apiTitle): upgrade guide from \(from) to \(to)" }

  /// One sentence about it, plain text.
  package var summary: String { "What breaks, what changes silently and what is new from \(from) to \(to)." }

  /// The document below its title, without samples, for a page of its own.
  package var content: Prose { GuideDocument(guide: self, isSideBySide: false, hasSamples: false).content }

  /// The guide in a format, as it is written to standard output.
  package func text(_ format: ReleaseNotes.Format) -> String {
    if format == .json { return String(decoding: json(style: .pretty), as: UTF8.self) }
    let content = GuideDocument(guide: self, isSideBySide: format != .markdown).content
    let prose = Prose([.heading(level: 1, content: [.text(title)], id: nil)] + content.blocks)
    return String(decoding: ReleaseNotes.bytes(format, of: prose), as: UTF8.self)
  }
}
