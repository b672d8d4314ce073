import APIModel
import OrderedJSON
import Words

/// `reference.js`: what the scripts of a page know of the reference, its versions by release and their words.
struct ReferenceScript {
  let reference: Reference
  let strings: Strings

  /// Versions that follow each other and have one release, or none.
  private var releases: [(name: String, versions: [String])] {
    var releases: [(name: String, versions: [String])] = []
    for version in reference.history.versions {
      let name = version.release ?? ""
      if releases.last?.name != name { releases.append((name, [])) }
      releases[releases.count - 1].versions.append(version.number.description)
    }
    return releases
  }

  var bytes: [UInt8] {
    var json = JSONStream(style: .compact, capacity: 8192)
    json.object { json in
      json.key("releases")
      json.array(releases) { json, release in
        json.array { json in
          json.item()
          json.string(release.name)
          json.item()
          json.array(release.versions) { json, version in json.string(version) }
        }
      }
      json.key("words")
      json.words(ScriptWords.page(strings))
    }
    return Array("const reference = ".utf8) + json.bytes + Array(";\n".utf8)
  }
}

extension JSONStream {
  /// Writes an object of words by their names.
  mutating func words(_ words: [ScriptWords.Word]) {
    object { json in
      for word in words {
        json.key(text: word.name)
        json.string(word.text)
      }
    }
  }
}
