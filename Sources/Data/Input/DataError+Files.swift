import MenkanSource

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension DataError {
  static func fileMissing(_ path: String) -> DataError {
    DataError(
      "data/file-missing",
      LocalizedText(en: "there is no file `\(path)`", zh: "找不到文件 `\(path)`"))
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
    DataError(
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
