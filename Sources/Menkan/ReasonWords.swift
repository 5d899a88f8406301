import MenkanSemantics
import MenkanSource
import MenkanValues

/// The sentences of reasons: the author's, or made from labels and causes.
struct ReasonWords {
  let policy: TypedPolicy
  let formatter: ValueFormatter
  let sources: SourceMap
  let language: OutputLanguage

  /// Why a rule is not a plain pass.
  func message(for rule: TypedRule, _ evaluation: RuleEvaluation) -> String {
    switch evaluation.verdict {
    case .fail: return authored(rule, evaluation) ?? generated(rule)
    case .unknown:
      let causes = evaluation.causes.map { describe($0) } ?? ""
      return text(en: causes, zh: causes)
    case .waived: return text(en: "waived: \(name(rule))", zh: "已豁免：\(name(rule))")
    case .notApplicable:
      return text(en: "\(name(rule)) does not apply", zh: "\(name(rule))：不适用")
    case .pass:
      if let causes = evaluation.causes, evaluation.isUncertain {
        return text(
          en: "\(name(rule)) passes for lack of data: \(describe(causes))",
          zh: "\(name(rule))：因数据不全按通过处理，\(describe(causes))")
      }
      let exception = rule.exception.map { source($0) } ?? ""
      return text(
        en: "\(name(rule)) is excepted: \(exception)", zh: "\(name(rule))：符合例外条件 \(exception)")
    }
  }

  var noRuleApplied: String {
    text(en: "no rule speaks for approval", zh: "没有任何规则能够支持通过")
  }

  func unknownOutput(_ output: TypedOutput, _ causes: Causes) -> String {
    let label = output.field.label ?? output.field.name
    return text(
      en: "\(output.field.name) cannot be calculated: \(describe(causes))",
      zh: "无法计算\(label)：\(describe(causes))")
  }

  /// Each cause as a clause.
  func describe(_ causes: Causes) -> String {
    causes.all.map { describe($0) }.joined(separator: text(en: "; ", zh: "；"))
  }

  private func describe(_ cause: Cause) -> String {
    let subject = cause.subject
    switch cause.kind {
    case .missing: return text(en: "missing \(subject)", zh: "缺少 \(label(of: subject))")
    case .unlisted:
      let found = cause.detail ?? ""
      return text(
        en: "\(subject) is `\(found)`, which the rules do not know",
        zh: "\(label(of: subject))的取值 `\(found)` 不在已知范围内")
    case .divisionByZero:
      return text(en: "division by zero in \(subject)", zh: "除数为零：\(subject)")
    case .empty: return text(en: "nothing to take \(subject) of", zh: "没有可供计算的记录：\(subject)")
    case .undefined: return text(en: "\(subject) has no value", zh: "无法计算：\(subject)")
    case .overflow:
      return text(en: "\(subject) is too large to calculate", zh: "数值过大，无法计算：\(subject)")
    }
  }

  /// What people call the field at a path; the path where it has no label.
  private func label(of path: String) -> String {
    var fields = policy.parameters
    var label = path
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" }
      guard let field = fields.first(where: { $0.name == name }) else { return path }
      label = field.label ?? path
      fields = formatter.schema.elementFields(of: field.type)
    }
    return label
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
    case .require:
      return text(
        en: "\(name(rule)) is not met: \(condition)", zh: "\(name(rule))：未满足 \(condition)")
    case .reject, .refer:
      return text(en: "\(name(rule)) applies: \(condition)", zh: "\(name(rule))：符合 \(condition)")
    }
  }

  private func name(_ rule: TypedRule) -> String {
    language == .chinese ? rule.label ?? rule.name : rule.name
  }

  private func source(_ expression: TypedExpression) -> String {
    sources[expression.span.file].text(expression.span)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func text(en english: String, zh chinese: String) -> String {
    language == .english ? english : chinese
  }
}

extension Schema {
  /// The fields of an entity, or of a list's elements.
  fileprivate func elementFields(of type: ValueType) -> [Field] {
    switch type {
    case .entity(let id): self[id].fields
    case .list(let element, _): elementFields(of: element)
    default: []
    }
  }
}
