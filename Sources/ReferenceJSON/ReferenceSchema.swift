/// The JSON Schema of `reference.json`, which is published beside it: `reference.schema.json` of this folder
/// (JSON Schema, draft 2020-12).
package enum ReferenceSchema {
  /// The schema in UTF-8, as the program carries it.
  package static let bytes: [UInt8] = PackageResources.reference_schema_json
}
