import APIModel
import Diagnostics

extension Rule {
  /// Every name in braces of a path is a declared path parameter.
  static let parameterPathUndeclared = Rule(
    "parameter/path-undeclared", .error, "Every name in braces of a path is declared as a path parameter."
  ) { reference in
    reference.operations.flatMap { operation in
      let declared = operation.pathParameters.map(\.name)
      return operation.pathNames.filter { !declared.contains($0) }.map { name in
        let near = didYouMean(name, among: declared)
        return Finding(
          "path parameter {\(name)} of \(operation.method) \(operation.path) is not declared",
          subject: operation.id, origin: operation.origin,
          hint: near.map { "the operation declares '\($0)'" } ?? "add PathParameter(\"\(name)\", …)")
      }
    }
  }

  /// Every declared path parameter stands in braces in the path.
  static let parameterNotInPath = Rule(
    "parameter/not-in-path", .error, "Every declared path parameter stands in the path."
  ) { reference in
    reference.operations.flatMap { operation in
      let names = operation.pathNames
      return operation.pathParameters.filter { !names.contains($0.name) }.map { parameter in
        let near = didYouMean(parameter.name, among: names)
        return Finding(
          "path parameter '\(parameter.name)' is not in the path \(operation.path)", subject: operation.id,
          origin: parameter.origin,
          hint: near.map { "the path has {\($0)}" } ?? "write {\(parameter.name)} into the path, or remove it"
        )
      }
    }
  }
}

extension Operation {
  fileprivate var pathParameters: [Parameter] { request.parameters.filter { $0.location == .path } }
}
