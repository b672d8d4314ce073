// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Strata",
  platforms: [.macOS(.v15)],
  products: [
    // .library(name: "Strata", targets: ["Strata"]),
    // .executable(name: "strata", targets: ["StrataExecutable"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "OrderedJSON", swiftSettings: settings),
    .target(name: "Prose", dependencies: ["CCommonMark"], swiftSettings: settings),
    .target(name: "RestructuredText", dependencies: ["Prose"], swiftSettings: settings),
    .target(name: "Files", dependencies: ["Diagnostics"], swiftSettings: settings),
    .target(
      name: "APIModel", dependencies: ["Diagnostics", "OrderedJSON", "Prose"], swiftSettings: settings),
    .target(
      name: "Samples",
      dependencies: [
        "Diagnostics", "Files", "OrderedJSON", "APIModel", .product(name: "XMLCoder", package: "XMLCoder"),
      ], swiftSettings: settings),
    .target(
      name: "ReferenceJSON", dependencies: ["Diagnostics", "OrderedJSON", "Prose", "APIModel"],
      swiftSettings: settings),
    .target(name: "ComputeReference", dependencies: ["APIModel"], swiftSettings: settings),
    .target(name: "Checks", dependencies: ["Diagnostics", "APIModel"], swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "OrderedJSONTests", dependencies: ["OrderedJSON"], swiftSettings: settings),
    .testTarget(
      name: "FilesTests", dependencies: ["Diagnostics", "Files", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "APIModelTests", dependencies: ["APIModel", "Diagnostics", "Prose"], swiftSettings: settings),
    .testTarget(
      name: "SamplesTests", dependencies: ["APIModel", "Diagnostics", "Samples", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ChecksTests", dependencies: ["APIModel", "Checks", "Diagnostics"], swiftSettings: settings),
    .testTarget(
      name: "ReferenceJSONTests",
      dependencies: [
        "APIModel", "ComputeReference", "Diagnostics", "OrderedJSON", "Prose", "ReferenceJSON", "Samples",
      ], swiftSettings: settings),
    .testTarget(
      name: "ComputeReferenceTests",
      dependencies: ["APIModel", "Checks", "ComputeReference", "Diagnostics", "Samples"],
      swiftSettings: settings),
  ]
)
