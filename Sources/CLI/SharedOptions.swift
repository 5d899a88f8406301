package import ArgumentParser
import MenkanSource

/// What every command takes.
package struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder of the rules.", valueName: "dir"))
  package var rules = "Rules"

  @Option(
    help: ArgumentHelp(
      "The language of messages: zh or en. Without it the environment decides.",
      valueName: "zh|en"))
  package var locale: LocaleName?

  package init() {}

  var language: OutputLanguage { locale?.language ?? Terminal.language }
}

/// `--locale zh|en`
package enum LocaleName: String, ExpressibleByArgument, Sendable {
  case zh
  case en

  var language: OutputLanguage { self == .zh ? .chinese : .english }
}
