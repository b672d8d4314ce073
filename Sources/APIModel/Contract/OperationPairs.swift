/// The operations of two references, each old one with the new one that it has become.
struct OperationPairs {
  /// In the order of the new reference, with what is gone after it.
  var pairs: [(old: Operation?, new: Operation?)] = []

  /// Pairs operations by id, then by an endpoint that no other one has, then by a declared former endpoint.
  init(_ old: [Operation], _ new: [Operation]) {
    let oldByID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let newIDs = Set(new.map(\.id))
    let leftOld = old.filter { !newIDs.contains($0.id) }
    let leftNew = new.filter { oldByID[$0.id] == nil }
    // Actions share one endpoint, so that it tells nothing of those that are left over.
    let oldByEndpoint = Self.single(old, among: leftOld)
    // Where the former endpoint is declared, it need only be clear among those.
    let declared = Self.single(leftOld, among: leftOld)
    let newByEndpoint = Self.single(new, among: leftNew)
    var taken: Set<String> = []
    for operation in new {
      var match = oldByID[operation.id]
      if match == nil {
        let shape = operation.endpointShape
        match = newByEndpoint[shape] == nil ? nil : oldByEndpoint[shape]
        match = match ?? operation.formerEndpointShape.flatMap { declared[$0] }
        if let found = match, !taken.insert(found.id).inserted { match = nil }
      }
      pairs.append((match, operation))
    }
    for operation in leftOld where !taken.contains(operation.id) { pairs.append((operation, nil)) }
  }

  /// Operations by what requests show of their endpoint, where only one has it.
  private static func single(_ operations: [Operation], among left: [Operation]) -> [String: Operation] {
    let ids = Set(left.map(\.id))
    return Dictionary(grouping: operations, by: \.endpointShape).compactMapValues { found in
      found.count == 1 && ids.contains(found[0].id) ? found[0] : nil
    }
  }
}
