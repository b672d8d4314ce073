import APIModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Copies an operation from its page to a page of one of its shapes, two folders below, without what lies outside of
/// the shape.
///
/// A shape shows what the operation's section shows, so it is cut out of it rather than made again: 421 pages of Nova
/// cost little more than their bytes.
struct HTMLCopy {
  /// The bytes of the page.
  let source: [UInt8]
  /// What is written in place of a kind of part; `nil` to copy it.
  let replacement: (HTMLPart.Kind, inout HTML) -> Bool
  /// The parts within the section, in order, those that hold others first.
  private let parts: [HTMLPart]
  private let section: Range<Int>
  private let range: VersionRange
  /// The levels that headings rise: the title of the page is of level 1, where the operation's own was lower.
  private let levelsUp: UInt8
  /// The beginning of the anchors of what the operation holds, percent-encoded.
  private let ownAnchor: [UInt8]
  /// The anchors, percent-encoded, of what is left out.
  private let missing: Set<[UInt8]>

  /// The folders between the page and the page of a shape.
  private static let up = Array("../../".utf8)
  private static let upToPage = Array("../../index.html".utf8)

  init(
    section: HTMLPart, parts: [HTMLPart], source: [UInt8], anchor: String, level: Int, range: VersionRange,
    replacement: @escaping (HTMLPart.Kind, inout HTML) -> Bool
  ) {
    self.section = section.place
    self.source = source
    self.range = range
    self.replacement = replacement
    ownAnchor = Array("\(anchor.percentEncoded):".utf8)
    levelsUp = UInt8(clamping: level - 1)
    self.parts = parts.filter { section.place.contains($0.place.lowerBound) && $0.place != section.place }
      .sorted { ($0.place.lowerBound, -$0.place.upperBound) < ($1.place.lowerBound, -$1.place.upperBound) }
    missing = Set(
      self.parts.compactMap { part in
        guard case .versions(let ranges) = part.kind, !ranges.contains(where: range.overlaps) else {
          return nil
        }
        return part.id.map { Array($0.percentEncoded.utf8) }
      })
  }

  func write(to page: inout HTML) {
    var start = section.lowerBound
    for part in parts where part.place.lowerBound >= start {
      if case .versions(let ranges) = part.kind {
        if ranges.contains(where: range.overlaps) { continue }
        copy(start..<part.place.lowerBound, to: &page)
      } else {
        // What stands before is written first, whatever becomes of the part.
        copy(start..<part.place.lowerBound, to: &page)
        start = part.place.lowerBound
        guard replacement(part.kind, &page) else { continue }
      }
      start = part.place.upperBound
    }
    copy(start..<section.upperBound, to: &page)
  }

  /// Copies bytes with headings a level higher and with links as they are seen from two folders below.
  private func copy(_ place: Range<Int>, to page: inout HTML) {
    source.withUnsafeBufferPointer { bytes in
      var start = place.lowerBound
      var index = start
      while index < place.upperBound {
        guard let tag = bytes.first(UInt8(ascii: "<"), in: index..<place.upperBound) else { break }
        index = tag
        if let digit = Self.headingLevel(bytes, at: index) {
          page.copy(bytes[start..<digit])
          page.copy(CollectionOfOne(bytes[digit] - min(levelsUp, bytes[digit] - UInt8(ascii: "2"))))
          start = digit + 1
          index = start
        } else if Self.mayHoldLink(bytes, at: index + 1), let value = Self.linkValue(bytes, at: index) {
          let prefix = self.prefix(bytes, of: value)
          if !prefix.isEmpty {
            page.copy(bytes[start..<value.lowerBound])
            page.copy(prefix)
            start = value.lowerBound
          }
          index = value.upperBound
        } else {
          index += 1
        }
      }
      page.copy(bytes[start..<place.upperBound])
    }
  }

  /// The place of the digit of a heading's tag.
  private static func headingLevel(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let name = bytes[index + 1] == UInt8(ascii: "/") ? index + 2 : index + 1
    guard bytes[name] == UInt8(ascii: "h"), (UInt8(ascii: "3")...UInt8(ascii: "6")).contains(bytes[name + 1])
    else { return nil }
    return name + 1
  }

  /// Whether a tag is of a link or a picture.
  private static func mayHoldLink(_ bytes: UnsafeBufferPointer<UInt8>, at name: Int) -> Bool {
    bytes[name] == UInt8(ascii: "a") && bytes[name + 1] == UInt8(ascii: " ")
      || bytes[name] == UInt8(ascii: "i") && bytes[name + 1] == UInt8(ascii: "m")
  }

  /// The value of the `href` or `src` of the tag that begins at a place.
  private static func linkValue(_ bytes: UnsafeBufferPointer<UInt8>, at tag: Int) -> Range<Int>? {
    var index = tag
    while bytes[index] != UInt8(ascii: ">") {
      guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let start = index + 2
      var end = start
      while bytes[end] != UInt8(ascii: "\"") { end += 1 }
      let isLink = bytes[index - 1] == UInt8(ascii: "f") && bytes[index - 4] == UInt8(ascii: "h")
      let isSource = bytes[index - 1] == UInt8(ascii: "c") && bytes[index - 3] == UInt8(ascii: "s")
      if isLink || isSource { return start..<end }
      index = end + 1
    }
    return nil
  }

  /// What goes before an address: nothing where it is absolute or leads to what is copied.
  private func prefix(_ bytes: UnsafeBufferPointer<UInt8>, of value: Range<Int>) -> [UInt8] {
    guard let first = bytes[value].first else { return [] }
    guard first == UInt8(ascii: "#") else {
      // A relative address has no scheme; those of pages and files begin with a folder or a name.
      for byte in bytes[value] {
        if byte == UInt8(ascii: ":") { return [] }
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") { break }
      }
      return first == UInt8(ascii: "/") ? [] : Self.up
    }
    let isThere = isOwn(bytes, at: value.dropFirst())
    return isThere && (missing.isEmpty || !missing.contains(Array(bytes[value.dropFirst()])))
      ? [] : Self.upToPage
  }
}

extension HTMLCopy {
  /// Whether an anchor is of something that the operation holds.
  private func isOwn(_ bytes: UnsafeBufferPointer<UInt8>, at place: Range<Int>) -> Bool {
    guard place.count >= ownAnchor.count else { return false }
    return ownAnchor.indices.allSatisfy { bytes[place.lowerBound + $0] == ownAnchor[$0] }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range, found by the C library, which looks at many at a time.
  fileprivate func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    guard let start = baseAddress, let found = memchr(start + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}
