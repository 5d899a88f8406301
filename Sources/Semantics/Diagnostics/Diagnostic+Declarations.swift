import MenkanSource
import MenkanSyntax
import MenkanValues

/// Findings about modules, defines and policies.
extension Diagnostic {
  static func missingModule(at span: SourceSpan, expected: String) -> Diagnostic {
    Diagnostic(
      "module/missing",
      title: LocalizedText(
        en: "the file does not say which module it is", zh: "文件没有写明它是哪个模块"),
      at: span,
      LocalizedText(en: "the first line belongs here", zh: "这里应是第一行"),
      help: LocalizedText(
        en: "begin with `module \(expected)`", zh: "请以 `module \(expected)` 开头"),
      fixIts: [.insert("module \(expected)\n", before: span)])
  }

  static func wrongModule(_ path: ModulePath, expected: String) -> Diagnostic {
    Diagnostic(
      "module/wrong-path",
      title: LocalizedText(
        en: "the module's name does not match the file's place", zh: "模块名与文件所在位置不一致"),
      at: path.span,
      LocalizedText(
        en: "by its place the file is `\(expected)`", zh: "按所在位置应为 `\(expected)`"),
      fixIts: [.replace(path.span, path.text, with: expected)])
  }

  static func duplicateModule(_ name: String, at span: SourceSpan, other path: String)
    -> Diagnostic
  {
    Diagnostic(
      "module/duplicate",
      title: LocalizedText(
        en: "the module `\(name)` exists twice", zh: "模块 `\(name)` 出现了两次"),
      at: span, LocalizedText(en: "also in \(path)", zh: "另一个在 \(path)"))
  }

  static func unknownModule(_ path: ModulePath, near: String?, available: [String])
    -> Diagnostic
  {
    Diagnostic(
      "module/unknown",
      title: LocalizedText(
        en: "there is no module `\(path.text)`", zh: "没有名为 `\(path.text)` 的模块"),
      at: path.span,
      LocalizedText(
        en: "no file of the rules has this name", zh: "规则目录中没有对应的文件"),
      help: help(near: near, available: available.map { LocalizedText(verbatim: $0) }),
      fixIts: near.map { [.replace(path.span, path.text, with: $0)] } ?? [])
  }

  /// A cycle of defines, each with the place where it is declared.
  static func recursiveDefines(_ cycle: [(name: String, call: SourceSpan)]) -> Diagnostic {
    let names = cycle.map(\.name) + [cycle[0].name]
    let steps = zip(zip(names, names.dropFirst()), cycle).map { pair, step in
      Label(
        step.call,
        LocalizedText(
          en: "here `\(pair.0)` needs `\(pair.1)`", zh: "`\(pair.0)` 在这里用到 `\(pair.1)`"))
    }
    let chain = names.map { "`\($0)`" }.joined(separator: " → ")
    return Diagnostic(
      "define/recursive",
      title: LocalizedText(
        en: "this calculation never ends: \(chain)", zh: "这个计算没有尽头：\(chain)"),
      at: steps[0].span, steps[0].text, also: Array(steps.dropFirst()),
      help: cycle.count == 1
        ? LocalizedText(
          en: "write it out without using itself", zh: "请直接写出算法，不要再用到它自己")
        : LocalizedText(
          en: "break the circle: write out one of them without using the others",
          zh: "请打断这个循环：把其中一个直接写出来，不再用到其余的"))
  }

  static func paramOutOfRange(_ span: SourceSpan, value: String, range: String) -> Diagnostic {
    Diagnostic(
      "param/out-of-range",
      title: LocalizedText(
        en: "the value lies outside the param's own range", zh: "参数的值超出了它自己的范围"),
      at: span,
      LocalizedText(en: "\(value) is not in \(range)", zh: "\(value) 不在 \(range) 之内"),
      help: LocalizedText(
        en: "choose a value inside the range, or widen the range before the `=`",
        zh: "请改用范围之内的值，或放宽 `=` 前面的范围"))
  }

  static func unknownMessageLanguage(_ name: Identifier) -> Diagnostic {
    Diagnostic(
      "rule/message-language",
      title: LocalizedText(
        en: "messages are written in `zh` or `en`", zh: "说明文字的语言只能是 `zh` 或 `en`"),
      at: name.span, LocalizedText(en: "this is neither", zh: "两者都不是"))
  }

  static func tooManyRules(_ span: SourceSpan, count: Int) -> Diagnostic {
    let limit = PolicyBuilder.ruleLimit
    return Diagnostic(
      "policy/too-many-rules",
      title: LocalizedText(
        en: "this policy has \(count) rules, \(limit) are allowed",
        zh: "这个策略有 \(count) 条规则，上限是 \(limit) 条"),
      at: span, LocalizedText(en: "in this policy", zh: "在这个策略中"),
      help: LocalizedText(
        en: "rules that differ by a value only belong into a list, or into a choice of the value",
        zh: "只差一个值的规则，请改用名单，或用 `选择` 得出这个值"))
  }

  static func tooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      "policy/too-deep",
      title: LocalizedText(
        en: "the calculations nest deeper than \(limit) levels",
        zh: "计算的嵌套超过 \(limit) 层"),
      at: span, LocalizedText(en: "in this policy", zh: "在这个策略中"),
      help: LocalizedText(
        en: "defines that call defines that call defines: shorten the chain",
        zh: "定义中层层调用其他定义：请缩短这条链"))
  }

  /// `cost` is the largest number where there are more steps than can be counted.
  static func tooCostly(_ span: SourceSpan, cost: Int, limit: Int) -> Diagnostic {
    let steps =
      cost == .max
      ? LocalizedText(en: "countless", zh: "无数") : LocalizedText(en: "\(cost)", zh: " \(cost) ")
    return Diagnostic(
      "policy/too-costly",
      title: LocalizedText(
        en: "deciding one submission could take \(steps.english) steps, \(limit) are allowed",
        zh: "判定一次提交可能需要\(steps.chinese)步，上限是 \(limit) 步"),
      at: span, LocalizedText(en: "in this policy", zh: "在这个策略中"),
      help: LocalizedText(
        en: "lower the bounds of the lists (`up to n`) or use fewer loops within loops",
        zh: "请降低列表的 `最多 n`，或减少循环中的循环"))
  }
}
