import APIModel
import Configuration
import Prose

/// `strata.yaml` and the version history: what a tree cannot tell in its documents.
struct SettingsFile {
  private static let history = "version-history.inc"

  private let reference: Reference

  init(_ reference: Reference) { self.reference = reference }

  func files(links: TreeWriting) -> [(path: String, text: String)] {
    var lines: [String] = []
    func add(_ key: TreeConfiguration.Key, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key.rawValue): \(YAMLScalar.text(value))") }
    }
    add(.serviceType, reference.service.type)
    add(.versionHeader, reference.service.versionHeader)
    let hasHistory = !reference.history.versions.isEmpty
    if hasHistory { add(.history, Self.history) }
    let behaviourOnly = reference.history.versions.filter(\.isBehaviourOnly).map(\.number.description)
    if !behaviourOnly.isEmpty {
      lines.append(
        "\(TreeConfiguration.Key.behaviourOnly.rawValue): [\(behaviourOnly.joined(separator: ", "))]")
    }
    let settings = lines.isEmpty ? [] : [(TreeConfiguration.fileName, lines.map { "\($0)\n" }.joined())]
    return settings + (hasHistory ? [(Self.history, historyText(links))] : [])
  }

  private func historyText(_ tree: TreeWriting) -> String {
    var writer = DocumentWriter()
    writer.add(markup: SectionTitle.text("Version history", level: SectionTitle.document))
    for version in reference.history.versions {
      let release = version.release.map { " (\($0))" } ?? ""
      // Reading takes the headline from the note unless the title has one.
      let isOwn = version.headline == version.note.firstSentence
      let headline = isOwn || version.headline.isEmpty ? "" : " - \(version.headline)"
      writer.add(
        markup: SectionTitle.text("\(version.number)\(headline)\(release)", level: SectionTitle.page))
      for block in version.note.blocks {
        if case .heading(let level, let content, _) = block {
          writer.add(markup: SectionTitle.text(Title(content), level: SectionTitle.page + level))
        } else {
          writer.add(arranged: tree.links.written(Prose([block]), in: WrittenTree.index))
        }
      }
    }
    return writer.text
  }
}
