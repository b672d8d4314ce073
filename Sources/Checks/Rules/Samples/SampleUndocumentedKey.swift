import APIModel
import Diagnostics
import OrderedJSON

extension Rule {
  /// Every key of a sample is documented in the operation's table, for the version that the sample shows: a
  /// reader who meets a key looks it up there.
  ///
  /// Keys that are data are left out: those of an object that its type, its name (`metadata`, `extra_specs`,
  /// `links`), its rows (`{key}`, `<key>`) or its description say to be a map.
  ///
  /// In documentation a table is flat, so a key counts as documented wherever the table has its name. A sample that
  /// names no version is held against the version that it fits best.
  ///
  /// In a declared reference the encoder proves it for every sample, and a finding is an error.
  static let sampleUndocumentedKey = Rule(
    "sample/undocumented-key", .warning, "Every key of a sample is documented for its version.",
    of: { checked in
      checked.events { event in
        switch event {
        case .undocumented(let path): path.schemaPath
        case .undocumentedContent(let path, _): path.schemaPath
        default: nil
        }
      }.compactMap { group in
        switch group.event {
        case .undocumented(let path):
          let rows = group.operation.message(group.sample.direction).parameters
          let near = path.schemaPath.last.flatMap { didYouMean($0, among: rows.map(\.name)) }
          let elsewhere = rows.first { $0.name == path.schemaPath.last }
          return Finding(
            "key \(JSONPath(keys: path.schemaPath)) of \(group.sampleName) is not in the table of the "
              + "\(group.sample.direction)", subject: group.operation.id, at: group.sample.location(of: path),
            hint: elsewhere.map { "the table has it in \($0.location): a key of the body is in body" }
              ?? near.map { "the table has '\($0)'" } ?? "add a row for it", details: group.details)
        case .undocumentedContent(let path, let keys):
          let list = keys.prefix(6).joined(separator: ", ") + (keys.count > 6 ? ", …" : "")
          return Finding(
            "\(keys.count == 1 ? "key" : "keys") \(list) below \(JSONPath(keys: path.schemaPath)) of "
              + "\(group.sampleName) \(keys.count == 1 ? "is" : "are") not in the table of the "
              + "\(group.sample.direction)", subject: group.operation.id, at: group.sample.location(of: path),
            hint: "add a row for each, or say in the description that its keys are free",
            details: group.details)
        default: return nil
        }
      }
    })
}

extension JSONPath {
  /// The path of keys alone.
  init(keys: [String]) { self.init(keys.map { .key($0) }) }
}
