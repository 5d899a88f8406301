import MenkanSource

extension JSONProblem {
  var code: String {
    switch kind {
    case .memory: "data/out-of-memory"
    case .depth: "data/too-deep"
    case .notUTF8: "data/not-utf8"
    case .surrogate: "data/lone-surrogate"
    default: "data/json-syntax"
    }
  }

  /// What is wrong, and near what.
  func message(in document: some Collection<UInt8>) -> LocalizedText {
    let clause = self.clause(in: document)
    return LocalizedText(
      en: "this is not valid JSON: \(clause.english)", zh: "JSON 写法有误：\(clause.chinese)")
  }

  func clause(in document: some Collection<UInt8>) -> LocalizedText {
    let before = document.prefix(offset)
    let place = before.reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    let rest = Excerpt.of(document.dropFirst(offset))
    let words = JSONProblem.typographic(rest) ?? self.words
    if rest.isEmpty {
      return LocalizedText(
        en: "\(words.english), at the end", zh: "\(words.chinese)（在末尾）")
    }
    return LocalizedText(
      en: "\(words.english), at character \(place), near `\(rest)`",
      zh: "\(words.chinese)（第 \(place) 个字符，`\(rest)` 附近）")
  }

  /// What an input method or a text editor puts in the place of a sign.
  private static func typographic(_ rest: String) -> LocalizedText? {
    guard let sign = rest.first else { return nil }
    let twins: [Character: String] = [
      "“": "\"", "”": "\"", "‘": "\"", "’": "\"", "＂": "\"", "「": "\"", "，": ",", "、": ",",
      "：": ":", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]",
    ]
    return twins[sign].map { twin in
      LocalizedText(
        en: "`\(sign)` is no sign of JSON; write `\(twin)`",
        zh: "JSON 里不能写 `\(sign)`，请改成半角的 `\(twin)`")
    }
  }

  private var words: LocalizedText {
    switch kind {
    case .memory: LocalizedText(en: "there is not enough memory to read it", zh: "内存不足")
    case .nothing: LocalizedText(en: "there is nothing", zh: "没有内容")
    case .notUTF8:
      LocalizedText(
        en: "a byte is not UTF-8; save the file as UTF-8", zh: "有字节不是 UTF-8；请把文件另存为 UTF-8")
    case .openString:
      LocalizedText(en: "a text has no closing quote", zh: "文字缺少结尾的引号")
    case .controlCharacter:
      LocalizedText(
        en:
          "a text holds a control character such as a line break; write it as an escape: \\n",
        zh: "文字里有换行或其他控制字符；请写成 \\n 这样的转义")
    case .escape:
      LocalizedText(en: "a text holds an escape that JSON does not have", zh: "文字里有 JSON 不支持的转义")
    case .surrogate:
      LocalizedText(
        en: "a \\u escape is only half of a character", zh: "\\u 转义只写了半个字符")
    case .number:
      LocalizedText(en: "a number is written wrongly", zh: "数字写法有误")
    case .word:
      LocalizedText(
        en: "a value was expected: a number, a text in quotes, true, false or null",
        zh: "这里应当是一个值：数字、带引号的文字、true、false 或 null")
    case .depth:
      LocalizedText(en: "objects and lists are nested more than 64 deep", zh: "嵌套超过 64 层")
    case .structure:
      LocalizedText(
        en: "a comma, a colon, a quote or a bracket is missing or out of place",
        zh: "逗号、冒号、引号或括号缺失或位置不对")
    case .trailing:
      LocalizedText(en: "something stands behind the end of the record", zh: "记录结束之后还有内容")
    }
  }
}
