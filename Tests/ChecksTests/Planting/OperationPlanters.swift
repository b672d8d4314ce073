import TestSupport

extension Planter {
  static let operations: [Planter] = [
    Planter("operation/duplicate") { tree, random in
      let title = random.place(tree.titles.filter { tree[$0].hasPrefix("Rename") })
      let end = tree.next(from: title.below(by: 1)) { $0.hasPrefix("===") }.below(by: -1)
      let text = (title.line..<end.line).map { tree[PlantedTree.Place(file: title.file, line: $0)] }
      let other = "\(CorrectTree.source)/things\(Int.random(in: 1...CorrectTree.kinds, using: &random)).inc"
      // What comes later is the second one.
      let isBefore = other <= title.file
      tree.append("\n" + text.joined(separator: "\n"), to: other)
      if isBefore, other != title.file { return title }
      return PlantedTree.Place(file: other, line: tree.files[other, default: []].count - text.count + 1)
    },
    Planter("operation/no-success-code") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.remove(place, count: 2)
      return tree.title(above: place)
    },
    Planter("operation/code-order") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Error response") })
      tree[place] = "Error response codes: 404, 401"
      return tree.title(above: place)
    },
    Planter("operation/unknown-code") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Error response") })
      tree[place] = "Error response codes: 401, \(random.pick([419, 444, 499, 599]))"
      return tree.title(above: place)
    },
    Planter("operation/no-description") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      let title = tree.title(above: place)
      tree.remove(place.below(by: -2), count: 2)
      return title
    },
    Planter("operation/no-replacement") { tree, random in
      let title = random.place(tree.titles.filter { !tree[$0].contains("Limits") })
      tree[title] += " (DEPRECATED)"
      tree[title.below(by: 1)] += "============="
      return title
    },
    Planter("operation/variant-overlap") { tree, random in
      let place = random.place(tree.pages { $0 == "   min_version: 2.5" })
      tree[place] = "   min_version: 2.\(Int.random(in: 2...4, using: &random))"
      return tree.title(above: place)
    },
    Planter("operation/variant-gap") { tree, random in
      let place = random.place(tree.pages { $0 == "   max_version: 2.4" })
      tree[place] = "   max_version: 2.\(Int.random(in: 2...3, using: &random))"
      return tree.title(above: tree.next(from: place) { $0 == "   min_version: 2.5" })
    },
    Planter("operation/second-method") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.insert(".. rest_method:: GET /more\n", before: place)
      return place
    },
  ]

  static let versions: [Planter] = [
    Planter("version/below-minimum") { tree, random in
      limited(&tree, &random, ["min_version: 2.0"])
    },
    Planter("version/unknown") { tree, random in
      limited(&tree, &random, ["max_version: 2.\(Int.random(in: 50...99, using: &random))"])
    },
    Planter("version/empty-range") { tree, random in
      let last = Int.random(in: 2...5, using: &random)
      return limited(&tree, &random, ["min_version: 2.\(last + 2)", "max_version: 2.\(last)"])
    },
    Planter("version/malformed") { tree, random in
      let place = random.place(tree.definitions { $0.contains("in: query") })
      tree.insert("  min_version: two", before: place)
      return place
    },
    Planter("version/order") { tree, random in
      let place = random.place(tree.history { $0.hasPrefix("2.") })
      let title = tree[place]
      tree.append(
        "\n\(title)\n\(String(repeating: "-", count: title.count))\n\nAgain.\n", to: CorrectTree.history)
      return tree.last(title)
    },
    Planter("version/no-entry") { tree, random in
      let place = random.place(
        tree.history { $0.hasPrefix("2.") && $0 != "2.1" && $0 != "2.\(CorrectTree.lastVersion)" })
      tree.remove(place, count: 5)
      return tree.next(from: place, by: -1) { $0.hasPrefix("2.") }
    },
    Planter("version/no-change") { tree, random in
      let title = "2.\(CorrectTree.lastVersion + 1)"
      tree.append(
        "\(title)\n-----\n\nNothing \(Int.random(in: 1...9, using: &random)).\n", to: CorrectTree.history)
      return tree.last(title)
    },
    Planter("version/unknown-name") { tree, random in
      let place = random.place(tree.history { $0.hasPrefix("Version ") })
      tree[place] += random.pick([
        " See the ``colour`` parameter.", " Ask for ``GET /colours``.", " The ``hue`` field is new.",
      ])
      return place.below(by: -3)
    },
  ]

  /// Gives the definition of a limit, which one row shows, versions; their finding stands at the row.
  private static func limited(
    _ tree: inout PlantedTree, _ random: inout SplitMix64, _ fields: [String]
  ) -> PlantedTree.Place {
    let key = random.place(tree.definitions { $0.hasPrefix("limit_") })
    let name = tree[key].dropLast()
    for field in fields { tree.insert("  \(field)", before: key.below(by: 1)) }
    return tree.pages { $0 == "  - limit: \(name)" }[0]
  }

  static let texts: [Planter] = [
    Planter("prose/broken-link") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.insert("See `there <https:///there>`__.\n", before: place)
      return tree.title(above: place)
    },
    Planter("tree/never-included") { tree, random in
      let file = "\(CorrectTree.source)/lost\(Int.random(in: 1...99, using: &random)).inc"
      tree.write("Lost.\n", to: file)
      return PlantedTree.Place(file: file, line: 1)
    },
    Planter("tree/missing-file") { tree, random in
      let place = random.place(tree.pages { $0 == "**Example Rename thing: JSON request**" })
      tree.insert(".. include:: gone\(Int.random(in: 1...99, using: &random)).inc\n", before: place)
      return place
    },
    Planter("sample/file-missing") { tree, random in
      let place = random.place(tree.pages { $0.contains("create-full-req") })
      let file = tree[place].split(separator: "/").suffix(2).joined(separator: "/")
      tree.delete("project/doc/api_samples/\(file)")
      return place
    },
    Planter("tree/orphan") { tree, random in
      let file = "\(CorrectTree.source)/lost\(Int.random(in: 1...99, using: &random)).rst"
      tree.write("====\nLost\n====\n\nText.\n", to: file)
      return PlantedTree.Place(file: file, line: 0)
    },
    Planter("rst/unknown-target") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.insert("See `Nothing`_.\n", before: place)
      return place
    },
    Planter("rst/unknown-role") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.insert("See :nothing:`there`.\n", before: place)
      return place
    },
    Planter("rst/unknown-directive") { tree, random in
      let place = random.place(tree.pages { $0.hasPrefix("Normal response") })
      tree.insert(".. nothing:: here\n", before: place)
      return place
    },
    Planter("rst/duplicate-target") { tree, random in
      let titles = tree.titles.filter { tree[$0].hasPrefix("List") || tree[$0].hasPrefix("Create") }
      let second = random.place(titles)
      tree.insert(".. _twice:\n", before: second)
      tree.insert(
        ".. _twice:\n", before: PlantedTree.Place(file: "\(CorrectTree.source)/things1.inc", line: 1))
      return PlantedTree.Place(
        file: second.file, line: second.line + (second.file.hasSuffix("things1.inc") ? 2 : 0))
    },
  ]

  static let all = samples + parameters + operations + versions + texts
}
