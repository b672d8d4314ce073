import APIModel
import Prose

/// The status codes of an operation with their faults, and the versions or the release each belongs to.
struct StatusCodeTable {
  let scope: Scope
  let operation: Operation
  /// The codes to show, by their places; `nil` for all.
  var places: Range<Int>?

  var html: HTML {
    let all = operation.shownStatusCodes
    let places = places ?? all.indices
    let codes = all[places]
    if codes.isEmpty { return .empty }
    let strings = scope.strings
    let hasFaults = codes.contains { $0.fault != nil }
    let hasReasons = codes.contains { !($0.reason?.isEmpty ?? true) }
    var anchors = RowAnchors(owner: "\(operation.anchor):status")
    let rowAnchors = all.map { anchors.anchor(String($0.code)) }
    let rows = zip(codes, rowAnchors[places]).map { code, anchor in
      row(code, anchor: anchor, hasFaults: hasFaults, hasReasons: hasReasons)
    }
    let columns: [DataTable.Column?] = [
      .init(title: strings.status, name: "status"),
      hasFaults ? .init(title: strings.fault, name: "fault") : nil,
      .init(title: strings.availability, name: "range"),
      hasReasons ? .init(title: strings.reason, name: "description") : nil,
    ]
    return DataTable(
      name: "status-codes", caption: strings.statusCodesOf.filled(["title": operation.title]),
      columns: columns.compactMap(\.self), bodies: [rows]
    ).html
  }

  private func row(_ code: StatusCode, anchor: String, hasFaults: Bool, hasReasons: Bool) -> HTML {
    let phrase = StatusCode.phrase(code.code).map { " \($0)" } ?? ""
    let isLimited = code.range != .all || code.release != nil
    var cells: [HTML] = [
      .element(
        .th, [.scope("row"), .class("status \(code.kind.rawValue)")],
        [.element(.strong, text: String(code.code)), .text(phrase)])
    ]
    if hasFaults {
      cells.append(.element(.td, [.class("fault")], code.fault.map { [scope.fault($0)] } ?? []))
    }
    cells.append(
      .element(
        .td, [.class("range")], [VersionBadge(words: words(code), isLimited: isLimited).html]))
    if hasReasons {
      cells.append(.element(.td, [.class("description")], code.reason.map { [scope.cell($0)] } ?? []))
    }
    return .element(.tr, [.id(anchor)] + code.range.attributes, cells)
  }

  private func words(_ code: StatusCode) -> String {
    code.release == nil ? scope.strings.words(code.range, in: scope.history) : scope.strings.words(code)
  }
}
