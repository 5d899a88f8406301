import MenkanData
import MenkanSource

// What is wrong with the form of a suite, whatever the rules are.
extension Diagnostic {
  static func error(unreadable error: DataError, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      error.code, title: LocalizedText(en: "this cannot be read", zh: "这里无法读取"), at: span,
      error.message)
  }

  /// A value that can be read and is not what stands at its place.
  static func error(unfit error: DataError, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      error.code, title: LocalizedText(en: "this value does not fit", zh: "这个值不符合要求"),
      at: span, error.message)
  }

  static func error(notASuiteAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/not-a-suite",
      title: LocalizedText(en: "this file holds no rule tests", zh: "这个文件不是规则测试"),
      at: span,
      LocalizedText(
        en: "a suite begins with the keys `suite`, `policy` and `cases`",
        zh: "测试集由 `suite`、`policy`、`cases` 等键组成"))
  }

  static func error(rankSuiteAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/rank-suite",
      title: LocalizedText(
        en: "this belongs to the tests of a rank", zh: "这属于排名的测试"), at: span,
      LocalizedText(
        en:
          "this suite tests a `policy`; one with `rank` has a `pool` and expects an `order`",
        zh: "这个测试集测试的是 `policy`；测试排名请改用 `rank`，给出 `pool` 并期望 `order`"))
  }

  static func error(unknownKey key: String, of level: SuiteLevel, at span: SourceSpan)
    -> Diagnostic
  {
    let what = level.words
    return Diagnostic(
      "test/unknown-key",
      title: LocalizedText(
        en: "\(what.english) has no key `\(key)`", zh: "\(what.chinese)没有 `\(key)` 这个键"),
      at: span, .available(level.keys),
      fixIts: .replacement(NearName.best(for: key, among: level.keys), at: span))
  }

  static func error(missingKey key: String, of level: SuiteLevel, at span: SourceSpan)
    -> Diagnostic
  {
    let what = level.words
    return Diagnostic(
      "test/missing-key",
      title: LocalizedText(
        en: "\(what.english) needs the key `\(key)`", zh: "\(what.chinese)缺少 `\(key)`"),
      at: span, LocalizedText(en: "it is not given here", zh: "这里没有写"))
  }

  static func error(wrongForm form: SuiteForm, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/wrong-form",
      title: LocalizedText(en: "this is not what is needed here", zh: "这里的写法不对"), at: span,
      form.words)
  }

  static func error(noCasesAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/no-cases",
      title: LocalizedText(en: "this suite tests nothing", zh: "这个测试集没有用例"), at: span,
      LocalizedText(
        en: "a list of cases is needed, each with `name`, `given` and `expect`",
        zh: "这里应为用例列表，每个用例由 `name`、`given`、`expect` 组成"))
  }

  static func error(duplicateName name: String, first: SourceSpan, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "test/duplicate-name",
      title: LocalizedText(
        en: "two cases are called `\(name)`", zh: "有两个用例都叫 `\(name)`"),
      at: span,
      LocalizedText(
        en: "give it a name of its own: reports could not tell them apart",
        zh: "请换一个名称，否则报告里分不清"),
      also: [Label(first, LocalizedText(en: "the first is here", zh: "第一个在这里"))])
  }

  static func error(expectsNothingAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/expects-nothing",
      title: LocalizedText(en: "this case expects nothing", zh: "这个用例没有期望"), at: span,
      SuiteForm.expectations.words)
  }

  static func error(twoClocksAt span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/two-clocks",
      title: LocalizedText(
        en: "`today` and `now` are both given", zh: "`today` 与 `now` 只能写一个"),
      at: span,
      LocalizedText(en: "keep one: the moment tells the day", zh: "请保留一个：时刻已经包含日期"))
  }
}

extension Diagnostic {
  static func error(duplicateMember id: String, first: SourceSpan, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "test/duplicate-name",
      title: LocalizedText(
        en: "two candidates are called `\(id)`", zh: "有两个候选都叫 `\(id)`"),
      at: span,
      LocalizedText(en: "the `order` could not tell them apart", zh: "`order` 里分不清是哪一个"),
      also: [Label(first, LocalizedText(en: "the first is here", zh: "第一个在这里"))])
  }

  static func error(unknownMember id: String, among ids: [String], at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "test/unknown-candidate",
      title: LocalizedText(
        en: "the pool has no candidate `\(id)`", zh: "候选池中没有 `\(id)`"),
      at: span, .available(ids),
      fixIts: .replacement(NearName.best(for: id, among: ids), at: span))
  }
}

extension LocalizedText {
  /// At most twelve names are listed.
  static func available(_ names: [String]) -> LocalizedText {
    let shown = names.prefix(12)
    let more = names.count > shown.count
    return LocalizedText(
      en: "there are: \(shown.joined(separator: ", "))\(more ? ", …" : "")",
      zh: "可用的有：\(shown.joined(separator: "、"))\(more ? " 等" : "")")
  }
}

extension [Diagnostic.FixIt] {
  /// The one mend where a near name is known; else none.
  static func replacement(_ name: String?, at span: SourceSpan) -> [Diagnostic.FixIt] {
    guard let name else { return [] }
    return [
      Diagnostic.FixIt(
        LocalizedText(en: "write `\(name)`", zh: "改为 `\(name)`"),
        [Diagnostic.FixIt.Edit(span, name)])
    ]
  }
}
