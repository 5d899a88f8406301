package import ArgumentParser
import Foundation
import Menkan
import MenkanSource
import MenkanTooling

/// `menkan fmt`
package struct FormatCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Put rule files into their canonical layout.",
    discussion: """
      Spaces, line breaks and full-width signs follow from what a file says; comments and empty \
      lines between items stay. A file is written only where that changes it, and only after it \
      was read again and found to say the same.

        menkan fmt                        all files below the folder of the rules
        menkan fmt --check                name the files that would change; exit status 1 if any
        menkan fmt - < a.menkan           from standard input to standard output
        menkan fmt --language zh a.menkan keywords and names of the schema in Chinese

      A file with mistakes is left as it is; its mistakes are shown and the exit status is 1.
      """)

  @Argument(help: ArgumentHelp("Rule files or folders; - for standard input.", valueName: "path"))
  package var paths: [String] = []

  @Flag(help: "Write nothing; show what would change.")
  package var check = false

  @Option(
    help: ArgumentHelp(
      "Write keywords, and names that the schema gives twice, in this language.",
      valueName: "en|zh"))
  package var language: LocaleName?

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    var run = FormatRun(language: language, checks: check)
    if let wanted = self.language {
      if paths == ["-"] {
        let words = LocalizedText(
          en: "name a file with --language: what names mean is looked up in the other rules",
          zh: "使用 --language 时请给出文件：名称的含义要到其他规则里查找")
        throw CommandStop(.wrongUse, words.text(in: language))
      }
      let rules = try LoadedRules.load(shared, extra: paths)
      try run.translate(try files(language), in: rules, to: wanted.language)
      run.summarise()
    } else if paths == ["-"] {
      let input = try FileHandle.standardInput.read(upToCount: RuleFolder.sizeLimit + 1)
      try run.formatInput([UInt8](input ?? Data()))
    } else {
      for file in try files(language) { try run.format(file) }
      run.summarise()
    }
    if run.hasFailed { throw CommandStop(.rulesWrong) }
  }

  private func files(_ language: OutputLanguage) throws(CommandStop) -> [String] {
    do throws(UsageError) {
      return try RuleFolder.files(at: paths.isEmpty ? [shared.rules] : paths)
    } catch { throw CommandStop(.wrongUse, error.message.text(in: language)) }
  }
}
