import Menkan
import MenkanSource
import MenkanSuites

/// `menkan test --suggest`
struct SuggestionReport {
  let rules: RuleSet
  let files: SuiteFiles
  let language: OutputLanguage

  /// Writes the suite of one policy on standard output.
  ///
  /// - Throws: where not exactly one policy is given, or no approved submission is known.
  func run(_ policies: Set<String>) throws {
    guard policies.count == 1, let policy = policies.first else {
      throw stop(
        LocalizedText(
          en: "--suggest needs one --policy: its cases become one file",
          zh: "--suggest 需要一个 --policy：一个策略的用例写成一个文件"))
    }
    let suite = Suggestions.suite(for: policy, rules, from: files.suites, language: language)
    guard let text = suite.text else {
      throw stop(
        LocalizedText(
          en: "no case of a suite for \(policy) is approved: write one to start from",
          zh: "\(policy) 的测试集里没有通过的用例：请先写一个作为起点"))
    }
    try Terminal.write(text, in: language)
    let cases = counted(suite.count, "case", "cases")
    let open = suite.unreached.count
    Terminal.say(
      LocalizedText(
        en: "suggested \(cases); not reached: \(counted(open, "comparison", "comparisons"))",
        zh: "建议 \(suite.count) 个用例；未能触及 \(open) 个判断"), in: language)
  }

  private func stop(_ text: LocalizedText) -> CommandStop {
    CommandStop(.wrongUse, text.text(in: language))
  }
}
