import APIModel
import OrderedJSON

/// `reference.js`: what the scripts of a page know of the reference, its versions and their words.
struct ReferenceScript {
  let reference: Reference
  let strings: Strings

  var bytes: [UInt8] {
    var json = JSONStream(style: .compact, capacity: 8192)
    json.object { json in
      json.key("title")
      json.string(reference.title)
      json.key("versions")
      json.array(reference.history.versions) { json, version in
        json.array { json in
          json.item()
          json.string(version.number.description)
          json.item()
          json.string(version.release ?? "")
        }
      }
      json.key("words")
      json.object { json in
        for word in ScriptWords.values(strings) {
          json.key(text: word.name)
          json.string(word.text)
        }
      }
    }
    return Array("const reference = ".utf8) + json.bytes + Array(";\n".utf8)
  }
}
