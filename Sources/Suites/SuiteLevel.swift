import MenkanSource

/// The mappings of a suite whose keys are fixed.
enum SuiteLevel {
  case suite
  case testCase
  case expect
  case rankSuite
  case rankExpect

  var keys: [String] {
    switch self {
    case .suite: ["suite", "policy", "today", "now", "zone", "params", "base", "cases"]
    case .testCase: ["name", "given", "expect", "today", "now", "zone", "params"]
    case .expect:
      [
        "outcome", "failed", "unknown", "waived", "not_applicable", "uncertain", "missing",
        "outputs", "message", "nearest",
      ]
    case .rankSuite: ["suite", "rank", "today", "now", "zone", "params", "base", "pool", "cases"]
    case .rankExpect: ["order", "cut", "excluded", "scores", "message"]
    }
  }

  var words: LocalizedText {
    switch self {
    case .suite, .rankSuite: LocalizedText(en: "a suite", zh: "测试集")
    case .testCase: LocalizedText(en: "a case", zh: "用例")
    case .expect, .rankExpect: LocalizedText(en: "`expect`", zh: "`expect` ")
    }
  }
}

/// What a place of a suite needs.
enum SuiteForm {
  case text, date, instant, oneValue, aCase, given, expectations, params
  case outcome, names, outputs, messages, pattern, nearest
  case pool, member, changes, scores, candidateMessages

  var words: LocalizedText {
    switch self {
    case .pool:
      LocalizedText(
        en: "a list of candidates is needed, such as `[{id: A, item.sales: 5}]`",
        zh: "这里应为候选列表，如 `[{id: A, item.sales: 5}]`")
    case .member:
      LocalizedText(
        en: "a candidate is needed, with its `id`, such as `{id: A, item.sales: 5}`",
        zh: "这里应为一个候选，要有 `id`，如 `{id: A, item.sales: 5}`")
    case .changes:
      LocalizedText(
        en: "candidates and their fields are needed, such as `{A: {item.sales: 5}, B: ~}`",
        zh: "这里应为候选和字段，如 `{A: {item.sales: 5}, B: ~}`")
    case .scores:
      LocalizedText(
        en: "candidates and their scores are needed, such as `{A: 0.75}`",
        zh: "这里应为候选和得分，如 `{A: 0.75}`")
    case .candidateMessages:
      LocalizedText(
        en: "candidates and their messages are needed, such as `{C: \"*at most 3*\"}`",
        zh: "这里应为候选和提示语，如 `{C: \"*最多 3 个*\"}`")
    case .text: LocalizedText(en: "a name is needed here", zh: "这里应为名称")
    case .date:
      LocalizedText(en: "a date such as 2026-11-11 is needed", zh: "这里应为日期，如 2026-11-11")
    case .instant:
      LocalizedText(
        en: "a moment with its offset such as 2026-11-11T20:00+08:00 is needed",
        zh: "这里应为带时区的时刻，如 2026-11-11T20:00+08:00")
    case .oneValue:
      LocalizedText(en: "one value is needed, such as 25%", zh: "这里应为一个值，如 25%")
    case .aCase:
      LocalizedText(
        en: "a case is needed, with `name`, `given` and `expect`",
        zh: "这里应为一个用例，由 `name`、`given`、`expect` 组成")
    case .given:
      LocalizedText(
        en: "fields and their values are needed, such as `merchant.score: 4.6`",
        zh: "这里应为字段和值，如 `merchant.score: 4.6`")
    case .expectations:
      LocalizedText(
        en: "what the decision has to be is needed, such as `{outcome: reject, failed: [score]}`",
        zh: "这里应写明期望的结果，如 `{outcome: reject, failed: [score]}`")
    case .params:
      LocalizedText(
        en: "params and their values are needed, such as `min_score: 4.2`",
        zh: "这里应为参数和值，如 `min_score: 4.2`")
    case .outcome:
      LocalizedText(
        en: "approve, reject or refer is needed",
        zh: "这里应为 approve（通过）、reject（拒绝）或 refer（转人工）")
    case .names:
      LocalizedText(
        en: "a list of names is needed, such as `[score, refund]`, or `[]` for none",
        zh: "这里应为名称列表，如 `[score, refund]`；没有则写 `[]`")
    case .outputs:
      LocalizedText(
        en: "outputs and their values are needed, such as `{fee: 5.97}`",
        zh: "这里应为输出项和值，如 `{fee: 5.97}`")
    case .messages:
      LocalizedText(
        en: "rules and their messages are needed, such as `{score: \"*4.6*\"}`",
        zh: "这里应为规则和提示语，如 `{score: \"*4.6*\"}`")
    case .pattern:
      LocalizedText(
        en: "a text is needed in which `*` stands for anything, or a list of such texts",
        zh: "这里应为文字（`*` 代表任意内容），或这样的文字组成的列表")
    case .nearest:
      LocalizedText(
        en: "fields and their new values are needed, such as `{item.price: 99}`, or `~` for none",
        zh: "这里应为字段和改后的值，如 `{item.price: 99}`；没有则写 `~`")
    }
  }
}
