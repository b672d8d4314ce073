import APIModel
import Prose
import Site
import Words

/// Documented parameters as a table, under the status code of their response where a message has several bodies.
struct ParameterMarkdown {
  let scope: MarkdownScope
  let group: ParameterGroup

  func write(to page: inout CommonMarkPage) {
    if group.parameters.isEmpty { return }
    let strings = scope.strings
    if let code = group.code { page.paragraph([.strong([.text(StatusCode.title(code))])]) }
    let header = [
      strings.name, strings.location, strings.type, strings.presence, strings.availability,
      strings.description,
    ]
    page.table(header) { rows in
      for parameter in group.parameters { rows.row { write(parameter, to: &$0) } }
    }
  }

  private func write(_ parameter: Parameter, to row: inout CommonMarkPage.Rows) {
    let strings = scope.strings
    row.cell([.code(parameter.fullName)])
    row.cell([.text(strings.location(of: parameter))])
    row.cell([.text(strings.type(of: parameter))])
    row.cell([.text(strings.presence(of: parameter))])
    row.cell([.text(strings.words(parameter.range))])
    if parameter.traits.isEmpty { return row.cell(parameter.description, scope.cell) }
    var content: [Prose.Inline] = []
    if case .paragraph(let words)? = scope.cell(parameter.description).blocks.first { content = words }
    for sentence in strings.sentences(parameter.traits) {
      content += (content.isEmpty ? [] : [.text(" ")]) + scope.sentence(sentence)
    }
    row.cell(content)
  }
}

/// A sample as a code block below its caption.
struct SampleMarkdown {
  let scope: MarkdownScope
  let sample: PublishedSample
  /// Whether its caption is part of it, or stands in the text before it.
  var hasCaption = true

  func write(to page: inout CommonMarkPage) {
    let words = scope.strings.words(sample.range, in: scope.history)
    let facts = [sample.code.map(StatusCode.title), words].compactMap(\.self).joined(separator: ", ")
    page.paragraph([
      .strong([.text(hasCaption ? sample.caption : scope.strings.sampleFile)]), .text(" (\(facts)): "),
      .link(
        destination: scope.address.link(toFile: sample.file), title: nil, content: [.code(sample.file)]),
    ])
    page.code(
      sample.language, sample.text.hasSuffix("\n") ? String(sample.text.dropLast()) : sample.text)
  }
}
