import MenkanSource
import MenkanSyntax
import MenkanValues

/// The first phases: which names there are, and who sees which.
extension CheckingPhases {
  /// Gives every declaration an id and enters its name and label into its module.
  mutating func declareNames() {
    for (index, file) in files.enumerated() {
      var module = ModuleSymbols(name: moduleName(of: file))
      for declaration in file.tree.declarations {
        let (heading, symbol) = register(declaration, of: index, module.name)
        for spelling in heading.spellings {
          let isAlias = spelling.span != heading.name.span
          if isAlias, symbol.hasNoAlias { continue }
          if let earlier = module.add(spelling.text, symbol, at: spelling.span, isAlias: isAlias) {
            program.report(.duplicateName(spelling, earlier: earlier))
          }
        }
      }
      module.broken = file.tree.skippedNames
      modules.append(module)
    }
    reportDuplicateModules()
  }

  private func moduleName(of file: RuleFile) -> String {
    let start = SourceSpan(file: file.source.id, lower: 0, upper: 0)
    guard let declared = file.tree.module?.path else {
      let name = file.expectedModule ?? "untitled"
      if file.tree.isReadable { program.report(.missingModule(at: start, expected: name)) }
      return name
    }
    if let expected = file.expectedModule, expected != declared.text {
      program.report(.wrongModule(declared, expected: expected))
      return expected
    }
    return declared.text
  }

  private func reportDuplicateModules() {
    var seen: [String: Int] = [:]
    for (index, module) in modules.enumerated() {
      guard let earlier = seen[module.name] else {
        seen[module.name] = index
        continue
      }
      let start = SourceSpan(file: files[index].source.id, lower: 0, upper: 0)
      program.report(
        .duplicateModule(
          module.name, at: files[index].tree.module?.path.span ?? start,
          other: files[earlier].source.path))
    }
  }

  private mutating func register(_ declaration: Declaration, of file: Int, _ module: String)
    -> (Heading, Symbol)
  {
    func code(_ heading: Heading) -> String { "\(module).\(heading.name.text)" }
    switch declaration {
    case .entity(let entity):
      entities.append((file, entity))
      let heading = entity.heading
      program.schema.entities.append(
        EntityType(code: code(heading), label: heading.label?.text, fields: []))
      return (heading, .entity(EntityID(entities.count - 1)))
    case .enumeration(let enumeration):
      program.schema.enums.append(enumType(enumeration, code(enumeration.heading)))
      return (enumeration.heading, .enumeration(EnumID(program.schema.enums.count - 1)))
    case .list(let list):
      lists.append((file, list))
      return (list.heading, .list(lists.count - 1))
    case .define(let define):
      defines.append((file, define))
      return (define.heading, .define(defines.count - 1))
    case .table(let table):
      var table = table
      table.rows = files[file].rows(of: table).rows
      tables.append((file, table))
      return (table.heading, .table(tables.count - 1))
    case .policy(let policy):
      policies.append((file, policy))
      if let alias = policy.heading.alias {
        policiesByLabel[alias, default: []].append(policies.count - 1)
      }
      return (policy.heading, .policy(policies.count - 1))
    case .rank(let rank):
      ranks.append((file, rank))
      return (rank.heading, .rank(ranks.count - 1))
    case .unit(let unit):
      program.schema.units.append(
        Unit(code: code(unit.heading), label: unit.heading.label?.text))
      return (unit.heading, .unit(UnitID(program.schema.units.count - 1)))
    case .calendar(let calendar):
      program.calendars.append(
        ReferenceCalendar(
          code: code(calendar.heading), label: calendar.heading.label?.text,
          path: calendar.path.text, pathSpan: calendar.path.span))
      return (calendar.heading, .calendar(program.calendars.count - 1))
    }
  }

  private func enumType(_ declaration: EnumDeclaration, _ code: String) -> EnumType {
    var seen: [String: SourceSpan] = [:]
    var cases: [EnumCase] = []
    let noParents = [Int?](repeating: nil, count: declaration.cases.count)
    let parents = declaration.parents.isEmpty ? noParents : declaration.parents
    for (index, heading) in declaration.cases.enumerated() {
      let repeated = heading.spellings.first { seen[$0.text] != nil }
      if let repeated, let earlier = seen[repeated.text] {
        // The case stays, so that the indices of parents remain right.
        program.report(.duplicateName(repeated, earlier: earlier))
      }
      // The spelling that is not repeated can be used.
      for spelling in heading.spellings where seen[spelling.text] == nil {
        seen[spelling.text] = spelling.span
      }
      cases.append(
        EnumCase(
          name: heading.name.text, label: heading.label?.text, alias: heading.alias,
          parent: parents[index]))
    }
    return EnumType(
      code: code, label: declaration.heading.label?.text, cases: cases,
      isOrdered: declaration.isOrdered)
  }

  /// Follows every `use`.
  mutating func importNames() {
    var byName: [String: ModuleSymbols] = [:]
    for module in modules {
      byName[module.name, default: module].broken.formUnion(module.symbols.keys)
    }
    for (index, file) in files.enumerated() {
      var scope = FileScope(own: modules[index], places: ImportPlaces(byName, in: file))
      for use in file.tree.uses {
        guard let module = byName[use.path.text] ?? near(use, among: byName, from: index) else {
          scope.importNothing(use.names)
          continue
        }
        guard let names = use.names else {
          scope.importAll(of: module)
          continue
        }
        for name in names where !scope.importName(name.text, from: module) {
          program.report(
            .unknownName(
              name, LocalizedText(en: "name", zh: "名称"), code: "module/unknown-name",
              near: program.near(name.text, among: module.symbols.keys.sorted()),
              available: module.names.map { LocalizedText(verbatim: $0) },
              in: LocalizedText(en: "module `\(module.name)`", zh: "模块 `\(module.name)` ")))
        }
      }
      scopes.append(scope)
    }
  }

  /// Reports a module that does not exist; what was meant most likely is used in its place.
  private func near(_ use: UseDeclaration, among byName: [String: ModuleSymbols], from file: Int)
    -> ModuleSymbols?
  {
    let others = byName.keys.filter { $0 != modules[file].name }.sorted()
    let near = program.near(use.path.text, among: others)
    program.report(.unknownModule(use.path, near: near, available: others))
    return near.flatMap { byName[$0] }
  }
}
