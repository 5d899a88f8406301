/// What the house allows. Everything that Package.swift and the imports are measured against
/// stands in this file.
enum Architecture {
  /// A folder of `Sources`, the module in it, and what that module may import.
  struct Module {
    let folder: String
    let name: String
    /// Modules of ours and products of packages.
    let imports: Set<String>
    /// Modules of the system, such as Foundation.
    let system: Set<String>

    init(_ folder: String, _ name: String, imports: Set<String> = [], system: Set<String> = []) {
      self.folder = folder
      self.name = name
      self.imports = imports
      self.system = system
    }
  }

  private static let platform: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Synchronization", "Dispatch",
  ]

  /// From the bottom to the top: a module imports nothing that stands after it.
  static let modules = [
    // System libraries and their shims.
    Module("CYAML", "CYAML"),
    Module("CZlib", "CZlib"),
    Module("CSimdJSON", "CSimdJSON"),
    Module("CEdit", "CEdit"),
    // The language: no Foundation, no input or output, nothing from outside.
    Module("Source", "MenkanSource"),
    Module("Values", "MenkanValues"),
    Module("Tables", "MenkanTables"),
    Module("Syntax", "MenkanSyntax", imports: ["MenkanSource"]),
    Module(
      "Semantics", "MenkanSemantics",
      imports: ["MenkanSyntax", "MenkanTables", "MenkanSource", "MenkanValues"]),
    Module(
      "Reference", "MenkanReference",
      imports: ["MenkanSemantics", "MenkanSource", "MenkanValues"]),
    // Around it.
    Module("Codes", "MenkanCodes", imports: ["MenkanSource"]),
    Module(
      "Tooling", "MenkanTooling",
      imports: ["MenkanSemantics", "MenkanSyntax", "MenkanSource", "MenkanValues"]),
    Module(
      "Data", "MenkanData",
      imports: ["CYAML", "CSimdJSON", "CZlib", "MenkanSource", "MenkanValues"], system: platform),
    Module(
      "Menkan", "Menkan",
      imports: [
        "MenkanData", "MenkanReference", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ], system: platform),
    Module(
      "Suites", "MenkanSuites",
      imports: [
        "Menkan", "MenkanData", "MenkanTooling", "MenkanSemantics", "MenkanSource", "MenkanValues",
      ]),
    Module(
      "Repl", "MenkanRepl",
      imports: [
        "Menkan", "MenkanData", "MenkanTooling", "MenkanSemantics", "MenkanSyntax", "MenkanSource",
        "MenkanValues",
      ]),
    Module(
      "CLI", "MenkanCLI",
      imports: [
        "CEdit", "Menkan", "MenkanCodes", "MenkanRepl", "MenkanSuites", "MenkanData",
        "MenkanTooling", "MenkanSource", "MenkanValues", "ArgumentParser",
      ],
      system: platform),
    Module("Command", "MenkanCommand", imports: ["MenkanCLI"], system: platform),
  ]

  /// Modules that every file may import.
  static let everywhere: Set<String> = ["Swift"]
  /// What tests may import besides the modules that Package.swift gives them.
  static let testing: Set<String> = platform.union(["Testing", "Swift"])

  /// Test targets that reach below the package API, and the module they do it with. Only the
  /// checker makes typed trees, so the tests of what runs them write theirs by hand.
  static let testable = ["ReferenceTests": "MenkanSemantics"]

  /// `public` is for what embedders are handed: whole folders, or single files.
  static let publicPlaces = [
    "Sources/Menkan/", "Sources/Values/", "Sources/Source/Diagnostic.swift",
    "Sources/Source/SourceFile.swift", "Sources/Source/SourceSpan.swift",
    // What a submission that cannot be read comes back as.
    "Sources/Data/Records/Submission.swift", "Sources/Data/DataError.swift",
  ]

  /// Folders of `Tests` that hold a target which tests share.
  static let testSupport: Set<String> = ["Support"]

  /// Folders of `Tests` that hold no target.
  static let testData: Set<String> = [
    "Cases", "Conformance", "Generators", "Oracle", "Regressions", "Snapshots",
  ]

  /// Folders that write on standard output.
  static let printingFolders: Set<String> = ["CLI", "Command"]

  static func module(inFolder folder: String) -> Module? { modules.first { $0.folder == folder } }
}
