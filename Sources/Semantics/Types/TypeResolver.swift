import MenkanSource
import MenkanSyntax
import MenkanValues

/// Turns types as written into types; what is wrong is reported, and the answer is nil.
struct TypeResolver {
  let program: ProgramTables
  let scope: FileScope
  let tree: SyntaxTree
  let source: SourceFile

  /// The same, without reporting again what has been reported.
  var quietly: QuietTypeResolver { QuietTypeResolver(types: self) }

  /// A type with its optionality and constraint.
  struct Resolved {
    let type: ValueType
    let isOptional: Bool
    let constraint: Constraint?
  }

  func resolve(_ syntax: TypeSyntax) -> Resolved? {
    guard let type = type(syntax) else { return nil }
    var constraint: Constraint?
    if let written = syntax.constraint {
      constraint = self.constraint(written, of: type)
      if constraint == nil { return nil }
    }
    return Resolved(type: type, isOptional: syntax.isOptional, constraint: constraint)
  }

  /// A declared field or parameter; nil where its type is broken.
  func field(_ declaration: FieldDeclaration) -> Field? {
    guard let resolved = resolve(declaration.type) else { return nil }
    var step: FixedDecimal?
    if let written = declaration.step {
      step = self.step(written, of: resolved.type)
      if step == nil { return nil }
    }
    let heading = declaration.heading
    return Field(
      name: heading.name.text, label: heading.label?.text, alias: heading.alias,
      type: resolved.type, isOptional: resolved.isOptional, constraint: resolved.constraint,
      isPrivate: declaration.isPrivate, step: step)
  }

  /// A field without marks; nil where its type is broken.
  func field(_ heading: Heading, _ syntax: TypeSyntax) -> Field? {
    field(FieldDeclaration(heading: heading, type: syntax, span: syntax.span))
  }

  private func type(_ syntax: TypeSyntax) -> ValueType? {
    switch syntax.kind {
    case .invalid: return nil
    case .list(let element, let bound):
      guard let resolved = resolve(element) else { return nil }
      if case .list = resolved.type {
        program.report(.nestedList(element.span))
        return nil
      }
      return .list(resolved.type, upTo: bound)
    case .named(let name, let argument): return named(name, argument)
    }
  }

  private func named(_ name: Identifier, _ argument: Identifier?) -> ValueType? {
    let plain: ValueType? =
      switch name.text {
      case "bool": .bool
      case "int": argument.map { count($0) } ?? .int
      case "number": .number
      case "percent": .percent
      case "text": .text
      case "date": .date
      case "instant": .instant
      case "duration": duration(argument)
      case "money": money(name, argument)
      default: declared(name)
      }
    let takesArgument = ["money", "duration", "int"].contains(name.text)
    if let argument, !takesArgument {
      program.report(.needlessTypeArgument(argument, of: name))
      return nil
    }
    return plain
  }

  private func money(_ name: Identifier, _ argument: Identifier?) -> ValueType? {
    guard let argument else {
      program.report(.missingCurrency(name))
      return nil
    }
    guard currency(argument.text, at: argument.span) else { return nil }
    return .money(Currency(argument.text))
  }

  /// True for a known code; an unknown one is reported.
  func currency(_ code: String, at span: SourceSpan) -> Bool {
    if Currency.known.contains(code) { return true }
    let near =
      ["RMB": "CNY", "CNH": "CNY"][code]
      ?? NearName.best(for: code, among: ["CNY", "USD", "EUR"] + Currency.known.sorted())
    program.report(.unknownCurrency(Identifier(code, span), near: near))
    return false
  }

  /// `int<point>`
  private func count(_ unit: Identifier) -> ValueType? {
    let id: UnitID? = program.find(
      unit, in: scope, kind: LocalizedText(en: "unit", zh: "单位"), code: "type/unknown-unit"
    ) {
      if case .unit(let id) = $0 { id } else { nil }
    }
    if let id { note(.unit(id), unit, .unit(id)) }
    return id.map { .count($0) }
  }

  private func duration(_ argument: Identifier?) -> ValueType? {
    guard let argument else { return .duration(.days) }
    switch argument.text {
    case "days": return .duration(.days)
    case "months": return .duration(.months)
    case "hours": return .duration(.time)
    default:
      program.report(.unknownDurationUnit(argument))
      return nil
    }
  }

  private func declared(_ name: Identifier) -> ValueType? {
    switch scope.lookUp(name.text) {
    case .found(.entity(let id)):
      note(.entity(id), name, .entity(id))
      return .entity(id)
    case .found(.enumeration(let id)):
      note(.enumeration(id), name, .enumeration(id))
      return .enumeration(id)
    case .found(let other):
      program.report(.wrongKind(name, is: other.words, needed: Symbol.typeWords))
    case .ambiguous(let modules): program.report(.ambiguousName(name, modules: modules))
    case .broken: break
    case .unknown:
      if let offer = program.importOffer(name, in: scope, where: \.isType) {
        program.report(.notImported(name, Symbol.typeWords, code: "type/unknown", offer))
        return nil
      }
      program.report(
        .unknownName(
          name, Symbol.typeWords, code: "type/unknown",
          near: program.near(name.text, among: typeNames),
          available: program.available(typeNames.map { LocalizedText(verbatim: $0) })))
    }
    return nil
  }

  private func note(_ thing: NamedThing, _ name: Identifier, _ symbol: Symbol) {
    let scope = scope
    program.recorder?.note(thing, at: name.span) { scope.means(symbol, by: $0) }
  }

  /// Everything that can stand where a type is needed.
  private var typeNames: [String] {
    let declared = scope.spellings(where: \.isType)
    return ["bool", "int", "number", "percent", "money", "text", "date", "instant"] + declared
  }
}

/// Resolves types whose mistakes have been reported.
struct QuietTypeResolver {
  let types: TypeResolver

  func field(_ heading: Heading, _ syntax: TypeSyntax) -> Field? {
    types.program.quietly { types.field(heading, syntax) }
  }
}

extension Symbol {
  var isType: Bool {
    switch self {
    case .entity, .enumeration: true
    default: false
    }
  }

  var isCallable: Bool {
    switch self {
    case .define, .table: true
    default: false
    }
  }

  static let typeWords = LocalizedText(en: "type", zh: "类型")

  /// What the thing is called in a message.
  var words: LocalizedText {
    switch self {
    case .entity: LocalizedText(en: "an entity", zh: "实体")
    case .enumeration: LocalizedText(en: "an enum", zh: "枚举")
    case .list: LocalizedText(en: "a list", zh: "名单")
    case .define:
      LocalizedText(en: "a define (a calculation with a name)", zh: "定义（有名字的计算）")
    case .table: LocalizedText(en: "a decision table", zh: "决策表")
    case .calendar: LocalizedText(en: "a calendar", zh: "工作日历")
    case .unit: LocalizedText(en: "a unit", zh: "单位")
    case .policy: LocalizedText(en: "a policy", zh: "策略")
    case .rank: LocalizedText(en: "a rank", zh: "排名")
    }
  }
}
