package import APIModel

/// The bundled reference: virtual interfaces in OpenStack Compute.
package enum ComputeReference {
  /// The reference as it is declared; publishing it encodes its samples.
  package static let reference = Reference(
    "Compute API",
    service: Service(
      type: "compute", versionHeader: "OpenStack-API-Version", tokenHeader: "X-Auth-Token"),
    versions: history
  ) {
    """
    How OpenStack Compute shows the virtual interfaces of a server, in every version of the contract: the \
    operation that lists them, the extension that first brought them, and the faults of both.
    """
    virtualInterfacesPage
    extensionPage
  }
}
