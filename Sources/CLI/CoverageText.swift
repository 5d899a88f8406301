import MenkanSource
import MenkanSuites
import MenkanValues

/// Coverage as a table for each policy, and what is left to test.
struct CoverageText {
  let language: OutputLanguage
  let isColoured: Bool

  private static let verdicts: [Verdict] = [.pass, .fail, .unknown, .waived, .notApplicable]

  func text(of coverage: Coverage) -> String {
    let words = CoverageWords(language: language)
    let tables = coverage.policies.filter { policy in
      policy.hasSuite || policy.rules.contains { !$0.counts.isEmpty }
    }
    var lines = tables.flatMap { table(of: $0, words) + [""] }
    lines += words.summary(of: coverage)
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(of policy: Coverage.Policy, _ words: CoverageWords) -> [String] {
    let names = policy.rules.map { words.title(of: $0) }
    let nameWidth = ([words.rule] + names).map { DisplayWidth.of($0) }.max() ?? 0
    let heads = CoverageText.verdicts.map { words.head(of: $0) }
    let widths = heads.map { max(5, DisplayWidth.of($0)) }
    let head =
      [DisplayWidth.padded(words.rule, to: nameWidth)]
      + zip(heads, widths).map { DisplayWidth.rightAligned($0, to: $1) } + [words.neverSeen]
    let rows = zip(policy.rules, names).map { rule, name in
      var cells = [DisplayWidth.padded(name, to: nameWidth)]
      for (verdict, width) in zip(CoverageText.verdicts, widths) {
        cells.append(cell(rule, verdict, width))
      }
      let unseen = rule.unseen.map { words.head(of: $0) }.joined(separator: words.comma)
      if !unseen.isEmpty { cells.append(painted(unseen, "33")) }
      return "  " + cells.joined(separator: "  ")
    }
    return [painted(words.heading(of: policy), "1"), "  " + head.joined(separator: "  ")] + rows
  }

  /// A number; a dot for what cannot be.
  private func cell(_ rule: Coverage.Rule, _ verdict: Verdict, _ width: Int) -> String {
    let count = rule.counts[verdict] ?? 0
    if count == 0, !rule.possible.contains(verdict) {
      return DisplayWidth.rightAligned("·", to: width)
    }
    let text = DisplayWidth.rightAligned("\(count)", to: width)
    return rule.unseen.contains(verdict) ? painted(text, "31") : text
  }

  private func painted(_ text: String, _ colour: String) -> String {
    isColoured ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
