import MenkanSource
import MenkanSuites

/// The results of a run as JUnit's XML, which tools for continuous integration read.
///
/// A suite is a `testsuite`, a case a `testcase` whose class is the policy. A mistake in a suite is
/// an `error` of a `testsuite` of its own, named after the file.
struct JUnitReport {
  let language: OutputLanguage

  func xml(_ results: SuiteResults, _ findings: [Diagnostic], _ sources: SourceMap) -> String {
    let cases = results.reports.flatMap(\.cases)
    let counts = counts(
      tests: cases.count + findings.count, failures: cases.count { !$0.passed },
      errors: findings.count, time: cases.reduce(.zero) { $0 + $1.duration })
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    lines.append("<testsuites name=\"menkan test\"\(counts)>")
    for result in results.reports { lines += suite(result) }
    lines += mistakes(findings, sources)
    lines.append("</testsuites>")
    return lines.map { $0 + "\n" }.joined()
  }

  private func suite(_ result: SuiteReport) -> [String] {
    let counts = counts(
      tests: result.cases.count, failures: result.cases.count { !$0.passed }, errors: 0,
      time: result.cases.reduce(.zero) { $0 + $1.duration })
    let file = attribute("file", result.file.path)
    return ["  <testsuite\(attribute("name", result.name))\(file)\(counts)>"]
      + result.cases.flatMap { testCase($0, result) } + ["  </testsuite>"]
  }

  private func testCase(_ result: CaseReport, _ suite: SuiteReport) -> [String] {
    let file = suite.file
    let line = file.position(of: result.span.lower).line
    let head =
      "    <testcase" + attribute("name", result.name)
      + attribute("classname", suite.code) + attribute("file", file.path)
      + attribute("line", "\(line)") + attribute("time", seconds(result.duration))
    if result.passed { return [head + "/>"] }
    let text = SuiteText(language: language, isColoured: false)
    let first = result.differences.first.map { difference in
      "\(difference.subject): \(difference.words.first?.text(in: language) ?? "")"
    }
    return [
      head + ">",
      "      <failure type=\"difference\"\(attribute("message", first ?? ""))>"
        + XMLText.escaped(text.text(of: result, in: suite)) + "</failure>",
      "    </testcase>",
    ]
  }

  private func mistakes(_ findings: [Diagnostic], _ sources: SourceMap) -> [String] {
    let renderer = DiagnosticRenderer(language: language)
    return sources.files.flatMap { file -> [String] in
      let own = findings.filter { $0.span.file == file.id }
      if own.isEmpty { return [] }
      let counts = counts(tests: own.count, failures: 0, errors: own.count, time: .zero)
      let path = attribute("name", file.path) + attribute("file", file.path)
      return ["  <testsuite\(path)\(counts)>"]
        + own.flatMap { finding -> [String] in
          let line = file.position(of: finding.span.lower).line
          let title = finding.title.text(in: language)
          return [
            "    <testcase" + attribute("name", "\(finding.code):\(line)")
              + attribute("classname", file.path) + attribute("file", file.path)
              + attribute("line", "\(line)") + ">",
            "      <error" + attribute("type", finding.code) + attribute("message", title) + ">"
              + XMLText.escaped(renderer.text(finding, in: sources)) + "</error>",
            "    </testcase>",
          ]
        } + ["  </testsuite>"]
    }
  }

  private func counts(tests: Int, failures: Int, errors: Int, time: Duration) -> String {
    attribute("tests", "\(tests)") + attribute("failures", "\(failures)")
      + attribute("errors", "\(errors)") + attribute("time", seconds(time))
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(XMLText.escaped(value))\""
  }

  /// With six places, whatever the locale.
  private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let micros = String(attoseconds / 1_000_000_000_000)
    return "\(seconds)." + String(repeating: "0", count: max(0, 6 - micros.count)) + micros
  }
}
