import APIModel
import ComputeReference
import Files
import MarkdownPages
import Prose
import Samples
import Site
import Testing

@Suite struct BundledReferenceTests {
  private let reference = Publication(publishing: ComputeReference.reference).reference

  @Test("The same reference gives the same bytes, a page for each HTML page")
  func determinism() async {
    let first = await MarkdownPages(reference: reference).render()
    let second = await MarkdownPages(reference: reference).render()
    #expect(first == second)
    let site = await Site(reference: reference).render().map(\.path).filter { $0.hasSuffix(".html") }
    let twins = site.map { $0.replacing(".html", with: ".md") }
    #expect(Set(first.map(\.path)).isSuperset(of: twins))
    #expect(
      Set(first.map(\.path)).subtracting(twins) == [
        "llms.txt", "os-virtual-interfaces/list-virtual-interfaces/index.md",
        "virtual-interfaces-extension/list-extensions/index.md",
        "virtual-interfaces-extension/show-extension/index.md",
        "virtual-interfaces-extension/act-on-virtual-interfaces/index.md",
      ])
  }

  @Test("Text that CommonMark can express reads back as it was")
  func readsBack() {
    var prose = [reference.summary]
    prose += reference.pages.flatMap(\.items.prose)
    for operation in reference.operations {
      prose += [operation.description, operation.request.notes, operation.response.notes]
      prose += operation.statusCodes.compactMap(\.reason)
      prose += operation.request.parameters.map(\.description)
      prose += operation.response.parameters.map(\.description)
      if let replacement = operation.deprecation?.replacement { prose.append(replacement) }
    }
    prose += reference.faults.map(\.description)
    prose += reference.history.versions.map(\.note)
    let expressible = prose.filter { $0.blocks.allSatisfy(\.isExpressible) && !$0.isEmpty }
    #expect(expressible.count > 20)
    for prose in expressible { #expect(Prose(commonMark: prose.commonMark()) == prose) }
  }

  @Test("Every text of a page stands in its Markdown as it was written")
  func completeness() async {
    let files = await MarkdownPages(reference: reference).render()
    for page in reference.pages {
      let text = files.first { $0.path == "\(page.id)/index.md" }.map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      for operation in page.operations {
        #expect(text?.contains("`\(operation.method) \(operation.path)`") == true)
        for sample in operation.samples { #expect(text?.contains(sample.text) == true) }
        for parameter in operation.response.parameters {
          #expect(text?.contains("| `\((parameter.path ?? []).joined(separator: "."))` |") == true)
        }
      }
    }
  }
}

extension Prose.Block {
  /// Whether CommonMark has a form of its own for the block.
  fileprivate var isExpressible: Bool {
    switch self {
    case .paragraph, .heading, .codeBlock, .thematicBreak: true
    case .list(let list): list.items.allSatisfy { $0.allSatisfy(\.isExpressible) }
    case .blockQuote(let blocks): blocks.allSatisfy(\.isExpressible)
    case .admonition, .table, .definitionList, .lineBlock: false
    }
  }
}
