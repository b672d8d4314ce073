import APIModel
import OrderedJSON

/// The samples of two neighbouring shapes differ by what the documented rows say, and by nothing else.
///
/// Both bodies are compared without the keys that only one of the two shapes documents, or documents with another
/// type: whatever differs then has changed without a word.
struct DeltaAgreement {
  let old: DocumentedFields
  let new: DocumentedFields

  func findings(
    from oldBody: JSONValue, in oldRange: VersionRange, to newBody: JSONValue, in newRange: VersionRange
  ) -> [SampleFinding] {
    let differences = JSONValue.differences(
      expected: common(oldBody, []), found: common(newBody, []), numbers: .spelling, keyOrder: .significant)
    guard !differences.isEmpty else { return [] }
    return [
      SampleFinding(
        "sample/delta-mismatch",
        "the body changes from (\(oldRange)) to (\(newRange)) in a way that no row declares",
        hint: "declare the range of the field that changed, or correct the model",
        details: differences.map(\.summary))
    ]
  }

  /// The value without the keys that the two versions document differently.
  private func common(_ value: JSONValue, _ path: [String]) -> JSONValue {
    switch value {
    case .array(let elements): return .array(elements.map { common($0, path) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.compactMap { member in
            let memberPath = path + [member.key]
            guard isCommon(memberPath) else { return nil }
            return JSONObject.Member(key: member.key, value: common(member.value, memberPath))
          }))
    default: return value
    }
  }

  private func isCommon(_ path: [String]) -> Bool {
    switch (old.parameter(at: path), new.parameter(at: path)) {
    case (let before?, let after?): before.type == after.type
    // A key that neither documents is reported as such; here it must at least stay.
    case (nil, nil): true
    default: false
    }
  }
}
