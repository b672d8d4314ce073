import APIModel

extension ComputeReference {
  /// The versions that touch the operations of this reference, and the release that removed one of them.
  static let history = VersionHistory {
    Version("2.0", "The legacy v2 API, without microversions.") {
      """
      A virtual interface carries the id of its network as `OS-EXT-VIF-NET:net_id`, the attribute of an \
      extension.
      """
    }
    Version(
      "2.1", release: "2015.1.0 Kilo", "The v2.1 API, the base version from which microversions count.",
      changes: [
        .response(.removed, "virtual_interfaces.OS-EXT-VIF-NET:net_id", of: "list-virtual-interfaces")
      ]
    ) {
      """
      To a client v2.1 looks like v2, with strict validation of what it sends. A virtual interface no longer \
      tells its network: `OS-EXT-VIF-NET:net_id` is gone, and nothing takes its place yet.
      """
    }
    Version(
      "2.12", release: "12.0.0 Liberty",
      "Virtual interfaces tell their network again, in the attribute net_id.",
      changes: [.response(.added, "virtual_interfaces.net_id", of: "list-virtual-interfaces")]
    ) {
      "The list of virtual interfaces returns the id of the network in the attribute `net_id`."
    }
    Version(
      "2.44", release: "16.0.0 Pike", "The virtual interfaces API is deprecated and answers 404.",
      changes: [.removed(operation: "list-virtual-interfaces")]
    ) {
      """
      The API works with nova-network only, so it ends here: from this version on every request fails with \
      `itemNotFound` (404). Ask for the interfaces that Neutron attached to a server with \
      [`GET /servers/{server_uuid}/os-interface`](https://docs.openstack.org/api-ref/compute/#list-port-interfaces).
      """
    }
    Release("18.0.0 Rocky") {
      """
      The virtual interfaces API is removed together with its code: in every version a request gets \
      `gone` (410).
      """
    }
  }
}
