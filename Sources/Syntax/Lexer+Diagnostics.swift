import MenkanSource

/// What is said about characters, signs and names.
extension Diagnostic {
  static func fileTooLarge(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/file-too-large",
      title: LocalizedText(en: "this file is too large to be read", zh: "文件过大，无法读取"), at: span,
      LocalizedText(en: "a rule file may have 4 MiB", zh: "规则文件最大为 4 MiB"),
      help: LocalizedText(en: "split it into several modules", zh: "请拆成多个模块"))
  }

  static func tooManyTokens(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/file-too-large",
      title: LocalizedText(en: "this file holds too many words", zh: "文件中的词过多"), at: span,
      LocalizedText(en: "nothing from here on has been read", zh: "从这里起未再读取"),
      help: LocalizedText(en: "split it into several modules", zh: "请拆成多个模块"))
  }

  static func nameTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/name-too-long",
      title: LocalizedText(en: "this name is too long", zh: "名称过长"), at: span,
      LocalizedText(
        en: "at most \(Lexer.nameLimit) characters are allowed", zh: "最多 \(Lexer.nameLimit) 个字符"))
  }

  static func textTooLong(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/text-too-long",
      title: LocalizedText(en: "this text is too long", zh: "文字过长"), at: span,
      LocalizedText(en: "at most 64 KiB are allowed", zh: "最多 64 KiB"),
      help: LocalizedText(
        en: "a long row of words belongs into a list: `list words: text from \"lists/….yaml\"`",
        zh: "一长串词请放进名单：`名单 词表：文本 来自 \"lists/….yaml\"`"))
  }

  static func notUTF8(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/not-utf8",
      title: LocalizedText(en: "this file is not saved as UTF-8", zh: "文件不是 UTF-8 编码"), at: span,
      LocalizedText(en: "the first character that cannot be read", zh: "第一个无法识别的字符"),
      help: LocalizedText(
        en: "open it in your editor and save it with the encoding UTF-8",
        zh: "请在编辑器中打开，并以 UTF-8 编码保存"))
  }

  static func strayBytes(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/invalid-bytes",
      title: LocalizedText(en: "a character here is damaged", zh: "此处的字符已损坏"), at: span,
      LocalizedText(en: "these bytes are not UTF-8", zh: "这些字节不是 UTF-8"),
      help: LocalizedText(en: "type the character again", zh: "请重新输入这个字符"))
  }

  static func controlCharacter(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/control-character",
      title: LocalizedText(en: "a control character stands here", zh: "此处有控制字符"), at: span,
      LocalizedText(en: "it cannot be seen and means nothing", zh: "它不可见，也没有含义"),
      fixIts: [.remove(span)])
  }

  static func invisibleCharacter(_ scalar: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      "lex/invisible-character",
      title: LocalizedText(
        en: "an invisible character (\(code)) stands here", zh: "此处有不可见字符（\(code)）"),
      at: span,
      LocalizedText(
        en: "it can make a rule look different from what it does", zh: "它会使规则看起来与实际不同"),
      fixIts: [.remove(span)])
  }

  static func unexpectedCharacter(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/unexpected-character",
      title: LocalizedText(en: "`\(text)` means nothing here", zh: "`\(text)` 在这里没有含义"), at: span,
      LocalizedText(en: "no sign of the language", zh: "不是本语言的符号"))
  }

  static func needlessSign(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/needless-sign",
      title: LocalizedText(
        en: "`\(text)` is not needed: rules end by themselves", zh: "不需要 `\(text)`：规则会自行结束"),
      at: span, LocalizedText(en: "leave it out", zh: "删掉即可"), fixIts: [.remove(span)])
  }

  static func foreignSign(
    _ text: String, meant: MeantWords, writing replacement: String? = nil, at span: SourceSpan
  ) -> Diagnostic {
    let (english, chinese) = (meant.text.english, meant.text.chinese)
    return Diagnostic(
      "lex/foreign-sign",
      title: LocalizedText(
        en: "`\(text)` is written \(english) here", zh: "这里的 `\(text)` 应写作 \(chinese)"),
      at: span, LocalizedText(en: "write \(english)", zh: "请写 \(chinese)"),
      fixIts: [.replace(span, by: replacement ?? meant.here)])
  }

  static func foreignComment(sign span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/foreign-comment",
      title: LocalizedText(en: "a comment begins with `//`", zh: "注释以 `//` 开头"), at: span,
      LocalizedText(en: "the rest of the line was taken for a comment", zh: "本行余下部分已按注释处理"),
      fixIts: [.replace(span, by: "//")])
  }

  static func blockComment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/foreign-comment",
      title: LocalizedText(en: "there are no `/* */` comments", zh: "没有 `/* */` 形式的注释"), at: span,
      LocalizedText(en: "all up to `*/` was left out", zh: "到 `*/` 为止的内容已略过"),
      help: LocalizedText(en: "begin each of its lines with `//`", zh: "请在每一行开头写 `//`"))
  }

  static func emptyName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/empty-name",
      title: LocalizedText(en: "a name in backquotes is empty", zh: "反引号中的名称为空"), at: span,
      LocalizedText(en: "a name was needed between them", zh: "反引号之间需要名称"))
  }

  static func unterminatedName(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/unterminated-name",
      title: LocalizedText(en: "a name in backquotes does not end", zh: "反引号没有成对"), at: span,
      LocalizedText(en: "begins here", zh: "从这里开始"),
      fixIts: [.insert("`", at: span.end)])
  }

  static func confusableName(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "lex/confusable-name", .warning,
      title: LocalizedText(
        en: "`\(name)` holds letters that look like others", zh: "`\(name)` 中有形近字母"),
      at: span,
      LocalizedText(
        en: "Greek or Cyrillic letters stand among these", zh: "其中混有希腊或西里尔字母"),
      help: LocalizedText(en: "type the name again", zh: "请重新输入该名称"))
  }
}

extension Diagnostic.FixIt {
  static func remove(_ span: SourceSpan) -> Diagnostic.FixIt {
    Diagnostic.FixIt(LocalizedText(en: "remove it", zh: "删除"), [Edit(span, "")])
  }

  static func replace(_ span: SourceSpan, by text: String) -> Diagnostic.FixIt {
    Diagnostic.FixIt(LocalizedText(en: "write `\(text)`", zh: "改为 `\(text)`"), [Edit(span, text)])
  }

  static func insert(_ text: String, at span: SourceSpan) -> Diagnostic.FixIt {
    Diagnostic.FixIt(LocalizedText(en: "add `\(text)`", zh: "补上 `\(text)`"), [Edit(span, text)])
  }
}
