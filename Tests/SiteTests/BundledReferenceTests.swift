import APIModel
import ComputeReference
import Files
import Samples
import Site
import Testing

@Suite struct BundledReferenceTests {
  private let reference = Publication(publishing: ComputeReference.reference).reference

  private func pages() async -> [(path: String, text: String)] {
    await Site(reference: reference).render().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  @Test("The same reference gives the same bytes")
  func determinism() async {
    let first = await Site(reference: reference).render()
    let second = await Site(reference: reference).render()
    #expect(first == second)
  }

  @Test("Every link leads to a file of the output and to an anchor on it")
  func links() async {
    let pages = await pages()
    var anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set(ids(in: $0.text))) })
    for sample in reference.operations.flatMap(\.samples) + reference.faults.flatMap(\.samples) {
      anchors[sample.file] = []
    }
    var count = 0
    for page in pages {
      for link in values(of: "href", in: page.text) where !link.hasPrefix("http") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        // A comparison of versions is in the query.
        let file = parts[0].prefix { $0 != "?" }
        let target = file.isEmpty ? page.path : resolve(String(file), from: page.path)
        #expect(anchors[target] != nil, "\(link) on \(page.path)")
        if parts.count > 1 {
          #expect(anchors[target]?.contains(decoded(parts[1])) == true, "\(link) on \(page.path)")
        }
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test("Anchors are used once on a page")
  func anchors() async {
    for page in await pages() {
      let ids = ids(in: page.text)
      #expect(ids.count == Set(ids).count, "\(page.path)")
    }
  }

  @Test("Pages load nothing from outside and hold neither scripts nor styles")
  func contentSecurity() async {
    let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'"
    for page in await pages() where page.path.hasSuffix(".html") {
      #expect(page.text.contains("Content-Security-Policy\" content=\"\(policy); form-action 'none'\">"))
      for mark in ["<script>", "<style", " style=\"", " src=\"http", " src=\"/", " onclick="] {
        #expect(!page.text.contains(mark), "\(mark) on \(page.path)")
      }
      #expect(page.text.components(of: "<script src=\"") == 3, "\(page.path)")
      #expect(page.text.components(of: "></script>") == 3, "\(page.path)")
    }
  }

  @Test("A page has one first heading, and no heading skips a level")
  func headingOrder() async {
    for page in await pages() where page.path.hasSuffix(".html") {
      let levels = headings(in: page.text).compactMap { $0.dropFirst().first?.wholeNumberValue }
      #expect(levels.filter { $0 == 1 }.count == 1, "\(page.path)")
      for (upper, lower) in zip(levels, levels.dropFirst()) {
        #expect(lower <= upper + 1, "\(page.path)")
      }
    }
  }

  @Test("The list of virtual interfaces tells what each version changed")
  func changes() async {
    let page = await pages().first { $0.path == "os-virtual-interfaces/index.html" }?.text ?? ""
    #expect(
      page.contains("New response field <code>virtual_interfaces.net_id</code>: string (uuid)."))
    #expect(page.contains("<a href=\"../index.html#version-2.12\">"))
  }

  private func resolve(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for step in link.split(separator: "/").map(String.init) {
      if step == ".." { parts.removeLast() } else { parts.append(step) }
    }
    return parts.joined(separator: "/")
  }

  private func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "%", let byte = UInt8(rest.dropFirst().prefix(2), radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else {
        bytes += String(first).utf8
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
