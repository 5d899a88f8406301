import MenkanSemantics
import MenkanSource
import MenkanValues

// What a suite says that the rules do not know.
extension Diagnostic {
  static func error(unknownPolicy name: String, among codes: [String], at span: SourceSpan)
    -> Diagnostic
  {
    let names = codes.flatMap { [$0, String($0.split(separator: ".").last ?? "")] }
    return Diagnostic(
      "test/unknown-policy",
      title: LocalizedText(
        en: "no single policy is called `\(name)`", zh: "没有唯一的策略叫 `\(name)`"),
      at: span, .available(codes),
      fixIts: .replacement(NearName.best(for: name, among: names), at: span))
  }

  static func error(unknownRank name: String, among codes: [String], at span: SourceSpan)
    -> Diagnostic
  {
    let names = codes.flatMap { [$0, String($0.split(separator: ".").last ?? "")] }
    return Diagnostic(
      "test/unknown-rank",
      title: LocalizedText(
        en: "no single rank is called `\(name)`", zh: "没有唯一的排名叫 `\(name)`"),
      at: span, .available(codes),
      fixIts: .replacement(NearName.best(for: name, among: names), at: span))
  }

  static func error(paramRefused why: LocalizedText, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/param",
      title: LocalizedText(en: "this param cannot be set so", zh: "参数不能这样设置"),
      at: span, why)
  }

  static func error(noDateFor policy: String, needsMoment: Bool, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "test/no-date",
      title: LocalizedText(
        en: "`\(policy)` asks what day it is, and this suite does not say",
        zh: "`\(policy)` 需要知道当天日期，测试集里没有写"),
      at: span,
      needsMoment
        ? LocalizedText(
          en: "write `now: 2026-11-11T20:00+08:00`, so that every run has the same result",
          zh: "请写 `now: 2026-11-11T20:00+08:00`，这样每次运行结果都相同")
        : LocalizedText(
          en: "write `today: 2026-11-11`, so that every run has the same result",
          zh: "请写 `today: 2026-11-11`，这样每次运行结果都相同"))
  }

  /// - Parameter path: where the path stands, of which the wrong part is marked.
  static func error(noPlace problem: PathProblem, in file: SourceFile, at path: SourceSpan)
    -> Diagnostic
  {
    let span = file.span(of: problem.name, within: path)
    switch problem {
    case .unknownField(let name, let owner, let fields):
      return .error(unknownField: name, of: owner, among: fields, at: span)
    case .ownerMissing(let name, let meant):
      return Diagnostic(
        "test/unknown-field",
        title: LocalizedText(
          en: "`\(name)` is a field; whose field has to stand before it",
          zh: "`\(name)` 是字段，前面要写明是谁的"),
        at: span,
        LocalizedText(
          en: "is \(meant.map { "`\($0)`" }.joined(separator: " or ")) meant?",
          zh: "是否指 \(meant.map { "`\($0)`" }.joined(separator: " 或 "))？"),
        fixIts: .replacement(meant.count == 1 ? meant[0] : nil, at: span))
    case .noFields(let name, let owner):
      return Diagnostic(
        "test/unknown-field",
        title: LocalizedText(
          en: "`\(owner)` is one value, it has no `\(name)`",
          zh: "`\(owner)` 是单个值，没有 `\(name)`"),
        at: span,
        LocalizedText(en: "end the path at `\(owner)`", zh: "路径写到 `\(owner)` 为止"))
    case .numberNeeded(let name, let owner):
      return Diagnostic(
        "test/unknown-field",
        title: LocalizedText(
          en: "`\(owner)` is a list, `\(name)` does not say which element",
          zh: "`\(owner)` 是列表，`\(name)` 没有说明是第几个元素"),
        at: span,
        LocalizedText(
          en: "write its number, the first is `\(owner).0`",
          zh: "请写编号，第一个是 `\(owner).0`"))
    }
  }

  /// - Parameter owner: nil for the submission as a whole.
  private static func error(
    unknownField name: String, of owner: String?, among fields: [Field], at span: SourceSpan
  ) -> Diagnostic {
    let names = fields.map(\.name)
    let near = NearName.best(for: name, among: names + fields.compactMap(\.alias))
    return Diagnostic(
      "test/unknown-field",
      title: owner.map {
        LocalizedText(en: "\($0) has no field `\(name)`", zh: "\($0) 没有字段 `\(name)`")
      }
        ?? LocalizedText(
          en: "the data that are judged have no `\(name)`", zh: "数据里没有 `\(name)`"),
      at: span, near.map { .meant($0) } ?? .available(names),
      fixIts: .replacement(near, at: span))
  }

  static func error(noElement problem: RecordEdit.NoElement, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "test/no-element",
      title: LocalizedText(
        en: "the list has no element \(problem.index)",
        zh: "列表没有编号为 \(problem.index) 的元素"),
      at: span,
      LocalizedText(
        en: "it has \(problem.count), counted from 0; \(problem.count) would add one",
        zh: "它有 \(problem.count) 个元素，从 0 编号；写 \(problem.count) 可以新增一个"))
  }

  static func error(unknownRule name: String, of policy: TypedPolicy, at span: SourceSpan)
    -> Diagnostic
  {
    let names = policy.rules.map(\.name)
    let labelled = policy.rules.first { $0.label == name }?.name
    let near = labelled ?? NearName.best(for: name, among: names)
    return Diagnostic(
      "test/unknown-rule",
      title: LocalizedText(
        en: "\(policy.code) has no rule `\(name)`", zh: "\(policy.code) 没有规则 `\(name)`"),
      at: span, near.map { .meant($0) } ?? .available(names),
      fixIts: .replacement(near, at: span))
  }

  static func error(unknownOutput name: String, of policy: TypedPolicy, at span: SourceSpan)
    -> Diagnostic
  {
    let names = policy.outputs.map(\.field.name)
    let labelled = policy.outputs.first { $0.field.label == name }?.field.name
    let near = labelled ?? NearName.best(for: name, among: names)
    return Diagnostic(
      "test/unknown-output",
      title: LocalizedText(
        en: "\(policy.code) has no output `\(name)`", zh: "\(policy.code) 没有输出项 `\(name)`"),
      at: span, near.map { .meant($0) } ?? .available(names),
      fixIts: .replacement(near, at: span))
  }

  static func error(
    unknownCase name: String, _ type: ValueType, _ schema: Schema, at span: SourceSpan
  ) -> Diagnostic {
    var names: [String] = []
    if case .enumeration(let id) = type { names = schema[id].cases.map(\.name) }
    let near = NearName.best(for: name, among: names)
    return Diagnostic(
      "test/unknown-case",
      title: LocalizedText(
        en: "`\(name)` is none of the cases that this can be", zh: "没有 `\(name)` 这个选项"),
      at: span, near.map { .meant($0) } ?? .available(names),
      fixIts: .replacement(near, at: span))
  }

  static func error(twoVerdictsFor rule: String, first: SourceSpan, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "test/two-verdicts",
      title: LocalizedText(
        en: "`\(rule)` is expected to have two verdicts", zh: "规则 `\(rule)` 被写了两种结果"),
      at: span,
      LocalizedText(en: "keep one of the two", zh: "请只保留一处"),
      also: [Label(first, LocalizedText(en: "the other is here", zh: "另一处在这里"))])
  }
}

extension LocalizedText {
  static func meant(_ name: String) -> LocalizedText {
    LocalizedText(en: "is `\(name)` meant?", zh: "是否指 `\(name)`？")
  }
}
