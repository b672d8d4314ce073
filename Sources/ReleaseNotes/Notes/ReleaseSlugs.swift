/// Names of releases for addresses and files.
enum ReleaseSlugs {
  /// A slug for each name, none twice: ASCII letters in lower case and digits, one hyphen between them.
  static func slugs(of names: [String]) -> [String] {
    // The page of all releases has this name.
    var taken: Set<String> = ["index"]
    return names.map { name in
      let slug = slug(of: name)
      var unique = slug
      var number = 2
      while !taken.insert(unique).inserted {
        unique = "\(slug)-\(number)"
        number += 1
      }
      return unique
    }
  }

  private static func slug(of name: String) -> String {
    let words = name.lowercased().utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "release" : slug
  }
}
