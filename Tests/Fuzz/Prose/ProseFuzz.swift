import Prose
import RestructuredText

/// Reads bytes as CommonMark and writes every format; stops the process where a promise is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzProse(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let prose = Prose(commonMark: source)
  let html = prose.html()
  precondition(!html.contains("<script"), "a script in \(source.debugDescription)")
  precondition(!html.contains("href=\"javascript:"), "a script link in \(source.debugDescription)")
  precondition(!html.contains("<!--"), "a comment in \(source.debugDescription)")

  // The first writing may lose emphasis that has no spelling; from then on nothing may change.
  let second = Prose(commonMark: prose.commonMark())
  precondition(words(second) == words(prose), "other words for \(source.debugDescription)")
  precondition(
    Prose(commonMark: second.commonMark()) == second || source.utf8.count > Prose.maximumSourceBytes / 8,
    "another reading of \(source.debugDescription)")

  _ = prose.restructuredText()
  _ = prose.inlineRestructuredText()
  _ = prose.inlineHTML()
  _ = prose.inlineCommonMark(escapesPipes: true)
  _ = prose.commonMark()
  return 0
}

private func words(_ prose: Prose) -> [Substring] {
  prose.plainText.split { $0 == " " || $0 == "\n" }
}
