import MenkanSemantics
import MenkanValues

/// The only constructs that look at whether something is known. None of them excuses a fault.
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
