import APIModel

/// The body of a list of virtual interfaces.
struct VirtualInterfaceList: Codable, Equatable, Sendable {
  var virtualInterfaces: [VirtualInterface]

  enum CodingKeys: String, CodingKey {
    case virtualInterfaces = "virtual_interfaces"
  }
}

/// One virtual interface of a server.
struct VirtualInterface: Codable, Equatable, Sendable {
  var id: String
  var macAddress: String
  @Since(until: "2.0") var legacyNetworkID: String? = nil
  @Since("2.12", until: "2.43") var networkID: String? = nil

  enum CodingKeys: String, CodingKey {
    case id
    case macAddress = "mac_address"
    case legacyNetworkID = "OS-EXT-VIF-NET:net_id"
    case networkID = "net_id"
  }

  init(id: String, macAddress: String, networkID: String) {
    self.id = id
    self.macAddress = macAddress
    legacyNetworkID = networkID
    self.networkID = networkID
  }
}

extension VirtualInterfaceList {
  static let twoNetworks = VirtualInterfaceList(virtualInterfaces: [
    VirtualInterface(
      id: "5f1c7f0e-9d5e-4f0b-8a64-2f7b1d3c9e01", macAddress: "fa:16:3e:2b:6d:41",
      networkID: "b7a0c5d2-61f3-4c8e-9b1d-7e2f90a4c6d8"),
    VirtualInterface(
      id: "c2e84b9a-3d17-4a6f-b0c5-94e1d87f2a36", macAddress: "fa:16:3e:90:0c:f7",
      networkID: "18d3f6e4-7a2b-4590-8c1e-d5b96a03f72c"),
  ])
}
