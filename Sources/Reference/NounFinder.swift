import MenkanSemantics
import MenkanValues

/// Finds what people call an expression.
///
/// An argument can stand in many places of a `define`, and that in many of another one: how much is
/// named is bounded, and what lies beyond is told by its canonical text.
struct NounFinder {
  let evaluator: ReferenceEvaluator
  /// How many names may still be looked up.
  private var budget = 60

  init(_ evaluator: ReferenceEvaluator) { self.evaluator = evaluator }

  mutating func noun(of whole: TypedExpression, in scope: Scope) -> Noun {
    budget -= 1
    guard budget > 0 else { return source(whole) }
    switch whole.kind {
    case .constant(let value): return .value(value, whole.type)
    case .today: return .today
    case .now: return .now
    case .widen(let inner): return noun(of: inner, in: scope)
    case .local(let slot): return local(slot.index, whole, in: scope)
    case .param(let index): return named(evaluator.policy.params[index].field)
    case .referenceList(let index):
      let list = evaluator.program.lists[index]
      return .named(name: list.code.lastPart, label: list.label, meaning: nil)
    case .field(let owner, let index): return field(index, of: owner, in: scope)
    case .arithmetic(let operation, let a, let b):
      guard let sign = operation.sign else { return source(whole) }
      return .operation(sign, noun(of: a, in: scope), noun(of: b, in: scope))
    case .function(let function, let arguments):
      return .function(function.rawValue, arguments.map { noun(of: $0, in: scope) })
    case .call(let index, let arguments): return call(index, arguments, in: scope)
    case .aggregate(let aggregate): return .aggregate(self.aggregate(aggregate, in: scope))
    case .lookUp(let lookUp):
      var frame = scope.frame
      return noun(of: lookUp, row: evaluator.row(of: lookUp, for: whole, in: &frame))
    case .conditional, .choose, .coalesce:
      let (taken, inner) = evaluator.resolve(whole, in: scope)
      return taken.span == whole.span ? source(whole) : noun(of: taken, in: inner)
    default: return source(whole)
    }
  }

  func source(_ expression: TypedExpression) -> Noun {
    .source(evaluator.sourceText(of: expression))
  }

  private func named(_ field: Field) -> Noun {
    .named(name: field.name.lastPart, label: field.label, meaning: nil)
  }

  private mutating func local(_ slot: Int, _ whole: TypedExpression, in scope: Scope) -> Noun {
    guard let binding = scope.bindings[slot] else {
      return scope.parameters.indices.contains(slot)
        ? named(scope.parameters[slot]) : source(whole)
    }
    let meaning = noun(of: binding.expression, in: binding.scope ?? scope)
    guard let name = binding.name else { return meaning }
    return .named(name: name.lastPart, label: binding.label, meaning: meaning)
  }

  private func field(_ index: Int, of owner: TypedExpression, in scope: Scope) -> Noun {
    guard case .entity(let id) = owner.type else { return .source("") }
    let field = evaluator.program.schema[id].fields[index]
    return .field(
      owner: parameter(owner, in: scope), name: field.name, label: field.label)
  }

  /// The name of the policy's parameter that an expression is.
  private func parameter(_ expression: TypedExpression, in scope: Scope) -> String? {
    let (owner, inner) = evaluator.resolve(expression, in: scope)
    guard case .local(let slot) = owner.kind, inner.parameters.indices.contains(slot.index)
    else { return nil }
    return inner.parameters[slot.index].name
  }

  private mutating func call(_ index: Int, _ arguments: [TypedExpression], in scope: Scope)
    -> Noun
  {
    let define = evaluator.program.defines[index]
    var outer = scope
    let inner = evaluator.scope(ofCall: index, arguments, in: &outer)
    if case .lookUp = define.body.kind { return noun(of: define.body, in: inner) }
    return .named(
      name: define.code.lastPart, label: define.label, meaning: noun(of: define.body, in: inner))
  }

  func noun(of lookUp: TableLookUp, row: Int?) -> Noun {
    let table = lookUp.table
    return .lookUp(
      TableNoun(
        code: table.code, label: table.label,
        output: table.outputs.count > 1 ? table.outputs[lookUp.output] : nil,
        row: row.map { $0 + 1 }))
  }

  private mutating func aggregate(_ aggregate: TypedAggregate, in scope: Scope) -> AggregateNoun {
    let asked = aggregate.element.flatMap { $0.type == .bool ? nil : $0 }
    var isVariable = false
    if case .local(aggregate.variable) = asked?.kind { isVariable = true }
    let element = isVariable ? nil : asked.map { noun(of: $0, in: scope) }
    let conditions =
      [aggregate.filter, aggregate.element?.type == .bool ? aggregate.element : nil]
      .compactMap { $0 }.flatMap(\.conjuncts)
    let windows = conditions.compactMap { condition -> TypedWindow? in
      if case .within(_, let window) = condition.kind { window } else { nil }
    }
    return AggregateNoun(
      function: aggregate.function.rawValue, element: element,
      isDate: asked?.type == .date || asked?.type == .instant,
      list: noun(of: aggregate.list, in: scope),
      window: windows.first.map { window($0, in: scope) },
      isFiltered: conditions.count > windows.count)
  }
}

extension TypedExpression {
  /// The parts of a conjunction, in order; the expression itself where it is none.
  fileprivate var conjuncts: [TypedExpression] {
    if case .and(let a, let b) = kind { a.conjuncts + b.conjuncts } else { [self] }
  }
}

extension Arithmetic {
  /// The sign as people write it; nil where a sign would not say it.
  fileprivate var sign: String? {
    switch self {
    case .addInts, .addDecimals, .addToDate, .addToInstant, .addDurations: "+"
    case .subtractInts, .subtractDecimals, .subtractFromDate, .subtractFromInstant,
      .subtractDurations, .dateDifference, .instantDifference:
      "−"
    case .multiplyInts, .multiplyDecimals, .multiplyDuration: "×"
    case .divideDecimals: "÷"
    case .moduloInts, .moduloDecimals, .multipleOfInts, .multipleOfDecimals: nil
    }
  }
}

extension String {
  /// What stands behind the last point: the own name of a full code.
  var lastPart: String { split(separator: ".").last.map(String.init) ?? self }
}
