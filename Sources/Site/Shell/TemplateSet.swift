package import Diagnostics
package import Files
import Mustache
import Templates

/// The templates and the style sheet of a site, checked: every name that a template asks for exists.
package struct TemplateSet: Sendable {
  /// The bytes of the style sheet.
  package let stylesheet: [UInt8]
  /// The scripts that every site has, by their paths.
  let scripts: [(path: String, bytes: [UInt8])]
  /// What is odd about a team's templates without keeping them from working.
  package let warnings: [Diagnostic]
  private let library: MustacheLibrary
  private let page: MustacheTemplate
  /// Whether pages of a kind differ in their own fields alone, in the places that these are asked for.
  let hasForms: Bool

  private static let pageName = "page"
  private static let stylesheetName = "style.css"
  private static let scriptNames = ["search.js", "site.js", "theme.js"]
  private static let templateExtension = ".mustache"

  /// The templates that come with the program.
  package static let bundled = TemplateSet(checked: TemplateFiles(own: [:], folder: nil))

  /// A team's templates; each file of the folder takes the place of the bundled one of its name.
  ///
  /// - Throws: ``TemplateFailure`` with all that is wrong: what cannot be read, `template/syntax`,
  ///   `template/unknown-field`, `template/unknown-partial`, `template/unknown-transform`, `template/escaping`
  ///   and `template/not-text`.
  package init(folder: String, files: FileSystem) throws(TemplateFailure) {
    self = try TemplateSet(TemplateFiles.read(folder, files))
  }

  private init(_ files: TemplateFiles) throws(TemplateFailure) {
    var findings: [Diagnostic] = []
    let sources = files.sources(withExtension: Self.templateExtension)
    var library = MustacheLibrary()
    var page: MustacheTemplate?
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        let template = try MustacheTemplate(string: source)
        library.register(template, named: name)
        if name == Self.pageName { page = template }
      } catch {
        findings.append(Self.syntax(error, file: files.path(name + Self.templateExtension)))
      }
    }
    guard findings.isEmpty, let page else { throw TemplateFailure(diagnostics: findings) }
    var check = TemplateCheck(sources: sources) { files.path($0 + Self.templateExtension) }
    check.check(Self.pageName, fields: TemplateField.page)
    let known =
      check.reached.map { $0 + Self.templateExtension } + [Self.stylesheetName]
      + Self.scriptNames
    warnings = files.unknown(known: Set(known).union(files.bundledNames))
    guard check.findings.isEmpty else { throw TemplateFailure(diagnostics: warnings + check.findings) }
    self.library = library
    self.page = page
    hasForms = check.reached == [Self.pageName] && (sources[Self.pageName]?.hasForms ?? false)
    stylesheet = files.bytes(Self.stylesheetName)
    scripts = Self.scriptNames.map { ("assets/\($0)", files.bytes($0)) }
  }

  /// The bundled templates, whose tests show that they pass the checks.
  private init(checked files: TemplateFiles) {
    do {
      self = try TemplateSet(files)
    } catch {
      preconditionFailure("the bundled templates have errors: \(error.diagnostics)")
    }
  }

  /// A page in its shell.
  func render(_ context: some MustacheParent) -> String { page.render(context, library: library) }

  private static func syntax(_ error: any Error, file: String) -> Diagnostic {
    guard let error = error as? MustacheTemplate.ParserError else {
      return .error(
        "template/syntax", "the template cannot be read: \(error)", at: SourceLocation(file: file))
    }
    return .error(
      "template/syntax", reason(error.error),
      at: SourceLocation(file: file, line: error.context.lineNumber, column: error.context.columnNumber))
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect?: "the tag closes another section than the one that is open"
    case .unfinishedName?: "the tag is not closed, or its name holds a character that no name has"
    case .expectedSectionEnd?: "a section is not closed at the end of the template"
    case .invalidSetDelimiter?: "the tag that changes the delimiters needs two of them, as in {{=<% %>=}}"
    case .transformAppliedToInheritanceSection?: "a block has a name without transforms"
    case .illegalTokenInsideInheritSection?, .textInsideInheritSection?:
      "between the tags of a parent only blocks may stand"
    case .invalidConfigVariableSyntax?, .unrecognisedConfigVariable?:
      "the setting is not known: only {{% CONTENT_TYPE:HTML}} and {{% CONTENT_TYPE:TEXT}} are"
    case nil: "the template ends within a tag"
    }
  }
}

extension String {
  /// Whether a template takes fields as they are, without transforms, and none of the other pages.
  fileprivate var hasForms: Bool {
    PageField.isMarkFree(self)
      && TemplateTag.tags(of: self).allSatisfy { tag in
        switch tag.kind {
        case .variable, .unescaped, .section, .inverted, .close:
          !tag.name.utf8.contains(UInt8(ascii: "(")) && tag.name != "navigation"
        case .partial, .parent, .block: false
        }
      }
  }
}

/// Why templates cannot be used.
package struct TemplateFailure: Error, Hashable {
  /// All findings, warnings included.
  package let diagnostics: [Diagnostic]
}
