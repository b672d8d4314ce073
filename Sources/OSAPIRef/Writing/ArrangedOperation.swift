import APIModel
import Prose
import RestructuredText

/// The section of an operation with the layout of its source.
struct ArrangedOperation {
  let operation: Operation
  let tree: TreeWriting
  /// The document that the section is in, from which files are named.
  let document: String

  func add(level: Int, to writer: inout DocumentWriter) {
    writer.add(
      markup: SectionTitle.text(operation.heading, targets: operation.aliases, level: level))
    writer.add(markup: method)
    writer.add(arranged: tree.links.written(operation.description, in: document))
    if !operation.traits.isEmpty {
      writer.add(markup: TraitLines.of(operation.traits).joined(separator: "\n"))
    }
    add(operation.layout ?? standardLayout, within: .all, level: level + 1, to: &writer)
  }

  private var method: String {
    let path = operation.path.split(whereSeparator: \.isNewline).joined(separator: " ")
    var lines = [".. rest_method:: \(HTMLText.method(operation.method.description)) \(path)"]
    if let min = operation.range.min { lines.append("   min_version: \(min)") }
    if let max = operation.range.max { lines.append("   max_version: \(max)") }
    return lines.joined(separator: "\n")
  }

  /// The arrangement of an operation that has none: codes, then each message under its title.
  private var standardLayout: [LayoutItem] {
    let codes: [LayoutItem] =
      operation.statusCodes.isEmpty ? [] : [.statusCodes(operation.statusCodes.indices, .line)]
    return codes
      + Direction.allCases.compactMap { direction in
        let message = operation.message(direction)
        if message.isEmpty { return nil }
        let rows: [LayoutItem] =
          message.parameters.isEmpty ? [] : [.parameters(direction, message.parameters.indices)]
        let samples = message.samples.indices.map { LayoutItem.sample(direction, $0) }
        return .section(
          LayoutSection(
            anchor: direction.rawValue, heading: direction == .request ? "Request" : "Response",
            items: rows + [.prose(message.notes)] + samples))
      }
  }

  private func add(
    _ items: [LayoutItem], within range: VersionRange, level: Int, to writer: inout DocumentWriter
  ) {
    for item in items {
      switch item {
      case .prose(let prose): writer.add(arranged: tree.links.written(prose, in: document))
      case .section(let section):
        writer.add(markup: SectionTitle.text(section.heading, targets: section.aliases, level: level))
        let narrowed = range.intersection(section.range)
        add(section.items, within: narrowed.isEmpty ? section.range : narrowed, level: level + 1, to: &writer)
      case .parameters(let direction, let places):
        writer.add(markup: rows(operation.message(direction).parameters[places]))
      case .statusCodes(let places, .line):
        for run in runs(operation.statusCodes[places]) { writer.add(markup: line(run, within: range)) }
      case .statusCodes(let places, .table):
        for run in runs(operation.statusCodes[places]) { writer.add(markup: table(run)) }
      case .sample(let direction, let place):
        writer.add(markup: sample(operation.message(direction).samples[place]))
      }
    }
  }

  private func rows(_ parameters: ArraySlice<Parameter>) -> String {
    let file = WrittenTree.path(of: tree.definitions.file(of: parameters), fromDocument: document)
    let rows = parameters.map { parameter in
      "   - \(YAMLScalar.text(Self.markup(parameter.name))): \(YAMLScalar.text(tree.definitions.key(of: parameter)))"
    }
    return ".. rest_parameters:: \(file)\n\n" + rows.joined(separator: "\n")
  }

  /// A name in the markup that os-api-ref reads it as.
  private static func markup(_ name: String) -> String {
    name.isPlainName ? name : Prose([.paragraph([.text(name)])]).inlineRestructuredText()
  }

  /// Codes of one kind that follow each other.
  private func runs(_ codes: ArraySlice<StatusCode>) -> [ArraySlice<StatusCode>] {
    var runs: [ArraySlice<StatusCode>] = []
    var start = codes.startIndex
    for index in codes.indices where index > start && codes[index].kind != codes[start].kind {
      runs.append(codes[start..<index])
      start = index
    }
    return start < codes.endIndex ? runs + [codes[start...]] : runs
  }

  private func line(_ codes: ArraySlice<StatusCode>, within range: VersionRange) -> String {
    let title = codes.first?.kind == .error ? "Error response codes" : "Normal response codes"
    let labels = codes.map { code -> String in
      if let fault = code.fault { return "\(fault)(\(code.code))" }
      if code.range == .all || code.range == range { return String(code.code) }
      let bounds = "\(code.range.min.map { "\($0) " } ?? "")-\(code.range.max.map { " \($0)" } ?? "")"
      return "\(code.code) (microversions \(bounds))"
    }
    return "\(title): \(labels.joined(separator: ", "))"
  }

  private func table(_ codes: ArraySlice<StatusCode>) -> String {
    let file = WrittenTree.path(of: ReasonFile.name, fromDocument: document)
    let rows = codes.map { code in
      "   - \(code.code)" + (tree.reasons.key(of: code).map { ": \($0)" } ?? "")
    }
    let kind = (codes.first?.kind ?? .success).rawValue
    return ".. rest_status_code:: \(kind) \(file)\n\n" + rows.joined(separator: "\n")
  }

  private func sample(_ sample: PublishedSample) -> String {
    // Sphinx looks for the file from the folder of the document; samples are beside the tree.
    let up = document == WrittenTree.index ? "" : document.split(separator: "/").map { _ in "../" }.joined()
    return ".. literalinclude:: \(up)../\(sample.file)\n   :language: \(Self.language(sample))"
  }

  /// A lexer that takes whatever the file holds: that of JSON warns of what is none.
  private static func language(_ sample: PublishedSample) -> String {
    switch sample.language {
    case "json": "javascript"
    case "shell": "bash"
    case let language: language
    }
  }
}
