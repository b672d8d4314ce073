/// A path with the names of its variables apart, since requests do not show them.
struct PathTemplate: Hashable {
  /// The path with `{}` in the place of each variable.
  let shape: String
  /// The names of the variables, in the order of the path.
  let variables: [String]

  init(_ path: String) {
    var shape = ""
    var variables: [String] = []
    var rest = path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      shape += rest[..<open] + "{}"
      variables.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    self.shape = shape + rest
    self.variables = variables
  }

  /// The variables of this path that have another name in an older one of the same shape, with that name.
  func formerNames(in older: PathTemplate) -> [String: String] {
    guard shape == older.shape else { return [:] }
    let pairs = zip(variables, older.variables).filter { $0 != $1 }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}

extension Operation {
  /// Method and path without the names of variables: what requests show of the endpoint.
  var endpointShape: String { "\(method) \(PathTemplate(path).shape)" }

  /// The same of the endpoint that it declares to have had before.
  var formerEndpointShape: String? {
    traits.first { $0.kind == .formerEndpoint }.map { PathTemplate($0.value).shape }
  }
}
