import ArgumentParser
import Diagnostics

/// A form in which a build writes the reference.
enum OutputFormat: String, CaseIterable, Sendable {
  case html, markdown, rst, json, samples
}

/// Formats as the command line names them: words with commas between them.
struct FormatList: ExpressibleByArgument, CustomStringConvertible {
  let formats: Set<OutputFormat>

  static let all = FormatList(formats: Set(OutputFormat.allCases))

  init(formats: Set<OutputFormat>) { self.formats = formats }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = words.compactMap { OutputFormat(rawValue: String($0)) }
    guard formats.count == words.count else { return nil }
    self.formats = Set(formats)
  }

  var description: String {
    OutputFormat.allCases.filter(formats.contains).map(\.rawValue).joined(separator: ",")
  }
}
