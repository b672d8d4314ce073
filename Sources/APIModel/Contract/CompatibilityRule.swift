/// What kinds of change there are, and which of them break a client.
///
/// The raw value is the name in reports and in `reference.json`; it never changes its meaning. Tools disagree on some:
/// a new value in a response is additive here, since clients must expect unknown ones, and is told apart by its name.
package enum CompatibilityRule: String, Hashable, Sendable, CaseIterable {
  case operationAdded = "operation-added"
  case operationRemovedWithoutDeprecation = "operation-removed-without-deprecation"
  case operationRemoved = "operation-removed"
  case operationDeprecated = "operation-deprecated"
  case deprecationLifted = "deprecation-lifted"
  case sunsetEarlier = "sunset-earlier"
  case sunsetDeleted = "sunset-deleted"
  case sunsetSet = "sunset-set"
  case stabilityDecreased = "stability-decreased"
  case stabilityIncreased = "stability-increased"
  case renamed
  case behaviourChanged = "behaviour-changed"
  case minimumVersionRaised = "minimum-version-raised"
  case minimumVersionLowered = "minimum-version-lowered"
  case versionRemoved = "version-removed"
  case versionAdded = "version-added"
  case representationConsistent = "representation-consistent"
  case representationDiverged = "representation-diverged"
  case policyChanged = "policy-changed"

  case pathParameterAdded = "path-parameter-added"
  case pathParameterRemoved = "path-parameter-removed"
  case requiredParameterAdded = "required-parameter-added"
  case optionalParameterAdded = "optional-parameter-added"
  case parameterRejected = "parameter-rejected"
  case parameterIgnored = "parameter-ignored"
  case requiredFieldAdded = "required-field-added"
  case optionalFieldAdded = "optional-field-added"
  case fieldRejected = "field-rejected"
  case fieldIgnored = "field-ignored"
  case unknownKeysRejected = "unknown-keys-rejected"
  case unknownKeysAccepted = "unknown-keys-accepted"

  case requestBecameRequired = "request-became-required"
  case requestBecameOptional = "request-became-optional"
  case requestTypeChanged = "request-type-changed"
  case requestTypeWidened = "request-type-widened"
  case requestValueRemoved = "request-value-removed"
  case requestValuesRestricted = "request-values-restricted"
  case requestValueAdded = "request-value-added"
  case requestValuesOpened = "request-values-opened"
  case defaultChanged = "default-changed"
  case responseDefaultChanged = "response-default-changed"
  case limitTightened = "limit-tightened"
  case limitSet = "limit-set"
  case limitLoosened = "limit-loosened"
  case patternAdded = "pattern-added"
  case patternChanged = "pattern-changed"
  case patternRemoved = "pattern-removed"
  case requestNotNullable = "request-not-nullable"
  case requestNullable = "request-nullable"
  case alternativesNarrowed = "alternatives-narrowed"
  case alternativesWidened = "alternatives-widened"

  case requestBodyRequired = "request-body-required"
  case requestBodyOptional = "request-body-optional"
  case requestBodyRemoved = "request-body-removed"
  case requestMediaTypeRemoved = "request-media-type-removed"
  case requestMediaTypeAdded = "request-media-type-added"

  case responseFieldRemoved = "response-field-removed"
  case responseFieldAdded = "response-field-added"
  case responseHeaderRemoved = "response-header-removed"
  case responseHeaderAdded = "response-header-added"
  case responseBecameOptional = "response-became-optional"
  case responseBecameRequired = "response-became-required"
  case responseTypeChanged = "response-type-changed"
  case responseTypeNarrowed = "response-type-narrowed"
  case responseNullable = "response-nullable"
  case responseNotNullable = "response-not-nullable"
  case responseValueAdded = "response-value-added"
  case responseValueRemoved = "response-value-removed"
  case responseLimitLoosened = "response-limit-loosened"
  case responseLimitTightened = "response-limit-tightened"
  case responseAlternativesWidened = "response-alternatives-widened"
  case responseAlternativesNarrowed = "response-alternatives-narrowed"
  case responseMediaTypeRemoved = "response-media-type-removed"
  case responseMediaTypeAdded = "response-media-type-added"
  case discriminatorChanged = "discriminator-changed"
  case accessChanged = "access-changed"

  case successCodeRemoved = "success-code-removed"
  case successCodeAdded = "success-code-added"
  case successCodeReplaced = "success-code-replaced"
  case errorCodeAdded = "error-code-added"
  case errorCodeRemoved = "error-code-removed"

  case spellingChanged = "spelling-changed"
  case textChanged = "text-changed"
  case sampleChanged = "sample-changed"

  package var impact: Impact {
    switch self {
    case .operationRemovedWithoutDeprecation, .operationRemoved, .sunsetEarlier, .sunsetDeleted,
      .stabilityDecreased,
      .renamed, .minimumVersionRaised, .versionRemoved, .policyChanged, .representationDiverged,
      .pathParameterAdded,
      .pathParameterRemoved, .requiredParameterAdded, .parameterRejected, .requiredFieldAdded, .fieldRejected,
      .unknownKeysRejected, .requestBecameRequired, .requestTypeChanged, .requestValueRemoved,
      .requestValuesRestricted, .limitTightened, .limitSet, .patternAdded, .patternChanged,
      .requestNotNullable,
      .alternativesNarrowed, .requestBodyRequired, .requestBodyRemoved, .requestMediaTypeRemoved,
      .responseFieldRemoved, .responseHeaderRemoved, .responseBecameOptional, .responseTypeChanged,
      .responseNullable, .responseLimitLoosened, .responseAlternativesWidened, .responseMediaTypeRemoved,
      .discriminatorChanged, .successCodeRemoved, .successCodeReplaced:
      .breaking
    case .behaviourChanged, .parameterIgnored, .fieldIgnored, .defaultChanged, .accessChanged:
      .behavioural
    case .operationAdded, .deprecationLifted, .stabilityIncreased, .minimumVersionLowered, .versionAdded,
      .representationConsistent, .optionalParameterAdded, .optionalFieldAdded, .unknownKeysAccepted,
      .requestBecameOptional, .requestTypeWidened, .requestValueAdded, .requestValuesOpened,
      .responseDefaultChanged,
      .limitLoosened, .patternRemoved, .requestNullable, .alternativesWidened, .requestBodyOptional,
      .requestMediaTypeAdded, .responseFieldAdded, .responseHeaderAdded, .responseBecameRequired,
      .responseTypeNarrowed, .responseNotNullable, .responseValueAdded, .responseValueRemoved,
      .responseLimitTightened, .responseAlternativesNarrowed, .responseMediaTypeAdded, .successCodeAdded,
      .errorCodeAdded, .errorCodeRemoved:
      .additive
    case .operationDeprecated, .sunsetSet, .spellingChanged, .textChanged, .sampleChanged:
      .documentation
    }
  }
}
