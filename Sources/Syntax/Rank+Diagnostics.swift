import MenkanSource

/// What is said about items of a rank that are nearly right.
extension Diagnostic {
  static func rankItemWithoutName(_ form: String, at span: SourceSpan) -> Diagnostic {
    let example =
      switch form {
      case "exclude":
        LocalizedText(en: "exclude bought \"已购买\": when …", zh: "排除 bought \"已购买\": 当 …")
      case "factor":
        LocalizedText(en: "factor sales \"销量\" weight 40%: …", zh: "因子 sales \"销量\" 权重 40%: …")
      default:
        LocalizedText(en: "boost coupon \"专享券\" by 5%: when …", zh: "加成 coupon \"专享券\" 按 5%: 当 …")
      }
    return Diagnostic(
      "parse/rank-item-without-name",
      title: LocalizedText(en: "`\(form)` needs a name", zh: "`\(form)` 需要名称"), at: span,
      LocalizedText(en: "a name was needed here", zh: "这里需要名称"),
      help: LocalizedText(
        en: "write for example `\(example.english)`", zh: "例如写成 `\(example.chinese)`"))
  }

  static func factorWithoutWeight(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/factor-without-weight",
      title: LocalizedText(
        en: "the factor `\(name)` does not say how much it counts", zh: "因子 `\(name)` 没有写明权重"),
      at: span, LocalizedText(en: "`weight` was needed here", zh: "这里需要 `权重`"),
      help: LocalizedText(
        en: "write for example `factor \(name) weight 40%: …`; all weights come to 100%",
        zh: "例如写成 `因子 \(name) 权重 40%: …`；所有权重合计为 100%"))
  }

  static func boostWithoutShare(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/boost-without-share",
      title: LocalizedText(
        en: "the boost `\(name)` does not say by how much", zh: "加成 `\(name)` 没有写明幅度"),
      at: span, LocalizedText(en: "`by` was needed here", zh: "这里需要 `按`"),
      help: LocalizedText(
        en: "write for example `boost \(name) by 5%: when …`",
        zh: "例如写成 `加成 \(name) 按 5%: 当 …`"))
  }

  static func policyItemInRank(_ word: Keyword, at span: SourceSpan) -> Diagnostic {
    let chinese = word.chinese ?? word.english
    return Diagnostic(
      "parse/policy-item-in-rank",
      title: LocalizedText(
        en: "`\(word.english)` belongs into a policy, not into a rank",
        zh: "`\(chinese)` 应写在策略里，不能写在排名里"),
      at: span,
      LocalizedText(en: "a rank orders candidates", zh: "排名只决定先后"),
      help: LocalizedText(
        en: "to leave candidates out write `exclude bought: when …`",
        zh: "要剔除候选，请写 `排除 已购买: 当 …`"))
  }

  static func rankItemInPolicy(_ word: Keyword, at span: SourceSpan) -> Diagnostic {
    let chinese = word.chinese ?? word.english
    return Diagnostic(
      "parse/rank-item-in-policy",
      title: LocalizedText(
        en: "`\(word.english)` belongs into a rank, not into a policy",
        zh: "`\(chinese)` 应写在排名里，不能写在策略里"),
      at: span,
      LocalizedText(en: "a policy decides one submission", zh: "策略只对单条提交作判定"),
      help: LocalizedText(
        en: "to refuse a submission write `reject bought: when …`",
        zh: "要拒绝提交，请写 `拒绝 已购买: 当 …`"))
  }

  static func itemOutsideRank(_ found: String?, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "parse/outside-rank",
      title: LocalizedText(
        en: "`\(found ?? "")` stands outside every rank", zh: "`\(found ?? "")` 不在任何排名之内"),
      at: span, LocalizedText(en: "this belongs into `rank … { }`", zh: "它应写在 `排名 … { }` 之内"),
      help: LocalizedText(
        en: "perhaps a `}` too many stands above", zh: "上方可能多了一个 `}`"))
  }
}
