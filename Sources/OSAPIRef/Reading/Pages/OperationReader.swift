import APIModel
import Diagnostics
import Prose
import RestructuredText

/// Makes an operation of its section: rows, status codes and samples become values, and the layout tells where
/// each stands in the text.
struct OperationReader {
  private let context: PageContext
  private let planned: PlannedOperation
  private var anchors: ArraySlice<SectionAnchor>
  private var messages = Messages()
  private var codes: [StatusCode] = []
  private var sampleIDs = AnchorNames()
  private var method: Method = .get
  private(set) var log: TreeLog

  /// Both messages, which grow in place.
  private struct Messages {
    var request = Message()
    var response = Message()

    subscript(direction: Direction) -> Message {
      get { direction == .request ? request : response }
      _modify {
        if direction == .request { yield &request } else { yield &response }
      }
    }
  }

  /// What the titles around a part say about it.
  private struct Surroundings {
    var direction: Direction?
    var range = VersionRange.all
    var title = ""
  }

  init(_ planned: PlannedOperation, in context: PageContext) {
    self.planned = planned
    self.context = context
    anchors = planned.sectionAnchors[...]
    log = TreeLog(files: context.files)
  }

  mutating func read() -> APIModel.Operation? {
    let section = planned.section
    guard let line = MethodLine(planned.method, &log) else { return nil }
    method = line.method
    var children = section.children[...]
    let (description, traits) = described(leadingProse(&children))
    let layout = items(of: children, Surroundings())
    closeSampleRanges()
    nestRows()
    return Operation(
      id: planned.id, anchor: planned.anchor, aliases: planned.aliases,
      heading: context.resolved(section, &log), method: line.method, path: line.path,
      range: range(line, description), description: description, statusCodes: codes,
      request: messages.request, response: messages.response, layout: layout, traits: traits,
      origin: Origin(log.location(section.location)))
  }

  /// The versions of an operation: those of its method, else from a bare `versionadded` at its start on.
  private func range(_ line: MethodLine, _ description: Prose) -> VersionRange {
    guard line.range.min == nil, case .admonition(let note)? = description.blocks.first,
      note.kind == .versionAdded,
      note.blocks.isEmpty, let version = note.version.flatMap({ APIVersion($0) }),
      line.range.max.map({ version <= $0 }) ?? true
    else { return line.range }
    return VersionRange(min: version, max: line.range.max)
  }

  // MARK: Text

  /// The blocks before the first table, list of codes, sample or section.
  private mutating func leadingProse(_ elements: inout ArraySlice<RSTElement>) -> Prose {
    var blocks: [Prose.Block] = []
    while let element = elements.first {
      switch element {
      case .comment: break
      case .block(let block, let place):
        if case .paragraph(let content) = block, CodeLine(content) != nil { return Prose(blocks) }
        blocks.append(context.resolved(block, at: place, &log))
      case .directive(let directive):
        guard directive.name == TreeDirectives.method else { return Prose(blocks) }
        reportSecondMethod(directive)
      case .section: return Prose(blocks)
      }
      elements.removeFirst()
    }
    return Prose(blocks)
  }

  /// The text and the traits in a field list at its end.
  private mutating func described(_ prose: Prose) -> (Prose, [OperationTrait]) {
    let place = log.location(planned.method.location)
    guard let (fields, traits) = TraitFields.ofOperation(prose, origin: Origin(place)) else {
      return (prose, [])
    }
    for problem in fields.problems {
      log.add(
        .error("operation/trait", problem.message, at: place, subject: planned.id, hint: problem.hint))
    }
    return (fields.text, traits)
  }

  private mutating func reportSecondMethod(_ directive: RSTDirective) {
    guard directive.location != planned.method.location else { return }
    log.add(
      .error(
        "operation/second-method", "a second rest_method stands in the section: a section is one operation",
        at: log.location(directive.location), subject: planned.id, hint: "give it a section of its own"))
  }

  private mutating func items(of elements: ArraySlice<RSTElement>, _ around: Surroundings) -> [LayoutItem] {
    var items: [LayoutItem] = []
    var blocks: [Prose.Block] = []
    func flush() {
      if !blocks.isEmpty { items.append(.prose(Prose(blocks))) }
      blocks = []
    }
    for element in elements {
      switch element {
      case .comment: continue
      case .block(let block, let place):
        if case .paragraph(let content) = block, let line = CodeLine(content) {
          let first = codes.count
          codes += line.codes.map { $0.narrowed(to: around.range) }
          if line.isComplete {
            flush()
            items.addCodes(first..<codes.count, .line)
            continue
          }
        }
        blocks.append(context.resolved(block, at: place, &log))
      case .section(let section):
        flush()
        items.append(.section(self.section(section, around)))
      case .directive(let directive):
        flush()
        switch directive.name {
        case TreeDirectives.parameters: items += parameters(directive, around)
        case TreeDirectives.statusCodes:
          let first = codes.count
          codes += context.codes(directive, within: around.range, &log)
          if codes.count > first { items.append(.statusCodes(first..<codes.count, .table)) }
        case TreeDirectives.sample:
          if let item = sample(directive, caption: items.last?.caption, around) { items.append(item) }
        case TreeDirectives.method: reportSecondMethod(directive)
        default: continue
        }
      }
    }
    flush()
    return items
  }

  private mutating func section(_ section: RSTSection, _ around: Surroundings) -> LayoutSection {
    let heading = context.resolved(section, &log)
    let range = VersionWords.range(in: heading.text) ?? .all
    let narrowed = around.range.intersection(range)
    let inner = Surroundings(
      direction: MessageSide.named(in: heading.text) ?? around.direction,
      range: narrowed.isEmpty ? range : narrowed, title: heading.text)
    let anchor = anchors.popFirst() ?? SectionAnchor(id: Identifier.slug(heading.text), aliases: [])
    return LayoutSection(
      anchor: anchor.id, aliases: anchor.aliases, heading: heading, range: range,
      items: items(of: section.children[...], inner))
  }

  // MARK: Rows and samples

  /// The rows that an operation may have; real ones have a hundred.
  private static let mostRows = 10_000

  private mutating func parameters(_ directive: RSTDirective, _ around: Surroundings) -> [LayoutItem] {
    var rows = context.rows(directive, within: around.range, &log)
    let room = Self.mostRows - messages.request.parameters.count - messages.response.parameters.count
    if rows.count > room {
      rows.removeLast(rows.count - room)
      log.add(
        .error(
          "parameter/limit", "the operation has more than \(Self.mostRows) rows: the rest is left out",
          at: log.location(directive.location), subject: planned.id))
    }
    if rows.isEmpty { return [] }
    let direction =
      around.direction
      ?? MessageSide.ofRows(rows, method: method, hasRequest: !messages.request.parameters.isEmpty)
    let first = messages[direction].parameters.count
    messages[direction].parameters += rows
    return [.parameters(direction, first..<first + rows.count)]
  }

  private mutating func sample(_ directive: RSTDirective, caption: String?, _ around: Surroundings)
    -> LayoutItem?
  {
    guard let file = SampleFile(directive, in: context, &log) else { return nil }
    let direction =
      caption.flatMap(MessageSide.named) ?? around.direction ?? MessageSide.ofFile(file.name)
      ?? (method == .get ? .response : .request)
    let named = caption.flatMap { VersionWords.range(in: $0) } ?? (around.range == .all ? nil : around.range)
    var sample = PublishedSample(
      id: sampleIDs.claim(file.baseName),
      caption: caption ?? (around.title.isEmpty ? file.baseName : around.title),
      mediaType: PublishedSample.mediaType(ofLanguage: file.language), file: file.outputPath,
      range: named ?? VersionRange(min: file.folderVersion), text: file.text,
      origin: Origin(log.location(directive.location)))
    if let path = file.wholeFile {
      sample.textOrigin = Origin(SourceLocation(file: context.files.path(path), line: 1, column: 1))
    }
    messages[direction].samples.append(sample)
    return .sample(direction, messages[direction].samples.count - 1)
  }

  /// A sample holds until the next one of the same file name, which a later version brought.
  private mutating func closeSampleRanges() {
    for direction in Direction.allCases where messages[direction].samples.count > 1 {
      let starts = Dictionary(grouping: messages[direction].samples, by: \.fileName).mapValues { samples in
        Set(samples.compactMap(\.range.min)).sorted()
      }
      for (place, sample) in messages[direction].samples.enumerated() where sample.range.max == nil {
        let next = starts[sample.fileName]?.first { start in sample.range.min.map { $0 < start } ?? true }
        guard let end = next?.predecessor else { continue }
        messages[direction].samples[place].range = VersionRange(min: sample.range.min, max: end)
      }
    }
  }

  private mutating func nestRows() {
    for direction in Direction.allCases {
      guard messages[direction].parameters.contains(where: { $0.location == .body }) else { continue }
      let paths = FieldPaths(samples: messages[direction].samples)
      messages[direction].parameters = paths.nested(messages[direction].parameters)
    }
  }
}

extension [LayoutItem] {
  /// Adds codes; lines that follow each other are one list.
  fileprivate mutating func addCodes(_ places: Range<Int>, _ form: LayoutItem.CodeForm) {
    if case .statusCodes(let before, form)? = last, before.upperBound == places.lowerBound {
      self[count - 1] = .statusCodes(before.lowerBound..<places.upperBound, form)
    } else {
      append(.statusCodes(places, form))
    }
  }
}

extension StatusCode {
  fileprivate func narrowed(to range: VersionRange) -> StatusCode {
    guard range != .all, self.range == .all else { return self }
    var code = self
    code.range = range
    return code
  }
}

extension PublishedSample {
  fileprivate var fileName: Substring { file.split(separator: "/").last ?? "" }
}
