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
  /// The table's bodies; most have one.
  let bodies: [[HTML]]

  var html: HTML {
    .element(
      .div,
      [.class("table-wrap"), Attribute("role", "group"), .label(caption), Attribute("tabindex", "0")],
      [
        .element(
          .table, [.class("data \(name)")],
          [
            .element(.caption, [.class("visually-hidden")], text: caption),
            .element(
              .thead, [],
              [
                .element(
                  .tr, [],
                  columns.map { .element(.th, [.scope("col"), .class($0.name)], text: $0.title) })
              ]),
          ] + bodies.map { .element(.tbody, [], $0) })
      ])
  }
}
