import TestSupport

extension Planter {
  static let samples: [Planter] = [
    Planter("sample/not-json", "no value") { tree, random in
      let place = random.place(tree.samples { $0.contains(": \"a\"") })
      tree[place] = tree[place].replacing("\"a\"", by: "NaN")
      return place
    },
    Planter("sample/not-json", "comma at the end") { tree, random in
      let place = random.place(tree.samples { $0.contains("}") && $0.contains("spec") && !$0.hasSuffix(",") })
      tree[place] += ","
      return place
    },
    Planter("sample/not-json", "key twice") { tree, random in
      let place = random.place(tree.samples { $0.hasSuffix("\"a\",") })
      tree.insert(tree[place], before: place)
      return place.below(by: 1)
    },
    Planter("sample/not-json", "byte order mark") { tree, random in
      let place = random.place(tree.samples { $0 == "{" })
      tree[place] = "\u{FEFF}{"
      return place
    },
    Planter("sample/unshown") { tree, random in
      let file = random.place(tree.samples { $0 == "{" }).file
      let other = "\(file.dropLast(".json".count))-\(Int.random(in: 1...9, using: &random)).json"
      tree.write("{}\n", to: other)
      return PlantedTree.Place(file: other, line: 0)
    },
    Planter("sample/undocumented-key") { tree, random in
      let place = random.place(tree.samples { $0.contains("\"name\"") })
      tree.insert("\(tree[place].indent)\"colour\": \"red\",", before: place)
      return place
    },
    Planter("sample/missing-required") { tree, random in
      let place = random.place(tree.samples("list-resp") { $0.contains("\"name\"") })
      tree.remove(place)
      return PlantedTree.Place(file: place.file, line: 1)
    },
    Planter("sample/wrong-type") { tree, random in
      let place = random.place(tree.samples { $0.contains(": \"a\"") || $0.contains(": 1") })
      tree[place] = tree[place].replacing("\"a\"", by: "true").replacing(": 1", by: ": \"1\"")
      return place
    },
    Planter("sample/unexpected-null") { tree, random in
      let place = random.place(tree.samples { $0.contains(": \"a\"") || $0.contains(": 1") })
      tree[place] = tree[place].replacing("\"a\"", by: "null").replacing(": 1", by: ": null")
      return place
    },
    Planter("sample/key-outside-range") { tree, random in
      let places = tree.samples("/v2.") { $0.contains("\"size\": 1") && !$0.hasSuffix(",") }
      let place = random.place(places)
      tree.insert("\(tree[place].indent)\"weight\": 2,", before: place)
      return place
    },
    Planter("sample/outside-range") { tree, random in
      let place = random.place(tree.pages { $0 == "**Example Show limits: JSON response**" })
      tree[place] = "**Example Show limits (v2.\(Int.random(in: 5...7, using: &random))): JSON response**"
      return place.below(by: 2)
    },
    Planter("sample/missing") { tree, random in
      let caption = random.place(tree.pages { $0 == "**Example Rename thing: JSON request**" })
      let file = tree[caption.below(by: 2)].split(separator: "/").suffix(2).joined(separator: "/")
      tree.remove(caption, count: 5)
      tree.delete("project/doc/api_samples/\(file)")
      return tree.next(from: caption, by: -1) { $0.hasPrefix("  - thing:") }
    },
    Planter("sample/missing-for-version") { tree, random in
      let include = random.place(
        tree.pages { $0.contains("literalinclude") && $0.hasSuffix("/list-resp.json") && $0.contains("/v2.") }
      )
      let file = tree[include].split(separator: "/").suffix(3).joined(separator: "/")
      let minor = Int(file.split(separator: "/")[1].dropFirst(3)) ?? 0
      tree.remove(include.below(by: -2), count: 5)
      tree.delete("project/doc/api_samples/\(file)")
      let name = minor.isMultiple(of: 2) ? "size" : "weight"
      return tree.next(from: include, by: -1) { $0.hasPrefix("  - \(name):") }
    },
    Planter("sample/disagreement") { tree, random in
      let place = random.place(tree.samples("create") { $0.contains("\"spec\"") })
      tree[place] = tree[place].replacing("{}", by: "[]")
      // The finding stands in the sample that is shown last.
      return PlantedTree.Place(
        file: place.file.replacing("create-req", by: "create-full-req"), line: place.line)
    },
  ]
}
