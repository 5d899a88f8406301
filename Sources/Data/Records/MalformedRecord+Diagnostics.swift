import MenkanSource

extension MalformedRecord {
  static func tooLarge(line: Int) -> MalformedRecord {
    MalformedRecord(
      line: line, code: "data/record-too-large",
      message: LocalizedText(
        en: "this record is larger than 16 MiB; split it", zh: "这条记录超过 16 MiB；请拆分"))
  }

  static func notAnObject(line: Int) -> MalformedRecord {
    MalformedRecord(
      line: line, code: "data/not-an-object",
      message: LocalizedText(
        en: "a submission is one object with the policy's parameters as its keys, as in"
          + " {\"id\": \"S-1\", \"merchant\": …}; this is something else",
        zh: "一条申报应是一个对象，键为策略的参数，如 {\"id\": \"S-1\", \"merchant\": …}；这里不是"))
  }

  /// A value that is not what its field needs; a YAML record names the value's own line.
  static func unfit(
    _ problem: FieldProblem, line: Int, valueLine: Int, submission: String?
  ) -> MalformedRecord {
    let text = problem.message
    let message =
      valueLine == line
      ? text
      : LocalizedText(
        en: "\(text.english) (line \(valueLine))", zh: "\(text.chinese)（第 \(valueLine) 行）")
    return MalformedRecord(
      line: line, submission: submission, code: problem.code, message: message)
  }

  /// A packed file that ends too early or is damaged; the records before it have been read.
  static func brokenGzip(line: Int, isTruncated: Bool) -> MalformedRecord {
    MalformedRecord(
      line: line, code: isTruncated ? "data/gzip-truncated" : "data/gzip-corrupt",
      message: isTruncated
        ? LocalizedText(
          en: "the .gz file ends too early; what follows is lost, copy the file again",
          zh: ".gz 文件不完整，后面的内容已丢失；请重新复制文件")
        : LocalizedText(
          en: "the .gz file is damaged here; what follows cannot be read, copy the file again",
          zh: ".gz 文件在这里损坏，后面的内容无法读取；请重新复制文件"))
  }

  /// The array of a `.json` file is broken between its elements.
  static func brokenArray(line: Int, _ message: LocalizedText) -> MalformedRecord {
    MalformedRecord(line: line, code: "data/json-syntax", message: message)
  }
}
