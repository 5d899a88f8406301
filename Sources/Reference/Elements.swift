import MenkanSemantics
import MenkanValues

/// The elements of a list, each with its place; or why there is no list.
enum Elements {
  case known([Located])
  case unknown(Causes)
}

extension ReferenceEvaluator {
  func elements(of list: TypedExpression, in frame: inout Frame) -> Elements {
    let located = locate(list, in: &frame)
    switch located.result {
    case .unknown(let causes): return .unknown(causes)
    case .value(.list(let slots)):
      // A list that is written in the rules has no place, and no holes that would need one.
      let path = located.path ?? .root("")
      return .known(
        slots.enumerated().map { Located($1, at: .element(of: path, index: $0)) })
    case .value: return .unknown(because(.undefined, list))
    }
  }
}
