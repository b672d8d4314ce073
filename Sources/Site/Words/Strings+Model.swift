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

  /// A change of an operation in words.
  package func sentence(_ change: Change, of operation: Operation) -> Sentence {
    let answer = operation.deprecation?.answers.map { Sentence.Part.answer(code: $0.code, fault: $0.fault) }
    let part = Sentence.Part.words(part(of: change))
    let name = Sentence.Part.code(change.name)
    let before = Sentence.Part.code(change.before ?? notKnown)
    let after = Sentence.Part.code(change.after ?? notKnown)
    func named(_ pattern: String) -> Sentence {
      Sentence(pattern, ["part": part, "name": name, "before": before, "after": after])
    }
    switch (change.area, change.kind) {
    case (.operation, .removed):
      return answer.map { Sentence(operationRemovedAnswering, ["answer": $0]) } ?? Sentence(operationRemoved)
    case (.operation, .deprecated):
      if change.rule == .deprecationLifted { return Sentence(deprecationLifted) }
      if change.name == "sunset" { return named(change.after == nil ? sunsetDeleted : sunsetSet) }
      return answer.map { Sentence(operationDeprecatedAnswering, ["answer": $0]) }
        ?? Sentence(operationDeprecated)
    case (.operation, .moved): return named(operationMoved)
    case (.operation, .policy):
      if change.name == "stability" { return named(stabilityChanged) }
      return named(change.after == nil ? policyRemoved : policyAdded)
    case (.operation, .behaviour):
      return Sentence(
        change.after == nil ? behaviourEnds : behaviourBegins,
        ["after": .words(change.after ?? ""), "before": .words(change.before ?? "")])
    case (.operation, .added): return Sentence(operationAdded)
    case (.statusCode, .removed): return Sentence(statusCodeRemoved, ["name": name])
    case (.statusCode, _): return Sentence(statusCodeAdded, ["name": name])
    case (_, .mediaType):
      let word = Sentence.Part.words(change.direction == .response ? responseWord : requestWord)
      return Sentence(change.after == nil ? mediaTypeRemoved : mediaTypeAdded, ["part": word, "name": name])
    case (.parameter, .strictness):
      return Sentence(change.after == "rejected" ? unknownQueryRejected : unknownQueryAccepted)
    case (_, .strictness):
      return Sentence(change.after == "rejected" ? unknownBodyRejected : unknownBodyAccepted)
    case (_, .behaviour): return named(change.after == nil ? responseNotOf : responseOf)
    case (_, _) where change.rule == .requestBodyRemoved: return Sentence(bodyRemoved)
    case (_, _) where change.rule == .requestBodyRequired || change.rule == .requestBodyOptional:
      return Sentence(bodyRequired, ["after": .words(change.after ?? "")])
    case (_, .added):
      return Sentence(parameterAdded, ["part": part, "name": name, "type": .words(change.after ?? "")])
    case (_, .removed): return Sentence(parameterRemoved, ["part": part, "name": name])
    case (_, .renamed): return named(renamed)
    case (_, .moved): return named(moved)
    case (_, .defaultValue):
      return named(change.before == nil ? defaultSet : change.after == nil ? defaultUnset : defaultChanged)
    case (_, .values) where change.rule == .requestValuesRestricted || change.rule == .requestValuesOpened:
      return named(change.after == nil ? constraintUnset : constraintSet)
    case (_, .values): return named(change.after == nil ? valueRemoved : valueAdded)
    case (_, .constraint):
      return named(
        change.before == nil ? constraintSet : change.after == nil ? constraintUnset : constraintChanged)
    case (_, .type):
      return Sentence(
        typeChanged,
        [
          "part": part, "name": name, "before": .words(change.before ?? ""),
          "after": .words(change.after ?? ""),
        ])
    case (_, .required):
      return Sentence(
        change.after == "required" ? becameRequired : becameOptional, ["part": part, "name": name])
    case (_, .nullable):
      return Sentence(
        change.after == "nullable" ? becameNullable : becameNotNull, ["part": part, "name": name])
    case (_, .text), (_, .deprecated), (_, .policy): return named(textChanged)
    }
  }

  private func part(of change: Change) -> String {
    switch (change.direction, change.area) {
    case (.response?, .header): responseHeader
    case (.response?, _): responseField
    case (_, .header): requestHeader
    case (_, .body): requestField
    default: requestParameter
    }
  }
}
