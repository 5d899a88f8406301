import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// The value of the first arm whose condition is true. An unknown condition before it leaves
  /// the choice open, even where all arms say the same.
  func choose(
    _ arms: [(when: TypedExpression, value: TypedExpression)], otherwise: TypedExpression,
    in frame: inout Frame
  ) -> Located {
    for arm in arms {
      switch truth(of: arm.when, in: &frame) {
      case .yes: return locate(arm.value, in: &frame)
      case .no: continue
      case .unknown(let causes): return Located(.unknown(causes))
      }
    }
    return locate(otherwise, in: &frame)
  }
}
