import MenkanSource
import MenkanSyntax
import MenkanValues

/// What a name at the top level of a module stands for.
enum Symbol: Hashable {
  case entity(EntityID)
  case enumeration(EnumID)
  /// Index into `TypedProgram.lists`.
  case list(Int)
  /// Index into the program's defines.
  case define(Int)
  /// Index into the program's tables.
  case table(Int)
  /// Index into `TypedProgram.calendars`.
  case calendar(Int)
  case unit(UnitID)
  /// Index into the program's policies.
  case policy(Int)
  /// Index into the program's ranks.
  case rank(Int)

  /// True for what is asked for by its label, which rules never use.
  var hasNoAlias: Bool {
    switch self {
    case .policy, .rank: true
    case .entity, .enumeration, .list, .define, .table, .calendar, .unit: false
    }
  }
}

/// The names of one module, their labels included.
struct ModuleSymbols {
  let name: String
  private(set) var symbols: [String: Symbol] = [:]
  private(set) var spans: [String: SourceSpan] = [:]
  /// Names without aliases, as declared.
  private(set) var names: [String] = []
  /// Names whose declaration could not be read: their uses are not reported again.
  var broken: Set<String> = []

  init(name: String) { self.name = name }

  /// Adds a name; returns the place of an earlier one with the same spelling.
  mutating func add(_ spelling: String, _ symbol: Symbol, at span: SourceSpan, isAlias: Bool)
    -> SourceSpan?
  {
    if let earlier = spans[spelling] { return symbols[spelling] == symbol ? nil : earlier }
    symbols[spelling] = symbol
    spans[spelling] = span
    if !isAlias { names.append(spelling) }
    return nil
  }

  /// All spellings that stand for the same thing as `spelling`.
  func spellings(of spelling: String) -> [String] {
    guard let symbol = symbols[spelling] else { return [] }
    if case .policy = symbol { return [spelling] }
    return symbols.filter { $0.value == symbol }.map(\.key).sorted()
  }
}

/// Which top-level names one file can use: its own, and those that it imports.
struct FileScope {
  enum Answer {
    case found(Symbol)
    /// Two imports bring the spelling; the modules are named.
    case ambiguous([String])
    /// Belongs to something broken that has been reported.
    case broken
    case unknown
  }

  let own: ModuleSymbols
  private var imported: [String: [(module: String, symbol: Symbol)]] = [:]
  private var broken: Set<String> = []
  /// True where a whole module could not be found, so that any name may have come from it.
  private var lacksModule = false
  /// Where more could be imported from.
  let places: ImportPlaces?

  init(own: ModuleSymbols, places: ImportPlaces? = nil) {
    self.own = own
    self.places = places
  }

  mutating func importAll(of module: ModuleSymbols) {
    for spelling in module.symbols.keys { add(spelling, from: module) }
    broken.formUnion(module.broken)
  }

  /// Notes an import that brought nothing and has been reported; nil stands for all names.
  mutating func importNothing(_ names: [Identifier]?) {
    if let names { broken.formUnion(names.map(\.text)) } else { lacksModule = true }
  }

  /// Imports one name with its alias; false where the module has no such name.
  mutating func importName(_ name: String, from module: ModuleSymbols) -> Bool {
    let spellings = module.spellings(of: name)
    for spelling in spellings { add(spelling, from: module) }
    if spellings.isEmpty { broken.insert(name) }
    return !spellings.isEmpty || module.broken.contains(name)
  }

  private mutating func add(_ spelling: String, from module: ModuleSymbols) {
    guard let symbol = module.symbols[spelling] else { return }
    if imported[spelling, default: []].contains(where: { $0.module == module.name }) { return }
    imported[spelling, default: []].append((module.name, symbol))
  }

  func lookUp(_ spelling: String) -> Answer {
    if let symbol = own.symbols[spelling] { return .found(symbol) }
    guard let candidates = imported[spelling], let first = candidates.first else {
      let isBroken = lacksModule || broken.contains(spelling) || own.broken.contains(spelling)
      return isBroken ? .broken : .unknown
    }
    if candidates.count > 1 { return .ambiguous(candidates.map(\.module).sorted()) }
    return .found(first.symbol)
  }

  /// Whether a spelling stands for just this.
  func means(_ symbol: Symbol, by spelling: String) -> Bool {
    if case .found(symbol) = lookUp(spelling) { true } else { false }
  }

  /// Every spelling for which `isWanted` holds, sorted: for suggestions.
  func spellings(where isWanted: (Symbol) -> Bool) -> [String] {
    var found = own.symbols.filter { isWanted($0.value) }.map(\.key)
    for (spelling, candidates) in imported where candidates.contains(where: { isWanted($0.symbol) })
    {
      found.append(spelling)
    }
    return found.sorted()
  }
}
