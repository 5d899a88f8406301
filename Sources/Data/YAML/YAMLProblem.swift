import MenkanSource

/// What libyaml finds wrong, by its own words, put so that an author understands it.
enum YAMLProblem {
  static let words: [String: LocalizedText] = [
    "": LocalizedText(en: "this is not valid YAML", zh: "YAML 写法有误"),
    "mapping values are not allowed in this context": LocalizedText(
      en: "a colon cannot stand here; check the indentation, or put the text in quotes",
      zh: "这里不能有冒号；请检查缩进，如果是文字请加引号"),
    "could not find expected ':'": LocalizedText(
      en: "a key without a colon; write `key: value`", zh: "键后面缺少冒号；请写成 `键: 值`"),
    "did not find expected key": LocalizedText(
      en: "a key was expected here; check the indentation and the quotes of the lines above",
      zh: "这里应当是一个键；请检查上面几行的缩进和引号"),
    "did not find expected '-' indicator": LocalizedText(
      en: "the next `- ` of the list was expected here; check the indentation",
      zh: "这里应当是列表的下一个 `- `；请检查缩进"),
    "did not find expected ',' or ']'": LocalizedText(
      en: "a comma or `]` was expected here", zh: "这里应当是逗号或 `]`"),
    "did not find expected ',' or '}'": LocalizedText(
      en: "a comma or `}` was expected here", zh: "这里应当是逗号或 `}`"),
    "found character that cannot start any token": LocalizedText(
      en: "a value cannot begin with this character (a tab, `@`, `%` or a backquote);"
        + " indent with spaces, put texts in quotes",
      zh: "值不能以这个字符开头（制表符、`@`、`%` 或反引号）；缩进请用空格，文字请加引号"),
    "found unexpected end of stream": LocalizedText(
      en: "the file ends inside a quoted text; the closing quote is missing",
      zh: "文件在引号内结束了；缺少结尾的引号"),
    "control characters are not allowed": LocalizedText(
      en: "a control character, which cannot be seen, stands here; remove it",
      zh: "这里有一个看不见的控制字符；请删掉"),
    "did not find expected node content": LocalizedText(
      en: "a value was expected here; a text that begins with a sign needs quotes",
      zh: "这里应当是一个值；以符号开头的文字请加引号"),
    "block sequence entries are not allowed in this context": LocalizedText(
      en: "a list cannot begin in this line; put its `- ` on a line of its"
        + " own below the key",
      zh: "列表不能从这一行开始；请把 `- ` 写到键下面单独一行"),
    "mapping keys are not allowed in this context": LocalizedText(
      en: "a key cannot stand here; put it on a line of its own",
      zh: "这里不能有键；请另起一行"),
    "did not find expected comment or line break": LocalizedText(
      en: "`|` and `>` begin a text of several lines; it starts on the next"
        + " line. Quote a text that begins with them",
      zh: "`|` 和 `>` 表示多行文字，内容从下一行开始；如果文字以它们开头请加引号"),
    "found an indentation indicator equal to 0": LocalizedText(
      en: "the number behind `|` or `>` is from 1 to 9; leave it out",
      zh: "`|` 或 `>` 后面的数字只能是 1 到 9；请删掉"),
    "found a tab character where an indentation space is expected": LocalizedText(
      en: "a tab stands where spaces have to; indent with spaces",
      zh: "缩进用了制表符；请改用空格"),
    "found unknown escape character": LocalizedText(
      en: "a text in double quotes holds an escape that YAML does not have;"
        + " write `\\` for a backslash, or use single quotes",
      zh: "双引号内有 YAML 不支持的转义；反斜杠请写成 `\\`，或改用单引号"),
    "did not find expected hexdecimal number": LocalizedText(
      en: "an escape such as `\\x41` has too few hexadecimal digits",
      zh: "`\\x41` 这样的转义缺少十六进制数字"),
    "found invalid Unicode character escape code": LocalizedText(
      en: "this escape is no character",
      zh: "这个转义不是任何字符"),
    "found unexpected document indicator": LocalizedText(
      en: "`---` stands within a quoted text; the closing quote is missing",
      zh: "引号内出现了 `---`；缺少结尾的引号"),
    "found unknown directive name": LocalizedText(
      en: "a line that begins with `%` is read by YAML itself; remove it, or"
        + " put the text in quotes",
      zh: "以 `%` 开头的行由 YAML 自己使用；请删掉，如果是文字请加引号"),
    "found incompatible YAML document": LocalizedText(
      en: "only YAML 1.1 and 1.2 are read; remove the line `%YAML`",
      zh: "只支持 YAML 1.1 和 1.2；请删掉 `%YAML` 这一行"),
    "did not find expected <document start>": LocalizedText(
      en: "`---` was expected here, behind the lines with `%`; most often"
        + " these can be removed",
      zh: "以 `%` 开头的行之后应当是 `---`；这些行通常可以删掉"),
    "found duplicate %YAML directive": LocalizedText(
      en: "the line `%YAML` stands twice; remove it",
      zh: "`%YAML` 出现了两次；请删掉"),
    "did not find expected alphabetic or numeric character": LocalizedText(
      en: "`&` and `*` are not read here; put the text in quotes",
      zh: "这里不支持 `&` 和 `*`；如果是文字请加引号"),
    "found undefined tag handle": LocalizedText(
      en: "tags (`!name`) are not read here; put the text in quotes",
      zh: "这里不支持标签（`!name`）；如果是文字请加引号"),
    "did not find expected whitespace or line break": LocalizedText(
      en: "a blank is missing behind this word",
      zh: "这个词后面缺少空格"),
  ]
}
