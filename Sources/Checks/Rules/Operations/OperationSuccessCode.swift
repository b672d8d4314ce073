import APIModel
import Diagnostics

extension Rule {
  /// Every operation tells the code of success, below 400, since that is what a client waits for.
  static let operationSuccessCode = Rule.onReference(
    "operation/no-success-code", .warning, "Every operation tells the status code of success."
  ) { reference in
    reference.operations.filter { operation in
      !operation.statusCodes.contains { $0.kind == .success || $0.code < 400 }
    }.map { operation in
      Finding(
        "\(operation.method) \(operation.path) tells no status code of success: a client waits for one",
        subject: operation.id, origin: operation.origin,
        hint: "add a line like 'Normal response codes: 200', or a table of codes")
    }
  }
}
