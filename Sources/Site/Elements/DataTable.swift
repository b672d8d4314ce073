import APIModel

/// A table of records with a caption for screen readers, in a frame that scrolls when it is too wide.
struct DataTable {
  /// A column with its heading; its cells carry the class.
  struct Column {
    let title: String
    let name: String
  }
  let name: String
  let caption: String
  let columns: [Column]

  /// Writes the table; the closure writes its bodies.
  func write(to page: inout HTML, bodies: (inout HTML) -> Void) {
    page.element(
      .div, .class("table-wrap"), Attribute("role", "group"), .label(caption), Attribute("tabindex", "0")
    ) { page in
      page.element(.table, .class(name == "history" ? "data" : "stacked", name)) { page in
        page.element(.caption, .class("visually-hidden"), text: caption)
        page.element(.thead) { page in
          page.element(.tr) { page in
            for column in columns {
              page.element(.th, .scope("col"), .class(column.name), text: column.title)
            }
          }
        }
        bodies(&page)
      }
    }
  }

  /// Writes a table of one body, whose rows the closure writes.
  ///
  /// Where every row has a range, a version that is in none of them lacks the table.
  func write(to page: inout HTML, ranges: [VersionRange] = [], rows: (inout HTML) -> Void) {
    if ranges.isEmpty || ranges.contains(.all) {
      write(to: &page, bodies: { $0.element(.tbody, content: rows) })
    } else {
      page.part(.versions(ranges)) { page in
        write(to: &page, bodies: { $0.element(.tbody, content: rows) })
      }
    }
  }
}
