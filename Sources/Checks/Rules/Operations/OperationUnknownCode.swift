import APIModel
import Diagnostics

extension Rule {
  /// A status code is one that HTTP defines (the IANA registry of RFC 9110, section 16.2): clients and proxies treat
  /// others by their first digit alone.
  static let operationUnknownCode = Rule.onReference(
    "operation/unknown-code", .warning, "A status code is one that HTTP defines."
  ) { reference in
    reference.operations.flatMap { operation in
      operation.statusCodes.filter { StatusCode.phrase($0.code) == nil }.map { code in
        Finding(
          "status code \(code.code) of \(operation.method) \(operation.path) is none that HTTP defines",
          subject: operation.id, origin: operation.origin, hint: "correct the code")
      }
    }
  }
}
