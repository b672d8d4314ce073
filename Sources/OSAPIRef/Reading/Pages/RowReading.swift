import YAML
import APIModel
import Diagnostics
import Prose
import RestructuredText

extension PageContext {
  /// The rows of a `rest_parameters` directive; a row that cannot be read is a finding and does not end the table.
  func rows(_ directive: RSTDirective, within range: VersionRange, _ log: inout TreeLog) -> [Parameter] {
    let place = log.location(directive.location)
    let name = String(directive.argumentLine)
    if name.isEmpty {
      log.add(
        .error(
          "parameter/no-file", "rest_parameters names no file: its argument is the file of the definitions",
          at: place, hint: "write '.. rest_parameters:: parameters.yaml'"))
      return []
    }
    let list = RowList(directive, &log)
    let file = parameterFile(name, at: directive.location, &log)
    if directive.content.isBlank {
      log.add(
        .error(
          "parameter/none", "rest_parameters has no rows: it lists at least one", at: place,
          hint: "list the rows below it after a blank line, as '- name: key'"))
      return []
    }
    guard let file else { return [] }
    log.add(file.findings)
    if file.isEmpty, file.findings.isEmpty {
      log.add(
        .warning(
          "parameter/empty-file", "\(name) is empty: it holds the definitions of the rows", at: place,
          hint: "add the definitions"))
    }
    return list.rows.compactMap { row in
      let origin = log.location(row.position, in: directive.location.file)
      guard let entry = file.entries[row.key] else {
        log.add(
          .error(
            "parameter/undefined",
            "'\(row.key)' has no definition in \(file.path): a row names a key of that file",
            at: origin, subject: row.name,
            hint: didYouMean(row.key, among: file.entries.keys.sorted()).map { "did you mean '\($0)'?" }))
        return nil
      }
      log.add(entry.findings)
      log.use(row.key, of: file.path)
      return parameter(row, entry, within: range, origin: Origin(origin), &log)
    }
  }

  private func parameter(
    _ row: RowList.Row, _ entry: ParameterFile.Entry, within range: VersionRange, origin: Origin,
    _ log: inout TreeLog
  ) -> Parameter {
    let narrowed = entry.range.intersection(range)
    // A table whose title contradicts the definition does not make the row vanish.
    let effective = narrowed.isEmpty ? entry.range : narrowed
    let (description, traits) = described(entry, &log)
    return Parameter(
      name: row.name, location: entry.location, type: ValueType(entry.type), isRequired: entry.isRequired,
      description: description, range: effective,
      definedRange: effective == entry.range ? nil : entry.range, traits: traits, key: row.key, origin: origin
    )
  }

  private func described(_ entry: ParameterFile.Entry, _ log: inout TreeLog) -> (Prose, [ParameterTrait]) {
    guard let text = entry.description else { return (Prose([]), []) }
    let prose = text.prose(in: document.content, &log)
    let place = log.location(text.node.position, in: text.file)
    guard let (fields, traits) = TraitFields.ofParameter(prose) else {
      return (links.resolved(prose, in: document, at: place, &log), [])
    }
    for problem in fields.problems {
      log.add(.error("parameter/trait", problem.message, at: place, hint: problem.hint))
    }
    return (links.resolved(fields.text, in: document, at: place, &log), traits)
  }

  /// The codes of a `rest_status_code` directive.
  func codes(_ directive: RSTDirective, within range: VersionRange, _ log: inout TreeLog) -> [StatusCode] {
    let place = log.location(directive.location)
    let words = directive.argument.split { $0 == " " || $0 == "\n" }
    guard let first = words.first, let kind = StatusCode.Kind(rawValue: String(first)) else {
      log.add(
        .error(
          "status/kind", "'\(words.first ?? "")' is no kind of status codes: it is success or error",
          at: place,
          hint: words.first.flatMap { didYouMean(String($0), among: ["success", "error"]) }.map {
            "did you mean '\($0)'?"
          } ?? "write '.. rest_status_code:: success status.yaml'"))
      return []
    }
    guard words.count > 1 else {
      log.add(
        .error(
          "status/no-file", "rest_status_code names no file: its second argument is the file of the reasons",
          at: place, hint: "write '.. rest_status_code:: \(first) status.yaml'"))
      return []
    }
    let list = CodeList(directive, &log)
    if directive.content.isBlank {
      log.add(
        .error(
          "status/none", "rest_status_code has no codes: it lists at least one", at: place,
          hint: "list the codes below it after a blank line, as '- 200'"))
    }
    let file = statusFile(String(words[1]), at: directive.location, &log)
    log.add(file?.findings ?? [])
    return list.items.map { item in
      StatusCode(
        code: item.code, kind: kind,
        reason: file.flatMap { reason(item, in: $0, at: directive.location.file, &log) }, range: range)
    }
  }

  private func reason(
    _ item: CodeList.Item, in file: StatusFile, at source: String, _ log: inout TreeLog
  ) -> Prose? {
    let place = log.location(item.position, in: source)
    guard let reasons = file.reasons[item.code] else {
      if file.findings.isEmpty {
        log.add(
          .error(
            "status/undefined", "\(item.code) is not in \(file.path): each code has a reason there",
            at: place,
            hint: "add '\(item.code):' with a default reason"))
      }
      return nil
    }
    if let key = item.key, reasons[key] == nil {
      log.add(
        .warning(
          "status/unknown-reason",
          "\(item.code) has no reason '\(key)' in \(file.path): the default one is shown",
          at: place, hint: didYouMean(key, among: reasons.keys.sorted()).map { "did you mean '\($0)'?" }))
    }
    guard let text = item.key.flatMap({ reasons[$0] }) ?? reasons[StatusFile.defaultKey] else { return nil }
    let prose = links.resolved(text.prose(in: document.content, &log), in: document, at: place, &log)
    return prose.isEmpty ? nil : prose
  }
}
