import APIModel
import Site
import Testing

@Suite struct AddressTests {
  private let trees = PageAddress(folder: "trees")

  @Test("Links name the file and are relative to the page")
  func links() {
    #expect(PageAddress.home.link(to: trees) == "trees/index.html")
    #expect(trees.link(to: .home) == "../index.html")
    #expect(trees.link(to: .faults, anchor: "itemNotFound") == "../faults/index.html#itemNotFound")
    #expect(trees.link(to: trees, anchor: "list") == "#list")
    #expect(PageAddress(path: "a/b/index.html").link(toFile: "assets/style.css") == "../../assets/style.css")
  }

  @Test(
    "What may not stand in a URL is percent-encoded",
    arguments: [
      ("a b", "a%20b"), ("{id}", "%7Bid%7D"), ("é", "%C3%A9"), ("a\"<>", "a%22%3C%3E"),
      ("a:b.c~2", "a:b.c~2"),
      ("50%", "50%25"),
    ])
  func encoding(anchor: String, expected: String) {
    #expect(trees.link(to: trees, anchor: anchor) == "#\(expected)")
  }

  @Test(
    "Links in prose find pages and operations",
    arguments: [
      ("trees/", "../trees/index.html"), ("../trees/#list-trees", "../trees/index.html#list-trees"),
      ("trees/index.html#a", "../trees/index.html#a"), ("#list-trees", "../trees/index.html#list-trees"),
      ("#elsewhere", "#elsewhere"), ("https://example.org/trees/", "https://example.org/trees/"),
      ("unknown/", "unknown/"), ("", ""), ("faults/#x", "faults/#x"),
    ])
  func resolution(destination: String, expected: String) {
    let map = SiteMap(.small(items: [.operation(.list())]))
    #expect(map.resolve(destination, from: PageAddress(folder: "other")) == expected)
  }
}
