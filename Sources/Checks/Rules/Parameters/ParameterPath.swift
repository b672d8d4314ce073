import APIModel
import Diagnostics

extension Rule {
  /// Every name in braces of a path is declared as a path parameter, so that a client knows what to put there.
  static let parameterPathUndeclared = Rule(
    "parameter/path-undeclared", .error, "Every name in braces of a path is declared as a path parameter.",
    of: { checked in
      checked.operations.flatMap { operation in
        let declared = operation.pathParameters.map(\.name)
        return operation.namesBeforeQuery.filter { !declared.contains($0) }.map { name in
          let near = didYouMean(name, among: declared)
          let elsewhere = operation.parameters.first { $0.name == name }
          return Finding(
            "path parameter {\(name)} of \(operation.method) \(operation.path) is not declared",
            subject: operation.id, origin: operation.origin,
            hint: elsewhere.map { "the table has it in \($0.location): a name in the path is in path" }
              ?? near.map { "the operation declares '\($0)'" }
              ?? (checked.isDocumentation
                ? "list it in a table of the request with 'in: path'" : "add PathParameter(\"\(name)\", …)"))
        }
      }
    })

  /// Every declared path parameter stands in braces in the path.
  static let parameterNotInPath = Rule.onReference(
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
  /// The names in the path itself; one in a query is a query parameter.
  fileprivate var namesBeforeQuery: [String] {
    let query = path.drop { $0 != "?" }
    return query.isEmpty ? pathNames : pathNames.filter { !query.contains("{\($0)}") }
  }

  fileprivate var pathParameters: [Parameter] { request.parameters.filter { $0.location == .path } }
}
