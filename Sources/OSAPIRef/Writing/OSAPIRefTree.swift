package import APIModel
package import Files

/// A published reference as a tree that Sphinx builds with os-api-ref 3.2.
///
/// Names, titles and paths are untrusted text: they are escaped for reStructuredText, for YAML, and for the places
/// where os-api-ref puts them into HTML as they are. Samples are included from `api_samples/`, beside the tree;
/// they are not part of it.
package struct OSAPIRefTree: Sendable {
  /// The folder of the tree, relative to the root of the output.
  package static let folder = "rst"

  private let reference: Reference

  /// A tree of a published reference.
  package init(reference: Reference) { self.reference = reference }

  /// The files of the tree: `conf.py`, `index.rst`, one `.inc` for each page, `faults.inc` where the reference has
  /// faults, and `parameters.yaml` where it has parameters.
  ///
  /// A reference that was read from a tree keeps the arrangement of its source: its documents, the layout of its
  /// operations, `status.yaml`, and `strata.yaml` with the version history.
  package func render() async -> [OutputFile] {
    if reference.operations.contains(where: { $0.layout != nil }) {
      let files = await TreeWriting(reference).files().map { file($0.path, $0.text) }
      return [file("conf.py", SphinxConfiguration.text(title: reference.title))] + files
    }
    let definitions = ParameterDefinitions(reference)
    var files = [
      file("conf.py", SphinxConfiguration.text(title: reference.title)),
      file("index.rst", IndexDocument(reference: reference).text),
    ]
    for page in reference.pages {
      files.append(file(page.document, PageDocument(page: page, definitions: definitions).text))
    }
    if !reference.faults.isEmpty {
      files.append(file(FaultsDocument.name, FaultsDocument(faults: reference.faults).text))
    }
    if !definitions.isEmpty {
      files.append(file(ParametersFile.name, ParametersFile(definitions: definitions).text))
    }
    return files
  }

  private func file(_ name: String, _ text: String) -> OutputFile {
    OutputFile(path: "\(Self.folder)/\(name)", text: text)
  }
}
