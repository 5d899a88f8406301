import MenkanSemantics
import MenkanValues

/// `any` and `all`: Kleene logic over the elements, so that one clear element can decide.
extension ReferenceEvaluator {
  /// Some element passes the filter and the condition.
  func any(_ aggregate: TypedAggregate, in frame: inout Frame) -> Truth {
    quantify(aggregate, in: &frame) { filter, condition in
      .all([filter, condition])
    } join: {
      .any($0)
    }
  }

  /// Every element fails the filter or passes the condition.
  func all(_ aggregate: TypedAggregate, in frame: inout Frame) -> Truth {
    quantify(aggregate, in: &frame) { filter, condition in
      .any([filter.negated, condition])
    } join: {
      .all($0)
    }
  }

  /// Where the aggregate ignores what is missing, an element with an unknown answer is left out,
  /// but not a fault.
  private func quantify(
    _ aggregate: TypedAggregate, in frame: inout Frame,
    answer: (_ filter: Truth, _ condition: Truth) -> Truth, join: ([Truth]) -> Truth
  ) -> Truth {
    switch elements(of: aggregate.list, in: &frame) {
    case .unknown(let causes): return .unknown(causes)
    case .known(let elements):
      var answers: [Truth] = []
      for element in elements {
        frame[aggregate.variable.index] = element
        let filter = aggregate.filter.map { truth(of: $0, in: &frame) } ?? .yes
        let condition = aggregate.element.map { truth(of: $0, in: &frame) } ?? .yes
        let answer = answer(filter, condition)
        if let causes = answer.causes, aggregate.ignoresMissing, !causes.hasFault { continue }
        answers.append(answer)
      }
      return join(answers)
    }
  }
}
