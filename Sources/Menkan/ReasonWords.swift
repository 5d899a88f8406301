import MenkanSemantics
import MenkanSource
import MenkanValues

/// What keeps a rule from being a plain pass, as far as it takes more than its verdict to say so.
struct Evidence {
  /// For a failed rule.
  let failure: FailureTree?
  /// For a pass that rests on `unless`.
  let exception: Trace?
  /// The condition that such a pass does not meet.
  let excused: Trace?
}

/// The sentences of reasons: the author's, or made from what was found and needed. None begins with
/// the name of its rule, which stands before it wherever it is shown.
struct ReasonWords {
  let policy: TypedPolicy
  let writer: SentenceWriter

  private var language: OutputLanguage { writer.isChinese ? .chinese : .english }

  /// Why a rule is not a plain pass.
  func message(for rule: TypedRule, _ found: RuleEvaluation, _ evidence: Evidence) -> String {
    switch found.verdict {
    case .fail:
      return authored(rule.messages, found.messageValues)
        ?? evidence.failure.map { writer.text($0) }
        ?? writer.words("not met", "不满足")
    case .unknown: return found.causes.map { writer.undecided($0) } ?? ""
    case .waived: return waived(found)
    case .notApplicable: return writer.words("does not apply", "不适用")
    case .pass:
      if let causes = found.causes, found.isUncertain {
        return treatedAsPassed(causes)
      }
      return excepted(evidence)
    }
  }

  /// A pass that an unknown value might have changed.
  func treatedAsPassed(_ causes: Causes) -> String {
    writer.words(
      "treated as passed, because \(writer.reason(causes))", "按通过处理，因为\(writer.reason(causes))")
  }

  /// What was not met and what excuses it.
  private func excepted(_ evidence: Evidence) -> String {
    let excused = evidence.excused.map { writer.fact($0) + writer.semicolon } ?? ""
    let exception = evidence.exception.map { writer.fact($0) } ?? ""
    return excused
      + writer.words("passes by exception: \(exception)", "因\(exception)，按例外通过")
  }

  var noRuleApplied: String {
    writer.words("no rule speaks for approval", "没有任何规则能够支持通过")
  }

  func unknownOutput(_ causes: Causes) -> String {
    writer.words(
      "cannot be calculated: \(writer.text(causes))", "无法计算：\(writer.text(causes))")
  }

  func name(_ rule: TypedRule) -> String {
    writer.name(rule.name, label: rule.label)
  }

  private func waived(_ found: RuleEvaluation) -> String {
    let what = writer.words("waived", "已豁免")
    guard let index = found.waivedBy, policy.waives.indices.contains(index),
      let why = authored(policy.waives[index].messages, found.messageValues)
    else { return what }
    return what + writer.words(": ", "：") + why
  }

  /// The author's message in the language asked for, else in the one there is.
  func authored(_ messages: [TypedMessage], _ values: [[Evaluated]]) -> String? {
    let templates = zip(messages, values)
    let exact = templates.first { $0.0.language == language }
    guard
      let (message, values) = exact ?? templates.first(where: { $0.0.language == nil })
        ?? templates.first(where: { _ in true })
    else { return nil }
    var rest = values[...]
    return message.parts.map { part in
      switch part {
      case .text(let text): text
      case .expression(let expression): interpolated(rest.popFirst(), expression.type)
      }
    }.joined()
  }

  private func interpolated(_ value: Evaluated?, _ type: ValueType) -> String {
    guard let known = value?.value else { return writer.words("(missing)", "（缺失）") }
    return writer.formatter.text(of: known, type)
  }
}
