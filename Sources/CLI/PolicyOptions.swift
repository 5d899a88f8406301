package import ArgumentParser
import Menkan
import MenkanSource

/// By which policy submissions are decided, and with what it is decided.
package struct PolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The policy: its full name, or its own name or label where no other has it.",
      valueName: "name"))
  package var policy: String

  @OptionGroup package var setting: SettingOptions

  package init() {}

  func reviewer(_ rules: RuleSet, _ language: OutputLanguage, explains: Bool) throws -> Reviewer {
    var options = try setting.options(language)
    options.explains = explains
    return try ReviewClock.told(options) { options in
      try Reviewer(rules, policy: policy, options: options)
    }
  }
}
