import MenkanSemantics
import MenkanSource
import MenkanValues

/// What suggested cases are called: “评分要求：描述相符评分 4.69，低于 4.70”.
struct SuggestionNames {
  let policy: TypedPolicy
  let schema: Schema
  let zone: Zone
  let language: OutputLanguage

  var base: String {
    LocalizedText(en: "everything as it should be", zh: "各项都符合要求").text(in: language)
  }

  func day(_ day: CivilDate, of rule: TypedRule) -> String {
    titled(rule, LocalizedText(en: "on \(day)", zh: "\(day) 当天"))
  }

  /// - Parameters:
  ///   - path: of the field that matters; nil where none alone does.
  ///   - test: what came of the test.
  func name(of path: String?, in record: Record, _ test: Leaf?, _ rule: TypedRule) -> String {
    guard let path, let field = FieldPath(path, in: policy.parameters, schema: schema) else {
      return titled(rule, LocalizedText(en: "as it is", zh: "保持原样"))
    }
    let label = field.field.label ?? path
    guard let value = record.value(at: field) else {
      return titled(rule, LocalizedText(en: "\(label) is missing", zh: "缺少\(label)"))
    }
    let text = shown(value, field.field.type)
    guard let test, case .threshold(.value(let threshold), let type, _, _) = test.need,
      case .value(let actual) = test.actual, let a = ValueSteps.position(of: actual),
      let b = ValueSteps.position(of: threshold)
    else { return titled(rule, LocalizedText(en: "\(label) is \(text)", zh: "\(label)为 \(text)")) }
    let limit = shown(threshold, type)
    let relation =
      a < b
      ? LocalizedText(en: "below \(limit)", zh: "低于 \(limit)")
      : a > b
        ? LocalizedText(en: "above \(limit)", zh: "高于 \(limit)")
        : LocalizedText(en: "exactly \(limit)", zh: "恰好是 \(limit)")
    let computed = test.path == path ? "" : " → " + shown(actual, test.type)
    return titled(
      rule,
      LocalizedText(
        en: "\(label) \(text)\(computed), \(relation.english)",
        zh: "\(label) \(text)\(computed)，\(relation.chinese)"))
  }

  private func titled(_ rule: TypedRule, _ words: LocalizedText) -> String {
    let title = rule.label ?? rule.name
    return LocalizedText(
      en: "\(title): \(words.english)", zh: "\(title)：\(words.chinese)"
    ).text(in: language)
  }

  /// Long texts and lists are cut.
  private func shown(_ value: Value, _ type: ValueType) -> String {
    let formatter = ValueFormatter(
      schema: schema, zone: zone, language: language == .chinese ? .chinese : .english)
    let text = formatter.text(of: value, type)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
