// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors only where the environment asks for it, so that a newer compiler does not break those who
/// depend on the package.
let isStrict = Context.environment["STRATA_STRICT"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// A module of the program; a module depends only on those above it in the list of targets.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of a module.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "Strata",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Strata", targets: ["Strata"]),
    .executable(name: "strata", targets: ["StrataExecutable"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/CoreOffice/XMLCoder", from: "0.18.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("Diagnostics"),
    module("Files", ["Diagnostics"]),
    module("Git", ["Diagnostics", "Files"]),
    module("OrderedJSON"),
    module("Parallel"),
    module("YAML", ["CYAML"]),
    module("Prose", ["CCommonMark"]),
    module("RestructuredText", ["Prose"]),
    module("APIModel", ["Diagnostics", "OrderedJSON", "Prose"]),
    module("Configuration", ["Diagnostics", "YAML", "APIModel"]),
    module(
      "Samples",
      ["Diagnostics", "Files", "OrderedJSON", "APIModel", .product(name: "XMLCoder", package: "XMLCoder")]),
    module(
      "ReferenceJSON", ["Diagnostics", "OrderedJSON", "Parallel", "Prose", "APIModel"],
      resources: [.embedInCode("reference.schema.json")]),
    module("Checks", ["Diagnostics", "OrderedJSON", "Parallel", "Prose", "APIModel"]),
    module(
      "OSAPIRef",
      [
        "Parallel", "Diagnostics", "Files", "OrderedJSON", "YAML", "Prose", "RestructuredText", "APIModel",
        "Configuration",
      ]),
    module("Words", ["Prose", "APIModel"]),
    module("Reno", ["Diagnostics", "Files", "Git", "Parallel", "YAML", "Prose", "RestructuredText"]),
    module(
      "ReleaseNotes",
      [
        "Diagnostics", "Files", "OrderedJSON", "Parallel", "Prose", "RestructuredText", "APIModel", "Words",
        "Reno",
      ]),
    .target(
      name: "Templates", path: "templates",
      resources: [
        .embedInCode("page.mustache"), .embedInCode("search.js"),
        .embedInCode("site.js"), .embedInCode("style.css"), .embedInCode("theme.js"),
      ], swiftSettings: settings),
    module(
      "Site",
      [
        "Diagnostics", "Files", "OrderedJSON", "Parallel", "Prose", "APIModel", "Templates", "Words",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module("MarkdownPages", ["Files", "Parallel", "Prose", "APIModel", "Words", "Site"]),
    module(
      "Strata",
      [
        "Diagnostics", "Files", "OrderedJSON", "Prose", "APIModel", "Configuration", "Samples",
        "ReferenceJSON",
        "Checks", "OSAPIRef",
        "Git", "Reno", "ReleaseNotes", "Site", "MarkdownPages", "Words",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    module("ComputeReference", ["APIModel"]),
    .executableTarget(
      name: "StrataExecutable", dependencies: ["Strata", "ComputeReference"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Files"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("DiagnosticsTests", ["Diagnostics", "TestSupport"]),
    tests("FilesTests", ["Diagnostics", "Files", "TestSupport"]),
    tests("OrderedJSONTests", ["OrderedJSON", "TestSupport"]),
    tests("YAMLTests", ["YAML", "TestSupport"]),
    tests("ConfigurationTests", ["APIModel", "Configuration", "Diagnostics"]),
    tests("ProseTests", ["CCommonMark", "Prose", "TestSupport"]),
    tests("RestructuredTextTests", ["Prose", "RestructuredText", "TestSupport"]),
    tests("APIModelTests", ["APIModel", "Diagnostics", "Prose", "TestSupport", "Words"]),
    tests("SamplesTests", ["APIModel", "Diagnostics", "Samples", "TestSupport"]),
    tests(
      "ReferenceJSONTests",
      ["APIModel", "ComputeReference", "Diagnostics", "OrderedJSON", "Prose", "ReferenceJSON", "Samples"]),
    tests(
      "ChecksTests",
      ["APIModel", "Checks", "Diagnostics", "Files", "OSAPIRef", "Prose", "Samples", "TestSupport"]),
    tests(
      "OSAPIRefTests",
      [
        "APIModel", "ComputeReference", "Diagnostics", "Files", "OSAPIRef", "Prose", "RestructuredText",
        "Samples",
        "TestSupport",
      ]),
    tests("RenoTests", ["Diagnostics", "Files", "Git", "Prose", "Reno", "TestSupport"]),
    tests(
      "ReleaseNotesTests",
      [
        "APIModel", "ComputeReference", "Diagnostics", "Files", "OSAPIRef", "OrderedJSON", "Prose",
        "ReleaseNotes",
        "Samples", "TestSupport",
      ]),
    tests(
      "SiteTests",
      [
        "APIModel", "ComputeReference", "Diagnostics", "Files", "Prose", "Samples", "Site", "Templates",
        "TestSupport", "Words",
      ]),
    tests(
      "MarkdownPagesTests",
      ["APIModel", "ComputeReference", "Files", "MarkdownPages", "Prose", "Samples", "Site", "Words"]),
    tests(
      "StrataTests",
      [
        "APIModel", "ComputeReference", "Diagnostics", "Files", "OrderedJSON", "ReferenceJSON", "Samples",
        "Strata",
        "TestSupport",
      ]),
    tests(
      "ComputeReferenceTests",
      ["APIModel", "Checks", "ComputeReference", "Diagnostics", "Files", "Samples", "Strata"]),
  ]
)
