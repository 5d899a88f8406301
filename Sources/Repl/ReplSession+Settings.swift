import MenkanSource
import MenkanValues

/// Help, the day and the language.
extension ReplSession {
  func help() -> [ReplAnswer] {
    let rows = ReplCommand.allCases.map { command in
      let argument = command.argument.text(in: language)
      let head = ":" + command.spelling(in: language) + (argument.isEmpty ? "" : " \(argument)")
      return (head, command.summary.text(in: language))
    }
    let width = rows.map { DisplayWidth.of($0.0) }.max() ?? 0
    let lines = rows.map { head, summary in
      let blanks = String(repeating: " ", count: width - DisplayWidth.of(head) + 2)
      return "  \(head)\(blanks)\(summary)"
    }
    let first = LocalizedText(
      en: "Type an expression for its value, a let or a rule to define it, or a command:",
      zh: "输入表达式即显示其值；输入令或规则即完成定义；命令有：")
    let last = LocalizedText(
      en: "Each command has a Chinese name too; :locale zh answers in Chinese.",
      zh: "每个命令都有英文名；:语言 en 改用英文回答。")
    return [
      .text(
        ([first.text(in: language)] + lines + [last.text(in: language)]).joined(separator: "\n"))
    ]
  }

  func unknownCommand(_ word: String) -> ReplAnswer {
    let names = ReplCommand.allCases.flatMap(\.spellings)
    if let near = NearName.best(for: word, among: names) {
      return say(
        en: "there is no command :\(word); did you mean :\(near)?",
        zh: "没有命令 :\(word)，是否想写 :\(near)？")
    }
    return say(
      en: "there is no command :\(word); :help lists them", zh: "没有命令 :\(word)；:帮助 可列出全部命令")
  }

  var noChange: ReplAnswer { say(en: "no verdict changes", zh: "判定没有变化") }

  func sayDay() -> ReplAnswer {
    guard let day else { return say(en: "no day is set", zh: "未设定日期") }
    return say(en: "today is \(day)", zh: "今天是 \(day)")
  }

  mutating func setDay(_ text: String) -> [ReplAnswer] {
    guard let day = CivilDate(text) else {
      return [
        say(
          en: "`\(text)` is no date; write it like 2026-11-11",
          zh: "`\(text)` 不是日期，请写成 2026-11-11 的形式")
      ]
    }
    let before = verdicts()
    chosenDay = day
    let changes = changes(since: before)
    return [sayDay()] + (changes.isEmpty && hasPolicy ? [noChange] : changes)
  }

  mutating func setLanguage(_ text: String) -> [ReplAnswer] {
    switch text {
    case "zh", "中文": language = .chinese
    case "en", "英文", "English": language = .english
    default:
      return [say(en: "the languages are zh and en", zh: "可选的语言是 zh 和 en")]
    }
    return [say(en: "answers are in English now", zh: "现在用中文回答")]
  }
}
