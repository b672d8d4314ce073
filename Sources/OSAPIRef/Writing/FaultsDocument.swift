import APIModel
import Prose

/// The document of the faults: for each its status codes, its fields and its samples.
///
/// Fields stand in a plain table: os-api-ref's own directive works within an operation only.
struct FaultsDocument {
  static let name = "faults.inc"

  let faults: [Fault]

  var text: String {
    var document = DocumentWriter()
    document.add(markup: SectionTitle.text("Faults", level: SectionTitle.page))
    for fault in faults {
      document.add(markup: SectionTitle.text(fault.name, level: SectionTitle.page + 1))
      document.add("Response codes: \(fault.codes.map(String.init).joined(separator: ", "))")
      document.add(fault.description)
      if !fault.parameters.isEmpty { document.add(Prose([.table(table(fault.parameters))])) }
      for sample in fault.samples { SampleInclude(sample: sample).add(to: &document) }
    }
    return document.text
  }

  private func table(_ parameters: [Parameter]) -> Prose.Table {
    Prose.Table(
      header: [["Name", "Type", "Description"].map { Prose.Table.Cell([.text($0)]) }],
      rows: parameters.map { parameter in
        [
          Prose.Table.Cell([.text(parameter.name + (parameter.isRequired ? "" : " (Optional)"))]),
          Prose.Table.Cell([.text(parameter.type.name)]),
          Prose.Table.Cell(blocks: parameter.description.withoutSections.blocks + versions(parameter.range)),
        ]
      })
  }

  /// The bounds in the words that os-api-ref uses in its own tables.
  private func versions(_ range: VersionRange) -> [Prose.Block] {
    let notes = [range.min.map { "New in version \($0)" }, range.max.map { "Available until version \($0)" }]
    return notes.compactMap { note in note.map { .paragraph([.strong([.text($0)])]) } }
  }
}
