import MenkanSemantics
import MenkanValues

/// One line for each kind of expression; what it means stands in the file of its concept.
///
/// The kinds are dealt with in groups, because one function for all needs several times the stack
/// for each level of an expression.
extension ReferenceEvaluator {
  func evaluate(_ expression: TypedExpression, in frame: inout Frame) -> Evaluated {
    locate(expression, in: &frame).result
  }

  /// What can pass on a record or a list keeps its place; the rest has none.
  func locate(_ whole: TypedExpression, in frame: inout Frame) -> Located {
    switch whole.kind {
    case .constant, .today, .now, .local, .param, .referenceList: read(whole, in: &frame)
    case .field, .call, .coalesce, .conditional, .choose, .aggregate, .lookUp:
      pass(on: whole, in: &frame)
    case .widen, .negate, .arithmetic, .function: Located(calculate(whole, in: &frame))
    case .not, .and, .or, .isMissing, .isKnown, .isNone: Located(reason(whole, in: &frame))
    case .compare, .inInterval, .within, .textTest, .like: Located(test(whole, in: &frame))
    case .inElements, .inList, .listContains, .overlaps, .containsAnyOf:
      Located(search(whole, in: &frame))
    }
  }

  private func read(_ whole: TypedExpression, in frame: inout Frame) -> Located {
    switch whole.kind {
    case .constant(let value): Located(.value(value))
    case .today: Located(today)
    case .now: Located(now)
    case .local(let slot): frame[slot.index] ?? Located(.unknown(because(.undefined, whole)))
    case .param(let index): param(index, for: whole)
    case .referenceList(let index): referenceList(index, for: whole)
    default: Located(.unknown(because(.undefined, whole)))
    }
  }

  private func pass(on whole: TypedExpression, in frame: inout Frame) -> Located {
    switch whole.kind {
    case .field(let owner, let index): field(index, of: owner, in: &frame)
    case .call(let index, let arguments): call(index, arguments, in: &frame)
    case .coalesce(let first, let second): coalesce(first, second, in: &frame)
    case .conditional(let condition, let value, let otherwise):
      choose([(when: condition, value: value)], otherwise: otherwise, in: &frame)
    case .choose(let arms, let otherwise): choose(arms, otherwise: otherwise, in: &frame)
    case .aggregate(let aggregate): self.aggregate(aggregate, for: whole, in: &frame)
    case .lookUp(let lookUp): self.lookUp(lookUp, for: whole, in: &frame)
    default: Located(.unknown(because(.undefined, whole)))
    }
  }

  private func calculate(_ whole: TypedExpression, in frame: inout Frame) -> Evaluated {
    switch whole.kind {
    case .widen(let x): strict([x], for: whole, in: &frame) { widen($0[0]) }
    case .negate(let x): strict([x], for: whole, in: &frame) { negate($0[0]) }
    case .arithmetic(let operation, let a, let b):
      strict([a, b], for: whole, in: &frame) { compute(operation, $0[0], $0[1]) }
    case .function(.daysSince, let arguments):
      daysSince(arguments.map { evaluate($0, in: &frame) }, for: whole)
    case .function(let function, let arguments):
      strict(arguments, for: whole, in: &frame) { compute(function, $0, as: whole.type) }
    default: .unknown(because(.undefined, whole))
    }
  }

  private func reason(_ whole: TypedExpression, in frame: inout Frame) -> Truth {
    switch whole.kind {
    case .not(let x): truth(of: x, in: &frame).negated
    case .and(let a, let b): .all([truth(of: a, in: &frame), truth(of: b, in: &frame)])
    case .or(let a, let b): .any([truth(of: a, in: &frame), truth(of: b, in: &frame)])
    case .isMissing(let x): isMissing(evaluate(x, in: &frame))
    case .isKnown(let x): isKnown(evaluate(x, in: &frame))
    case .isNone(let x): isNone(evaluate(x, in: &frame))
    default: .unknown(because(.undefined, whole))
    }
  }

  private func test(_ whole: TypedExpression, in frame: inout Frame) -> Truth {
    switch whole.kind {
    case .compare(let comparison, let a, let b):
      compare(evaluate(a, in: &frame), comparison, evaluate(b, in: &frame), for: whole)
    case .inInterval(let x, let lower, let upper, let includesLower, let includesUpper):
      isInInterval(
        evaluate(x, in: &frame),
        Interval(
          from: evaluate(lower, in: &frame), includesLower: includesLower,
          to: evaluate(upper, in: &frame), includesUpper: includesUpper), for: whole)
    case .within(let x, let window): isWithin(x, window, for: whole, in: &frame)
    case .textTest(let test, let text, let part):
      Truth(strict([text, part], for: whole, in: &frame) { compute(test, $0[0], $0[1]) })
    case .like(let text, let pattern):
      Truth(strict([text], for: whole, in: &frame) { like($0[0], pattern) })
    default: .unknown(because(.undefined, whole))
    }
  }

  private func search(_ whole: TypedExpression, in frame: inout Frame) -> Truth {
    switch whole.kind {
    case .inElements(let x, let elements):
      isIn(elements.map { evaluate($0, in: &frame) }, x, for: whole, in: &frame)
    case .inList(let x, let list), .listContains(let list, let x):
      isIn(list, x, for: whole, in: &frame)
    case .overlaps(let a, let b): overlap(a, b, for: whole, in: &frame)
    case .containsAnyOf(let text, let list): containsAny(of: list, text, for: whole, in: &frame)
    default: .unknown(because(.undefined, whole))
    }
  }

  /// The truth of a condition.
  func truth(of expression: TypedExpression, in frame: inout Frame) -> Truth {
    switch evaluate(expression, in: &frame) {
    case .value(.bool(let bool)): Truth(bool)
    case .value: .unknown(because(.undefined, expression))
    case .unknown(let causes): .unknown(causes)
    }
  }
}
