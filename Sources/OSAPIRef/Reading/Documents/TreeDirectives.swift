import Diagnostics
import Prose
import RestructuredText

/// What the directives of Sphinx and os-api-ref become while a document is read.
///
/// Those that mean something to the model are kept for it. All paths count from the folder of the document, not of
/// the file that it includes (Sphinx, `BuildEnvironment.relfn2path`).
struct TreeDirectives: Sendable {
  /// The path of the document from the root of the project.
  let document: String
  let files: TreeFiles

  static let method = "rest_method"
  static let parameters = "rest_parameters"
  static let statusCodes = "rest_status_code"
  static let expandAll = "rest_expand_all"
  static let sample = "literalinclude"

  var handler: RSTDirectiveHandler {
    { directive, nested in handle(directive, &nested) }
  }

  /// The roles of OpenStack's theme: `:nova-doc:` leads into the documentation of a project (openstackdocstheme,
  /// `openstackdocs_projects`).
  static let roles: RSTRoleHandler = { name, text, _ in
    guard name.hasSuffix("-doc"), name != "-doc" else { return nil }
    let (words, target) = RoleText(text).parts
    let project = name.dropLast("-doc".count)
    let address = "https://docs.openstack.org/\(project)/latest/\(target)"
    return [.link(destination: address, title: nil, content: [.text(words ?? address)])]
  }

  private func handle(_ directive: RSTDirective, _ nested: inout RSTNested) -> RSTDirectiveResult {
    switch directive.name {
    case Self.method, Self.parameters, Self.statusCodes: return .keep
    case Self.expandAll: return .none
    case Toctree.name: return directive.isAtSectionLevel ? .keep : .none
    case "include": return include(directive, &nested)
    case Self.sample:
      // Within a list or a note it is code like any other; elsewhere the operation takes it as a sample.
      let caption = caption(directive, &nested)
      return directive.isAtSectionLevel ? .keepAfter(caption) : codeBlock(directive, after: caption, &nested)
    default: return .unknown
    }
  }

  private func include(_ directive: RSTDirective, _ nested: inout RSTNested) -> RSTDirectiveResult {
    guard let (path, bytes) = read(directive, &nested) else { return .none }
    if directive.options.isEmpty { return .include(RSTSource(file: path, bytes: bytes)) }
    let part = IncludedPart(directive, path: path, bytes: bytes)
    for problem in part.problems { nested.report(problem) }
    switch part.content {
    case .markup(let bytes): return .include(RSTSource(file: path, bytes: bytes))
    case .code(let text, let language): return .blocks([.codeBlock(language: language, text: text)])
    case .none: return .none
    }
  }

  /// A caption is the bold paragraph that authors write without the option; one with markup is no bold one, since
  /// RST, in which it is written again, does not nest markup.
  private func caption(_ directive: RSTDirective, _ nested: inout RSTNested) -> [Prose.Block] {
    guard let caption = directive.options.last(where: { $0.name == "caption" }), !caption.value.isEmpty else {
      return []
    }
    let content = nested.inlines(RSTContent(text: caption.value, at: caption.location))
    let isPlain = content.allSatisfy { if case .text = $0 { true } else { false } }
    return [.paragraph(isPlain ? [.strong(content)] : content)]
  }

  private func codeBlock(
    _ directive: RSTDirective, after caption: [Prose.Block], _ nested: inout RSTNested
  ) -> RSTDirectiveResult {
    guard let (path, bytes) = read(directive, &nested) else { return .none }
    let included = IncludedText(directive, path: path, bytes: bytes)
    for problem in included.problems { nested.report(problem) }
    return .blocks(caption + [.codeBlock(language: included.language, text: included.text)])
  }

  /// The file that the argument names; what keeps it from being read is a problem.
  private func read(_ directive: RSTDirective, _ nested: inout RSTNested) -> (String, [UInt8])? {
    let name = directive.argument
    do throws(TreeFiles.Refusal) {
      let path = try files.resolve(name, fromDocument: document)
      let bytes = try files.read(path)
      nested.note(path)
      return (path, bytes)
    } catch {
      let place = SourceLocation(file: directive.location.file)
      let finding = error.finding(name, at: place)
      nested.report(
        RSTProblem(
          rule: finding.rule, severity: .error, location: directive.location, message: finding.message,
          hint: finding.hint ?? ""))
      return nil
    }
  }
}
