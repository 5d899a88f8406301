import MenkanSemantics
import MenkanValues

/// `merchant.signed ?? false` is decided by what is not there.
extension TraceWalk {
  /// The test that something is missing, where a fixed answer takes its place; nil elsewhere.
  func absence(
    of first: TypedExpression, in whole: TypedExpression, wanted: Bool, in scope: Scope
  ) -> Trace? {
    let (meant, _) = evaluator.resolve(whole, in: scope)
    guard case .constant = meant.kind, let (missing, inner) = missing(in: first, scope) else {
      return nil
    }
    let finding = finding(of: whole, wanted: wanted, in: scope)
    // Where the fixed answer does not do, the value itself would be needed.
    let leaf = leaf(
      side(missing, in: inner), finding == .holds ? .isMissing : .isKnown, .nothing)
    return Trace(.test(leaf), finding, source: evaluator.sourceText(of: whole))
  }

  /// The first field below an expression that has no value.
  private func missing(in expression: TypedExpression, _ scope: Scope)
    -> (TypedExpression, Scope)?
  {
    let (meant, inner) = evaluator.resolve(expression, in: scope)
    var innermost = inner
    switch meant.kind {
    case .field:
      return evaluator.evaluate(meant, in: &innermost.frame).causes == nil ? nil : (meant, inner)
    default:
      for child in meant.children {
        if let found = missing(in: child, inner) { return found }
      }
      return nil
    }
  }
}
