import MenkanSource

/// What is different.
extension LocalizedText {
  static func replaced(_ old: String, by new: String) -> LocalizedText {
    LocalizedText(en: "`\(old)` becomes `\(new)`", zh: "`\(old)` 改成 `\(new)`")
  }

  static func dropped(_ words: String) -> LocalizedText {
    LocalizedText(en: "`\(words)` is left out", zh: "去掉 `\(words)`")
  }

  static func droppedRule(_ name: String) -> LocalizedText {
    LocalizedText(en: "the rule `\(name)` is left out", zh: "去掉规则 `\(name)`")
  }

  static func refersInstead(_ name: String) -> LocalizedText {
    LocalizedText(
      en: "`\(name)` sends to a reviewer instead of rejecting", zh: "`\(name)` 由拒绝改为转人工审核")
  }
}

/// What a case looks like that notices it.
extension LocalizedText {
  static func bothSidesEqual(_ a: String, _ b: String) -> LocalizedText {
    LocalizedText(
      en: "`\(a)` exactly equal to `\(b)`", zh: "`\(a)` 恰好等于 `\(b)`")
  }

  static func valueBetween(_ old: String, _ new: String) -> LocalizedText {
    LocalizedText(
      en: "a value between `\(old)` and `\(new)`, or exactly one of them",
      zh: "取值介于 `\(old)` 与 `\(new)` 之间，或恰好等于其中之一")
  }

  static func onlyThisFails(_ words: String) -> LocalizedText {
    LocalizedText(
      en: "only `\(words)` does not hold, all beside it does",
      zh: "只有 `\(words)` 不成立，其余条件都成立")
  }

  static func onlyThisHolds(_ words: String) -> LocalizedText {
    LocalizedText(
      en: "only `\(words)` holds, nothing beside it does",
      zh: "只有 `\(words)` 成立，其余条件都不成立")
  }

  static func element(_ words: String) -> LocalizedText {
    LocalizedText(en: "a submission with `\(words)`", zh: "取值为 `\(words)` 的报名")
  }

  static func filtered(_ words: String) -> LocalizedText {
    LocalizedText(
      en: "a list with an element for which `\(words)` does not hold, and which would matter",
      zh: "列表中有一个不满足 `\(words)`、却会影响结果的元素")
  }

  static func outside(_ condition: String) -> LocalizedText {
    LocalizedText(
      en: "a submission outside `\(condition)` for which a rule inside would fail",
      zh: "不满足 `\(condition)`、但其中某条规则会不通过的报名")
  }

  static func waived(_ condition: String) -> LocalizedText {
    LocalizedText(
      en: "the waived rule fails while `\(condition)` holds",
      zh: "被豁免的规则不通过，同时 `\(condition)` 成立")
  }

  static let onlyThisDecides = LocalizedText(
    en: "this test alone decides about the outcome", zh: "结果只取决于这一个判断")
  static let oneSideHolds = LocalizedText(
    en: "one side holds and the other does not", zh: "一边成立，另一边不成立")
  static let endOfRange = LocalizedText(
    en: "a value exactly at this end of the range", zh: "取值恰好在范围的这一端")
  static let severalValues = LocalizedText(
    en: "several values of which only some pass", zh: "有多个取值，其中只有一部分符合")
  static let onlyThisRuleFails = LocalizedText(
    en: "this rule fails and no other does", zh: "只有这条规则不通过")
  static let excepted = LocalizedText(
    en: "the condition does not hold, but the exception does", zh: "条件不成立，但例外成立")
  static let fieldMissing = LocalizedText(
    en: "a field that the rule reads is missing", zh: "缺少这条规则要用的字段")
}
