import APIModel
import Files
import Prose
import Site
import TestSupport

/// A file system that holds some files.
func memory(_ files: [String: String]) -> FileSystem { MemoryFileSystem(files).fileSystem }

extension VersionHistory {
  /// Versions 2.0 to a minor number, two of them with a release.
  static func upTo(_ minor: Int) -> VersionHistory {
    VersionHistory(
      versions: (0...minor).map { number in
        Version(
          number: APIVersion(major: 2, minor: number), release: number == 1 ? "1.0 Ash" : nil,
          headline: "Headline \(number).", note: "")
      }, releases: [Release(name: "1.0 Ash", note: ""), Release(name: "2.0 Birch", note: "Colder.")])
  }
}

extension Reference {
  /// A reference of one page.
  static func small(
    title: String = "Tree API", pageTitle: String = "Trees", items: [PageItem] = [],
    faults: [Fault] = [], history: VersionHistory = .upTo(3)
  ) -> Reference {
    Reference(
      title: title, summary: "", service: Service(), history: history,
      pages: [Page(id: "trees", heading: Title(pageTitle), items: items)], faults: faults)
  }
}

extension Parameter {
  static func body(_ path: String..., range: VersionRange = .all) -> Parameter {
    Parameter(
      name: path.last ?? "", path: path, location: .body, type: .string, isRequired: true, description: "",
      range: range)
  }
}

extension Operation {
  static func list(
    _ parameters: [Parameter] = [], range: VersionRange = .all, samples: [PublishedSample] = [],
    statusCodes: [StatusCode] = [], deprecation: Deprecation? = nil, removal: Removal? = nil
  ) -> Operation {
    Operation(
      id: "list-trees", heading: "List trees", method: .get, path: "/trees/{id}", range: range,
      statusCodes: statusCodes, response: Message(parameters: parameters, samples: samples),
      deprecation: deprecation, removal: removal)
  }
}

/// The text of one page of the rendered site.
func page(_ path: String = "trees/index.html", of reference: Reference) async -> String {
  let files = await Site(reference: reference).render()
  return files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
}

func version(_ text: String) -> APIVersion { APIVersion(text) ?? APIVersion(major: 0, minor: 0) }
