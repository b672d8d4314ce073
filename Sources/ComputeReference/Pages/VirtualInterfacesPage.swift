import APIModel

extension ComputeReference {
  static let virtualInterfacesPage = Page(
    "Servers virtual interfaces (servers, os-virtual-interfaces)", id: "os-virtual-interfaces"
  ) {
    "Shows which virtual interfaces a server has."
    Warning(
      """
      Only nova-network implements this API, so it is deprecated: from version 2.44 on every request fails \
      with 404, and the release 18.0.0 Rocky removed it. To ask for the Neutron interfaces that are attached \
      to a server, use `GET /servers/{server_uuid}/os-interface`.
      """)
    Note(
      """
      In a cloud whose networks are Neutron's, nova-network does not answer and requests get 400. Use \
      Neutron's `ports` API there: list the ports whose `device_id` is the `{server_id}`.
      """)
    Operation(
      .get, "/servers/{server_id}/os-virtual-interfaces", "List Virtual Interfaces", until: "2.43"
    ) {
      "Tells which virtual interfaces a server has, one entry for each."
      """
      By default the policy lets administrators and the owner of the server do this. The file `policy.json` \
      changes who may.
      """
      PathParameter("server_id", .uuid, "The UUID of the server.", key: "server_id_path")
      QueryParameter(
        "limit", .integer, "The most interfaces to return; with `offset` it selects a part of the list.",
        key: "limit_simple")
      QueryParameter(
        "offset", .integer, "How many interfaces to skip before the first one that is returned.",
        key: "offset_simple")
      Responds(.ok, with: VirtualInterfaceList.self) {
        Field("virtual_interfaces", "The virtual interfaces of the server.", key: "virtual_interfaces")
        Field(
          "virtual_interfaces[].id", "The UUID of the virtual interface.", type: .uuid,
          key: "virtual_interface_id")
        Field(
          "virtual_interfaces[].mac_address", "The MAC address of the virtual interface.",
          key: "mac_address")
        Field(
          "virtual_interfaces[].OS-EXT-VIF-NET:net_id",
          "The UUID of the network that the interface is in; an attribute of the legacy v2 API.",
          type: .uuid, key: "net_id_resp_2_0")
        Field(
          "virtual_interfaces[].net_id", "The UUID of the network that the interface is in.", type: .uuid,
          key: "net_id_resp_2_12")
        Note(
          """
          The id of the network has moved: the v2 API returns it as `OS-EXT-VIF-NET:net_id`, the base version \
          of v2.1 does not return it, and from version 2.12 on it is back as `net_id`.
          """)
        Sample("vifs-list-resp", .twoNetworks)
      }
      Fails(.badRequest, because: "The cloud's networks are Neutron's.")
      Fails(.unauthorized, .forbidden)
      Fails(.itemNotFound, because: "There is no such server.")
      Deprecated(
        since: "2.44", answering: .itemNotFound,
        """
        Use `GET /servers/{server_uuid}/os-interface` for the Neutron interfaces attached to a server, or \
        Neutron's `ports` API with the server's id as `device_id`.
        """)
      Removed(in: "18.0.0 Rocky", answering: .gone)
    }
  }
}
