import MenkanSource
import MenkanSyntax
import MenkanValues

/// `min(e for x in list where c)` and its kin.
extension ExpressionChecker {
  func aggregate(_ syntax: AggregateSyntax, _ span: SourceSpan) -> TypedExpression? {
    let list = infer(syntax.list)
    var elementType: ValueType?
    if let list {
      if case .list(let type, _) = list.type {
        elementType = type
      } else {
        program.report(.listNeeded(Operand(list, text(of: list)), schema: program.schema))
      }
    }
    let slot = frame.newSlot(named: syntax.variable.text)
    let outer = scope
    scope = LocalScope(parent: outer)
    defer { scope = outer }
    let heading = Heading(name: syntax.variable, label: nil)
    if let (name, earlier) = scope.add(heading, .variable(slot, elementType)) {
      program.report(.duplicateName(name, earlier: earlier))
    }
    let filter = syntax.filter.map { check($0, as: .bool) }
    let weight = syntax.weight.map { numeric($0, of: "weighted by")?.asDecimal }
    let order = syntax.order.map { self.order($0) }
    let element = syntax.element.map { self.element($0, of: syntax) }
    // A part that is written must be sound.
    guard let list, elementType != nil, isSound(filter), isSound(weight), isSound(order),
      isSound(element)
    else { return nil }
    let resultType = type(of: syntax, element.flatMap { $0 })
    let typed = TypedAggregate(
      function: TypedAggregate.Function(syntax.function), isDistinct: syntax.isDistinct,
      element: element.flatMap { $0 }, weight: weight.flatMap { $0 }, variable: slot, list: list,
      ignoresMissing: syntax.ignoresMissing, filter: filter.flatMap { $0 },
      order: order.flatMap { $0 })
    return TypedExpression(.aggregate(typed), resultType, span)
  }

  /// True for a part that is absent or sound.
  private func isSound(_ part: TypedExpression??) -> Bool {
    if case .some(.none) = part { return false }
    return true
  }

  private func element(_ id: ExpressionID, of syntax: AggregateSyntax) -> TypedExpression? {
    let name = syntax.function.rawValue
    switch syntax.function {
    case .any, .all, .share, .longestRun: return check(id, as: .bool)
    case .sum, .avg, .median:
      return numeric(id, of: name).map { syntax.weight == nil ? $0 : $0.asDecimal }
    case .first, .last: return infer(id)
    case .min, .max:
      return infer(id, where: { program.isOrdered($0) }, of: name)
    case .count:
      return syntax.isDistinct
        ? infer(id, where: { $0.isEquatable }, of: name) : check(id, as: .bool)
    }
  }

  private func numeric(_ id: ExpressionID, of name: String) -> TypedExpression? {
    infer(id, where: { $0.isNumeric }, of: name)
  }

  /// What elements or candidates are ordered by.
  func order(_ id: ExpressionID) -> TypedExpression? {
    infer(id, where: { program.isOrdered($0) || $0 == .text }, of: "order by")
  }

  private func infer(_ id: ExpressionID, where isFit: (ValueType) -> Bool, of name: String)
    -> TypedExpression?
  {
    guard let typed = infer(id) else { return nil }
    if isFit(typed.type) { return typed }
    program.report(.wrongOperand(Operand(typed, text(of: typed)), of: name, schema: program.schema))
    return nil
  }

  private func type(of syntax: AggregateSyntax, _ element: TypedExpression?) -> ValueType {
    switch syntax.function {
    case .count, .longestRun: .int
    case .share: .ratio
    case .any, .all: .bool
    case .avg, .median: element?.type.isWhole == true ? .number : element?.type ?? .number
    case .min, .max, .sum, .first, .last: element?.type ?? .int
    }
  }
}

extension TypedAggregate.Function {
  init(_ function: AggregateSyntax.Function) {
    switch function {
    case .min: self = .min
    case .max: self = .max
    case .sum: self = .sum
    case .avg: self = .avg
    case .median: self = .median
    case .count: self = .count
    case .share: self = .share
    case .any: self = .any
    case .all: self = .all
    case .first: self = .first
    case .last: self = .last
    case .longestRun: self = .longestRun
    }
  }
}
