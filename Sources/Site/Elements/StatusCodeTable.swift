import APIModel
import Prose
import Words

/// The status codes of an operation with their faults, and the versions or the release each belongs to.
struct StatusCodeTable {
  let scope: Scope
  let operation: Operation
  /// The codes to show, by their places; `nil` for all.
  var places: Range<Int>?

  func write(to page: inout HTML) {
    let all = operation.shownStatusCodes
    let places = places ?? all.indices
    let codes = all[places]
    if codes.isEmpty { return }
    let strings = scope.strings
    let hasFaults = codes.contains { $0.fault != nil }
    let hasReasons = codes.contains { !($0.reason?.isEmpty ?? true) }
    var anchors = RowAnchors(owner: "\(operation.anchor):status")
    let rowAnchors = all.map { anchors.anchor(String($0.code)) }
    let columns: [DataTable.Column?] = [
      .init(title: strings.status, name: "status"),
      hasFaults ? .init(title: strings.fault, name: "fault") : nil,
      .init(title: strings.availability, name: "range"),
      hasReasons ? .init(title: strings.reason, name: "description") : nil,
    ]
    let table = DataTable(
      name: "status-codes", caption: strings.statusCodesOf.filled(["title": operation.title]),
      columns: columns.compactMap(\.self))
    table.write(
      to: &page, ranges: codes.map(\.range),
      rows: { page in
        for (code, anchor) in zip(codes, rowAnchors[places]) {
          row(code, anchor: anchor, hasFaults: hasFaults, hasReasons: hasReasons, to: &page)
        }
      })
  }

  private func row(
    _ code: StatusCode, anchor: String, hasFaults: Bool, hasReasons: Bool, to page: inout HTML
  ) {
    let isLimited = code.range != .all || code.release != nil
    page.versioned(code.range, id: anchor) { page in
      page.element(.tr, .id(anchor), .min(code.range), .max(code.range)) { page in
        page.element(.th, .scope("row"), .class("status", code.kind.rawValue)) { page in
          page.element(.a, .class("row-link"), .href(fragment: anchor)) { page in
            page.element(.strong, text: String(code.code))
            if let phrase = StatusCode.phrase(code.code) {
              page.text(" ")
              page.text(phrase)
            }
          }
        }
        if hasFaults {
          page.element(.td, .class("fault")) { page in
            if let fault = code.fault { scope.fault(fault, to: &page) }
          }
        }
        page.element(.td, .class("range")) { page in
          VersionBadge(words: words(code), isLimited: isLimited).write(to: &page)
        }
        if hasReasons {
          page.element(.td, .class("description")) { page in
            if let reason = code.reason { scope.cell(reason, to: &page) }
          }
        }
      }
    }
  }

  private func words(_ code: StatusCode) -> String {
    code.release == nil ? scope.strings.words(code.range, in: scope.history) : scope.strings.words(code)
  }
}
