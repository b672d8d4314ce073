import APIModel
import Prose
import Site

/// Documented parameters as a table, under the status code of their response where a message has several bodies.
struct ParameterMarkdown {
  let scope: MarkdownScope
  let group: ParameterGroup

  var blocks: [Prose.Block] {
    if group.parameters.isEmpty { return [] }
    let strings = scope.strings
    let title = group.code.map { [Prose.Block.paragraph([.strong([.text(StatusCode.title($0))])])] } ?? []
    return title + [
      MarkdownScope.table(
        [
          strings.name, strings.location, strings.type, strings.presence, strings.availability,
          strings.description,
        ], group.parameters.map(row))
    ]
  }

  private func row(_ parameter: Parameter) -> [[Prose.Inline]] {
    let strings = scope.strings
    return [
      [.code(parameter.path.map { $0.joined(separator: ".") } ?? parameter.name)],
      [.text(strings.location(of: parameter))], [.text(strings.type(of: parameter))],
      [.text(strings.presence(of: parameter))], [.text(strings.words(parameter.range))],
      scope.inlines(parameter.description),
    ]
  }
}

/// A sample as a code block below its caption.
struct SampleMarkdown {
  let scope: MarkdownScope
  let sample: PublishedSample
  /// Whether its caption is part of it, or stands in the text before it.
  var hasCaption = true

  var blocks: [Prose.Block] {
    let words = scope.strings.words(sample.range, in: scope.history)
    let facts = [sample.code.map(StatusCode.title), words].compactMap(\.self).joined(separator: ", ")
    let text = sample.text.hasSuffix("\n") ? String(sample.text.dropLast()) : sample.text
    return [
      .paragraph([
        .strong([.text(hasCaption ? sample.caption : scope.strings.sampleFile)]), .text(" (\(facts)): "),
        .link(
          destination: scope.address.link(toFile: sample.file), title: nil, content: [.code(sample.file)]),
      ]),
      .codeBlock(language: sample.language, text: text),
    ]
  }
}
