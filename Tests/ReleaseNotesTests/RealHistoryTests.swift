import APIModel
import Files
import OSAPIRef
import Prose
import ReleaseNotes
import TestSupport
import Testing

/// The history of the largest real tree: every bound of every row is told in the version that it belongs to, once.
@Suite(
  "Real histories", .enabled(if: Corpora.isPresent, "no trees in STRATA_CORPORA or ../shared/corpora")
)
struct RealHistoryTests {
  private static let reading = Task {
    try await TreeReader(tree: "\(Corpora.folder)/nova", files: .disk).readFiles().parse().reading().reference
  }

  private static func nova() async throws -> Reference { try await reading.value }

  /// A row as clients see it in one version, without its bounds.
  private struct Seen: Hashable {
    let location: Parameter.Location
    let type: ValueType
    let isRequired: Bool
    let code: Int?
  }

  /// Where and when something about a name differs, found without deltas.
  private struct Place: Hashable {
    let operation: String
    let direction: Direction
    let name: String
    let version: APIVersion
  }

  private static func name(_ row: Parameter) -> String { row.path?.joined(separator: ".") ?? row.name }

  private static func places(_ reference: Reference) -> Set<Place> {
    var places: Set<Place> = []
    for operation in reference.operations {
      for direction in Direction.allCases {
        let rows = Dictionary(grouping: operation.message(direction).parameters, by: name)
        for (name, rows) in rows where rows.contains(where: { $0.range != .all }) {
          let bounds = rows.flatMap { row in
            [row.range.min, row.range.max.map(reference.history.successor(of:))].compactMap(\.self)
          }
          for version in Set(bounds) where reference.history.contains(version) {
            guard let before = reference.history.predecessor(of: version), reference.history.contains(before),
              operation.range.contains(before), operation.range.contains(version)
            else { continue }
            func seen(_ version: APIVersion) -> [Seen: Int] {
              Dictionary(
                rows.filter { $0.range.contains(version) }.map {
                  (Seen(location: $0.location, type: $0.type, isRequired: $0.isRequired, code: $0.code), 1)
                }, uniquingKeysWith: +)
            }
            if seen(before) != seen(version) {
              places.insert(
                Place(operation: operation.id, direction: direction, name: name, version: version))
            }
          }
        }
      }
    }
    return places
  }

  @Test func tellEveryBoundOfEveryRowInItsVersionAlone() async throws {
    let reference = try await Self.nova()
    let expected = Self.places(reference)
    #expect(expected.count > 200)
    let told = reference.deltas.flatMap { delta in
      delta.changes.compactMap { change in
        change.direction.flatMap { direction in
          change.area == .statusCode
            ? nil
            : Place(operation: change.operation, direction: direction, name: change.name, version: delta.to)
        }
      }
    }
    #expect(Set(told) == expected)
  }

  @Test func haveAPageForEachVersionWithItsChanges() async throws {
    let reference = try await Self.nova()
    let documents = VersionDocuments(reference: reference, deltas: reference.deltas, folder: "v").versions
    #expect(reference.history.versions.count == 104)
    #expect(documents.map(\.folder) == reference.history.versions.map { "v/\($0.number)" })
    for (document, delta) in zip(documents, reference.deltas) {
      let text = document.content.plainText
      for change in delta.changes {
        #expect(
          text.contains(change.area == .operation ? "The operation" : change.name),
          "\(delta.to) \(change.name)")
      }
      let isSilent = delta.changes.isEmpty && delta.to != reference.history.first
      #expect(text.contains("Behaviour, or not modelled") == isSilent, "\(delta.to)")
    }
  }

  @Test func giveAGuideThatListsEachChangeOnceAndTheOthersAsBehaviour() async throws {
    let reference = try await Self.nova()
    let guide = try UpgradeGuide(reference: reference, from: nil, to: nil)
    let listed = guide.operations.flatMap { operation in operation.entries.map { ($0.version, $0.change) } }
    let changes = reference.deltas.dropFirst().flatMap { delta in delta.changes.map { (delta.to, $0) } }
    #expect(listed.count == changes.count)
    let keys = { (entries: [(APIVersion, Change)]) in
      Dictionary(entries.map { ("\($0.0) \($0.1)", 1) }, uniquingKeysWith: +)
    }
    #expect((keys(listed) == keys(Array(changes))) as Bool)
    let silent = reference.deltas.dropFirst().filter(\.changes.isEmpty).map(\.to)
    #expect(guide.versionsWithoutChange.map(\.version) == silent)
    #expect(silent.count + Set(changes.map(\.0)).count == 103)
  }
}
