/// The report of reno as reStructuredText, byte for byte as `reno report --no-show-source` writes it.
package struct RenoReport {
  private let notes: RenoNotes
  private let title: String
  private let branch: String?

  /// - Parameters:
  ///   - notes: what is reported.
  ///   - title: the heading, which anchors begin with.
  ///   - branch: the branch as it was asked for, which anchors end with.
  package init(_ notes: RenoNotes, title: String = "Release Notes", branch: String? = nil) {
    self.notes = notes
    self.title = title
    self.branch = branch
  }

  package var text: String {
    var lines: [String] = []
    if !title.isEmpty {
      let rule = String(repeating: "=", count: title.unicodeScalars.count)
      lines += [rule, title, rule, ""]
    }
    for version in notes.versions { lines += self.lines(of: version) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of version: RenoVersion) -> [String] {
    let configuration = notes.configuration
    let name =
      version.isUnreleased && !configuration.unreleasedTitle.isEmpty
      ? configuration.unreleasedTitle : version.name
    let anchor =
      ".. _\(title.isEmpty ? "relnotes" : title)_\(name)"
      + (branch.map { "_" + $0.replacing("/", with: "_") } ?? "")
    var lines = ["\(anchor):", "", name, Self.rule("=", name), ""]
    if configuration.addsReleaseDate { lines += ["Release Date: \(version.date ?? "Unknown")", ""] }
    let preludes = version.notes.compactMap(\.prelude)
    if !preludes.isEmpty {
      let title = Self.titleCase(configuration.preludeName.replacing("_", with: " "))
      lines += ["\(anchor)_\(title):", "", title, Self.rule("-", configuration.preludeName), ""]
      for prelude in preludes { lines += [prelude.text, ""] }
    }
    for section in configuration.sections {
      let items = version.notes.flatMap { $0.sections[section.name] ?? [] }
      if items.isEmpty { continue }
      let mark = ["-", "^", "~"][section.level - 1]
      lines += ["\(anchor)_\(section.title):", "", section.title, Self.rule(mark, section.title), ""]
      lines += items.map { "- \(Self.indented($0.text))" } + [""]
    }
    return lines
  }

  private static func rule(_ mark: String, _ title: String) -> String {
    String(repeating: mark, count: title.unicodeScalars.count)
  }

  /// Every word with a capital, as Python's `title` has it.
  private static func titleCase(_ text: String) -> String {
    var isStart = true
    var result = ""
    for character in text {
      result += isStart ? character.uppercased() : character.lowercased()
      isStart = !character.isLetter
    }
    return result
  }

  /// The lines of an entry, all but the first indented, each with its end.
  private static func indented(_ text: String) -> String {
    var lines = text.replacing("\r\n", with: "\n").split(omittingEmptySubsequences: false) { $0.isNewline }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n  ") + "\n"
  }
}
