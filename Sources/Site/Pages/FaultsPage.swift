import APIModel
import Words

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
      body: { page in
        page.element(.p, .class("lead"), text: scope.strings.faultsSummary)
        for fault in faults { write(fault, to: &page) }
      })
  }

  private func write(_ fault: Fault, to page: inout HTML) {
    let strings = scope.strings
    page.element(.section, .class("operation fault")) { page in
      Heading(scope: scope, level: 2, title: Title(fault.name), anchor: fault.name.anchorSafe).write(
        to: &page)
      page.element(.p, .class("badges")) { page in
        for code in fault.codes {
          page.element(.span, .class("status error"), text: StatusCode.title(code))
          page.text(" ")
        }
      }
      scope.prose(fault.description, headings: 3, to: &page)
      ParameterTable(
        scope: scope, caption: strings.fieldsOf.filled(["title": fault.name]), owner: fault.name,
        parameters: fault.parameters
      ).write(to: &page)
      SampleList(
        scope: scope, owner: fault.name, samples: fault.samples,
        rows: RowLinks(
          fault.parameters, anchors: RowAnchors.anchors(of: fault.parameters, owner: fault.name))
      ).write(to: &page)
      operations(answering: fault, to: &page)
    }
  }

  private func operations(answering fault: Fault, to page: inout HTML) {
    let operations = reference.operations.filter { $0.statusCodes.contains { $0.fault == fault.name } }
    if operations.isEmpty { return }
    page.element(.section, .class("part returned-by")) { page in
      page.element(.h3, .id("\(fault.name):operations".anchorSafe), text: scope.strings.faultReturnedBy)
      page.element(.ul, .class("operation-links")) { page in
        for operation in operations {
          page.element(.li) { OperationLink(scope: scope, operation: operation).write(to: &$0) }
        }
      }
    }
  }
}

/// A link to an operation with its method before it.
struct OperationLink {
  let scope: Scope
  let operation: Operation

  func write(to page: inout HTML) {
    let address = scope.map.page(ofOperation: operation.id) ?? scope.address
    let url = scope.address.link(to: address, anchor: operation.anchor)
    MethodBadge(method: operation.method).write(to: &page)
    page.text(" ")
    page.element(.a, .href(url), text: operation.title)
  }
}
