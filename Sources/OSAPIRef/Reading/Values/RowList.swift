import APIModel
import Diagnostics
import RestructuredText
import YAML

/// The list of a `rest_parameters` directive, `- name: key` in each item.
struct RowList {
  struct Row {
    /// The name as readers see it.
    let name: String
    let key: String
    let position: YAMLPosition
  }

  let rows: [Row]

  init(_ directive: RSTDirective, _ log: inout TreeLog) {
    if let plain = PlainRows.read(directive.content) {
      rows = plain
      return
    }
    let (items, file) = directive.items(&log)
    var rows: [Row] = []
    rows.reserveCapacity(items.count)
    for item in items {
      guard let entry = item.entries?.first, let name = entry.key.text, let key = entry.value.text,
        !key.isEmpty
      else {
        log.add(
          .warning(
            "parameter/row",
            "'\(item.text ?? item.kind)' is no row: a row is a name and the key of its definition",
            at: log.location(item.position, in: file), hint: "write '- name: key'"))
        continue
      }
      rows.append(Row(name: name.withoutMarkup, key: key, position: entry.key.position))
    }
    self.rows = rows
  }
}

/// The list of a `rest_status_code` directive: codes, some with the key of a reason of their own.
struct CodeList {
  struct Item {
    let code: Int
    let key: String?
    let position: YAMLPosition
  }

  let items: [Item]

  init(_ directive: RSTDirective, _ log: inout TreeLog) {
    let (nodes, file) = directive.items(&log)
    var items: [Item] = []
    for node in nodes {
      let entry = node.entries?.first
      guard let code = (entry?.key ?? node).intValue, (100...599).contains(code) else {
        log.add(
          .error(
            "status/code",
            "'\(node.text ?? node.kind)' is no status code: an item is a code, or a code and a key",
            at: log.location(node.position, in: file), hint: "write '- 404' or '- 409: duplicate'"))
        continue
      }
      items.append(Item(code: code, key: entry?.value.text, position: node.position))
    }
    self.items = items
  }
}

extension RSTDirective {
  /// The first line of the argument: the file, or what stands before it.
  var argumentLine: Substring { argument.split(separator: "\n", maxSplits: 1).first ?? "" }

  /// The items of the YAML list that the directive holds, and the file that they stand in.
  fileprivate func items(_ log: inout TreeLog) -> ([YAMLNode], String) {
    let file = location.file
    guard content.count > 0 else { return ([], file) }
    let start = content.location(ofLine: 0)
    do {
      let document = try YAMLDocument.parse(content.bytes, firstLine: start.line, firstColumn: start.column)
      guard let root = document.root, !root.isNull else { return ([], start.file) }
      if let items = root.items { return (items, start.file) }
      log.add(
        .error(
          "parameter/row", "the content of \(name) is \(root.kind): it is a list with '- ' before each row",
          at: log.location(root.position, in: start.file)))
    } catch {
      log.add(error, in: start.file)
    }
    return ([], start.file)
  }
}
