package import APIModel

extension Strings {
  /// A version range in words.
  package func words(_ range: VersionRange) -> String {
    switch (range.min, range.max) {
    case (nil, nil): allVersions
    case (let min?, nil): sinceVersion.filled(["first": min.description])
    case (nil, let max?): untilVersion.filled(["last": max.description])
    case (let min?, let max?) where min == max: onlyVersion.filled(["first": min.description])
    case (let min?, let max?): versions.filled(["first": min.description, "last": max.description])
    }
  }

  /// A version range in words that name both ends as far as the history tells them.
  package func words(_ range: VersionRange, in history: VersionHistory) -> String {
    guard range.max != nil else { return words(range) }
    return words(VersionRange(min: range.min ?? history.first, max: range.max))
  }

  /// The versions of a shape in short: `2.1–2.11`, `since 2.44`.
  package func shape(_ range: VersionRange, in history: VersionHistory) -> String {
    guard let first = range.min ?? history.first else { return allVersions }
    guard let last = range.max else { return sinceVersion.filled(["first": first.description]) }
    if first == last { return first.description }
    return shapeVersions.filled(["first": first.description, "last": last.description])
  }

  /// The versions or the release that a status code belongs to.
  package func words(_ code: StatusCode) -> String {
    guard let release = code.release else { return words(code.range) }
    let words = fromRelease.filled(["release": release])
    return code.range == .all ? words : "\(self.words(code.range)), \(words)"
  }

  /// The type of a parameter in words: `string (uuid) or null`.
  package func type(of parameter: Parameter) -> String {
    let type = parameter.type.words
    return parameter.isNullable ? orNull.filled(["type": type]) : type
  }

  package func presence(of parameter: Parameter) -> String { parameter.isRequired ? required : optional }

  package func location(of parameter: Parameter) -> String {
    switch parameter.location {
    case .header: inHeader
    case .path: inPath
    case .query: inQuery
    case .body: inBody
    }
  }

  /// What a request gets from the version on in which the operation is deprecated.
  package func sentence(_ deprecation: Deprecation) -> Sentence {
    let answer = deprecation.answers.map { Sentence.Part.answer(code: $0.code, fault: $0.fault) }
    let version = deprecation.since.map { Sentence.Part.words($0.description) }
    switch (version, answer) {
    case (let version?, let answer?):
      return Sentence(deprecatedAnswering, ["version": version, "answer": answer])
    case (let version?, nil): return Sentence(deprecatedSince, ["version": version])
    case (nil, let answer?): return Sentence(deprecatedAlwaysAnswering, ["answer": answer])
    case (nil, nil): return Sentence(deprecatedAlways)
    }
  }

  /// What a request gets from the release on that removed the operation.
  package func sentence(_ removal: Removal) -> Sentence {
    guard let answer = removal.answers else {
      return Sentence(removedIn, ["release": .words(removal.release)])
    }
    return Sentence(
      removedAnswering,
      ["release": .words(removal.release), "answer": .answer(code: answer.code, fault: answer.fault)])
  }

  /// A class of changes in one word.
  package func word(_ impact: Impact) -> String {
    switch impact {
    case .breaking: breakingChanges
    case .behavioural: behaviouralChanges
    case .additive: additiveChanges
    case .documentation: documentationChanges
    }
  }
}

extension Operation {
  /// What requests get where the operation no longer works.
  package var answer: Sentence.Part? {
    deprecation?.answers.map { .answer(code: $0.code, fault: $0.fault) }
  }
}
