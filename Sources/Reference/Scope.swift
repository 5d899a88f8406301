import MenkanSemantics
import MenkanValues

/// The values that an expression sees while it is explained, and what its names stand for.
struct Scope: Sendable {
  var frame: Frame
  /// By slot: the expression of a `let`, or the argument of a call.
  var bindings: [Int: Binding] = [:]
  /// The policy's parameters, which stand in the first slots; empty in a call.
  var parameters: [Field] = []

  init(_ frame: Frame) { self.frame = frame }
}

/// The expression that a local name stands for.
final class Binding: Sendable {
  let expression: TypedExpression
  /// Where the expression is read; nil for the scope of the name itself.
  let scope: Scope?
  /// What the author calls it; nil for the argument of a call.
  let name: String?
  let label: String?

  init(_ expression: TypedExpression, scope: Scope?, name: String? = nil, label: String? = nil) {
    self.expression = expression
    self.scope = scope
    self.name = name
    self.label = label
  }
}

extension ReferenceEvaluator {
  /// The scope of the policy's rules, all its lets evaluated.
  func scope(of submission: Record) -> Scope {
    var scope = Scope(frame(of: submission))
    scope.parameters = policy.parameters
    for binding in policy.lets {
      scope.bindings[binding.slot.index] = Binding(
        binding.value, scope: nil, name: binding.name, label: binding.label)
    }
    return scope
  }

  /// The scope in which the body of a `define` is read.
  func scope(ofCall index: Int, _ arguments: [TypedExpression], in scope: inout Scope) -> Scope {
    var callee = Scope(Frame(size: program.defines[index].frameSize))
    for (slot, argument) in arguments.enumerated() {
      callee.frame[slot] = locate(argument, in: &scope.frame)
      callee.bindings[slot] = Binding(argument, scope: scope)
    }
    return callee
  }

  /// What an expression comes down to once names, calls and choices are followed, with the scope
  /// to read it in. It stays where a choice is open.
  func resolve(_ expression: TypedExpression, in scope: Scope) -> (TypedExpression, Scope) {
    var (expression, scope) = (expression, scope)
    while let (next, inner) = step(expression, in: &scope) { (expression, scope) = (next, inner) }
    return (expression, scope)
  }

  /// One step of that; nil where there is none.
  func step(_ expression: TypedExpression, in scope: inout Scope)
    -> (TypedExpression, Scope)?
  {
    switch expression.kind {
    case .widen(let inner): return (inner, scope)
    case .local(let slot):
      guard let binding = scope.bindings[slot.index] else { return nil }
      return (binding.expression, binding.scope ?? scope)
    case .call(let index, let arguments):
      return (program.defines[index].body, self.scope(ofCall: index, arguments, in: &scope))
    case .conditional(let condition, let then, let otherwise):
      return taken([(when: condition, value: then)], otherwise, in: &scope).map { ($0, scope) }
    case .choose(let arms, let otherwise):
      return taken(arms, otherwise, in: &scope).map { ($0, scope) }
    case .lookUp(let lookUp):
      return row(of: lookUp, for: expression, in: &scope.frame).map {
        (lookUp.table.rows[$0].outputs[lookUp.output], scope)
      }
    case .coalesce(let first, let second):
      let causes = evaluate(first, in: &scope.frame).causes
      return (causes == nil || causes?.hasFault == true ? first : second, scope)
    default: return nil
    }
  }

  /// The branch that is taken; nil where an unknown condition leaves it open.
  private func taken(
    _ arms: [(when: TypedExpression, value: TypedExpression)], _ otherwise: TypedExpression,
    in scope: inout Scope
  ) -> TypedExpression? {
    for arm in arms {
      switch truth(of: arm.when, in: &scope.frame) {
      case .yes: return arm.value
      case .no: continue
      case .unknown: return nil
      }
    }
    return otherwise
  }
}
