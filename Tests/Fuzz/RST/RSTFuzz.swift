import Prose
import RestructuredText

/// Reads bytes as reStructuredText, twice, and writes what was read; stops the process where a promise is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRST(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let source = RSTSource(file: "a", bytes: bytes)
  let reader = RSTReader(directives: { directive, nested in
    switch directive.name {
    case "include" where directive.argument == "self": .include(source)
    case "include": .include(RSTSource(file: directive.argument, text: included(directive)))
    case "keep": .keepAfter(nested.blocks(directive.body) + nested.blocks(directive.content))
    case "kept": .keep
    case "blocks": .blocks(nested.blocks(directive.content) + [.paragraph(nested.inlines(directive.body))])
    case "gone": .none
    default: .unknown
    }
  })
  let document = reader.read(source)
  check(document.elements, level: 0)
  for problem in document.problems {
    precondition(problem.location.line >= 1 && problem.location.column >= 1, "no place: \(problem)")
    precondition(problem.rule.hasPrefix("rst/") && !problem.hint.isEmpty, "no rule or hint: \(problem)")
  }
  _ = document.replacingInlines { inline in
    if case .role = inline { [.text("r")] } else { nil }
  }
  let again = reader.read(source)
  precondition(again.problems == document.problems, "other problems the second time")

  let content = RSTContent(source)
  let fragment = reader.readBlocks(content, in: document)
  check(fragment.blocks)
  _ = reader.readInlines(content, in: document)

  let prose = Prose(fragment.blocks)
  let html = prose.html()
  precondition(!html.contains("<script") && !html.contains("href=\"javascript:"), "a script: \(html)")
  _ = prose.commonMark()
  // Only where nothing was wrong can the writing be read without a problem.
  let written = reader.readBlocks(RSTContent(RSTSource(file: "w", text: prose.restructuredText())))
  if fragment.problems.isEmpty, isPlain(fragment.blocks) {
    precondition(
      words(Prose(written.blocks)) == words(prose),
      "other words for \(prose.restructuredText().debugDescription)")
  }
  return 0
}

/// A text that may include its own file, that of the document or another one.
private func included(_ directive: RSTDirective) -> String {
  let next = directive.option("next") ?? "self"
  return "b\n=\n\n\(directive.argument)\n\n* c\n\n.. include:: \(next)\n   :next: \(directive.argument)\n"
}

private func check(_ elements: [RSTElement], level: Int) {
  for element in elements {
    switch element {
    case .section(let section):
      precondition(section.level == level + 1 && !section.ids.isEmpty, "a section out of order")
      check([.paragraph(section.titleInlines)])
      check(section.children, level: section.level)
    case .block(let block, let location):
      precondition(location.line >= 1 && location.column >= 1, "no place")
      check([block])
    case .directive(let directive):
      precondition(directive.isAtSectionLevel && !directive.name.isEmpty, "kept where it has no place")
      _ = (directive.argument, directive.content.string, directive.body.string)
    case .comment: break
    }
  }
}

/// Nothing that waits for the end of the document may be left.
private func check(_ blocks: [Prose.Block]) {
  _ = blocks.replacingInlines { inline in
    if case .role(let name, _) = inline { precondition(!name.hasPrefix("\0"), "unresolved content") }
    return nil
  }
}

/// Whether blocks hold only what reading the written form gives back: paragraphs of text.
private func isPlain(_ blocks: [Prose.Block]) -> Bool {
  blocks.allSatisfy { block in
    guard case .paragraph(let content) = block else { return false }
    return content.allSatisfy { inline in
      switch inline {
      case .text, .softBreak, .emphasis, .strong, .code: true
      default: false
      }
    }
  }
}

private func words(_ prose: Prose) -> [Substring] {
  prose.plainText.split { $0.isWhitespace }
}
