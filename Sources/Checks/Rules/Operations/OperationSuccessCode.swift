import APIModel
import Diagnostics
import Prose

extension Rule {
  /// Every operation tells the code of success, below 400, since that is what a client waits for.
  ///
  /// In documentation its text may tell it too, as in "Status: 204 No Content"; an operation that answers 410
  /// has none.
  static let operationSuccessCode = Rule.onReference(
    "operation/no-success-code", .warning, "Every operation tells the status code of success."
  ) { reference in
    reference.operations.filter { operation in
      !operation.statusCodes.contains { $0.kind == .success || $0.code < 400 || $0.code == 410 }
        && !operation.tellsSuccessInWords
    }.map { operation in
      Finding(
        "\(operation.method) \(operation.path) tells no status code of success: a client waits for one",
        subject: operation.id, origin: operation.origin,
        hint: "add a line like 'Normal response codes: 200', or a table of codes")
    }
  }
}

extension Operation {
  /// Whether its text has a number from 200 to 399 beside the word status or code.
  fileprivate var tellsSuccessInWords: Bool {
    guard layout != nil else { return false }
    return prose.contains { prose in
      let text = prose.plainText
      guard Self.words.areIn(text) else { return false }
      return text.split { !$0.isNumber && !$0.isLetter }.contains { word in
        Int(word).map { (200...399).contains($0) } ?? false
      }
    }
  }

  private static let words = Phrases(["status", "code"])
}
