import APIModel

extension CompatibilityPairs {
  static let requestRows: [Row] = [
    Row(
      .pathParameterRemoved, is: .breaking, hits: request(row(.path, required: true), nil),
      misses: request(row(.query), nil)),
    Row(
      .requestValuesOpened, is: .additive, hits: request(known(.values(["x"])), row()),
      misses: request(row(), known(.values(["x"])))),
    Row(
      .limitLoosened, is: .additive, hits: request(known(.limit(.maximum, 8)), known(.limit(.maximum, 9))),
      misses: request(known(.limit(.maximum, 9)), known(.limit(.maximum, 8)))),
    Row(
      .limitLoosened, is: .additive, hits: request(known(.limit(.minItems, 8)), row()),
      misses: request(row(), known(.limit(.minItems, 8)))),
    Row(
      .alternativesWidened, is: .additive,
      hits: request(known(.alternatives(["a"])), known(.alternatives(["a", "b"]))),
      misses: request(known(.alternatives(["a", "b"])), known(.alternatives(["a"])))),
    Row(
      .requestBodyOptional, is: .additive,
      hits: traits([trait(.requestBody, "required")], [trait(.requestBody, "optional")]),
      misses: traits([trait(.requestBody, "optional")], [trait(.requestBody, "required")])),
    Row(
      .renamed, is: .breaking, hits: request(row(.query), moved),
      misses: request(row(.query), row())),
    Row(
      .pathParameterAdded, is: .breaking, hits: request(nil, row(.path, required: true)),
      misses: request(nil, row(.query, required: true))),
    Row(
      .requiredParameterAdded, is: .breaking, hits: request(nil, row(.query, required: true)),
      misses: request(nil, row(.query))),
    Row(
      .requiredParameterAdded, is: .breaking,
      hits: request(nil, row(.header, required: true, traits: [.defaultValue("1")])),
      misses: request(nil, row(.header, traits: [.defaultValue("1")]))),
    Row(
      .optionalParameterAdded, is: .additive, hits: request(nil, row(.query)),
      misses: request(row(.query), row(.query))),
    Row(
      .parameterRejected, is: .breaking, hits: request(row(.query), nil, rejectQuery),
      misses: request(row(.query), nil, reject)),
    Row(
      .parameterIgnored, is: .behavioural, hits: request(row(.query), nil),
      misses: request(row(.query), nil, rejectQuery)),
    Row(
      .requestBecameRequired, is: .breaking, hits: request(row(), row(required: true)),
      misses: request(row(required: true), row(required: true))),
    Row(
      .requestBecameOptional, is: .additive, hits: request(row(required: true), row()),
      misses: response(row(required: true), row())),
    Row(
      .requestTypeChanged, is: .breaking, hits: request(row(.body, .integer), row(.body, .boolean)),
      misses: request(row(.body, .integer), row(.body, .float))),
    Row(
      .requestTypeChanged, is: .breaking, hits: request(row(.body, .string), row(.body, .uuid)),
      misses: request(row(.body, .uuid), row(.body, .string))),
    Row(
      .requestTypeWidened, is: .additive, hits: request(row(.body, .integer), row(.body, .float)),
      misses: request(row(.body, .float), row(.body, .integer))),
    Row(
      .requestValueRemoved, is: .breaking, hits: request(known(.values(["x", "y"])), known(.values(["x"]))),
      misses: request(known(.values(["x"])), known(.values(["x", "y"])))),
    Row(
      .requestValuesRestricted, is: .breaking, hits: request(row(), known(.values(["x"]))),
      misses: request(known(.values(["x"])), row())),
    Row(
      .requestValueAdded, is: .additive, hits: request(known(.values(["x"])), known(.values(["x", "y"]))),
      misses: request(known(.values(["x", "y"])), known(.values(["y", "x"])))),
    Row(
      .defaultChanged, is: .behavioural, hits: request(known(.defaultValue("1")), known(.defaultValue("2"))),
      misses: request(known(.defaultValue("1")), known(.defaultValue("1")))),
    Row(
      .defaultChanged, is: .behavioural, hits: request(row(), known(.defaultValue("2"))),
      misses: response(row(), known(.defaultValue("2")))),
    Row(
      .limitTightened, is: .breaking, hits: request(known(.limit(.maximum, 9)), known(.limit(.maximum, 8))),
      misses: request(known(.limit(.maximum, 8)), known(.limit(.maximum, 9)))),
    Row(
      .limitTightened, is: .breaking,
      hits: request(known(.limit(.minLength, 1)), known(.limit(.minLength, 2))),
      misses: request(known(.limit(.minLength, 2)), known(.limit(.minLength, 1)))),
    Row(
      .limitSet, is: .breaking, hits: request(row(), known(.limit(.maxItems, 9))),
      misses: request(known(.limit(.maxItems, 9)), row())),
    Row(
      .patternAdded, is: .breaking, hits: request(row(), known(.pattern("^a"))),
      misses: request(known(.pattern("^a")), known(.pattern("^b")))),
    Row(
      .patternChanged, is: .breaking, hits: request(known(.pattern("^a")), known(.pattern("^b"))),
      misses: request(known(.pattern("^a")), row())),
    Row(
      .patternRemoved, is: .additive, hits: request(known(.pattern("^a")), row()),
      misses: request(row(), known(.pattern("^a")))),
    Row(
      .requestNotNullable, is: .breaking, hits: request(row(nullable: true), row()),
      misses: request(row(), row(nullable: true))),
    Row(
      .requestNullable, is: .additive, hits: request(row(), row(nullable: true)),
      misses: request(row(nullable: true), row())),
    Row(
      .requestBodyRequired, is: .breaking, hits: traits([], [trait(.requestBody, "required")]),
      misses: traits([], [trait(.requestBody, "optional")])),
    Row(
      .requestBodyRequired, is: .breaking,
      hits: traits([trait(.requestBody, "optional")], [trait(.requestBody, "required")]),
      misses: traits([trait(.requestBody, "required")], [trait(.requestBody, "optional")])),
    Row(
      .requestBodyRemoved, is: .breaking, hits: traits([trait(.requestBody, "optional")], []),
      misses: traits([], [trait(.requestBody, "optional")])),
    Row(
      .requestMediaTypeRemoved, is: .breaking, hits: traits([trait(.requestMediaType, "text/x")], []),
      misses: traits([], [trait(.requestMediaType, "text/x")])),
    Row(
      .requestMediaTypeAdded, is: .additive, hits: traits([], [trait(.requestMediaType, "text/x")]),
      misses: traits([], [trait(.responseMediaType, "text/x")])),
    Row(
      .requiredFieldAdded, is: .breaking,
      hits: request(nil, row(required: true, traits: [.defaultValue("1")])),
      misses: request(nil, known(.defaultValue("1")))),
    Row(
      .optionalFieldAdded, is: .additive, hits: request(nil, row()), misses: request(nil, row(required: true))
    ),
    Row(
      .fieldRejected, is: .breaking, hits: request(row(), nil, reject),
      misses: request(row(), nil, rejectQuery)),
    Row(.fieldIgnored, is: .behavioural, hits: request(row(), nil), misses: request(row(), nil, reject)),
    Row(
      .unknownKeysRejected, is: .breaking,
      hits: traits([trait(.unknownQueryKeys, "accepted")], [rejectQuery]),
      misses: traits([rejectQuery], [rejectQuery])),
    Row(
      .unknownKeysRejected, is: .breaking, hits: traits([], [reject]), misses: traits([reject], [])),
    Row(
      .unknownKeysAccepted, is: .additive, hits: traits([reject], []), misses: traits([], [reject])),
    Row(
      .alternativesNarrowed, is: .breaking,
      hits: request(known(.alternatives(["a", "b"])), known(.alternatives(["a"]))),
      misses: request(known(.alternatives(["a"])), known(.alternatives(["a", "b"])))),
    Row(
      .renamed, is: .breaking, hits: request(row(), row(name: "b", traits: [.formerName("a")])),
      misses: request(row(), row(name: "b"))),
  ]

  static let responseRows: [Row] = [
    Row(
      .responseDefaultChanged, is: .additive, hits: response(row(), known(.defaultValue("2"))),
      misses: request(row(), known(.defaultValue("2")))),
    Row(
      .responseHeaderAdded, is: .additive, hits: response(nil, row(.header)),
      misses: request(nil, row(.header))),
    Row(
      .responseLimitTightened, is: .additive,
      hits: response(known(.limit(.maximum, 9)), known(.limit(.maximum, 8))),
      misses: response(known(.limit(.maximum, 8)), known(.limit(.maximum, 9)))),
    Row(
      .responseAlternativesNarrowed, is: .additive,
      hits: response(known(.alternatives(["a", "b"])), known(.alternatives(["a"]))),
      misses: response(known(.alternatives(["a"])), known(.alternatives(["a", "b"])))),
    Row(
      .responseMediaTypeAdded, is: .additive, hits: traits([], [trait(.responseMediaType, "text/x")]),
      misses: traits([trait(.responseMediaType, "text/x")], [])),
    Row(
      .responseFieldRemoved, is: .breaking, hits: response(row(required: true), nil),
      misses: request(row(required: true), nil)),
    Row(.responseFieldRemoved, is: .breaking, hits: response(row(), nil), misses: response(nil, row())),
    Row(.responseFieldAdded, is: .additive, hits: response(nil, row()), misses: request(nil, row())),
    Row(
      .responseBecameOptional, is: .breaking, hits: response(row(required: true), row()),
      misses: response(row(), row(required: true))),
    Row(
      .responseBecameRequired, is: .additive, hits: response(row(), row(required: true)),
      misses: response(row(required: true), row())),
    Row(
      .responseNullable, is: .breaking, hits: response(row(), row(nullable: true)),
      misses: response(row(nullable: true), row())),
    Row(
      .responseNotNullable, is: .additive, hits: response(row(nullable: true), row()),
      misses: response(row(), row(nullable: true))),
    Row(
      .responseTypeChanged, is: .breaking, hits: response(row(.body, .integer), row(.body, .float)),
      misses: response(row(.body, .float), row(.body, .integer))),
    Row(
      .responseTypeNarrowed, is: .additive, hits: response(row(.body, .string), row(.body, .uuid)),
      misses: response(row(.body, .uuid), row(.body, .string))),
    Row(
      .responseValueAdded, is: .additive, hits: response(known(.values(["x"])), known(.values(["x", "y"]))),
      misses: response(known(.values(["x", "y"])), known(.values(["x"])))),
    Row(
      .responseValueRemoved, is: .additive,
      hits: response(known(.values(["x", "y"])), known(.values(["x"]))),
      misses: response(known(.values(["x"])), known(.values(["x"])))),
    Row(
      .responseLimitLoosened, is: .breaking,
      hits: response(known(.limit(.maximum, 8)), known(.limit(.maximum, 9))),
      misses: response(known(.limit(.maximum, 9)), known(.limit(.maximum, 8)))),
    Row(
      .responseLimitLoosened, is: .breaking, hits: response(known(.limit(.maximum, 8)), row()),
      misses: response(row(), known(.limit(.maximum, 8)))),
    Row(
      .successCodeRemoved, is: .breaking, hits: codes([200, 202], [202]), misses: codes([200], [200, 202])),
    Row(
      .successCodeRemoved, .successCodeReplaced, is: .breaking, hits: codes([200], [202]),
      misses: codes([200], [200, 202])),
    Row(.successCodeAdded, is: .additive, hits: codes([200], [200, 202]), misses: codes([200], [202])),
    Row(
      .errorCodeAdded, is: .additive, hits: codes([200], [200, 409]), misses: codes([200, 409], [200, 409])),
    Row(.errorCodeRemoved, is: .additive, hits: codes([200, 409], [200]), misses: codes([200], [200, 409])),
    Row(
      .responseHeaderRemoved, is: .breaking, hits: response(row(.header, required: true), nil),
      misses: request(row(.header, required: true), nil)),
    Row(
      .responseMediaTypeRemoved, is: .breaking, hits: traits([trait(.responseMediaType, "text/x")], []),
      misses: traits([], [trait(.responseMediaType, "text/x")])),
    Row(
      .responseAlternativesWidened, is: .breaking,
      hits: response(known(.alternatives(["a"])), known(.alternatives(["a", "b"]))),
      misses: response(known(.alternatives(["a", "b"])), known(.alternatives(["a"])))),
    Row(
      .discriminatorChanged, is: .breaking,
      hits: response(known(.discriminator("a")), known(.discriminator("b"))),
      misses: response(known(.discriminator("a")), known(.discriminator("a")))),
    Row(
      .accessChanged, is: .behavioural, hits: request(known(.access(.readOnly)), known(.access(.writeOnly))),
      misses: request(known(.access(.readOnly)), known(.access(.readOnly)))),
  ]
}
