import MenkanSemantics
import MenkanSource
import MenkanValues

/// What one comparison of a rule asks of one thing.
struct Demand {
  /// The thing: a place of the submission, or a calculation.
  enum Subject: Hashable {
    case place(Place)
    case calculation(String)
  }

  let subject: Subject
  /// What it has to be.
  let allowed: Possible
  let span: SourceSpan

  /// - Parameter outcome: how the test has to come out.
  /// - Returns: nil for what compares no thing with constants.
  init?(_ test: TypedExpression, mustBe outcome: Bool, in ranges: PolicyRanges) {
    var test = test
    var outcome = outcome
    while case .not(let inner) = test.kind {
      test = inner
      outcome.toggle()
    }
    guard let (thing, allowed) = Demand.parts(of: test, mustBe: outcome, in: ranges) else {
      return nil
    }
    if let place = ranges.place(of: thing) {
      subject = .place(place)
    } else {
      subject = .calculation(CanonicalForm.text(of: thing, in: ranges.program))
    }
    self.allowed = allowed.aligned(to: thing.unwidened.type)
    span = test.span
  }

  private static func parts(
    of test: TypedExpression, mustBe outcome: Bool, in ranges: PolicyRanges
  ) -> (TypedExpression, Possible)? {
    switch test.kind {
    case .compare(let comparison, let left, let right):
      let holding = outcome ? comparison : comparison.negated
      if right.isConstant { return part(left, holding, right, in: ranges) }
      return left.isConstant ? part(right, holding.mirrored, left, in: ranges) : nil
    case .inInterval(let value, let low, let high, let includesLower, let includesUpper)
    where outcome && low.isConstant && high.isConstant:
      guard
        let (_, lower) = part(value, includesLower ? .greaterOrEqual : .greater, low, in: ranges),
        let (_, upper) = part(value, includesUpper ? .lessOrEqual : .less, high, in: ranges)
      else { return nil }
      return (value, lower.intersection(upper))
    case .inElements(let value, let elements) where elements.allSatisfy(\.isConstant):
      guard case .enumeration = value.type else { return nil }
      let named = elements.reduce(Possible.nothing) { $0.union(ranges.possible($1, Knowledge())) }
      let whole = ranges.whole(value.type)
      guard case .cases(let all) = whole, case .cases(let some) = named else { return nil }
      return (value, Possible(outcome ? some : all.subtracting(some)))
    case .local, .field: return (test, .truths(Truths(outcome)))
    default: return nil
    }
  }

  private static func part(
    _ value: TypedExpression, _ comparison: Comparison, _ constant: TypedExpression,
    in ranges: PolicyRanges
  ) -> (TypedExpression, Possible)? {
    let whole = ranges.whole(value.type)
    if comparison == .notEqual, case .numbers = whole { return nil }
    if whole == .anything { return nil }
    return (value, comparison.narrowed(whole, by: ranges.possible(constant, Knowledge())))
  }
}
