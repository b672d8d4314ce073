import APIModel
import Words

/// The shapes of an operation as links to their pages; nothing where the API has no versions.
struct ShapeStrip {
  let scope: Scope
  let operation: Operation
  /// The ranges of all shapes, oldest first.
  let ranges: [VersionRange]
  /// The shape that the page shows; `nil` where it shows all versions.
  var current: VersionRange?

  func write(to page: inout HTML) {
    guard let folder = scope.map.folder(of: operation) else { return }
    let strings = scope.strings
    let label = strings.shapesOf.filled(["title": operation.title])
    page.element(.nav, .class("shapes"), .label(label)) { page in
      page.element(.ul) { page in
        for range in ranges {
          let address = PageAddress(shape: range, folder: folder, history: scope.history)
          page.element(.li, .min(range), .max(range)) { page in
            page.element(
              .a, .href(scope.address.link(to: address)),
              .text("aria-current", "true", if: range == current),
              text: strings.shape(range, in: scope.history))
          }
        }
      }
    }
  }
}
