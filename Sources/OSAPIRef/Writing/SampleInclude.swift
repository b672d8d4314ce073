import APIModel
import Prose

/// A sample's caption and the directive that includes its file.
struct SampleInclude {
  let sample: PublishedSample

  func add(to document: inout DocumentWriter) {
    let versions = sample.range == .all ? "" : " (\(sample.range))"
    document.add(Prose([.paragraph([.strong([.text(sample.caption + versions)])])]))
    // Sphinx looks for the file from the folder of the document that includes all others.
    document.add(markup: ".. literalinclude:: ../\(sample.file)\n   :language: \(sample.language)")
  }
}
