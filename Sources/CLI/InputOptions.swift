package import ArgumentParser
import MenkanData
import MenkanSource

/// Where submissions come from.
package struct InputOptions: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The submissions; - is standard input.", valueName: "file"))
  package var input = "-"

  @Option(
    help: ArgumentHelp(
      "The format of standard input: jsonl, json or yaml.", valueName: "format"))
  package var inputFormat: String?

  package init() {}

  func source(_ reader: SubmissionReader, _ language: OutputLanguage) throws -> SubmissionSource {
    let format = try inputFormat.map { try self.format(named: $0, language) }
    return input == "-"
      ? try SubmissionSource(descriptor: 0, format: format ?? .jsonl, reader: reader)
      : try SubmissionSource(path: input, format: format, reader: reader)
  }

  private func format(named name: String, _ language: OutputLanguage) throws -> InputFormat {
    if let format = InputFormat(rawValue: name) { return format }
    let text = LocalizedText(
      en: "the input format is jsonl, json or yaml, not `\(name)`",
      zh: "输入格式只能是 jsonl、json 或 yaml，不能是 `\(name)`")
    throw CommandStop(.wrongUse, text.text(in: language))
  }
}
