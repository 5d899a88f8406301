// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same rules: warnings are errors, memory safety is strict.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target in `Sources/<folder>`; the module is named `name`.
func module(_ name: String, in folder: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, path: "Sources/\(folder)", swiftSettings: settings)
}

/// The tests of one module in `Tests/<folder>Tests`.
func tests(_ folder: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(folder)Tests", dependencies: uses, path: "Tests/\(folder)Tests", exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "menkan",
  products: [
    .library(name: "Menkan", targets: ["Menkan"]),
    .executable(name: "menkan", targets: ["MenkanCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries.
    .systemLibrary(
      name: "CYAML", path: "Sources/CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CSimdJSON", path: "Sources/CSimdJSON",
      cxxSettings: [.define("SIMDJSON_EXCEPTIONS", to: "0")],
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(
      name: "CEdit", path: "Sources/CEdit", linkerSettings: [.linkedLibrary("edit")]),

    // The language: no Foundation, no input or output, nothing from outside.
    module("MenkanSource", in: "Source"),
    module("MenkanValues", in: "Values"),
    module("MenkanTables", in: "Tables"),
    module("MenkanSyntax", in: "Syntax", uses: ["MenkanSource"]),
    module(
      "MenkanSemantics", in: "Semantics",
      uses: ["MenkanSyntax", "MenkanTables", "MenkanSource", "MenkanValues"]),
    module(
      "MenkanReference", in: "Reference",
      uses: ["MenkanSemantics", "MenkanSource", "MenkanValues"]),

    // Around it.
    module("MenkanCodes", in: "Codes", uses: ["MenkanSource"]),
    module(
      "MenkanTooling", in: "Tooling",
      uses: ["MenkanSemantics", "MenkanSyntax", "MenkanSource", "MenkanValues"]),
    module(
      "MenkanData", in: "Data",
      uses: ["CYAML", "CSimdJSON", "CZlib", "MenkanSource", "MenkanValues"]),
    module(
      "Menkan", in: "Menkan",
      uses: [
        "MenkanData", "MenkanReference", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ]),
    module(
      "MenkanSuites", in: "Suites",
      uses: [
        "Menkan", "MenkanData", "MenkanTooling", "MenkanSemantics", "MenkanSource", "MenkanValues",
      ]),
    module(
      "MenkanRepl", in: "Repl",
      uses: [
        "Menkan", "MenkanData", "MenkanTooling", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ]),
    module(
      "MenkanCLI", in: "CLI",
      uses: [
        "CEdit", "Menkan", "MenkanCodes", "MenkanRepl", "MenkanSuites", "MenkanData",
        "MenkanTooling", "MenkanSource", "MenkanValues",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "MenkanCommand", dependencies: ["MenkanCLI"], path: "Sources/Command",
      swiftSettings: settings),

    // What embedders are shown; a test runs it.
    .executableTarget(
      name: "embedding-example", dependencies: ["Menkan"],
      path: "Examples/Embedding", swiftSettings: settings),

    // Tests, one target for each module, and what they share.
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    tests("Source", uses: ["MenkanSource"]),
    tests("Values", uses: ["TestSupport", "MenkanValues"], exclude: ["Vectors"]),
    tests("Tables", uses: ["TestSupport", "MenkanTables"]),
    tests("Syntax", uses: ["TestSupport", "MenkanSyntax", "MenkanSource", "MenkanData"]),
    tests("Grammar", uses: ["TestSupport", "MenkanSyntax", "MenkanSource"]),
    tests(
      "Semantics",
      uses: [
        "TestSupport",
        "MenkanSemantics", "MenkanReference", "MenkanSyntax", "MenkanSource", "MenkanValues",
      ]),
    tests(
      "Reference",
      uses: [
        "TestSupport", "MenkanReference", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ],
      exclude: ["Vectors"]),
    tests(
      "Tooling",
      uses: [
        "TestSupport", "MenkanTooling", "MenkanReference", "MenkanSemantics", "MenkanSyntax",
        "MenkanSource", "MenkanValues",
      ]),
    tests(
      "Codes",
      uses: [
        "MenkanCodes", "MenkanTooling", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ]),
    tests("Data", uses: ["MenkanData", "MenkanSource", "MenkanValues"]),
    tests("Menkan", uses: ["TestSupport", "Menkan", "MenkanData", "MenkanSource", "MenkanValues"]),
    tests(
      "Suites",
      uses: [
        "MenkanSuites", "MenkanTooling", "Menkan", "MenkanData", "MenkanSource", "MenkanValues",
      ]),
    tests("Repl", uses: ["MenkanRepl", "Menkan", "MenkanSource", "MenkanValues"]),
    tests("CLI", uses: ["MenkanCLI", "Menkan"]),
    tests("Tidy", uses: []),

    // What fuzzing tries; the tests replay its inputs.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Menkan", "MenkanSuites", "MenkanTooling", "MenkanData", "MenkanReference",
        "MenkanSemantics", "MenkanSyntax", "MenkanTables", "MenkanSource", "MenkanValues",
      ], path: "Fuzz/Targets", swiftSettings: settings),
    tests("Fuzz", uses: ["TestSupport", "FuzzTargets"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// The fuzzer itself links with `--sanitize=fuzzer` alone: see Fuzz/run.
if Context.environment["MENKAN_FUZZ"] != nil {
  package.targets += [
    .target(
      name: "FuzzEntry", dependencies: ["FuzzTargets"], path: "Fuzz/Entry",
      swiftSettings: settings),
    .executableTarget(name: "menkan-fuzz", dependencies: ["FuzzEntry"], path: "Fuzz/Program"),
  ]
}
