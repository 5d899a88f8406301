package import ArgumentParser
import MenkanSource

/// The command `menkan`.
package struct MenkanTool: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "menkan",
    abstract: "Check rule files and decide submissions by them.",
    discussion: """
      Rule files (.menkan) say which submissions of merchants pass, which are refused and which \
      go to a reviewer. Write them in English or Chinese; every decision comes with its reasons.

        menkan check                              are all rules below Rules/ sound?
        menkan fmt                                put them into their canonical layout
        menkan test                               do they decide as their tests say?
        menkan review --policy olist.daily.single_item --in submissions.jsonl
        menkan explain --policy olist.daily.single_item --in submissions.jsonl --id S-1001
        menkan rank --rank display.feed.daily_feed --in pool.jsonl
        menkan table export fee_rate --out f.csv  the rows of a decision table, for a spreadsheet
        menkan repl                               try rules and expressions line by line
        menkan explain-code type/percent-against-number

      Exit status: 0 done, 1 the rules or a test are wrong, 2 wrong use, 3 some input was malformed.
      """,
    subcommands: [
      CheckCommand.self, FormatCommand.self, TestCommand.self, ReviewCommand.self,
      ExplainCommand.self, RankCommand.self, TableCommand.self, ExplainCodeCommand.self,
      ReplShellCommand.self,
    ])

  package init() {}

  /// Runs the command with these arguments and tells with what to exit.
  package static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let stop as CommandStop {
      if let message = stop.message { Terminal.writeError("menkan: \(message)\n") }
      return stop.status
    } catch {
      let isAnswer = exitCode(for: error).isSuccess
      let message = fullMessage(for: error)
      if isAnswer { print(message) } else { Terminal.writeError(message + "\n") }
      return isAnswer ? .done : .wrongUse
    }
  }
}

/// Ends a command early.
struct CommandStop: Error {
  let status: ExitStatus
  /// What to say, if it has not been said.
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
