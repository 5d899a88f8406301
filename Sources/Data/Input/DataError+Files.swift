import MenkanSource

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension DataError {
  /// - Parameter meant: a file that is there and was most likely meant.
  static func fileMissing(_ path: String, meant: String? = nil) -> DataError {
    DataError(
      "data/file-missing",
      LocalizedText(
        en: "there is no file `\(path)`"
          + (meant.map { "; write `\($0)`, the path below the folder of the rules" } ?? ""),
        zh: "找不到文件 `\(path)`" + (meant.map { "；请写规则目录之下的路径 `\($0)`" } ?? "")))
  }

  /// `reason` is an `errno`.
  static func fileUnreadable(_ path: String, reason: Int32) -> DataError {
    let words = unsafe String(cString: strerror(reason))
    return DataError(
      "data/file-unreadable",
      LocalizedText(
        en: "the file `\(path)` cannot be read: \(words)", zh: "文件 `\(path)` 无法读取：\(words)"))
  }

  static func unknownFormat(_ path: String) -> DataError {
    if path.lowercased().hasSuffix(".xlsx") || path.lowercased().hasSuffix(".xls") {
      return DataError(
        "data/format",
        LocalizedText(
          en: "`\(path)` is a workbook; in Excel save it as “CSV UTF-8 (*.csv)” first",
          zh: "`\(path)` 是 Excel 工作簿；请先在 Excel 里另存为“CSV UTF-8（逗号分隔）”"))
    }
    return DataError(
      "data/format",
      LocalizedText(
        en: "the name `\(path)` does not tell what it holds; it should end in .jsonl, .json, .yaml"
          + " or .csv, also with .gz behind",
        zh: "从文件名 `\(path)` 看不出格式；应以 .jsonl、.json、.yaml 或 .csv 结尾，后面可加 .gz"))
  }

  static func fileTooLarge(_ path: String) -> DataError {
    DataError(
      "data/file-too-large",
      LocalizedText(
        en: "the file `\(path)` is larger than 8 MiB; split it",
        zh: "文件 `\(path)` 超过 8 MiB；请拆分"))
  }

  static func pathOutside(_ path: String) -> DataError {
    DataError(
      "data/path-outside",
      LocalizedText(
        en: "the path `\(path)` leads out of the folder of the rules; move the file into it and"
          + " write its path from there, such as `lists/blacklist.yaml`",
        zh: "路径 `\(path)` 超出了规则目录；请把文件移到规则目录内，并写相对路径，如 `lists/blacklist.yaml`"))
  }

  /// A packed file where all of it is needed at once.
  static func brokenGzip(_ path: String) -> DataError {
    DataError(
      "data/gzip-corrupt",
      LocalizedText(
        en: "the packed file `\(path)` is damaged or ends too early; copy it again",
        zh: "压缩文件 `\(path)` 已损坏或不完整；请重新复制"))
  }
}
