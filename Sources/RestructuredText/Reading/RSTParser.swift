import Prose

/// The state of reading one document or fragment; extensions read one kind of construct each.
struct RSTParser {
  /// What a section title looks like: the characters over it, if any, and under it.
  struct TitleStyle: Equatable {
    let over: UInt8
    let under: UInt8
  }

  let directives: RSTDirectiveHandler
  let roles: RSTRoleHandler

  /// The text that lines refer to.
  var text = RSTText.empty

  /// Whether blocks go to sections; else to ``blocks``.
  var isAtSectionLevel = false
  var blocks: [Prose.Block] = []
  var rootElements: [RSTElement] = []
  /// The sections that are not complete, from the outermost.
  var openSections: [RSTSection] = []
  var titleStyles: [TitleStyle] = []
  var fields: [RSTOption] = []
  /// Whether nothing but comments and targets has been read, so that fields are those of the document.
  var isAtTop = false

  /// The blocks that enclose the one being read.
  var depth = 0
  var including = RSTIncluding()
  var budget = RSTBudget()
  var substitutionBudget = RSTSubstitutionBudget()

  var problems: [RSTProblem] = []
  private var reportedLimits: Set<String> = []

  var context = RSTContext()
  /// What a fragment may use of its document.
  var outerContext: RSTContext?
  var identifiers = RSTIdentifiers()
  var footnotes = RSTFootnotes()
  var pending: [RSTPending] = []
  /// Destinations of anonymous targets in order.
  var anonymousTargets: [RSTContext.Destination] = []
  var anonymousIDs: [String] = []
  var anonymousReferences = 0
  /// Targets that lead where another name leads.
  var indirectTargets: [(name: String, location: RSTLocation)] = []
  /// Identifiers of targets that wait for what follows them.
  var waitingTargets: [String] = []
  var defaultRole = ""
  /// Roles that the document defines, with the role each is based on.
  var customRoles: [String: String] = [:]

  init(directives: @escaping RSTDirectiveHandler, roles: @escaping RSTRoleHandler) {
    self.directives = directives
    self.roles = roles
  }
}

extension RSTParser {
  mutating func report(_ problem: @autoclosure () -> RSTProblem) {
    problems.appendProblem(problem())
  }

  mutating func report(_ more: [RSTProblem]) {
    for problem in more { problems.appendProblem(problem) }
  }

  mutating func report(
    _ rule: String, _ severity: RSTProblem.Severity = .warning, at line: RSTLine,
    _ message: @autoclosure () -> String, hint: @autoclosure () -> String
  ) {
    let text = text
    problems.appendProblem(
      RSTProblem(
        rule: rule, severity: severity, location: text.location(of: line), message: message(), hint: hint()))
  }

  /// Reports the first time that something is too much.
  mutating func reportLimit(_ limit: String, at location: RSTLocation, _ message: String, hint: String) {
    guard reportedLimits.insert(limit).inserted else { return }
    report(
      RSTProblem(
        rule: "rst/limit", severity: .error, location: location, message: message, hint: hint))
  }

  /// Adds a block to what is being read.
  mutating func emit(_ block: Prose.Block, at line: RSTLine) {
    isAtTop = false
    if !waitingTargets.isEmpty {
      let (before, block) = RSTTargets.placing(waitingTargets, in: block)
      waitingTargets = []
      if let before { place(before, at: line) }
      place(block, at: line)
    } else {
      place(block, at: line)
    }
  }

  private mutating func place(_ block: Prose.Block, at line: RSTLine) {
    if isAtSectionLevel {
      emit(.block(block, text.location(of: line)))
    } else {
      budget.spend(1)
      blocks.append(block)
    }
  }

  /// Adds an element to the innermost open section.
  mutating func emit(_ element: RSTElement) {
    budget.spend(3)
    if openSections.isEmpty {
      rootElements.append(element)
    } else {
      openSections[openSections.count - 1].children.append(element)
    }
  }

  /// Reads lines as blocks within the block being read.
  mutating func nested(_ lines: RSTLines) -> [Prose.Block] {
    guard let first = lines.first else { return [] }
    if depth >= Prose.maximumBlockDepth { return flattened(lines, at: first) }
    let outerBlocks = blocks
    let outerLevel = isAtSectionLevel
    blocks = []
    isAtSectionLevel = false
    depth += 1
    readBody(lines)
    depth -= 1
    isAtSectionLevel = outerLevel
    let result = blocks
    blocks = outerBlocks
    return result
  }

  /// Reads lines as one paragraph because the blocks in them would be too deep.
  private mutating func flattened(_ lines: RSTLines, at first: RSTLine) -> [Prose.Block] {
    reportLimit(
      "depth", at: text.location(of: first),
      "Blocks may nest \(Prose.maximumBlockDepth) deep; what is deeper reads as one paragraph.",
      hint: "Nest less, or check the indentation.")
    let content = inlines(lines.filter { !$0.isBlank }.map { text.trimmed($0) })
    return content.isEmpty ? [] : [.paragraph(content)]
  }
}
