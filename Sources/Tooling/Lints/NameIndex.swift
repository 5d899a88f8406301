import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// Which names each file declares and which it uses.
struct NameIndex {
  /// One declaration at the top of a file.
  struct Declared {
    let heading: Heading
    let declaration: Declaration
  }

  let files: [RuleFile]
  /// By index of the file.
  let modules: [String]
  let declared: [[Declared]]
  /// Every word of a file but those by which it declares and imports names.
  private let words: [Set<String>]
  /// The files that import a module, by its name.
  private let importers: [String: [Int]]
  /// The file of a module.
  let fileOfModule: [String: Int]

  init(_ files: [RuleFile]) {
    self.files = files
    modules = files.map { $0.tree.module?.path.text ?? $0.expectedModule ?? "" }
    declared = files.map { file in
      file.tree.declarations.map { Declared(heading: $0.heading, declaration: $0) }
    }
    words = files.map { $0.usedWords }
    var importers: [String: [Int]] = [:]
    for (index, file) in files.enumerated() {
      for use in file.tree.uses { importers[use.path.text, default: []].append(index) }
    }
    self.importers = importers
    fileOfModule = Dictionary(zip(modules, files.indices)) { first, _ in first }
  }

  /// Whether a file speaks of something by one of its spellings.
  func uses(_ spellings: [Identifier], in file: Int) -> Bool {
    spellings.contains { words[file].contains($0.text) }
  }

  /// Whether its own file or one that imports it speaks of something. To import a name counts: that
  /// it is not used there is a finding of its own.
  func isUsed(_ heading: Heading, of file: Int) -> Bool {
    let spellings = heading.spellings
    if uses(spellings, in: file) { return true }
    let module = modules[file]
    return (importers[module] ?? []).contains { importer in
      uses(spellings, in: importer)
        || files[importer].tree.uses.contains { use in
          use.path.text == module
            && use.names?.contains { $0.text == heading.name.text } == true
        }
    }
  }
}

extension Declaration {
  var heading: Heading {
    switch self {
    case .entity(let entity): entity.heading
    case .enumeration(let enumeration): enumeration.heading
    case .list(let list): list.heading
    case .define(let define): define.heading
    case .table(let table): table.heading
    case .policy(let policy): policy.heading
    case .unit(let unit): unit.heading
    case .calendar(let calendar): calendar.heading
    case .rank(let rank): rank.heading
    }
  }
}

extension RuleFile {
  /// Words of the file, but those by which it declares and imports names. What spells a sign, such
  /// as `不高于`, may be the label of something too.
  fileprivate var usedWords: Set<String> {
    let own = Set(tree.declarations.map(\.heading.name.span))
    let imports = tree.uses.map(\.span)
    var found: Set<String> = []
    let inTables = tableSources.values.flatMap { source -> [Token] in
      if case .read(let file) = source { file.tree.tokens } else { [] }
    }
    for token in tree.tokens + inTables
    where !token.text.isEmpty && !own.contains(token.span) {
      let isImport = imports.contains {
        $0.lower <= token.span.lower && token.span.lower < $0.upper
      }
      if !isImport { found.insert(token.text) }
    }
    return found
  }
}
