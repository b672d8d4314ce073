import APIModel
import ArgumentParser
import Checks
import Configuration
import Diagnostics
import Files
import OSAPIRef
import ReferenceJSON
import Samples

/// Where a command takes its reference from; an option group of every command.
struct Source: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder with an os-api-ref tree, or a reference.json written by build.",
      discussion: "The reference that is compiled into the program where it is left out."))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "The folder that nothing is read outside of while a tree is read: the project.",
      discussion: "Where it is left out, the folder that holds api-ref, else the tree itself.",
      valueName: "dir"))
  var root: String?

  /// A source that is no argument of its own.
  static func of(_ source: String, root: String?) -> Source {
    var result = Source()
    result.source = source
    result.root = root
    return result
  }

  /// What a command wants the reference for, which decides what is looked for in it.
  enum Purpose {
    /// To write it: what makes a reference that was read unfit to be written.
    case writing
    /// To judge it: everything.
    case checking
  }

  /// The published reference with what was found in it: by reading, by verification and by the rules.
  ///
  /// The rules see the declaration, which still has the samples as they were meant, and the publication, which has
  /// the rows; what both show is told once.
  func load(_ context: ToolContext, for purpose: Purpose, _ timings: inout Timings) async throws
    -> LoadedReference
  {
    let read = try await reference(context, &timings)
    let publication = Publication(publishing: read.reference)
    var findings = read.findings + publication.findings
    if read.isDocumentation {
      if purpose == .checking {
        let facts = await read.tree?.facts()
        findings += await CheckedReference(publication.reference, facts: facts).check()
      } else if read.tree == nil {
        findings += publication.reference.check(Rule.structural)
      }
    } else {
      let samples = source == nil ? [] : PublishedSamples(publication.reference).findings
      findings += samples + read.reference.check() + publication.reference.check()
    }
    timings.end(.model)
    var told: Set<Diagnostic> = []
    return LoadedReference(
      publication: Publication(
        reference: publication.reference, findings: findings.filter { told.insert($0).inserted }),
      isTree: read.tree != nil, isDocumentation: read.isDocumentation,
      settings: read.tree?.settings ?? TreeConfiguration(),
      baselinePath: read.tree?.baselinePath, source: purpose == .checking ? read.tree : nil)
  }

  func load(_ context: ToolContext, for purpose: Purpose) async throws -> LoadedReference {
    var timings = Timings()
    return try await load(context, for: purpose, &timings)
  }

  private struct Read {
    var reference: Reference
    var findings: [Diagnostic] = []
    var tree: TreeReading?

    /// Whether people wrote its tables and samples; a declared reference has those of its models.
    var isDocumentation: Bool { tree != nil || reference.operations.contains { $0.layout != nil } }
  }

  private func reference(_ context: ToolContext, _ timings: inout Timings) async throws -> Read {
    guard let source else { return Read(reference: context.reference()) }
    switch context.files.kind(source) {
    case nil:
      throw ToolFailure(
        .error(
          "source/missing",
          "'\(source)' does not exist or cannot be reached: a source is an os-api-ref tree or a reference.json",
          at: SourceLocation(file: source)))
    case .folder: return try await tree(source, context, &timings)
    case .file, .other: return try json(source, context)
    }
  }

  private func tree(_ source: String, _ context: ToolContext, _ timings: inout Timings) async throws -> Read {
    let reader: TreeReader
    do {
      reader = try TreeReader(
        tree: source, root: root, knownRules: RuleDescription.all.map(\.name), files: context.files)
    } catch {
      throw ToolFailure(error)
    }
    let input = await reader.readFiles()
    timings.end(.read)
    let parsed = await input.parse()
    timings.end(.parse)
    let reading = await parsed.reading()
    return Read(reference: reading.reference, findings: reading.findings, tree: reading)
  }

  private func json(_ source: String, _ context: ToolContext) throws -> Read {
    guard let bytes = try? context.files.read(source) else {
      throw ToolFailure(
        .error("source/unreadable", "'\(source)' cannot be read", at: SourceLocation(file: source)))
    }
    do {
      let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
      let reference = try Reference(json: bytes, file: source) { [files = context.files] path in
        try? files.read(folder + path)
      }
      let errors = reference.problems.value.filter { $0.severity == .error }
      if !errors.isEmpty { throw ToolFailure(errors) }
      return Read(reference: reference)
    } catch let problem as Diagnostic {
      throw ToolFailure(problem)
    }
  }
}

/// A reference that is ready for a command.
struct LoadedReference {
  let publication: Publication
  /// Whether it was read from a tree, which is written as far as it goes, errors or not.
  let isTree: Bool
  /// Whether people wrote its tables and samples.
  let isDocumentation: Bool
  /// What the `strata.yaml` of a tree says; nothing for another source.
  let settings: TreeConfiguration
  /// The file of known findings that the tree names.
  let baselinePath: String?
  /// What it was read from, where it is checked: held so that nobody waits until that is taken apart.
  let source: (any Sendable)?
}
