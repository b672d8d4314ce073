import APIModel
import Diagnostics

extension Rule {
  /// The status codes of a list ascend, so that a reader finds one at once.
  ///
  /// Codes of different versions may stand apart. A declared reference has them by fault, of which one may
  /// have several codes, so that it is not looked at.
  static let operationCodeOrder = Rule.onReference(
    "operation/code-order", .info, "The status codes of a list stand in ascending order."
  ) { reference in
    reference.operations.filter { $0.layout != nil }.compactMap { operation in
      let codes = operation.statusCodes
      for (left, right) in zip(codes, codes.dropFirst()) {
        guard left.kind == right.kind, left.range == right.range, right.code < left.code else { continue }
        return Finding(
          "status code \(right.code) of \(operation.method) \(operation.path) stands after \(left.code): codes "
            + "stand in ascending order", subject: operation.id, origin: operation.origin)
      }
      return nil
    }
  }
}
