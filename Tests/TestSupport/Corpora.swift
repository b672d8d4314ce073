import Foundation

/// Where the real trees are.
package enum Corpora {
  package static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["STRATA_CORPORA"] { return folder }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.appendingPathComponent("../shared/corpora").standardizedFileURL.path
  }()

  package static let isPresent = FileManager.default.fileExists(
    atPath: "\(folder)/nova/api-ref/source/index.rst")
}
