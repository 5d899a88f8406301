import MenkanSemantics
import MenkanValues

/// The line of each rule, and its dates.
extension ExplanationBuilder {
  /// `店铺评分要求（dsr）：不通过，拒绝`
  func heading(_ rule: TypedRule, _ found: RuleExplanation) -> String {
    let name = words.name(rule)
    let id = name == rule.name ? "" : words.writer.bracketed(rule.name)
    return name + id + words.writer.colon + verdict(rule, found.evaluation)
  }

  private func verdict(_ rule: TypedRule, _ found: RuleEvaluation) -> String {
    let writer = words.writer
    switch found.verdict {
    case .pass:
      if found.isUncertain {
        return found.causes.map { words.treatedAsPassed($0) } ?? writer.words("passes", "通过")
      }
      return found.isExcepted
        ? writer.words("passes by exception", "符合例外，通过") : writer.words("passes", "通过")
    case .fail:
      return found.effect == .refer
        ? writer.words("to a reviewer", "转人工") : writer.words("fails", "不通过")
    case .unknown:
      let causes = found.causes.map { writer.bracketed(writer.text($0)) } ?? ""
      return writer.words("cannot be judged\(causes): ", "无法判断\(causes)，")
        + (found.effect == .reject
          ? writer.words("rejected", "按规定拒绝") : writer.words("to a reviewer", "转人工"))
    case .waived:
      return found.original == .unknown
        ? writer.words("waived, could not be judged", "已豁免（原为无法判断）")
        : writer.words("waived, would fail", "已豁免（原为不通过）")
    case .notApplicable:
      let reason = found.isOutsideDates ? writer.comma + dates(rule.validity) : ""
      return writer.words("does not apply", "不适用") + reason
    }
  }

  /// `有效期 2026-11-01 至 2026-11-12`
  func dates(_ validity: Validity) -> String {
    let writer = words.writer
    switch (validity.from, validity.until) {
    case (let from?, let until?):
      return writer.words("in force from \(from) to \(until)", "有效期 \(from) 至 \(until)")
    case (let from?, nil): return writer.words("in force from \(from)", "自 \(from) 起生效")
    case (nil, let until?): return writer.words("in force until \(until)", "有效期至 \(until)")
    case (nil, nil): return writer.words("always in force", "长期有效")
    }
  }
}
