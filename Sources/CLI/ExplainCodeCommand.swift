package import ArgumentParser
import MenkanCodes
import MenkanSource

/// `menkan explain-code`
package struct ExplainCodeCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "explain-code",
    abstract: "Say what a finding means and how to mend it.",
    discussion: """
      Every finding begins with a code in brackets. Its page says what it means and why it is \
      so, shows a wrong example and the right one, and how to mend it.

        menkan explain-code type/percent-against-number
        menkan explain-code --list --locale zh
      """)

  @Argument(help: ArgumentHelp("The code, such as type/percent-against-number.", valueName: "code"))
  package var code: String?

  @Flag(help: "Show all codes with their titles.")
  package var list = false

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    if list {
      let colon = LocalizedText(en: ": ", zh: "：").text(in: language)
      let lines = CodeBook.pages.map { $0.code + colon + $0.title.text(in: language) + "\n" }
      return try Terminal.write(lines.joined(), in: language)
    }
    guard let code else {
      throw stop(
        LocalizedText(
          en: "name a code, as `menkan explain-code type/percent-against-number`, or use --list",
          zh: "请写出代码，如 `menkan explain-code type/percent-against-number`，或使用 --list"))
    }
    guard let page = CodeBook.page(of: code) else { throw stop(unknown(code)) }
    try Terminal.write(page.text(in: language), in: language)
  }

  private func unknown(_ code: String) -> LocalizedText {
    let near = CodeBook.codes(near: code).map { "`\($0)`" }
    return near.isEmpty
      ? LocalizedText(
        en: "there is no code `\(code)`; --list shows all codes",
        zh: "没有代码 `\(code)`；用 --list 查看所有代码")
      : LocalizedText(
        en: "there is no code `\(code)`; did you mean \(near.joined(separator: " or "))?",
        zh: "没有代码 `\(code)`；是否想写 \(near.joined(separator: " 或 "))？")
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: shared.language))
  }
}
