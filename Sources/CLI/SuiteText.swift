import MenkanSource
import MenkanSuites

/// The cases that came out otherwise than expected, as people read them.
struct SuiteText {
  let language: OutputLanguage
  let isColoured: Bool

  /// All failed cases, an empty line after each; empty where there are none.
  func failures(_ results: SuiteResults) -> String {
    results.reports.flatMap { suite in
      suite.cases.filter { !$0.passed }.map { text(of: $0, in: suite) + "\n" }
    }.joined()
  }

  /// One failed case: where it stands, then a line for each difference.
  func text(of result: CaseReport, in suite: SuiteReport) -> String {
    let file = suite.file
    let place = result.differences.first.map { file.position(of: $0.span.lower) }
    let location = place.map { "\(file.path):\($0.line):\($0.column)" } ?? file.path
    let mark = isColoured ? "\u{1B}[31m✗\u{1B}[0m" : "✗"
    var lines = ["\(mark) \(suite.name) › \(result.name)", "  \(location)"]
    let titles = result.differences.map(title)
    let width = min(36, titles.map { DisplayWidth.of($0) }.max() ?? 0)
    for (difference, title) in zip(result.differences, titles) {
      let words = difference.words.map { $0.text(in: language) }
      lines.append("    \(DisplayWidth.padded(title, to: width))  \(words.first ?? "")")
      let indent = String(repeating: " ", count: width + 6)
      lines += words.dropFirst().map { indent + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The key as suites spell it, with what people call it.
  private func title(_ difference: Difference) -> String {
    guard let label = difference.label, label != difference.subject else {
      return difference.subject
    }
    return "\(difference.subject) “\(label)”"
  }

  func summary(_ results: SuiteResults, findings: Int) -> LocalizedText {
    let all = results.reports.flatMap(\.cases)
    let failed = all.count { !$0.passed }
    let cases = counted(all.count, "case", "cases")
    let count = results.reports.count
    let suites = counted(count, "suite", "suites")
    let wrong =
      findings == 0
      ? LocalizedText(en: "", zh: "")
      : LocalizedText(
        en: "\(counted(findings, "mistake", "mistakes")) in the suites; ",
        zh: "测试集有 \(findings) 处错误；")
    if all.isEmpty, findings > 0 {
      return LocalizedText(
        en: "\(wrong.english)no case was run", zh: "\(wrong.chinese)没有运行任何用例")
    }
    if failed == 0 {
      return LocalizedText(
        en: "\(wrong.english)\(cases) in \(suites) passed",
        zh: "\(wrong.chinese)\(count) 个测试集的 \(all.count) 个用例全部通过")
    }
    return LocalizedText(
      en: "\(wrong.english)\(failed) of \(cases) in \(suites) failed",
      zh: "\(wrong.chinese)\(count) 个测试集共 \(all.count) 个用例，\(failed) 个未通过")
  }
}
