import MenkanSemantics
import MenkanSource
import MenkanValues

/// The sentences of reasons: the author's, or made from labels and causes. None begins with the
/// name of its rule, which stands before it wherever it is shown.
struct ReasonWords {
  let policy: TypedPolicy
  let formatter: ValueFormatter
  let sources: SourceMap
  let language: OutputLanguage

  /// Why a rule is not a plain pass.
  func message(for rule: TypedRule, _ evaluation: RuleEvaluation) -> String {
    switch evaluation.verdict {
    case .fail: return authored(rule, evaluation) ?? generated(rule)
    case .unknown: return evaluation.causes.map { describe($0) } ?? ""
    case .waived: return text(en: "waived", zh: "已豁免")
    case .notApplicable: return text(en: "does not apply", zh: "不适用")
    case .pass:
      if let causes = evaluation.causes, evaluation.isUncertain {
        return text(
          en: "passes, but not for certain: \(describe(causes))",
          zh: "按通过处理，但数据不全：\(describe(causes))")
      }
      let exception = rule.exception.map { source($0) } ?? ""
      return text(en: "passes by exception: \(exception)", zh: "符合例外条件：\(exception)")
    }
  }

  var noRuleApplied: String {
    text(en: "no rule speaks for approval", zh: "没有任何规则能够支持通过")
  }

  func unknownOutput(_ causes: Causes) -> String {
    text(en: "cannot be calculated: \(describe(causes))", zh: "无法计算：\(describe(causes))")
  }

  private func authored(_ rule: TypedRule, _ evaluation: RuleEvaluation) -> String? {
    let templates = zip(rule.messages, evaluation.messageValues)
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
    guard case .value(let known) = value else { return text(en: "(missing)", zh: "（缺失）") }
    return formatter.text(of: known, type)
  }

  private func generated(_ rule: TypedRule) -> String {
    let condition = source(rule.condition)
    switch rule.form {
    case .require: return text(en: "not met: \(condition)", zh: "未满足：\(condition)")
    case .reject, .refer: return text(en: "applies: \(condition)", zh: "符合：\(condition)")
    }
  }

  private func source(_ expression: TypedExpression) -> String {
    sources[expression.span.file].text(expression.span)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func text(en english: String, zh chinese: String) -> String {
    language == .english ? english : chinese
  }
}
