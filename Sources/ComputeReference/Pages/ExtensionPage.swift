import APIModel

extension ComputeReference {
  static let extensionPage = Page("Virtual Interfaces extension", id: "virtual-interfaces-extension") {
    """
    The Virtual Interfaces extension shows the virtual interfaces that an instance uses. This page holds what \
    its specification of 2011 says, which was written for the Compute API 1.1, before there were versions to \
    choose from.
    """
    Note(
      """
      The specification names no version in which its operations begin or end, so none is given here.
      """)
    """
    To learn which extensions a cloud offers, send an EXTENSION query to it: the address is that of the \
    tenant with `/extensions`, as in `http://example.com/v1.1/tenant/extensions`.
    """
    Section("Overview") {
      Terms([
        "Name": "Virtual Interfaces",
        "Namespace": "`http://docs.openstack.org/ext/virtual_interfaces/api/v1.1`",
        "Alias": "`MID-VRT`",
        "Contact": "Name",
        "Status": "Alpha",
        "Extension version": "v1.0 (2011-08-18)",
        "Dependencies": "Compute API 1.1",
        "Document link (PDF)": "`http://`",
        "Document link (WADL)": "`http://`",
        "Short description":
          """
        Lets a user of OpenStack Compute know the interfaces of the virtual instances that run in the \
        cloud.
        """,
      ])
      Note(
        """
        The specification is not of one mind with the service: its overview gives the alias as `MID-VRT` and \
        the name in two words, while the response below has `virtual_interfaces` and `VirtualInterfaces`. \
        Contact and document links are as it leaves them, unfilled.
        """)
    }
    Section("Extension queries") {
      """
      What the cloud answers to such a query, in JSON or in XML, tells the basic facts about each extension. The \
      two forms come from the same data; in XML a list without entries, such as `links` here, leaves no element.
      """
      listExtensions
      showExtension
    }
    Section("Summary of changes") {
      "The extension lets OpenStack Compute list the virtual interfaces of instances that are running."
      Terms([
        "New actions": "`virtual_interfaces`",
        "New faults": "None",
        "New headers": "None",
        "New resources": "None",
        "New states": "None",
      ])
    }
    Section("Changes to the Cloud Servers specification") {
      "Section 4.3, Server Actions, gains an action:"
      Table("Verb", "URI", rows: [["`POST`", "`/servers/id/virtual_interfaces`"]])
      virtualInterfacesAction
    }
    Section("Document change history") {
      Table("Revision date", "Summary of changes", rows: [["2011-09-16", "Initial draft"]])
    }
  }

  private static let listExtensions = Operation(.get, "/extensions", "List Extensions") {
    "Lists the extensions that the cloud offers."
    Responds(
      .ok, with: ExtensionList.self,
      alsoAs: .xml(root: "extensions", elements: ["extensions": "extension"], attributes: attributes)
    ) {
      Field("extensions", "The extensions that the cloud offers.", key: "extensions")
      extensionFields(below: "extensions[]")
      Sample("extensions-list-resp", .virtualInterfaces)
    }
  }

  private static let showExtension = Operation(.get, "/extensions/{alias}", "Show Extension") {
    "Shows one extension."
    PathParameter(
      "alias", .string, "The alias of the extension, such as `virtual_interfaces`.",
      key: "extension_alias_path")
    Responds(
      .ok, with: ExtensionDetails.self,
      alsoAs: .xml(root: "extension", content: \ExtensionDetails.extension, attributes: attributes)
    ) {
      Field("extension", "The extension.", key: "extension")
      extensionFields(below: "extension")
      Sample("extensions-get-resp", .virtualInterfaces)
    }
  }

  private static let virtualInterfacesAction = Operation(
    .post, "/servers/{id}/virtual_interfaces", "Act on Virtual Interfaces"
  ) {
    "Starts the action `virtual_interfaces` of a server. The specification defines no body for it."
    PathParameter("id", .string, "The id of the server.", key: "server_id_action_path")
    Responds(.accepted)
    Fails(
      .computeFault, because: "Whatever no other fault tells; with codes besides 400 and 500, too.")
    Fails(
      .serviceUnavailable, .unauthorized, .forbidden, .badRequest, .badMethod, .overLimit,
      .itemNotFound, .badMediaType, .buildInProgress)
  }

  /// The fields of one extension, below its place in the body.
  private static func extensionFields(below place: String) -> [Field] {
    [
      Field(
        "\(place).updated", "When the extension was last changed.", type: .dateTime, key: "extension_updated"),
      Field("\(place).name", "The name of the extension.", key: "extension_name"),
      Field("\(place).links", "Links to documents about the extension; often empty.", key: "extension_links"),
      Field(
        "\(place).namespace", "The XML namespace of the extension.", type: .uri, key: "extension_namespace"),
      Field("\(place).alias", "The short name under which the extension is shown.", key: "extension_alias"),
      Field("\(place).description", "What the extension does.", key: "extension_description"),
    ]
  }

  /// What is an attribute of the element in XML; the rest are elements.
  private static let attributes: Set<String> = ["updated", "name", "namespace", "alias"]
}
