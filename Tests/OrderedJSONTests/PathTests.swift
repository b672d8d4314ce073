import OrderedJSON
import Testing

@Suite struct PathTests {
  @Test(
    arguments: [
      ([], "$"), (["server"], "server"),
      (["virtual_interfaces", 0, "net_id"], "virtual_interfaces[0].net_id"),
      ([0, "id"], "[0].id"), ([2, 3], "[2][3]"), (["a-b", "_c", "d9"], "a-b._c.d9"),
      (["server", "OS-EXT-VIF-NET:net_id", "x"], #"server["OS-EXT-VIF-NET:net_id"].x"#),
      (["a.b"], #"["a.b"]"#), ([""], #"[""]"#), (["9a"], #"["9a"]"#), (["-a"], #"["-a"]"#),
      (["é"], #"["é"]"#),
      (["a\"b\n"], #"["a\"b\n"]"#), (["$"], #"["$"]"#),
    ] as [(JSONPath, String)])
  func describesItself(path: JSONPath, description: String) { #expect(path.description == description) }

  @Test func descriptionsOfDifferentPathsDiffer() {
    let paths: [JSONPath] = [
      ["a", "b"], ["a.b"], ["a[0]"], ["a", 0], ["a", "0"], [], ["$"], [""], [0], ["0"],
    ]
    #expect(Set(paths.map(\.description)).count == paths.count)
  }

  @Test func growsAndShrinks() {
    let path = JSONPath.root.appending("a").appending(1).appending(.key("b"))
    #expect(path == ["a", 1, "b"])
    #expect(path.parent == ["a", 1])
    #expect(JSONPath.root.parent == nil)
    #expect(path.schemaPath == ["a", "b"])
    #expect(JSONPath.root.schemaPath == [])
  }
}
