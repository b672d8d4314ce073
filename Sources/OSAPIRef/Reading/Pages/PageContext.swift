import APIModel
import Diagnostics
import Prose
import RestructuredText

/// What the reading of a page needs to know: its document, the files that it names, and where links lead.
struct PageContext: Sendable {
  let document: TreeDocument
  let files: TreeFiles
  let links: TreeLinks
  let values: TreeValues

  /// A block with its references resolved.
  func resolved(_ block: Prose.Block, at place: RSTLocation, _ log: inout TreeLog) -> Prose.Block {
    let prose = links.resolved(Prose([block]), in: document, at: log.location(place), &log)
    return prose.blocks.first ?? block
  }

  func resolved(_ title: RSTSection, _ log: inout TreeLog) -> Title {
    Title(links.resolved(title.titleInlines, in: document, at: log.location(title.location), &log))
  }

  /// The definitions that a directive names.
  func parameterFile(_ name: String, at place: RSTLocation, _ log: inout TreeLog) -> ParameterFile? {
    guard let path = path(name, at: place, &log) else { return nil }
    guard let file = values.parameterFiles[path] else {
      log.add(TreeFiles.Refusal.missing.finding(name, at: log.location(place)))
      return nil
    }
    return file
  }

  func statusFile(_ name: String, at place: RSTLocation, _ log: inout TreeLog) -> StatusFile? {
    guard let path = path(name, at: place, &log) else { return nil }
    guard let file = values.statusFiles[path] else {
      log.add(TreeFiles.Refusal.missing.finding(name, at: log.location(place)))
      return nil
    }
    return file
  }

  private func path(_ name: String, at place: RSTLocation, _ log: inout TreeLog) -> String? {
    do throws(TreeFiles.Refusal) { return try files.resolve(name, fromDocument: document.path) } catch {
      log.add(error.finding(name, at: log.location(place)))
      return nil
    }
  }
}

/// The YAML files that the directives of a tree name, by their paths from the root.
struct TreeValues: Sendable {
  var parameterFiles: [String: ParameterFile] = [:]
  var statusFiles: [String: StatusFile] = [:]
}
