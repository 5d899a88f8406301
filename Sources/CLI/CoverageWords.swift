import MenkanSource
import MenkanSuites
import MenkanValues

/// The words of coverage reports, on a terminal and on a page.
struct CoverageWords {
  let language: OutputLanguage

  var rule: String { pick("rule", "规则") }
  var neverSeen: String { pick("never seen", "从未出现") }
  var comma: String { pick(", ", "、") }
  var title: String { pick("Coverage of the rules by their tests", "规则测试覆盖情况") }
  var policy: String { pick("policy", "策略") }
  var rules: String { pick("rules", "规则数") }
  var cases: String { pick("cases", "用例数") }
  var gaps: String { pick("gaps", "缺口") }
  var none: String { pick("none", "无") }
  var noSuite: String { pick("no suite", "没有测试集") }
  var legend: String {
    pick(
      "How often passed cases saw each verdict. Red: it can occur and was never seen, by no suite."
        + " A dot: it cannot occur.",
      "数字是通过的用例中各结果出现的次数。"
        + "红色：可能出现，但任何测试集都从未出现；圆点：不会出现。")
  }

  func head(of verdict: Verdict) -> String {
    switch verdict {
    case .pass: pick("pass", "通过")
    case .fail: pick("fail", "未通过")
    case .unknown: pick("unknown", "无法判定")
    case .waived: pick("waived", "豁免")
    case .notApplicable: pick("n/a", "不适用")
    }
  }

  /// The key, as suites spell it, with what people call it.
  func title(of rule: Coverage.Rule) -> String {
    guard let label = rule.label, label != rule.name else { return rule.name }
    return "\(rule.name) “\(label)”"
  }

  func heading(of policy: Coverage.Policy) -> String {
    let label = policy.label.map { " “\($0)”" } ?? ""
    if !policy.hasSuite {
      return policy.code + label
        + pick("  no suite of its own, seen by others", "  没有自己的测试集，仅由其他策略覆盖")
    }
    let cases = counted(policy.cases, "case", "cases")
    return policy.code + label + pick("  \(cases)", "  \(policy.cases) 个用例")
  }

  /// How many rules were seen in each of the main verdicts, then what has no tests.
  func summary(of coverage: Coverage) -> [String] {
    let rules = coverage.definedRules
    func share(_ verdict: Verdict) -> String {
      let possible = rules.filter { $0.possible.contains(verdict) }
      let seen = possible.count { !$0.unseen.contains(verdict) }
      return pick("\(seen) of \(possible.count)", "\(seen)/\(possible.count)")
    }
    let pass = share(.pass)
    let fail = share(.fail)
    let unknown = share(.unknown)
    var lines = [
      pick(
        "Rules seen to pass: \(pass), to fail: \(fail), to be unknown: \(unknown)",
        "出现过通过的规则 \(pass)，未通过 \(fail)，无法判定 \(unknown)")
    ]
    let untested = coverage.policies.filter { !$0.hasSuite }
    if !untested.isEmpty {
      lines.append(
        pick(
          "Policies without a suite: \(untested.count)", "没有测试集的策略：\(untested.count) 个"))
      lines += untested.map { "  \($0.code)" }
    }
    return lines
  }

  func pick(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
