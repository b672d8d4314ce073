import ArgumentParser
import Diagnostics

/// A form in which a build writes the reference.
enum OutputFormat: String, CaseIterable, Sendable {
  case html, markdown, rst, json, samples
}

/// Formats as the command line names them: words with commas between them.
struct FormatList: CustomStringConvertible, Sendable {
  let formats: Set<OutputFormat>

  static let all = FormatList(formats: Set(OutputFormat.allCases))

  init(formats: Set<OutputFormat>) { self.formats = formats }

  /// Reads the words; throws a usage error that names the one that is no format.
  init(argument: String) throws {
    formats = Set(
      try argument.split(separator: ",", omittingEmptySubsequences: false).map { word in
        guard let format = OutputFormat(rawValue: String(word)) else {
          throw ValidationError(
            "'\(word)' of --format is no format: the formats are \(FormatList.all), with commas between them")
        }
        return format
      })
  }

  var description: String {
    OutputFormat.allCases.filter(formats.contains).map(\.rawValue).joined(separator: ",")
  }
}
