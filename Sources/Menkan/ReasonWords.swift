import MenkanSemantics
import MenkanSource
import MenkanValues

/// What keeps a rule from being a plain pass, as far as it takes more than its verdict to say so.
struct Evidence {
  /// For a failed rule.
  let failure: FailureTree?
  /// For a pass that rests on `unless`.
  let exception: Trace?
}

/// The sentences of reasons: the author's, or made from what was found and needed.
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
        ?? writer.words("\(name(rule)) is not met", "\(name(rule))：不满足")
    case .unknown: return found.causes.map { writer.text($0) } ?? ""
    case .waived: return waived(rule, found)
    case .notApplicable:
      return writer.words("\(name(rule)) does not apply", "\(name(rule))：不适用")
    case .pass:
      if let causes = found.causes, found.isUncertain {
        return writer.words(
          "\(name(rule)) passes for lack of data: \(writer.text(causes))",
          "\(name(rule))：因数据不全按通过处理，\(writer.text(causes))")
      }
      let exception = evidence.exception.map { writer.text($0) } ?? ""
      return writer.words(
        "\(name(rule)) is excepted: \(exception)", "\(name(rule))：符合例外条件，\(exception)")
    }
  }

  var noRuleApplied: String {
    writer.words("no rule speaks for approval", "没有任何规则能够支持通过")
  }

  func unknownOutput(_ output: TypedOutput, _ causes: Causes) -> String {
    let name = writer.name(output.field)
    return writer.words(
      "\(name) cannot be calculated: \(writer.text(causes))",
      "无法计算\(name)：\(writer.text(causes))")
  }

  func name(_ rule: TypedRule) -> String {
    writer.name(rule.name, label: rule.label)
  }

  private func waived(_ rule: TypedRule, _ found: RuleEvaluation) -> String {
    let what = writer.words("waived: \(name(rule))", "已豁免：\(name(rule))")
    guard let index = found.waivedBy, policy.waives.indices.contains(index),
      let why = authored(policy.waives[index].messages, found.messageValues)
    else { return what }
    return what + writer.comma + why
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
    guard let known = value?.known else { return writer.words("(missing)", "（缺失）") }
    return writer.formatter.text(of: known, type)
  }
}
