import APIModel

/// The page of all faults: when each comes, what its body holds, and which operations answer with it.
struct FaultsPage {
  let scope: Scope
  let reference: Reference

  var content: PageContent {
    let faults = reference.faults
    return PageContent(
      address: .faults, heading: Title(scope.strings.faults), description: scope.strings.faultsSummary,
      contents: Contents(
        entries: faults.map { Contents.Entry(title: $0.name, anchor: $0.name.anchorSafe) }
      ).html,
      body: .group(
        [.element(.p, [.class("lead")], text: scope.strings.faultsSummary)] + faults.map(view)))
  }

  private func view(_ fault: Fault) -> HTML {
    let strings = scope.strings
    return .element(
      .section, [.class("operation fault")],
      [
        Heading(scope: scope, level: 2, title: Title(fault.name), anchor: fault.name.anchorSafe).html,
        .element(.p, [.class("badges")], codes(fault)),
        scope.prose(fault.description, headings: 3),
        ParameterTable(
          scope: scope, caption: strings.fieldsOf.filled(["title": fault.name]), owner: fault.name,
          parameters: fault.parameters
        ).html,
        SampleList(scope: scope, owner: fault.name, samples: fault.samples).html,
        operations(answering: fault),
      ])
  }

  private func codes(_ fault: Fault) -> [HTML] {
    fault.codes.flatMap { code -> [HTML] in
      let words = StatusCode.title(code)
      return [.element(.span, [.class("status error")], text: words), " "]
    }
  }

  private func operations(answering fault: Fault) -> HTML {
    let operations = reference.operations.filter { $0.statusCodes.contains { $0.fault == fault.name } }
    if operations.isEmpty { return .empty }
    return .element(
      .section, [.class("part returned-by")],
      [
        .element(.h3, [.id("\(fault.name):operations".anchorSafe)], text: scope.strings.faultReturnedBy),
        .element(
          .ul, [.class("operation-links")],
          operations.map { operation in
            .element(.li, [], [OperationLink(scope: scope, operation: operation).html])
          }),
      ])
  }
}

/// A link to an operation with its method before it.
struct OperationLink {
  let scope: Scope
  let operation: Operation

  var html: HTML {
    let page = scope.map.page(ofOperation: operation.id) ?? scope.address
    let url = scope.address.link(to: page, anchor: operation.anchor)
    return .group([
      MethodBadge(method: operation.method).html, " ", .element(.a, [.href(url)], text: operation.title),
    ])
  }
}
