import Menkan
import MenkanData
import MenkanSource
import MenkanValues

/// Decisions, and what changes in them.
extension ReplSession {
  var noPolicy: ReplAnswer {
    say(
      en: "no policy is chosen: :load PATH, then :policy NAME",
      zh: "尚未选定策略：先 :加载 路径，再 :策略 名称")
  }

  private func decision(explains: Bool = false) throws(UsageError) -> Decision {
    try reviewer(explains: explains).decide(
      Submission(id: record.id, line: 1, record: record.current))
  }

  func review() -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    do throws(UsageError) { return [.decision(try decision())] } catch { return [say(error)] }
  }

  func nearest() -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    do throws(UsageError) {
      let decision = try decision()
      if decision.outcome == .approve {
        return [say(en: "it is approved already", zh: "已经可以通过")]
      }
      let open = decision.reasons.filter { $0.verdict == .unknown && $0.rule != nil }
      if decision.nearest == .none, !open.isEmpty {
        let lines = open.map { "\n  ? \($0.message)" }
        let told = Set(lines).count == lines.count ? lines : Array(Set(lines)).sorted()
        return [
          say(
            en: "the data come first: as long as something is unknown no change passes"
              + told.joined(),
            zh: "请先补齐数据：只要还有未知的内容，怎样改动都无法通过" + told.joined())
        ]
      }
      if decision.nearest == .none {
        return [
          say(
            en: "no change of what a merchant can change helps",
            zh: "仅修改商家可调整的字段无法通过")
        ]
      }
      return [.nearest(decision)]
    } catch {
      return [say(error)]
    }
  }

  func why(_ name: String) -> [ReplAnswer] {
    guard hasPolicy else { return [noPolicy] }
    do throws(UsageError) {
      let decision = try decision(explains: true)
      let rules = decision.rules
      let index =
        rules.firstIndex { $0.rule == name } ?? rules.firstIndex { $0.label == name }
      guard let index, let nodes = decision.explanation?.nodes, nodes.indices.contains(index)
      else { return [noRule(name, rules)] }
      return [.rule(nodes[index])]
    } catch {
      return [say(error)]
    }
  }

  private func noRule(_ name: String, _ rules: [Decision.RuleVerdict]) -> ReplAnswer {
    let names = rules.map(\.rule)
    if let near = NearName.best(for: name, among: names + rules.compactMap(\.label)) {
      return say(
        en: "there is no rule `\(name)`; did you mean `\(near)`?",
        zh: "没有规则 `\(name)`，是否想写 `\(near)`？")
    }
    return say(
      en: "there is no rule `\(name)`; there are: \(names.joined(separator: ", "))",
      zh: "没有规则 `\(name)`；现有：\(names.joined(separator: "、"))")
  }

  // MARK: What changes

  /// What the rules say now.
  struct Verdicts {
    let outcome: Outcome
    let rules: [Decision.RuleVerdict]
  }

  /// nil where nothing can be decided.
  func verdicts() -> Verdicts? {
    guard hasPolicy,
      let decision = try? reviewer().decide(
        Submission(id: record.id, line: 1, record: record.current), seeksChange: false)
    else { return nil }
    return Verdicts(outcome: decision.outcome, rules: decision.rules)
  }

  /// A line for each rule that says something else, and one for the outcome.
  func changes(since before: Verdicts?) -> [ReplAnswer] {
    guard let before, let now = verdicts() else { return [] }
    let earlier = Dictionary(before.rules.map { ($0.rule, $0.verdict) }) { first, _ in first }
    var lines = now.rules.compactMap { rule -> String? in
      let old = earlier[rule.rule]
      if old == rule.verdict { return nil }
      let title = language == .chinese ? rule.label ?? rule.rule : rule.rule
      return line(title, old.map { words($0) }, words(rule.verdict))
    }
    let left = Set(now.rules.map(\.rule))
    for rule in before.rules where !left.contains(rule.rule) {
      lines.append(line(rule.rule, words(rule.verdict), "–"))
    }
    if before.outcome != now.outcome {
      let title = LocalizedText(en: "decision", zh: "结论").text(in: language)
      lines.append(
        line(
          title, before.outcome.words.text(in: language), now.outcome.words.text(in: language)))
    }
    return lines.isEmpty ? [] : [.text(lines.joined(separator: "\n"))]
  }

  private func line(_ title: String, _ before: String?, _ now: String) -> String {
    let colon = language == .english ? ": " : "："
    return "  \(title)\(colon)\(before.map { "\($0) → " } ?? "")\(now)"
  }

  private func words(_ verdict: Verdict) -> String {
    let text =
      switch verdict {
      case .pass: LocalizedText(en: "pass", zh: "通过")
      case .fail: LocalizedText(en: "fail", zh: "未通过")
      case .unknown: LocalizedText(en: "unknown", zh: "无法判定")
      case .waived: LocalizedText(en: "waived", zh: "已豁免")
      case .notApplicable: LocalizedText(en: "not applicable", zh: "不适用")
      }
    return text.text(in: language)
  }
}
