import TestSupport

extension Planter {
  static let parameters: [Planter] = [
    Planter("parameter/unused") { tree, random in
      let key = random.place(tree.definitions { !$0.hasPrefix(" ") && $0.hasSuffix(":") })
      let name = tree[key].dropLast()
      let next = tree.next(from: key) { !$0.hasPrefix(" ") }
      let place = tree[key.below(by: 1)].dropFirst("  in: ".count)
      tree.insert(
        "\(name)_x:\n  in: \(place)\n  type: string\n  required: false\n  description: Something else.",
        before: next)
      return next
    },
    Planter("parameter/same-definition") { tree, random in
      let key = random.place(tree.definitions { $0.hasPrefix("name_") })
      let name = String(tree[key].dropLast())
      let row = random.place(tree.pages { $0 == "  - name: \(name)" })
      tree[row] += "_x"
      let fields = (1...4).map { tree[key.below(by: $0)] }.joined(separator: "\n")
      tree.insert("\(name)_x:\n\(fields)", before: key.below(by: 5))
      return key.below(by: 5)
    },
    Planter("parameter/unknown-field", "misspelt") { tree, random in
      let place = random.place(tree.definitions { $0.contains("required: ") })
      tree[place] = tree[place].replacing(
        "required", by: random.pick(["requird", "requierd", "require", "Required"]))
      return place
    },
    Planter("parameter/unknown-field", "another") { tree, random in
      let place = random.place(tree.definitions { $0.contains("required: ") })
      tree.insert("  format: uuid", before: place)
      return place
    },
    Planter("parameter/unknown-type") { tree, random in
      let place = random.place(tree.definitions { $0 == "  type: string" || $0 == "  type: integer" })
      tree[place] = "  type: \(random.pick(["str", "uuid", "int64", "text"]))"
      return place
    },
    Planter("parameter/no-description") { tree, random in
      let place = random.place(tree.definitions { $0.contains("description:") && !$0.contains("array") })
      tree[place] = "  description: ''"
      return tree.key(above: place)
    },
    Planter("parameter/duplicate") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("  - ") })
      tree.insert(tree[place], before: place)
      return place.below(by: 1)
    },
    Planter("parameter/path-undeclared") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("  - group_id") })
      let title = tree.title(above: place)
      tree.remove(place)
      return title
    },
    Planter("parameter/not-in-path") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("  - limit:") })
      tree.insert(
        "  - other_id: group_id_\(Int.random(in: 1...CorrectTree.kinds, using: &random))", before: place)
      return place
    },
    Planter("parameter/beyond-operation") { tree, random in
      let title = random.place(tree.pages { $0.contains("(until 2.4)") })
      let row = tree.next(from: title) { $0.hasPrefix("  - name") }
      tree.insert("  - size: size_\(Int.random(in: 3...CorrectTree.kinds, using: &random))", before: row)
      return row
    },
    Planter("parameter/version-text") { tree, random in
      let place = random.place(
        tree.definitions { $0.contains("description: The") && !$0.contains("size") && !$0.contains("weight") }
      )
      let words = random.pick(["New in version", "Available until version"])
      tree[place] += " \(words) 2.\(Int.random(in: 2...9, using: &random))."
      return place
    },
    Planter("parameter/undefined") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("  - name:") })
      tree.insert("  - other: name_\(Int.random(in: 10...99, using: &random))", before: place)
      return place
    },
    Planter("parameter/order") { tree, random in
      let key = random.place(tree.definitions { $0.hasSuffix("_2:") })
      let fields = (0...4).map { tree[key.below(by: $0)] }
      let isLong = tree[key.below(by: 5)].hasPrefix(" ")
      let block = (isLong ? fields + [tree[key.below(by: 5)]] : fields)
      tree.remove(key, count: block.count)
      tree.insert(block.joined(separator: "\n"), before: key.below(by: -block.count))
      return key
    },
    Planter("parameter/location") { tree, random in
      let place = random.place(tree.definitions { $0 == "  in: query" })
      tree[place] = "  in: querry"
      return place
    },
    Planter("parameter/missing-type") { tree, random in
      let place = random.place(tree.definitions { $0 == "  type: integer" })
      let key = tree.key(above: place)
      tree.remove(place)
      return key
    },
    Planter("parameter/row") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("  - limit:") })
      tree.insert("  - nonsense", before: place)
      return place
    },
  ]
}
