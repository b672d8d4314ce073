extension CommonMarkInlineWriter {
  /// Appends content that is plain and without emphasis: what stands beside its text does not matter then.
  ///
  /// In a heading or cell breaks are blanks.
  static func append(simple content: [Prose.Inline], isHeading: Bool, to bytes: inout [UInt8]) {
    var writer = CommonMarkInlineWriter(tokens: [], isHeading: isHeading)
    swap(&writer.result, &bytes)
    writer.write(simple: content, isNested: false)
    swap(&writer.result, &bytes)
  }

  private mutating func write(simple content: [Prose.Inline], isNested: Bool) {
    var run: [UInt8] = []
    for (index, inline) in content.enumerated() {
      let isLast = !isNested && index + 1 == content.count
      switch inline {
      case .text(var text):
        // Text on both sides of a blank is one.
        let goesOn = isHeading && index + 1 < content.count && content[index + 1].isBreak
        if run.isEmpty, !goesOn {
          text.withUTF8 { write(simple: $0, isLast: isLast) }
        } else {
          run.appendText(text)
        }
      case .softBreak where isHeading, .lineBreak where isHeading: run.append(0x20)
      case .softBreak: endLine("\n")
      case .lineBreak: endLine("\\\n")
      case .code(let text):
        end(&run)
        code(text)
      case .link(let destination, let title, let content):
        end(&run)
        link(destination, title, content)
      default: break
      }
      if isLast { end(&run, isLast: true) }
    }
    end(&run)
  }

  /// Writes text that has been put together.
  private mutating func end(_ run: inout [UInt8], isLast: Bool = false) {
    if run.isEmpty { return }
    run.withUnsafeBufferPointer { write(simple: $0, isLast: isLast) }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func endLine(_ source: String) {
    result.appendText(source)
    isAtLineStart = true
  }

  private mutating func write(simple text: UnsafeBufferPointer<UInt8>, isLast: Bool) {
    guard let first = text.first else { return }
    // Without an early end this loop is worked on in blocks; most text has nothing to escape.
    var specials = 0
    for byte in text { specials += CommonMarkEscapes.isSpecial(byte) ? 1 : 0 }
    if specials == 0, !isAtLineStart || !LineStart.mayBeMarker(first) {
      result.append(contentsOf: text)
      isAtLineStart = false
    } else {
      write(Array(text), encoding: (false, false), isLast: isLast)
    }
  }

  private mutating func code(_ text: String) {
    let isUsual =
      !text.utf8.contains(UInt8(ascii: "`")) && text.utf8.first != 0x20 && text.utf8.last != 0x20
    guard isUsual else { return put(CommonMarkSpans.code(text)) }
    result.append(UInt8(ascii: "`"))
    result.appendText(text)
    result.append(UInt8(ascii: "`"))
    isAtLineStart = false
  }

  private mutating func link(_ destination: String, _ title: String?, _ content: [Prose.Inline]) {
    if title == nil, content == [.text(destination)], CommonMarkSpans.isAutolink(destination) {
      return put("<\(destination)>")
    }
    put("[")
    linkDepth += 1
    write(simple: content, isNested: true)
    linkDepth -= 1
    put("](")
    put(CommonMarkSpans.target(destination, title: title))
    put(")")
  }
}

extension Prose.Inline {
  fileprivate var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
