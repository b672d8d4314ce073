import APIModel
import Prose
import RestructuredText

/// `status.yaml`: the reasons of the codes in tables; the first reason of a code is its default one.
struct ReasonFile: Sendable {
  static let name = "status.yaml"

  private var reasons: [Int: [Prose]] = [:]

  init(_ reference: Reference) {
    for operation in reference.operations {
      add(operation.layout ?? [], operation)
    }
  }

  private mutating func add(_ items: [LayoutItem], _ operation: Operation) {
    for item in items {
      switch item {
      case .section(let section): add(section.items, operation)
      case .statusCodes(let places, .table):
        for code in operation.statusCodes[places] {
          let reason = code.reason ?? Prose([])
          if reasons[code.code]?.contains(reason) != true { reasons[code.code, default: []].append(reason) }
        }
      case .statusCodes, .prose, .parameters, .sample: continue
      }
    }
  }

  var isEmpty: Bool { reasons.isEmpty }

  /// The key of the code's reason; `nil` for the default one.
  func key(of code: StatusCode) -> String? {
    let index = reasons[code.code]?.firstIndex(of: code.reason ?? Prose([])) ?? 0
    return index == 0 ? nil : "reason_\(index + 1)"
  }

  func text(_ links: LinkTargets) -> String {
    reasons.sorted { $0.key < $1.key }.map { code, reasons in
      (["\(code):"]
        + reasons.enumerated().flatMap { index, reason in
          ParametersFile.scalar(
            index == 0 ? StatusFile.defaultKey : "reason_\(index + 1)", links.written(reason, in: nil))
        }).map { "\($0)\n" }.joined()
    }.joined()
  }
}
