package import ArgumentParser
import MenkanData
import MenkanSource

/// Where submissions come from.
package struct InputOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The submissions or candidates; - is standard input.", valueName: "file"))
  package var input = "-"

  @Option(
    help: ArgumentHelp(
      "The format, where the file's name does not tell: jsonl, json, yaml or csv.",
      valueName: "format"))
  package var inputFormat: String?

  @Option(
    help: ArgumentHelp(
      "How a CSV file is encoded: utf-8, gb18030 or utf-16. Without it the file tells.",
      valueName: "name"))
  package var encoding: String?

  package init() {}

  func source(_ reader: SubmissionReader, _ language: OutputLanguage) throws -> SubmissionSource {
    let format = try inputFormat.map { try self.format(named: $0, language) }
    let encoding = try encoding.map { try InputOptions.encoding(named: $0, language) }
    let isStandardInput = input == "-"
    if encoding != nil {
      let known = try format ?? (isStandardInput ? .jsonl : InputFormat.of(path: input).format)
      if known != .csv { throw CommandStop(.wrongUse, onlyCSV.text(in: language)) }
    }
    return isStandardInput
      ? try SubmissionSource(
        descriptor: 0, format: format ?? .jsonl, encoding: encoding, reader: reader)
      : try SubmissionSource(path: input, format: format, encoding: encoding, reader: reader)
  }

  private var onlyCSV: LocalizedText {
    LocalizedText(
      en: "--encoding is for CSV; JSON and YAML are always UTF-8",
      zh: "--encoding 只用于 CSV；JSON 和 YAML 一律是 UTF-8")
  }

  private func format(named name: String, _ language: OutputLanguage) throws -> InputFormat {
    if let format = InputFormat(rawValue: name) { return format }
    let text = LocalizedText(
      en: "the input format is jsonl, json, yaml or csv, not `\(name)`",
      zh: "输入格式只能是 jsonl、json、yaml 或 csv，不能是 `\(name)`")
    throw CommandStop(.wrongUse, text.text(in: language))
  }

  static func encoding(named name: String, _ language: OutputLanguage) throws -> TextEncoding {
    if let encoding = TextEncoding(named: name) { return encoding }
    let text = LocalizedText(
      en: "the encoding is utf-8, gb18030 or utf-16, not `\(name)`",
      zh: "编码只能是 utf-8、gb18030 或 utf-16，不能是 `\(name)`")
    throw CommandStop(.wrongUse, text.text(in: language))
  }

  /// Tells in what a CSV file was read, where that was found out and is not UTF-8.
  func sayEncoding(of source: SubmissionSource, _ language: OutputLanguage) {
    guard encoding == nil, let found = source.encoding, found != .utf8 else { return }
    Terminal.say(
      LocalizedText(
        en: "the file was read as \(found.rawValue), as its bytes are not UTF-8",
        zh: "文件的字节不是 UTF-8，已按 \(found.rawValue) 读取"),
      in: language)
  }
}
