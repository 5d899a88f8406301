import MenkanSemantics
import MenkanSource
import MenkanValues

/// Follows one condition down to its single tests.
///
/// `wanted` says how the condition has to come out: with `false` it is the opposite that is
/// traced, so that `not` never stands in a trace and a `reject` is told by what would be needed.
///
/// An argument can stand in many places of a `define`, and that in many of another one: the tests
/// of one trace are bounded, and what lies beyond is one test by its canonical text.
struct TraceWalk {
  let evaluator: ReferenceEvaluator
  /// How many conditions may still be looked into.
  var budget = 400

  init(_ evaluator: ReferenceEvaluator) { self.evaluator = evaluator }

  mutating func trace(_ whole: TypedExpression, wanted: Bool, in scope: Scope) -> Trace {
    var scope = scope
    budget -= 1
    guard budget > 0 else { return plain(whole, wanted: wanted, in: scope) }
    switch whole.kind {
    case .not(let inner): return trace(inner, wanted: !wanted, in: scope)
    case .and(let a, let b):
      let parts = [trace(a, wanted: wanted, in: scope), trace(b, wanted: wanted, in: scope)]
      return join(wanted ? .all : .any, parts, whole)
    case .or(let a, let b):
      let parts = [trace(a, wanted: wanted, in: scope), trace(b, wanted: wanted, in: scope)]
      return join(wanted ? .any : .all, parts, whole)
    case .inInterval(let x, let lower, let upper, let includesLower, let includesUpper):
      let interval = Interval(
        from: evaluator.evaluate(lower, in: &scope.frame), includesLower: includesLower,
        to: evaluator.evaluate(upper, in: &scope.frame), includesUpper: includesUpper)
      let ends = [end(lower, in: scope), end(upper, in: scope)]
      return self.interval(x, interval, ends, whole, wanted: wanted, in: scope)
    case .within(let x, let window):
      return within(x, window, whole, wanted: wanted, in: scope)
    case .conditional(let condition, let then, let otherwise):
      return choice([(condition, then)], otherwise, whole, wanted: wanted, in: scope)
    case .choose(let arms, let otherwise):
      return choice(
        arms.map { ($0.when, $0.value) }, otherwise, whole, wanted: wanted, in: scope)
    case .call(let index, _) where isPlainLookUp(index, whole, in: scope):
      return test(whole, wanted: wanted, in: scope)
    case .local, .call, .coalesce, .lookUp:
      if case .coalesce(let first, _) = whole.kind,
        let trace = absence(of: first, in: whole, wanted: wanted, in: scope)
      {
        return trace
      }
      guard let (meant, inner) = evaluator.step(whole, in: &scope) else {
        return test(whole, wanted: wanted, in: scope)
      }
      return trace(meant, wanted: wanted, in: inner)
    default: return test(whole, wanted: wanted, in: scope)
    }
  }

  /// Parts joined by one connective become one row of parts.
  func join(_ form: Trace.Form, _ parts: [Trace], _ whole: TypedExpression) -> Trace {
    let flat = parts.flatMap { $0.form == form ? $0.parts : [$0] }
    let truths = flat.map { Truth($0.finding) }
    let truth = form == .all ? Truth.all(truths) : Truth.any(truths)
    return Trace(
      form, Trace.Finding(truth, wanted: true), source: evaluator.sourceText(of: whole),
      parts: flat)
  }

  /// The conditions that led to a branch, then the branch.
  private mutating func choice(
    _ arms: [(when: TypedExpression, value: TypedExpression)], _ otherwise: TypedExpression,
    _ whole: TypedExpression, wanted: Bool, in scope: Scope
  ) -> Trace {
    var scope = scope
    let source = evaluator.sourceText(of: whole)
    var parts: [Trace] = []
    for arm in arms {
      switch evaluator.truth(of: arm.when, in: &scope.frame) {
      case .no: parts.append(trace(arm.when, wanted: false, in: scope))
      case .unknown(let causes):
        parts.append(trace(arm.when, wanted: true, in: scope))
        return Trace(.choice(isOpen: true), .unknown(causes), source: source, parts: parts)
      case .yes:
        if let fixed = fixed(arm.value, in: scope) {
          // The condition alone decides.
          parts.append(trace(arm.when, wanted: fixed == wanted, in: scope))
        } else {
          parts.append(trace(arm.when, wanted: true, in: scope))
          parts.append(trace(arm.value, wanted: wanted, in: scope))
        }
        let finding = parts.last?.finding ?? .holds
        return Trace(.choice(isOpen: false), finding, source: source, parts: parts)
      }
    }
    guard let fixed = fixed(otherwise, in: scope) else {
      let last = trace(otherwise, wanted: wanted, in: scope)
      return Trace(.choice(isOpen: false), last.finding, source: source, parts: parts + [last])
    }
    if fixed == wanted { return join(.all, parts, whole) }
    var needed: [Trace] = []
    for arm in arms { needed.append(trace(arm.when, wanted: true, in: scope)) }
    return join(.any, needed, whole)
  }

  /// Whether a table is looked up that has a plain yes or no for these inputs, or no single row:
  /// then there is nothing more to tell than the look-up itself.
  private func isPlainLookUp(_ index: Int, _ call: TypedExpression, in scope: Scope) -> Bool {
    guard case .lookUp = evaluator.program.defines[index].body.kind else { return false }
    switch evaluator.resolve(call, in: scope).0.kind {
    case .constant, .lookUp: return true
    default: return false
    }
  }

  /// The answer of a branch that is written out; nil for one that is computed.
  private func fixed(_ branch: TypedExpression, in scope: Scope) -> Bool? {
    guard case .constant(.bool(let bool)) = evaluator.resolve(branch, in: scope).0.kind else {
      return nil
    }
    return bool
  }
}

extension Trace.Finding {
  init(_ truth: Truth, wanted: Bool) {
    switch wanted ? truth : truth.negated {
    case .yes: self = .holds
    case .no: self = .fails
    case .unknown(let causes): self = .unknown(causes)
    }
  }
}

extension Truth {
  init(_ finding: Trace.Finding) {
    switch finding {
    case .holds: self = .yes
    case .fails: self = .no
    case .unknown(let causes): self = .unknown(causes)
    }
  }
}
