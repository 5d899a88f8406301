import MenkanSource

/// What begins with a colon. Each command has a Chinese twin.
enum ReplCommand: String, CaseIterable {
  case help, load, policy, record, set, unset, reset, review, why, nearest, type
  case table, rank, today, locale
  case definitions, forget, save, reload, quit

  init?(spelt word: String) {
    guard let found = ReplCommand.allCases.first(where: { $0.spellings.contains(word) }) else {
      return nil
    }
    self = found
  }

  var spellings: [String] { [rawValue, chinese] + more }

  var chinese: String {
    switch self {
    case .help: "帮助"
    case .load: "加载"
    case .policy: "策略"
    case .record: "提交"
    case .set: "设为"
    case .unset: "去掉"
    case .reset: "还原"
    case .review: "审核"
    case .why: "为何"
    case .nearest: "改法"
    case .type: "类型"
    case .table: "表"
    case .rank: "排序"
    case .today: "今天"
    case .locale: "语言"
    case .definitions: "定义"
    case .forget: "忘掉"
    case .save: "保存"
    case .reload: "重载"
    case .quit: "退出"
    }
  }

  private var more: [String] {
    switch self {
    case .help: ["?", "h"]
    case .why: ["为什么"]
    case .table: ["决策表"]
    case .rank: ["排名"]
    case .quit: ["q", "exit"]
    default: []
    }
  }

  func spelling(in language: OutputLanguage) -> String {
    language == .english ? rawValue : chinese
  }

  /// What stands behind it; empty for nothing.
  var argument: LocalizedText {
    switch self {
    case .load: LocalizedText(en: "PATH", zh: "路径")
    case .table: LocalizedText(en: "NAME[(VALUES)]", zh: "名称[(取值)]")
    case .rank: LocalizedText(en: "NAME [FILE]", zh: "名称 [文件]")
    case .policy: LocalizedText(en: "[NAME]", zh: "[名称]")
    case .record: LocalizedText(en: "[FILE [ID]]", zh: "[文件 [编号]]")
    case .set: LocalizedText(en: "FIELD VALUE", zh: "字段 值")
    case .unset: LocalizedText(en: "FIELD", zh: "字段")
    case .why: LocalizedText(en: "RULE", zh: "规则")
    case .type: LocalizedText(en: "EXPRESSION", zh: "表达式")
    case .today: LocalizedText(en: "[DATE]", zh: "[日期]")
    case .locale: LocalizedText(verbatim: "zh|en")
    case .forget: LocalizedText(en: "NAME", zh: "名称")
    case .save: LocalizedText(en: "[FILE]", zh: "[文件]")
    case .help, .reset, .review, .nearest, .definitions, .reload, .quit:
      LocalizedText(verbatim: "")
    }
  }

  /// One line that says what it does.
  var summary: LocalizedText {
    switch self {
    case .help: LocalizedText(en: "this list", zh: "显示本说明")
    case .load:
      LocalizedText(
        en: "read a folder of rules, one rule file, or a file of candidates to rank",
        zh: "读取规则目录、单个规则文件，或待排序的候选文件")
    case .policy: LocalizedText(en: "list the policies, or choose one", zh: "列出策略，或选定一个")
    case .record:
      LocalizedText(
        en: "read a submission: the first, or that of an id; alone: show it",
        zh: "读取提交：第一条，或指定编号的一条；不带参数则显示当前提交")
    case .set:
      LocalizedText(
        en: "change a field and see which verdicts change", zh: "修改一个字段，看哪些判定随之改变")
    case .unset: LocalizedText(en: "take a value away", zh: "去掉一个值，使之缺失")
    case .reset: LocalizedText(en: "the submission as it was read", zh: "恢复为读入时的提交")
    case .review: LocalizedText(en: "decide on the submission", zh: "审核当前提交")
    case .why: LocalizedText(en: "all that led to a rule's verdict", zh: "说明一条规则为何如此判定")
    case .nearest: LocalizedText(en: "the smallest change that passes", zh: "最小的可通过改动")
    case .type: LocalizedText(en: "the type of an expression", zh: "显示表达式的类型")
    case .table:
      LocalizedText(
        en: "a decision table: what is proved of it, its rows, and which one is hit",
        zh: "显示决策表：已证明的性质、各行，以及命中的行")
    case .rank:
      LocalizedText(
        en: "put candidates in order; :set CANDIDATE FIELD VALUE shows who moves",
        zh: "给候选排序；:设为 候选 字段 值 可看名次如何变化")
    case .today: LocalizedText(en: "show or set the day of the review", zh: "显示或设定审核日期")
    case .locale: LocalizedText(en: "the language of answers", zh: "回答所用的语言")
    case .definitions: LocalizedText(en: "what you have defined here", zh: "列出在此定义的内容")
    case .forget: LocalizedText(en: "drop one of these", zh: "去掉其中一项")
    case .save:
      LocalizedText(
        en: "write them into the policy's file, or a copy of it",
        zh: "写入策略所在的文件，或另存一份")
    case .reload: LocalizedText(en: "read rules and submission again", zh: "重新读取规则和提交")
    case .quit: LocalizedText(en: "leave, as does Ctrl-D", zh: "退出，也可以按 Ctrl-D")
    }
  }
}
