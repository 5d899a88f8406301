package import ArgumentParser
import Foundation
import Menkan
import MenkanRepl
import MenkanSource

/// `menkan repl`
package struct ReplShellCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Try rules and expressions one line at a time.",
    discussion: """
      Type an expression for its value, a let or a rule to define it, or a command such as :set, \
      :review, :why or :help. On a terminal the Tab key completes words, the arrow keys bring \
      back what was typed, Ctrl-C throws a line away and Ctrl-D leaves. From a pipe plain lines \
      are read, and plain lines come out.

        menkan repl
        menkan repl --policy daily_single --in submissions.jsonl --id S-1001 --today 2026-11-01
      """)

  @Option(
    help: ArgumentHelp(
      "The policy: its full name, or its own name or label where no other has it.",
      valueName: "name"))
  package var policy: String?

  @Option(
    name: .customLong("in"), help: ArgumentHelp("A file with submissions.", valueName: "file"))
  package var input: String?

  @Option(
    help: ArgumentHelp(
      "Which submission: its id, or the line of one without. Without it the first one.",
      valueName: "id"))
  package var id: String?

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "date"))
  package var today: String?

  @Flag(help: "From a pipe: write each line that is read before its answer.")
  package var echo = false

  @OptionGroup package var shared: SharedOptions

  package init() {}

  package func run() throws {
    let language = shared.language
    let day = try today.map { try CommandDay.date($0, language) }
    var session = ReplSession(language: language, today: day ?? ReviewClock.day) { text, path in
      try OutputFile.write(text.utf8, to: path, language)
    }
    let isThere = FileManager.default.fileExists(atPath: shared.rules)
    let answers = session.open(
      isThere || policy != nil ? shared.rules : nil, policy: policy, input: input, id: id)
    if Terminal.inputIsTerminal, Terminal.outputIsTerminal, let editor = LineEditor() {
      try ReplShell(session: session).run(editor, greeting: answers)
    } else {
      try ReplPipe(session: session, echoes: echo).run(greeting: answers)
    }
  }
}
