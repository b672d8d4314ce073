package import APIModel
package import Configuration
package import Diagnostics
import RestructuredText

/// A tree that has become a reference.
package struct TreeReading: Sendable {
  package let reference: Reference
  /// What was found wrong while it was read, in order.
  package let findings: [Diagnostic]
  /// What its `strata.yaml` says.
  package let settings: TreeConfiguration
  /// The file of known findings that its `strata.yaml` names.
  package var baselinePath: String? { tree.input.settings.baselinePath }
  let tree: ParsedTree
  /// The files of the tree, those of samples among them.
  let files: TreeFiles
  let uses: Set<DefinitionUse>

  /// What rules ask for beside the reference; files that no sample shows are read here, and only here.
  package func facts() async -> SourceFacts {
    async let samples = SampleFolders(files: files, shown: tree.shownFiles).files()
    return await SourceFacts(
      definitions: definitions, sampleFiles: samples, unusedTexts: unusedTexts)
  }

  private var definitions: [SourceFacts.Definition] {
    tree.values.parameterFiles.sorted { $0.key < $1.key }.flatMap { path, file in
      file.written.map { definition in
        var definition = definition
        definition.isUsed = uses.contains(DefinitionUse(file: path, key: definition.key))
        return definition
      }
    }
  }

  /// Files to be included that no document includes; the version history is read without.
  private var unusedTexts: [SourceLocation] {
    let included = tree.includedFiles
    return tree.input.parts.filter { !included.contains($0) && $0 != tree.input.history }.map {
      SourceLocation(file: files.path($0), line: 1, column: 1)
    }
  }
}

extension ParsedTree {
  /// The files that documents include, as text or as code.
  var includedFiles: Set<String> {
    documents.reduce(into: []) { $0.formUnion($1.content.includedFiles) }
  }

  /// The files that `literalinclude` shows, wherever it stands.
  var shownFiles: Set<String> { includedFiles.union(sampleFiles) }
}
