import APIModel
import Prose
import RestructuredText

/// The section of one operation: `rest_method`, status codes, and a section for each message.
struct OperationSection {
  let operation: Operation
  let definitions: ParameterDefinitions
  let level: Int

  func add(to document: inout DocumentWriter) {
    document.add(markup: SectionTitle.ofOperation(title, level: level))
    document.add(markup: method)
    if operation.range != .all { document.add("Available \(Self.words(operation.range)).") }
    if let notice = operation.endingNotice { document.add(notice) }
    document.add(operation.description)
    if !operation.traits.isEmpty {
      document.add(markup: TraitLines.of(operation.traits).joined(separator: "\n"))
    }
    document.add(ResponseCodes(operation: operation).prose)
    add(operation.request, "Request", to: &document)
    add(operation.response, "Response", to: &document)
  }

  private var title: String {
    operation.title.isEmpty ? "\(operation.method) \(operation.path)" : operation.title
  }

  private static func words(_ range: VersionRange) -> String {
    switch (range.min, range.max) {
    case (nil, nil): "in all versions"
    case (let min?, nil): "since version \(min)"
    case (nil, let max?): "until version \(max)"
    case (let min?, let max?): min == max ? "in version \(min) only" : "from version \(min) to \(max)"
    }
  }

  private var method: String {
    var lines = [
      ".. rest_method:: \(HTMLText.method(operation.method.description)) \(HTMLText.path(operation.path))"
    ]
    if let min = operation.range.min { lines.append("   min_version: \(min)") }
    if let max = operation.range.max { lines.append("   max_version: \(max)") }
    return lines.joined(separator: "\n")
  }

  private func add(_ message: Message, _ title: String, to document: inout DocumentWriter) {
    if message.isEmpty { return }
    document.add(markup: SectionTitle.text(title, level: level + 1))
    for table in message.tables where !table.parameters.isEmpty {
      if let code = table.code { document.add(StatusCode.title(code)) }
      document.add(markup: rows(table.parameters))
    }
    document.add(message.notes)
    for sample in message.samples { SampleInclude(sample: sample).add(to: &document) }
  }

  private func rows(_ parameters: [Parameter]) -> String {
    let rows = parameters.map { parameter in
      "   - \(YAMLScalar.text(shownName(parameter))): \(YAMLScalar.text(definitions.key(of: parameter)))"
    }
    return ".. rest_parameters:: \(ParametersFile.name)\n\n" + rows.joined(separator: "\n")
  }

  /// The name in markup: os-api-ref reads it as reStructuredText.
  private func shownName(_ parameter: Parameter) -> String {
    if parameter.name.isPlainName { return parameter.name }
    return Prose([.paragraph([.text(parameter.name)])]).inlineRestructuredText()
  }
}
