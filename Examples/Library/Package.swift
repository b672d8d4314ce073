// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "library",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Strata", path: "../..")],
  targets: [
    .executableTarget(name: "library", dependencies: [.product(name: "Strata", package: "Strata")])
  ]
)
