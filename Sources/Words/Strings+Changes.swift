package import APIModel

extension Strings {
  /// A change in words.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - operation: The operation, where no heading names it.
  ///   - answer: What requests get where the operation no longer works; without it what the change tells.
  /// - Returns: One sentence.
  package func sentence(
    _ change: Change, of operation: Sentence.Part? = nil, answer: Sentence.Part? = nil
  ) -> Sentence {
    let words = ChangeWords(strings: self, change: change, operation: operation)
    switch change.area {
    case .operation: return words.operation(answer: answer)
    case .statusCode: return words.filled(change.kind == .removed ? statusCodeRemoved : statusCodeAdded)
    case .parameter, .header, .body: return words.filled(words.contract ?? words.value)
    case .sample: return words.filled(words.text(sampleAdded, sampleRemoved, sampleChanged))
    case .note: return words.filled(words.text(noteAdded, noteRemoved, noteChanged))
    case .version: return words.filled(versionChanged)
    }
  }

  /// The sentence of an operation that a release took away.
  package func sentence(_ answer: FaultAnswer?, removing operation: Sentence.Part) -> Sentence {
    guard let answer else { return Sentence(operationRemovedByRelease, ["operation": operation]) }
    return Sentence(
      operationRemovedByReleaseAnswering,
      ["operation": operation, "answer": .words("\(answer.code) \(answer.fault)")])
  }
}

/// Chooses the pattern of a change and fills it.
private struct ChangeWords {
  let strings: Strings
  let change: Change
  let operation: Sentence.Part?

  private var isGone: Bool { change.after == nil }

  /// A pattern with the values of the change in its places.
  func filled(_ pattern: String, _ answer: Sentence.Part? = nil) -> Sentence {
    let places = pattern.filled(["of": operation == nil ? "" : strings.ofOperation])
    return Sentence(
      places,
      [
        "operation": operation ?? .words(strings.theOperation), "part": .words(part), "name": name,
        "type": .words(change.after ?? strings.nothing), "before": value(change.before),
        "after": value(change.after), "null": .code("null"), "answer": answer ?? .words(change.after ?? ""),
      ])
  }

  func operation(answer: Sentence.Part?) -> Sentence {
    let answer = answer ?? change.after.map(Sentence.Part.words)
    switch change.kind {
    case .added: return filled(strings.operationAdded)
    case .removed:
      return filled(answer == nil ? strings.operationRemoved : strings.operationRemovedAnswering, answer)
    case .moved: return filled(strings.operationMoved)
    case .renamed: return filled(strings.pathSpelled)
    case .deprecated:
      if change.rule == .deprecationLifted { return filled(strings.deprecationLifted) }
      if change.name == "sunset" {
        if isGone { return filled(strings.sunsetDeleted) }
        return filled(change.before == nil ? strings.sunsetSet : strings.sunsetChanged)
      }
      return filled(
        answer == nil ? strings.operationDeprecated : strings.operationDeprecatedAnswering, answer)
    case .policy where change.name == "stability":
      if isGone { return filled(strings.stabilityUnset) }
      return filled(change.before == nil ? strings.stabilitySet : strings.stabilityChanged)
    case .policy: return filled(isGone ? strings.policyRemoved : strings.policyAdded)
    case .behaviour:
      let behaviour = isGone ? strings.behaviourEnds : strings.behaviourBegins
      return filled(
        operation == nil ? behaviour : strings.behaviourOf.filled(["behaviour": behaviour]))
    default: return filled(strings.operationTextChanged)
    }
  }

  /// The pattern of what a message has as a whole; `nil` for a change of one value.
  var contract: String? {
    switch (change.kind, change.rule) {
    case (.mediaType, _): isGone ? strings.mediaTypeRemoved : strings.mediaTypeAdded
    case (.behaviour, _): isGone ? strings.responseNotOf : strings.responseOf
    case (.strictness, _):
      switch (change.area, change.after == "rejected") {
      case (.parameter, true): strings.unknownQueryRejected
      case (.parameter, false): strings.unknownQueryAccepted
      case (_, true): strings.unknownBodyRejected
      case (_, false): strings.unknownBodyAccepted
      }
    case (_, .requestBodyRemoved): strings.bodyRemoved
    case (.added, .requestBodyRequired), (.added, .requestBodyOptional): strings.bodyAdded
    case (.required, .requestBodyRequired), (.required, .requestBodyOptional): strings.bodyChanged
    default: nil
    }
  }

  /// The pattern of a change of a parameter, header or field.
  var value: String {
    switch change.kind {
    case .added: isRequiredFromNowOn ? strings.requiredParameterAdded : strings.parameterAdded
    case .removed:
      switch change.rule {
      case .parameterIgnored, .fieldIgnored: strings.parameterIgnored
      case .parameterRejected, .fieldRejected: strings.parameterRejected
      default: strings.parameterRemoved
      }
    case .type: strings.typeChanged
    case .required:
      switch (change.direction, change.after) {
      case (.response, "required"): strings.becameConstant
      case (.response, _): strings.becameOccasional
      case (_, "required"): strings.becameRequired
      default: strings.becameOptional
      }
    case .nullable: change.after == "nullable" ? strings.becameNullable : strings.becameNotNull
    case .renamed: change.rule == .spellingChanged ? strings.spelled : strings.renamed
    case .moved: strings.moved
    case .defaultValue:
      change.before == nil ? strings.defaultSet : isGone ? strings.defaultUnset : strings.defaultChanged
    case .values:
      switch change.rule {
      case .requestValuesRestricted where !isGone: strings.valuesRestricted
      case .requestValuesOpened where isGone: strings.valuesOpened
      default: isGone ? strings.valueRemoved : strings.valueAdded
      }
    case .constraint:
      change.before == nil
        ? strings.constraintSet : isGone ? strings.constraintUnset : strings.constraintChanged
    case .text, .policy, .deprecated, .strictness, .mediaType, .behaviour: strings.textChanged
    }
  }

  private var isRequiredFromNowOn: Bool {
    change.rule == .requiredParameterAdded || change.rule == .requiredFieldAdded
  }

  /// One of three patterns.
  func text(_ added: String, _ removed: String, _ changed: String) -> String {
    change.kind == .added ? added : change.kind == .removed ? removed : changed
  }

  private var name: Sentence.Part {
    let isWord = change.area == .version || (change.area == .operation && change.kind == .text)
    return isWord ? .words(change.name) : .code(change.name)
  }

  /// A value before or after: code but for types and what the reference itself says in words.
  private func value(_ text: String?) -> Sentence.Part {
    guard let text else { return .words(strings.nothing) }
    switch (change.area, change.kind) {
    case (.operation, .moved), (.operation, .renamed), (.operation, .policy): return .code(text)
    case (.operation, _), (.version, _), (_, .type), (_, .moved): return .words(text)
    case _ where contract != nil: return .words(text)
    default: return .code(text)
    }
  }

  private var part: String {
    if change.kind == .mediaType {
      return change.direction == .response ? strings.responseWord : strings.requestWord
    }
    switch (change.direction, change.area) {
    case (.response?, .header): return strings.responseHeader
    case (.response?, _): return strings.responseField
    case (_, .header): return strings.requestHeader
    case (_, .body): return strings.requestField
    default: return strings.requestParameter
    }
  }
}
