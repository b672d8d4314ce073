import APIModel
import Prose

/// The status codes of an operation as lines of prose, followed by what is bound to versions, releases or reasons.
struct ResponseCodes {
  let operation: Operation

  var prose: Prose {
    Prose(line(.success, "Normal response codes") + line(.error, "Error response codes") + notes)
  }

  /// Each code once, in the order of the model.
  private func line(_ kind: StatusCode.Kind, _ title: String) -> [Prose.Block] {
    var labels: [String] = []
    for code in operation.statusCodes where code.kind == kind && !labels.contains(code.label) {
      labels.append(code.label)
    }
    return labels.isEmpty ? [] : [.paragraph([.text("\(title): \(labels.joined(separator: ", "))")])]
  }

  private var notes: [Prose.Block] {
    let items = operation.statusCodes.compactMap { note($0) }
    let isTight = items.allSatisfy { $0.count == 1 }
    return items.isEmpty ? [] : [.list(Prose.List(isTight: isTight, items: items))]
  }

  private func note(_ code: StatusCode) -> [Prose.Block]? {
    let range = code.range == operation.range ? .all : code.range
    let bounds =
      (range == .all ? "" : " \(range)") + (code.release.map { " from \($0) on, in every version" } ?? "")
    guard let reason = code.reason?.withoutSections.blocks, !reason.isEmpty else {
      return bounds.isEmpty ? nil : [.paragraph([.text("\(code.label)\(bounds).")])]
    }
    let start = "\(code.label)\(bounds): "
    if case .paragraph(let content)? = reason.first {
      return [.paragraph([.text(start)] + content)] + reason.dropFirst()
    }
    return [.paragraph([.text(start)])] + reason
  }
}

extension StatusCode {
  /// The code as OpenStack's references write it: `itemNotFound(404)`, or the number of a code without a fault.
  fileprivate var label: String { fault.map { "\($0)(\(code))" } ?? String(code) }
}
