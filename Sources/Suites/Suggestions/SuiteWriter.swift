import Menkan
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Writes suggested cases as a suite that `menkan test` reads.
struct SuiteWriter {
  let policy: TypedPolicy
  let schema: Schema
  let base: SuggestionState
  let language: OutputLanguage

  func text(_ cases: [SuggestedCase], unreached: [(rule: String, source: String)]) -> String {
    let title = policy.label ?? policy.name
    var lines = header.text(in: language).split(separator: "\n").map { "# \($0)" }
    let name = LocalizedText(en: "\(title): suggested", zh: "\(title)：建议的用例")
    lines.append("suite: " + quoted(name.text(in: language)))
    lines.append("policy: \(policy.code)")
    lines += setting(base.setting)
    lines.append("base:")
    for (field, slot) in zip(policy.parameters, base.record.slots) {
      lines += block(field, slot, indent: "  ")
    }
    lines.append("cases:")
    for test in cases { lines += self.lines(of: test) }
    if !unreached.isEmpty {
      let words = LocalizedText(
        en: "Not reached: no single field of the submission above brings these to their limit.",
        zh: "未能触及：改动上面报名的任何一个字段，都无法让以下判断落到门槛上。")
      lines += ["", "# " + words.text(in: language)]
      lines += unreached.map { "#   \($0.rule): \(oneLine($0.source))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var header: LocalizedText {
    LocalizedText(
      en: """
        Suggested by `menkan test --suggest`. What these cases expect is what the rules say now.
        Please confirm each one: keep it where the rules are right, and where they are not, write
        what should come out and mend the rules. Then take the marks away.
        """,
      zh: """
        由 `menkan test --suggest` 生成。用例的期望就是规则现在给出的结果。
        请逐条确认：规则正确就保留；不正确就改成应有的结果，再修正规则。确认后请删去标记。
        """)
  }

  private func setting(_ setting: SuiteSetting) -> [String] {
    var lines: [String] = []
    switch setting.clock {
    case .today(let day): lines.append("today: \(day)")
    case .now(let moment): lines.append("now: \(moment.text(in: setting.zone ?? .shanghai))")
    case nil: break
    }
    if let zone = setting.zone { lines.append("zone: " + quoted(zone.name)) }
    if !setting.params.isEmpty {
      let params = setting.params.map { "\(quoted($0.name)): \(quoted($0.literal))" }
      lines.append("params: {\(params.joined(separator: ", "))}")
    }
    return lines
  }

  /// A record as lines, anything else on one line.
  private func block(_ field: Field, _ slot: Slot, indent: String) -> [String] {
    let key = "\(indent)\(quoted(field.name)):"
    switch slot {
    case .missing: return []
    case .unlisted(let text): return ["\(key) \(text.json)"]
    case .value(.record(let record)):
      let fields = schema.entity(of: field.type)?.fields ?? []
      let lines = zip(fields, record.slots).flatMap { block($0, $1, indent: indent + "  ") }
      return lines.isEmpty ? ["\(key) {}"] : [key] + lines
    case .value(let value): return ["\(key) \(text(value, field.type))"]
    }
  }

  private func lines(of test: SuggestedCase) -> [String] {
    let mark = LocalizedText(en: "please confirm", zh: "请确认").text(in: language)
    var lines = ["  - name: \(quoted(test.name))  # \(mark)"]
    if test.state.setting != base.setting {
      lines += setting(test.state.setting).map { "    \($0)" }
    }
    if !test.state.changes.isEmpty {
      lines.append("    given:")
      for (path, slot) in test.state.changes.sorted(by: { $0.key < $1.key }) {
        lines.append("      \(quoted(path)): \(text(slot, path))")
      }
    }
    lines.append("    expect:")
    return lines + expectation(test.decision).map { "      \($0)" }
  }

  private func expectation(_ decision: Decision) -> [String] {
    func rules(_ verdict: Verdict) -> String {
      let names = decision.rules.filter { $0.verdict == verdict }.map { quoted($0.rule) }
      return "[\(names.joined(separator: ", "))]"
    }
    var lines = ["outcome: \(decision.outcome.rawValue)", "failed: \(rules(.fail))"]
    for (key, verdict) in Verdict.expected where verdict != .fail {
      let names = rules(verdict)
      if names != "[]" || verdict == .unknown { lines.append("\(key): \(names)") }
    }
    if !decision.uncertain.isEmpty {
      let names = decision.uncertain.map { quoted($0) }
      lines.append("uncertain: [\(names.joined(separator: ", "))]")
    }
    if !policy.outputs.isEmpty {
      let outputs = policy.outputs.map { output in
        let found = decision.outputs.first { $0.name == output.field.name }?.json
        return "\(quoted(output.field.name)): \(found == "null" ? "~" : found ?? "none")"
      }
      lines.append("outputs: {\(outputs.joined(separator: ", "))}")
    }
    return lines
  }

  private func text(_ slot: Slot, _ path: String) -> String {
    guard case .value(let value) = slot,
      let field = FieldPath(path, in: policy.parameters, schema: schema)?.field
    else { return "~" }
    return text(value, field.type)
  }

  /// JSON is YAML; percents are easier to read as such.
  private func text(_ value: Value, _ type: ValueType) -> String {
    if case .percent = type, case .decimal(let decimal) = value { return decimal.percentText() }
    let formatter = ValueFormatter(
      schema: schema, zone: base.setting.zone ?? .shanghai, language: .english)
    return formatter.json(of: value, type)
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ")
  }

  /// A name that needs no quotes goes without.
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.enumerated().allSatisfy { index, scalar in
      scalar == "_" || scalar == "." && index > 0
        || (index == 0 ? scalar.properties.isXIDStart : scalar.properties.isXIDContinue)
    }
    let isWord = !["null", "true", "false", "yes", "no", "none"].contains(text.lowercased())
    return isPlain && isWord && !text.isEmpty ? text : Text(text).json
  }
}
