import MenkanSemantics
import MenkanValues

/// The only expressions that look at whether something is known (the tail `if unknown` of a rule is
/// in RuleVerdict). None of them excuses a fault.
extension ReferenceEvaluator {
  /// False for an enum case that the schema does not know: the data is there.
  func isMissing(_ result: Evaluated) -> Truth {
    guard let causes = result.causes else { return .no }
    if let faults = causes.faults { return .unknown(faults) }
    return Truth(causes.all.contains { $0.kind != .unlisted })
  }

  func isKnown(_ result: Evaluated) -> Truth {
    guard let causes = result.causes else { return .yes }
    if let faults = causes.faults { return .unknown(faults) }
    return .no
  }

  /// `x is none`: unknown for unknown.
  func isNone(_ result: Evaluated) -> Truth {
    switch result {
    case .value(let value): Truth(value == .nothing)
    case .unknown(let causes): .unknown(causes)
    }
  }

  /// `first ?? second`
  func coalesce(
    _ first: TypedExpression, _ second: TypedExpression, in frame: inout Frame
  ) -> Located {
    let located = locate(first, in: &frame)
    guard let causes = located.result.causes, !causes.hasFault else { return located }
    return locate(second, in: &frame)
  }
}

extension Causes {
  /// The faults among them; nil where there are none.
  var faults: Causes? { Causes(Set(all.filter(\.isFault))) }
}
