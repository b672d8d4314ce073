// swift-format-ignore-file: made by Scripts/rule-texts of the doc comments of the rules.

/// What the doc comment of each rule says, as CommonMark.
let ruleTexts: [String: String] = [
  "operation/code-order":
    "The status codes of a list ascend, so that a reader finds one at once.\n\nCodes of different versions may stand apart. A declared reference has them by fault, of which one may have several codes, so that it is not looked at.",
  "operation/duplicate":
    "No operation is described twice: with the same method, path and title, for a version that both have.\n\nUsually a file is included twice; readers find two descriptions, and links lead to one of them. Two with one id are `operation/duplicate-id`.",
  "operation/duplicate-id":
    "The id of an operation is its anchor and its name in `reference.json`, so it is used once.",
  "operation/no-description":
    "Every operation says what it does, in at least one sentence below its title.",
  "operation/no-replacement":
    "What is deprecated says what to use in its place.\n\nIn documentation that is an operation whose title, or whose page's title, says that it is deprecated: a word such as \"instead\", \"replaced\", \"use\" or \"no replacement\" in its own text or in that of its page is enough.",
  "operation/no-success-code":
    "Every operation tells the code of success, below 400, since that is what a client waits for.\n\nIn documentation its text may tell it too, as in \"Status: 204 No Content\"; an operation that answers 410 has none.",
  "operation/reference":
    "What an operation refers to exists in its versions: the one whose response it returns, and the one that replaces it.\n\nA reference to something newer, or to something that is gone already, leads clients nowhere.",
  "operation/unknown-code":
    "A status code is one that HTTP defines (the IANA registry of RFC 9110, section 16.2): clients and proxies treat others by their first digit alone.",
  "operation/unknown-release":
    "A release that removes an operation stands in the history, so that its release notes can say so.",
  "operation/variant-gap":
    "Between two variants of an operation there is no version that none of them describes.",
  "operation/variant-overlap":
    "The variants of an operation, which are described apart for different versions, do not claim the same version.\n\nVariants have method, path and title in common, without what the title says of versions.",
  "page/duplicate-anchor":
    "The sections and operations of a page have anchors of their own, so that links lead where they should.",
  "page/id":
    "Each page has a folder of its own, whose name works on every system and hides none of the output's folders.",
  "parameter/beyond-operation":
    "A row has a version in common with its operation; else no request ever meets it.\n\nRows of documentation share definitions, so one that merely begins earlier or ends later than its operation is right there; in a declared reference it is reported too.",
  "parameter/duplicate":
    "No version has two rows for the same value: of the same body, place and path.\n\nIn documentation only the rows of one table are compared, since the tables of an operation may describe different requests, and fields of a body count as the same if they show one definition, since a table does not tell where a field stands.",
  "parameter/no-description":
    "Every parameter that a table shows is described: a name and a type do not tell what a value means.",
  "parameter/not-in-path":
    "Every declared path parameter stands in braces in the path.",
  "parameter/path-undeclared":
    "Every name in braces of a path is declared as a path parameter, so that a client knows what to put there.",
  "parameter/same-definition":
    "Two definitions of a file do not say the same: place, type, description, versions and whether it is required.\n\nRows may name one definition as often as they like, and two of them drift apart.",
  "parameter/unknown-field":
    "The fields of a definition are those that os-api-ref reads: `in`, `type`, `required`, `description`, `min_version` and `max_version`.\n\nIt passes over any other without a word, so that a misspelt `required` makes the parameter optional; such a field is an error. Fields that resemble none, like `default`, are told as information.",
  "parameter/unknown-type":
    "The type of a parameter is one of array, boolean, float, integer, none, object and string, the vocabulary of the contributors' guide to api-ref (also number, which JSON Schema has).\n\nA format stands in the description.",
  "parameter/unused":
    "Every definition is shown by some row: one that nothing shows is read by nobody and still has to be kept right.",
  "parameter/version-text":
    "What a description says in words about the first and last version agrees with the versions of the row.\n\nLooked for are \"New in version 2.12\" and \"Available until version 2.20\"; pages write both themselves, from the versions, so that in the text they are there twice at best.",
  "prose/broken-link":
    "A link in a text can work: it is not empty, a web address has a host, and a place in the reference (`page/` or `page/#anchor`) exists.\n\nWhether another site answers is not asked, since a check needs no network.",
  "prose/heading-skipped":
    "Headings within a text go down one level at a time, since readers and screen readers take a level for a part of the one above it.\n\nIn a tree the RST reader tells the same of sections (`rst/title-level`).",
  "sample/disagreement":
    "Samples of one body in one version have the same structure: what is an object in one is no list or number in another.\n\nNull agrees with everything, and samples of different bodies (no key at the top in common) are not compared.",
  "sample/key-outside-range":
    "A sample of a version shows no parameter that this version lacks.\n\nThe sample's version is the one that its caption, its section or its folder names (`v2.69`).",
  "sample/missing":
    "An operation whose table documents a body shows a sample of it: nobody writes a request from a table alone.\n\nSamples in any language count; what a table says about the body of a GET, HEAD or DELETE request does not.",
  "sample/missing-for-version":
    "A version that changed the body of an operation has a sample of the new body, for operations whose samples are kept by version.\n\nA sample belongs to a body if its first version lies in the versions of that body. Told once for each message, at its newest body without a sample.",
  "sample/missing-required":
    "A sample has every required parameter of its version: `required: true` means that a request must have it and that a response always has it.\n\nIt is asked for only where the sample shows the object that would hold it.\n\nIn a declared reference the encoder proves it for every sample, and a finding is an error.",
  "sample/not-json":
    "A sample in JSON is JSON as RFC 8259 has it: no comma before a closing bracket, no key twice in an object, no byte order mark, no `NaN`.\n\nReaders paste samples into programs, which refuse anything else. Files that nothing shows are held to it too, since they are shown one day. A sample that is shown several times is told once.",
  "sample/outside-range":
    "The versions of a sample lie within its operation's; a body for any other version is never sent.",
  "sample/undocumented-key":
    "Every key of a sample is documented in the operation's table, for the version that the sample shows: a reader who meets a key looks it up there.\n\nKeys that are data are left out: those of an object that its type, its name (`metadata`, `extra_specs`, `links`), its rows (`{key}`, `<key>`) or its description say to be a map.\n\nIn documentation a table is flat, so a key counts as documented wherever the table has its name. A sample that names no version is held against the version that it fits best.\n\nIn a declared reference the encoder proves it for every sample, and a finding is an error.",
  "sample/unexpected-null":
    "A value that a sample shows as null is documented to be null at times, since a client that does not expect it breaks.\n\nIn documentation the description says so with the word null or None.\n\nIn a declared reference the encoder proves it for every sample, and a finding is an error.",
  "sample/unshown":
    "A sample on disk is shown somewhere: nobody sees what is wrong in one that is not, and it costs those who keep it up to date.\n\nTold once for each folder, with the number of files. The folders are those that shown samples come from, and what is beside them below a folder named after samples.",
  "sample/wrong-type":
    "The JSON type of a value is the documented one: a client that is written after the table must be able to read the sample.\n\nAn integer is also a float; types outside of the vocabulary are not compared.\n\nIn a declared reference the encoder proves it for every sample, and a finding is an error.",
  "tree/never-included":
    "Every text file that is there to be included (`.inc`) is included by some document: what is not is never published, however well it reads.",
  "version/below-minimum":
    "No range begins or ends before the first version of the history: such a version was never there.",
  "version/change-not-found":
    "What an entry of the history declares is found in the model.\n\nA declaration names the kind of change, the operation by its id, the side, and the name as the model has it.",
  "version/duplicate-release":
    "A release has one place in the history, and with it one note.",
  "version/empty-range":
    "A range ends no earlier than it starts; otherwise no version has what it belongs to.",
  "version/no-change":
    "An entry of the history changes something in the model, or is marked as one of behaviour alone: else the tables have missed it.\n\nIt is marked with `isBehaviourOnly` where it is declared, and under `behaviour-only` in `strata.yaml` for a tree. The first entry changes nothing by nature.",
  "version/no-entry":
    "Every version in which the model changes has an entry in the history, where readers look up what it brought; and a history that has an entry for nearly every version has one for each.\n\nA history that lists some versions alone (less than three quarters of them) says so on purpose.",
  "version/order":
    "The history lists each version once, the oldest first.",
  "version/undeclared-change":
    "An entry of the history that declares its changes declares all that the model makes in its version.\n\nEntries that declare nothing are not compared.",
  "version/unknown":
    "No range names a version that no service answers: one beyond the last of the history, or beyond the last entry of its major number.",
  "version/unknown-name":
    "A note of a version names only what there is: an operation as method and path in code (`GET /servers`), a parameter as code beside its kind (\"the `net_id` field\").\n\nNames that no operation or row has are reported, since a reader looks for them in vain. Paths are compared without a leading version and without the names of their parameters.",
]
