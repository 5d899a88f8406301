import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  /// First the table of condition and exception, then `when`, then the tail `if unknown`, which
  /// acts on the rule's own condition and exception alone, never on an unknown `when`.
  func evaluate(_ rule: TypedRule, in frame: inout Frame) -> RuleEvaluation {
    switch isInForce(rule.validity) {
    case .yes: break
    case .no: return RuleEvaluation(verdict: .notApplicable, effect: nil, isOutsideDates: true)
    case .unknown(let causes):
      return RuleEvaluation(verdict: .unknown, effect: .refer, causes: causes)
    }
    let when = Truth.all(rule.whens.map { truth(of: $0, in: &frame) })
    if when == .no { return RuleEvaluation(verdict: .notApplicable, effect: nil) }
    let condition = truth(of: rule.condition, in: &frame)
    let exception = rule.exception.map { truth(of: $0, in: &frame) } ?? .no
    let cell = rule.form.cell(condition: condition, exception: exception)
    let own = cell == .unknown ? Causes(of: [condition.causes, exception.causes]) : nil

    if let causes = Causes(of: [when.causes, own]) {
      return unknown(rule, cell, isWhenUnknown: when.causes != nil, causes)
    }
    switch cell {
    case .pass: return RuleEvaluation(verdict: .pass, effect: nil)
    case .excepted: return RuleEvaluation(verdict: .pass, effect: nil, isExcepted: true)
    default:
      return RuleEvaluation(
        verdict: .fail, effect: rule.effect, messageValues: messageValues(rule.messages, in: &frame)
      )
    }
  }

  /// Whether today lies within these dates.
  func isInForce(_ validity: Validity) -> Truth {
    guard validity.isLimited else { return .yes }
    return switch today {
    case .value(.date(let day)): Truth(validity.contains(day))
    case .value: .no
    case .unknown(let causes): .unknown(causes)
    }
  }

  /// A verdict that rests on something unknown.
  private func unknown(
    _ rule: TypedRule, _ cell: Cell, isWhenUnknown: Bool, _ causes: Causes
  ) -> RuleEvaluation {
    let refers = RuleEvaluation(verdict: .unknown, effect: .refer, causes: causes)
    if isWhenUnknown {
      return switch cell {
      case .pass, .excepted:
        RuleEvaluation(
          verdict: .pass, effect: nil, isUncertain: true, isExcepted: cell == .excepted,
          causes: causes)
      case .fail, .unknown: refers
      }
    }
    return switch rule.ifUnknown {
    case nil, .refer: refers
    case .reject: RuleEvaluation(verdict: .unknown, effect: .reject, causes: causes)
    case .pass where causes.hasFault: refers
    case .pass: RuleEvaluation(verdict: .pass, effect: nil, isUncertain: true, causes: causes)
    }
  }

  func messageValues(_ messages: [TypedMessage], in frame: inout Frame) -> [[Evaluated]] {
    var values: [[Evaluated]] = []
    for message in messages {
      var ofTemplate: [Evaluated] = []
      for case .expression(let expression) in message.parts {
        ofTemplate.append(evaluate(expression, in: &frame))
      }
      values.append(ofTemplate)
    }
    return values
  }
}
