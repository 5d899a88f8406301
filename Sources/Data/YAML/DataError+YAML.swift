import MenkanSource

extension DataError {
  private init(_ code: String, at place: YAMLPosition, en: String, zh: String) {
    self.init(code, LocalizedText(en: en, zh: zh), line: place.line, column: place.column)
  }

  static func outOfMemory() -> DataError {
    DataError(
      "data/out-of-memory",
      LocalizedText(en: "there is not enough memory left to read this", zh: "内存不足，无法读取"))
  }

  static func yamlTooLarge() -> DataError {
    DataError(
      "data/yaml-too-large",
      LocalizedText(
        en: "this YAML file is larger than 8 MiB; split it, or use JSON Lines for records",
        zh: "这个 YAML 文件超过 8 MiB；请拆分，或改用 JSON Lines 存放记录"))
  }

  static func yamlEmpty() -> DataError {
    DataError(
      "data/yaml-empty", LocalizedText(en: "this YAML file is empty", zh: "这个 YAML 文件是空的"))
  }

  static func yamlNotUTF8(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-not-utf8", at: place,
      en: "this byte is not UTF-8; save the file as UTF-8",
      zh: "这里不是 UTF-8 编码；请把文件另存为 UTF-8")
  }

  static func yamlAlias(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-alias", at: place,
      en: "aliases (`*name`) are not read here; write the value out, or put the text in quotes",
      zh: "这里不支持别名（`*name`）；请直接写出内容，如果是文字请加引号")
  }

  static func yamlAnchor(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-anchor", at: place,
      en: "anchors (`&name`) are not read here; write the value out, or put the text in quotes",
      zh: "这里不支持锚点（`&name`）；请直接写出内容，如果是文字请加引号")
  }

  static func yamlTag(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-tag", at: place,
      en: "tags (`!name`) are not read here; remove it, or put the text in quotes",
      zh: "这里不支持标签（`!name`）；请删掉，如果是文字请加引号")
  }

  static func yamlMergeKey(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-merge-key", at: place,
      en: "merge keys (`<<`) are not read here; write the fields out",
      zh: "这里不支持合并键（`<<`）；请直接写出各个字段")
  }

  static func yamlSeveralDocuments(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-several-documents", at: place,
      en: "a second document starts here, but a file holds one; remove `---` and what follows",
      zh: "这里开始了第二个文档，一个文件只能有一个；请删掉 `---` 及其后的内容")
  }

  static func yamlTooDeep(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-too-deep", at: place,
      en: "lists and mappings are nested more than 64 deep here",
      zh: "这里的嵌套超过 64 层")
  }

  static func yamlDuplicateKey(
    _ key: String, firstLine: Int, at place: YAMLPosition
  ) -> DataError {
    let key = Excerpt.of(key)
    return DataError(
      "data/yaml-duplicate-key", at: place,
      en: "the key `\(key)` is already given on line \(firstLine); keep one of the two",
      zh: "键 `\(key)` 在第 \(firstLine) 行已经写过；请只保留一个")
  }

  static func yamlKeyMissing(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-key", at: place, en: "a key is needed before the colon", zh: "冒号前缺少键名")
  }

  static func yamlKeyNotScalar(at place: YAMLPosition) -> DataError {
    DataError(
      "data/yaml-key", at: place,
      en: "a key must be a plain word or text, not a list or a mapping",
      zh: "键只能是词或文字，不能是列表或映射")
  }

  /// `problem` is what libyaml says; its commonest words are put so that an author understands.
  static func yamlSyntax(problem: String, at place: YAMLPosition) -> DataError {
    let text =
      YAMLProblem.words[problem]
      ?? LocalizedText(
        en: "this is not valid YAML: \(problem)", zh: "YAML 写法有误：\(problem)")
    return DataError("data/yaml-syntax", text, line: place.line, column: place.column)
  }
}
