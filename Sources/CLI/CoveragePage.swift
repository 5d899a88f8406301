import MenkanSource
import MenkanSuites
import MenkanValues

/// Coverage as one page of HTML that needs nothing beside it.
struct CoveragePage {
  let language: OutputLanguage

  private static let verdicts: [Verdict] = [.pass, .fail, .unknown, .waived, .notApplicable]

  func html(_ coverage: Coverage) -> String {
    let words = CoverageWords(language: language)
    let title = XMLText.escaped(words.title)
    let summary = words.summary(of: coverage)[0]
    let lines =
      [
        "<!DOCTYPE html>",
        "<html lang=\"\(language == .english ? "en" : "zh-CN")\">",
        "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>\(title)</title>",
        "<style>\n\(CoveragePage.style)</style>",
        "</head>",
        "<body>",
        "<h1>\(title)</h1>",
        "<p class=\"summary\">\(XMLText.escaped(summary))</p>",
        "<p class=\"legend\">\(XMLText.escaped(words.legend))</p>",
      ] + overview(coverage, words)
      + coverage.policies.flatMap { table(of: $0, words) } + ["</body>", "</html>"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// One row for each policy, which leads to its table.
  private func overview(_ coverage: Coverage, _ words: CoverageWords) -> [String] {
    let heads = [words.policy, words.rules, words.cases, words.gaps]
    let rows = coverage.policies.map { policy in
      let gaps = policy.rules.reduce(0) { $0 + $1.unseen.count }
      let cases = policy.hasSuite ? "\(policy.cases)" : words.noSuite
      let name = "<a href=\"#\(XMLText.escaped(policy.code))\">\(self.name(of: policy))</a>"
      return "<tr><th scope=\"row\">\(name)</th>"
        + cell("\(policy.rules.count)", "") + cell(cases, policy.hasSuite ? "" : "gap")
        + cell(gaps == 0 ? words.none : "\(gaps)", gaps == 0 ? "seen" : "gap") + "</tr>"
    }
    return ["<table class=\"overview\">", head(heads)] + rows + ["</table>"]
  }

  private func table(of policy: Coverage.Policy, _ words: CoverageWords) -> [String] {
    let heads = [words.rule] + CoveragePage.verdicts.map { words.head(of: $0) } + [words.neverSeen]
    let rows = policy.rules.map { rule in
      let cells = CoveragePage.verdicts.map { cell(rule, $0) }.joined()
      let unseen = rule.unseen.map { words.head(of: $0) }.joined(separator: words.comma)
      let label = rule.label.map { " <span>\(XMLText.escaped($0))</span>" } ?? ""
      return "<tr><th scope=\"row\" title=\"\(XMLText.escaped(rule.code))\">"
        + "<code>\(XMLText.escaped(rule.name))</code>\(label)</th>\(cells)"
        + "<td class=\"unseen\">\(XMLText.escaped(unseen))</td></tr>"
    }
    return [
      "<h2 id=\"\(XMLText.escaped(policy.code))\">\(name(of: policy))</h2>",
      "<table>", head(heads),
    ] + rows + ["</table>"]
  }

  private func name(of policy: Coverage.Policy) -> String {
    let label = policy.label.map { " <span>\(XMLText.escaped($0))</span>" } ?? ""
    return "<code>\(XMLText.escaped(policy.code))</code>\(label)"
  }

  private func head(_ texts: [String]) -> String {
    "<tr>" + texts.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined() + "</tr>"
  }

  private func cell(_ rule: Coverage.Rule, _ verdict: Verdict) -> String {
    let count = rule.counts[verdict] ?? 0
    if count == 0, !rule.possible.contains(verdict) { return cell("·", "never") }
    return cell("\(count)", rule.unseen.contains(verdict) ? "gap" : count > 0 ? "seen" : "")
  }

  private func cell(_ text: String, _ kind: String) -> String {
    let kind = kind.isEmpty ? "" : " class=\"\(kind)\""
    return "<td\(kind)>\(XMLText.escaped(text))</td>"
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #8884; --gap: #d33; --seen: #2a7d46; }
    body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif;
      margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; }
    .summary { font-size: 1.1rem; } .legend { opacity: .7; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: right;
      font-variant-numeric: tabular-nums; white-space: nowrap; }
    th { font-weight: 600; } th[scope=row] { font-weight: 400; white-space: normal; }
    th:first-child { text-align: left; } td.unseen, th:last-child { text-align: left; }
    .overview th:last-child { text-align: right; }
    th span, h2 span { opacity: .7; margin-left: .4em; }
    td.gap { background: #d332; color: var(--gap); font-weight: 600; }
    td.seen { color: var(--seen); } td.never { opacity: .35; } td.unseen { color: var(--gap); }
    code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .93em; }

    """
}
