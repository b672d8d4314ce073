import Diagnostics

/// What the readers of sources and the verification of samples report by themselves, while they work.
///
/// These are rules like the others for settings and baselines.
extension RuleDescription {
  static let reported: [RuleDescription] = [
    RuleDescription(
      "parameter/definition", .error, "A definition is a mapping with in, type and description."),
    RuleDescription(
      "parameter/definitions", .error, "A file of definitions is a mapping of keys to definitions."),
    RuleDescription("parameter/duplicate-definition", .warning, "A key is defined once in a file."),
    RuleDescription("parameter/empty-file", .warning, "A file that a table names holds definitions."),
    RuleDescription("parameter/limit", .error, "An operation has at most 10,000 rows."),
    RuleDescription("parameter/location", .error, "The place of a parameter is header, path, query or body."),
    RuleDescription("parameter/missing-type", .error, "Every definition has a type."),
    RuleDescription("parameter/no-file", .error, "A table names the file of its definitions."),
    RuleDescription("parameter/none", .error, "A table lists at least one row."),
    RuleDescription(
      "parameter/order", .warning,
      "Definitions stand by place (header, path, query, body), then in alphabetic order."),
    RuleDescription("parameter/path", .error, "The path of a declared field is well-formed."),
    RuleDescription("parameter/row", .warning, "A row is a name and the key of its definition."),
    RuleDescription(
      "parameter/trait", .error, "A trait in the field list of a description has a value of its kind."),
    RuleDescription("parameter/type", .error, "A declared field has a type, of its model or of its own."),
    RuleDescription("parameter/undefined", .error, "Every row names a definition that its file has."),
    RuleDescription("status/code", .error, "A status code is a number from 100 to 599."),
    RuleDescription("status/definition", .error, "The keys of a file of reasons are status codes."),
    RuleDescription("status/kind", .error, "A list of status codes is one of success or of error."),
    RuleDescription("status/no-file", .error, "A list of status codes names the file of its reasons."),
    RuleDescription("status/none", .error, "A list of status codes has at least one."),
    RuleDescription("status/undefined", .error, "Every status code has a reason in its file."),
    RuleDescription("status/unknown-reason", .warning, "A reason that a code names is in its file."),
    RuleDescription("operation/method", .error, "An operation has a method and a path."),
    RuleDescription(
      "operation/no-section", .error, "An operation stands in a section, whose title is its own."),
    RuleDescription("operation/on-no-page", .error, "Every operation is on a page."),
    RuleDescription("operation/second-method", .error, "A section is one operation."),
    RuleDescription(
      "operation/trait", .error, "A trait in the field list of an operation has a value of its kind."),
    RuleDescription("fault/duplicate-name", .error, "A fault is declared once."),
    RuleDescription("version/malformed", .error, "A version is two numbers with a point, MAJOR.MINOR."),
    RuleDescription("configuration/duplicate-key", .error, "A key of strata.yaml stands once."),
    RuleDescription("configuration/history", .error, "The version history that strata.yaml names exists."),
    RuleDescription("configuration/syntax", .error, "strata.yaml is a mapping in YAML."),
    RuleDescription(
      "configuration/unknown-key", .error, "A key of strata.yaml is one of those that there are."),
    RuleDescription(
      "configuration/unknown-rule", .error, "A rule that strata.yaml names is one of those that there are."),
    RuleDescription(
      "configuration/version-range", .error, "The first version of strata.yaml is not above the last."),
    RuleDescription(
      "configuration/wrong-value", .error, "A value of strata.yaml is of the form that its key asks for."),
    RuleDescription("yaml/syntax", .error, "A YAML file is well-formed."),
    RuleDescription("tree/file-size", .error, "A file of a tree has at most 64 MB."),
    RuleDescription("tree/missing-document", .warning, "A document that a toctree names exists."),
    RuleDescription("tree/missing-file", .error, "A file that a directive names exists."),
    RuleDescription("tree/orphan", .warning, "Every document is named by a toctree."),
    RuleDescription("tree/outside-root", .error, "A file that a directive names is inside of the project."),
    RuleDescription(
      "prose/commonmark", .error, "Text that is declared is CommonMark that every output can carry."),
    RuleDescription("rst/directive-argument", .error, "A directive has the argument that it needs."),
    RuleDescription(
      "rst/directive-option", .error,
      "An option of a directive is one that it has, with a value that it takes."),
    RuleDescription("rst/duplicate-substitution", .error, "A substitution is defined once."),
    RuleDescription("rst/duplicate-target", .warning, "A target has a name of its own."),
    RuleDescription("rst/empty-directive", .error, "A directive that is about its content has some."),
    RuleDescription("rst/encoding", .error, "Text is UTF-8."),
    RuleDescription("rst/footnote", .error, "A footnote that is referred to exists."),
    RuleDescription("rst/include-cycle", .error, "A file does not include itself, or one that includes it."),
    RuleDescription("rst/indent", .warning, "Blocks are indented as their kind asks for."),
    RuleDescription("rst/inline-markup", .warning, "Inline markup that begins also ends."),
    RuleDescription("rst/limit", .error, "A document stays within the limits of the reader."),
    RuleDescription("rst/literal-block", .warning, "A literal block has content."),
    RuleDescription("rst/misplaced-directive", .error, "A directive stands where it means something."),
    RuleDescription("rst/raw", .warning, "Raw HTML is not shown."),
    RuleDescription(
      "rst/reference-without-title", .warning, "A reference to a place without a title has words of its own."),
    RuleDescription("rst/role", .error, "The text of a role is one that it takes."),
    RuleDescription("rst/substitution", .error, "A substitution is defined by a directive that gives text."),
    RuleDescription("rst/table", .error, "A table is well-formed."),
    RuleDescription("rst/title-level", .error, "Titles go down one level at a time."),
    RuleDescription("rst/title-underline", .warning, "The line below a title is as long as the title."),
    RuleDescription("rst/undefined-substitution", .error, "A substitution that is used is defined."),
    RuleDescription("rst/unknown-directive", .error, "A directive is one of docutils, Sphinx or os-api-ref."),
    RuleDescription("rst/unknown-document", .error, "A document that a text refers to exists."),
    RuleDescription("rst/unknown-label", .error, "A label that a text refers to exists."),
    RuleDescription("rst/unknown-role", .error, "A role is one of docutils or Sphinx."),
    RuleDescription("rst/unknown-target", .error, "A target that a text refers to exists, and is one."),
    RuleDescription("rst/unsafe-link", .error, "A link does not lead to a script."),
    RuleDescription("rst/unsupported", .warning, "Markup is of a kind that the pages can show."),
    RuleDescription(
      "sample/decode-differs", .error,
      "What a service decodes from a sample equals the value that it was encoded from."),
    RuleDescription("sample/decode-fails", .error, "A service can decode its samples."),
    RuleDescription(
      "sample/delta-mismatch", .error, "The samples of two versions differ as their documentation does."),
    RuleDescription(
      "sample/encoder-disagrees", .error, "A sample equals what the service's own encoder writes."),
    RuleDescription("sample/encoding-failed", .error, "A model can be encoded."),
    RuleDescription("sample/file", .error, "The file of a sample has a name that every system takes."),
    RuleDescription("sample/file-clash", .error, "A file holds one sample."),
    RuleDescription("sample/file-differs", .error, "A committed sample is what the model encodes."),
    RuleDescription("sample/file-missing", .error, "The file of a sample exists."),
    RuleDescription(
      "sample/file-unexpected", .error, "A committed sample is one that the reference publishes."),
    RuleDescription("sample/name", .error, "The name of a sample is safe as the name of a file."),
    RuleDescription(
      "sample/never-null", .warning, "A field that is documented as nullable is null in some model."),
    RuleDescription("sample/never-shown", .warning, "Every documented field is in some sample."),
    RuleDescription("sample/none", .warning, "A declared body has a sample."),
    RuleDescription("sample/not-text", .error, "A file that is shown is UTF-8."),
    RuleDescription(
      "sample/reencode-differs", .error, "A sample that is decoded and encoded again is the same."),
    RuleDescription(
      "sample/undeclared-change", .error, "A sample changes in no version that its documentation does not."),
    RuleDescription("sample/unknown-type", .error, "The type of a value is one that samples can have."),
    RuleDescription("reference/duplicate-key", .error, "A key of reference.json stands once."),
    RuleDescription("reference/layout", .error, "The arrangement of reference.json names what is there."),
    RuleDescription("reference/not-a-reference", .error, "reference.json holds a reference."),
    RuleDescription("reference/not-json", .error, "reference.json is JSON."),
    RuleDescription("reference/operations", .error, "The operations of reference.json stand on its pages."),
    RuleDescription(
      "reference/schema-version", .error, "reference.json is of the version that this program reads."),
    RuleDescription("reference/type", .error, "A value of reference.json is of its type."),
    RuleDescription("reference/unknown-key", .warning, "A key of reference.json is one of the schema."),
    RuleDescription(
      "reference/unknown-operation", .error, "An operation that reference.json names is in it."),
  ]
}
