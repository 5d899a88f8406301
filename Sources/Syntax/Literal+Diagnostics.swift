import MenkanSource

/// What is said about texts, numbers and dates.
extension Diagnostic {
  static func unterminatedText(at opening: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/unterminated-text",
      title: LocalizedText(en: "a text does not end on its line", zh: "文本没有在本行结束"), at: opening,
      LocalizedText(en: "begins here", zh: "从这里开始"),
      help: LocalizedText(
        en: "close it with a quote; for a line break write `\\n`",
        zh: "请用引号结束；需要换行时写 `\\n`"))
  }

  static func mixedQuotes(opening: SourceSpan, closing: SourceSpan) -> Diagnostic {
    let edits = [Diagnostic.FixIt.Edit(opening, "\""), Diagnostic.FixIt.Edit(closing, "\"")]
    return Diagnostic(
      "lex/mixed-quotes",
      title: LocalizedText(en: "these quotes are no pair", zh: "引号不成对"), at: closing,
      LocalizedText(en: "taken for the end of the text", zh: "已按文本结尾处理"),
      also: [Label(opening, LocalizedText(en: "begins here", zh: "从这里开始"))],
      fixIts: [FixIt(LocalizedText(en: "write `\"`", zh: "改为 `\"`"), edits)])
  }

  static func foreignQuotes(opening: SourceSpan, closing: SourceSpan) -> Diagnostic {
    let edits = [Diagnostic.FixIt.Edit(opening, "\""), Diagnostic.FixIt.Edit(closing, "\"")]
    return Diagnostic(
      "lex/foreign-quotes",
      title: LocalizedText(
        en: "text stands between `\"` and `\"`", zh: "文本写在 `\"` 与 `\"` 之间"),
      at: opening, LocalizedText(en: "another kind of quote", zh: "这是另一种引号"),
      fixIts: [FixIt(LocalizedText(en: "write `\"`", zh: "改为 `\"`"), edits)])
  }

  static func unknownEscape(_ character: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/unknown-escape",
      title: LocalizedText(
        en: "`\\\(character)` means nothing in a text", zh: "文本中的 `\\\(character)` 没有含义"),
      at: span,
      LocalizedText(
        en: "known are `\\\"`, `\\\\`, `\\n` and `\\t`", zh: "可用的有 `\\\"`、`\\\\`、`\\n`、`\\t`"),
      help: LocalizedText(
        en: "for a backslash itself write `\\\\`", zh: "需要反斜杠本身时写 `\\\\`"),
      fixIts: [.insert("\\", at: span.start)])
  }

  static func pointWithoutDecimals(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/point-without-digits",
      title: LocalizedText(
        en: "a digit is missing behind the point", zh: "小数点后缺少数字"),
      at: span, LocalizedText(en: "no digit follows", zh: "后面没有数字"), fixIts: [.remove(span)])
  }

  static func pointWithoutInteger(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/point-without-digits",
      title: LocalizedText(
        en: "a digit is missing before the point", zh: "小数点前缺少数字"),
      at: span, LocalizedText(en: "no digit stands before it", zh: "前面没有数字"),
      fixIts: [.insert("0", at: span.start)])
  }

  static func letterBehindSuffix(_ suffix: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/letter-behind-suffix",
      title: LocalizedText(
        en: "a space is missing behind `\(suffix)`", zh: "`\(suffix)` 后面缺少空格"),
      at: span, LocalizedText(en: "this is a word of its own", zh: "这是另一个词"),
      fixIts: [.insert(" ", at: span.start)])
  }

  static func missingSpace(before word: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/missing-space",
      title: LocalizedText(
        en: "a space is missing before `\(word)`", zh: "`\(word)` 前面缺少空格"),
      at: span, LocalizedText(en: "this is a word of its own", zh: "这是另一个词"),
      fixIts: [.insert(" ", at: span.start)])
  }

  static func nameBeginsWithDigit(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/name-begins-with-digit",
      title: LocalizedText(
        en: "`\(name)` is neither a number nor a name", zh: "`\(name)` 既不是数字也不是名称"),
      at: span,
      LocalizedText(
        en: "a name that begins with a digit stands in backquotes", zh: "以数字开头的名称要写在反引号中"),
      fixIts: [.replace(span, by: "`\(name)`")])
  }

  static func dateFormat(meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/date-format",
      title: LocalizedText(
        en: "a date is written year-month-day", zh: "日期写作 年-月-日"),
      at: span, LocalizedText(en: "write `\(meant)`", zh: "请写 `\(meant)`"),
      fixIts: [.replace(span, by: meant)])
  }

  static func noSuchDate(_ text: String, daysInMonth: Int?, at span: SourceSpan) -> Diagnostic {
    let detail =
      daysInMonth.map {
        LocalizedText(en: "that month has \($0) days", zh: "该月只有 \($0) 天")
      } ?? LocalizedText(en: "months are 01 to 12", zh: "月份为 01 至 12")
    return Diagnostic(
      "lex/no-such-date",
      title: LocalizedText(en: "there is no day \(text)", zh: "不存在日期 \(text)"), at: span, detail,
      help: LocalizedText(
        en: "dates are written 2026-11-11; for a difference put spaces around `-`",
        zh: "日期写作 2026-11-11；若是减法，请在 `-` 两边加空格"))
  }

  static func noSuchTime(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/no-such-time",
      title: LocalizedText(en: "there is no time \(text)", zh: "不存在时间 \(text)"), at: span,
      LocalizedText(en: "times run from 00:00 to 23:59", zh: "时间从 00:00 到 23:59"))
  }

  static func instantWithoutZone(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/instant-without-zone",
      title: LocalizedText(
        en: "this moment does not say in which time zone", zh: "这个时刻没有写明时区"),
      at: span, LocalizedText(en: "an offset must follow", zh: "后面要写时差"),
      help: LocalizedText(
        en: "China is eight hours ahead: `+08:00`", zh: "北京时间为 `+08:00`"),
      fixIts: [.insert("+08:00", at: span.end)])
  }

  static func numberTooLarge(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/number-too-large",
      title: LocalizedText(en: "this number is too large", zh: "数字过大"), at: span,
      LocalizedText(
        en: "decimals reach 9 223 372 036 854.775807, whole numbers 9 223 372 036 854 775 807",
        zh: "小数最大 9 223 372 036 854.775807，整数最大 9 223 372 036 854 775 807"))
  }

  static func tooManyDecimals(at span: SourceSpan, allowed: Int) -> Diagnostic {
    Diagnostic(
      "lex/too-many-decimals",
      title: LocalizedText(en: "this number is too precise", zh: "小数位数过多"), at: span,
      LocalizedText(
        en: "at most \(allowed) digits may stand behind the point here",
        zh: "这里小数点后最多 \(allowed) 位"))
  }
}
