import MenkanSemantics
import MenkanSource
import MenkanValues

/// Turns what an engine traced into the tree that an operator reads.
struct ExplanationBuilder {
  let policy: TypedPolicy
  let words: ReasonWords

  private var writer: SentenceWriter { words.writer }

  func explanation(_ rules: [RuleExplanation], _ evaluation: Evaluation) -> Explanation {
    var nodes = zip(policy.rules, rules).map { node($0, $1) }
    if !policy.outputs.isEmpty { nodes.append(outputs(evaluation.outputs)) }
    return Explanation(nodes: nodes, rules: rules, json: json(rules))
  }

  private func node(_ rule: TypedRule, _ found: RuleExplanation) -> Explanation.Node {
    var children: [Explanation.Node] = []
    let evaluation = found.evaluation
    let values = evaluation.verdict == .fail ? evaluation.messageValues : []
    if let message = words.authored(rule.messages, values) {
      children.append(Explanation.Node(.none, message))
    }
    if rule.validity.isLimited, !evaluation.isOutsideDates {
      children.append(Explanation.Node(.none, dates(rule.validity)))
    }
    for when in found.whens where evaluation.verdict == .notApplicable || when.finding != .holds {
      children += premise(when)
    }
    // What a rule that does not apply would say is of no interest.
    if evaluation.verdict != .notApplicable {
      if let condition = found.condition { children += nodes(condition) }
      // Where the condition is met nobody asks for an exception.
      if let exception = found.exception, found.condition?.finding != .holds {
        children.append(self.exception(exception))
      }
      children += found.waives.map { waive($0) }
    }
    return Explanation.Node(evaluation.mark, heading(rule, found), children)
  }

  /// When a rule applies, and what was found instead.
  private func premise(_ trace: Trace) -> [Explanation.Node] {
    if let sentence = writer.premise(trace) { return [Explanation.Node(.notApplicable, sentence)] }
    let title = writer.words("applies only when", "仅在以下条件下适用")
    return [Explanation.Node(.none, title, nodes(trace, asFacts: true))]
  }

  /// A single test in one line with what follows from it, others below a heading.
  private func exception(_ trace: Trace) -> Explanation.Node {
    let mark = Explanation.Mark(trace.finding, isFact: true)
    let lines = nodes(trace, asFacts: true)
    let result =
      switch trace.finding {
      case .holds: writer.words("the exception applies", "例外成立")
      case .fails: writer.words("the exception does not apply", "例外不成立")
      case .unknown:
        writer.words("it cannot be judged whether the exception applies", "无法判断例外是否成立")
      }
    guard case .test = trace.form, let line = lines.first else {
      return Explanation.Node(mark, result, lines)
    }
    return Explanation.Node(mark, line.text + writer.colon + result, line.children)
  }

  private func waive(_ waive: RuleExplanation.Waive) -> Explanation.Node {
    let messages = policy.waives[waive.index].messages
    let why = words.authored(messages, waive.messageValues).map { writer.colon + $0 } ?? ""
    let title =
      switch waive.condition.finding {
      case .holds: writer.words("waiver in force", "豁免条件成立")
      case .fails: writer.words("waiver not in force", "豁免条件不成立")
      case .unknown: writer.words("waiver not proven", "豁免条件无法确认")
      }
    return Explanation.Node(
      Explanation.Mark(waive.condition.finding, isFact: true), title + why,
      nodes(waive.condition, asFacts: true))
  }

  private func outputs(_ values: [Evaluated]) -> Explanation.Node {
    let lines = zip(policy.outputs, values).map { output, value in
      let name = writer.name(output.field)
      guard let causes = value.causes else {
        return Explanation.Node(
          .none, name + writer.colon + writer.formatter.text(of: value, output.field.type))
      }
      return Explanation.Node(.unknown, name + writer.colon + writer.text(causes))
    }
    return Explanation.Node(.none, writer.words("outputs", "输出"), lines)
  }
}

extension Explanation.Mark {
  /// - Parameter isFact: true where nothing demands that it holds.
  init(_ finding: Trace.Finding, isFact: Bool) {
    switch finding {
    case .holds: self = .holds
    case .fails: self = isFact ? .notApplicable : .fails
    case .unknown: self = .unknown
    }
  }
}

extension RuleEvaluation {
  fileprivate var mark: Explanation.Mark {
    switch verdict {
    case .pass: .holds
    case .fail: .fails
    case .unknown: .unknown
    case .waived: .waived
    case .notApplicable: .notApplicable
    }
  }
}
