import Menkan
import MenkanSource
import MenkanValues

/// Compares a decision with what a case expects.
struct Comparison {
  let expectation: Expectation
  let decision: Decision
  /// The same decision in the other language; needed only where messages are expected.
  let translation: Decision?

  /// In the order: outcome, rules as in the source, what is missing, outputs, messages, nearest.
  var differences: [Difference] {
    let rules = self.rules
    return outcome(told: Set(rules.map(\.subject))) + rules + uncertain + missing + outputs
      + messages + nearest
  }

  /// With the reasons that led to another outcome, as far as `told` does not name their rules.
  private func outcome(told: Set<String>) -> [Difference] {
    guard let wanted = expectation.outcome, wanted.value != decision.outcome else { return [] }
    let expected = OutcomeWords.of(wanted.value)
    let actual = OutcomeWords.of(decision.outcome)
    let effect = Effect(rawValue: decision.outcome.rawValue)
    let reasons = decision.reasons.filter { reason in
      effect != nil && reason.effect == effect && !told.contains(reason.rule ?? "")
    }
    let because = reasons.map { reason in
      let name = reason.rule ?? reason.code
      // The message of an output says itself that it is unknown.
      guard let rule = decision.rules.first(where: { $0.rule == reason.rule }) else {
        return LocalizedText(
          en: "because \(name) \(reason.message)", zh: "因为 \(name) \(reason.message)")
      }
      return LocalizedText(
        en: "because \(name) \(rule.verdict.words.english): \(reason.message)",
        zh: "因为 \(name) \(rule.verdict.words.chinese)：\(reason.message)")
    }
    let words = LocalizedText(
      en: "should be \(expected.english), is \(actual.english)",
      zh: "预期\(expected.chinese)，实际\(actual.chinese)")
    return [
      Difference(span: wanted.span, subject: "outcome", label: nil, words: [words] + because)
    ]
  }

  private var rules: [Difference] {
    decision.rules.compactMap { rule in
      for (_, verdict) in Verdict.expected {
        let names = expectation.verdicts[verdict]?.names ?? []
        guard let name = names.first(where: { $0.value == rule.rule }) else { continue }
        if rule.verdict == verdict { return nil }
        return difference(
          rule, at: name.span,
          LocalizedText(
            en: "\(verdict.demand.english), but \(rule.verdict.words.english)",
            zh: "\(verdict.demand.chinese)，实际\(rule.verdict.words.chinese)"))
      }
      guard let listed = expectation.verdicts[rule.verdict] else { return nil }
      let key = rule.verdict.key
      return difference(
        rule, at: listed.span,
        LocalizedText(
          en: "\(rule.verdict.words.english), but `\(key)` does not list it",
          zh: "\(rule.verdict.words.chinese)，但 `\(key)` 中没有列出"))
    }
  }

  private func difference(
    _ rule: Decision.RuleVerdict, at span: SourceSpan, _ words: LocalizedText
  ) -> Difference {
    let reason = reason(rule.rule).map { LocalizedText(verbatim: $0.message) }
    return Difference(
      span: span, subject: rule.rule, label: rule.label,
      words: [words] + [reason].compactMap { $0 })
  }

  private var uncertain: [Difference] {
    guard let expected = expectation.uncertain else { return [] }
    let actual = Set(decision.uncertain)
    let wanted = Set(expected.names.map(\.value))
    let absent = expected.names.filter { !actual.contains($0.value) }.map { name in
      Difference(
        span: name.span, subject: name.value, label: label(name.value),
        words: [
          LocalizedText(
            en: "should pass in doubt, but does not", zh: "预期存疑通过，实际不是")
        ])
    }
    let surplus = decision.uncertain.filter { !wanted.contains($0) }.map { name in
      Difference(
        span: expected.span, subject: name, label: label(name),
        words: [
          LocalizedText(
            en: "passes in doubt, but `uncertain` does not list it",
            zh: "存疑通过，但 `uncertain` 中没有列出")
        ] + [reason(name).map { LocalizedText(verbatim: $0.message) }].compactMap { $0 })
    }
    return absent + surplus
  }

  private var missing: [Difference] {
    guard let expected = expectation.missing else { return [] }
    let wanted = Set(expected.names.map(\.value))
    let absent = expected.names.filter { !decision.missing.contains($0.value) }.map { name in
      Difference(
        span: name.span, subject: "missing", label: nil,
        words: [
          LocalizedText(
            en: "`\(name.value)` should be named as missing, but is not",
            zh: "预期提示缺少 `\(name.value)`，实际没有")
        ])
    }
    let surplus = decision.missing.filter { !wanted.contains($0) }.map { path in
      Difference(
        span: expected.span, subject: "missing", label: nil,
        words: [
          LocalizedText(
            en: "`\(path)` is named as missing, but `missing` does not list it",
            zh: "提示缺少 `\(path)`，但 `missing` 中没有列出")
        ])
    }
    return absent + surplus
  }

  private var outputs: [Difference] {
    expectation.outputs.compactMap { expected in
      let actual = decision.outputs.first { $0.name == expected.name }
      let isMet =
        switch expected.wanted {
        case .value(let json, _): actual?.json == json
        case .unknown: actual?.json == "null"
        case .nothing: actual == nil
        }
      if isMet { return nil }
      let found = actual.map {
        $0.json == "null" ? LocalizedText.unknown : .init(verbatim: $0.text)
      }
      return Difference(
        span: expected.span, subject: expected.name, label: label(expected.name),
        words: [sentence(expected, found ?? .nothing, actual)])
    }
  }

  private func sentence(
    _ expected: Expectation.Output, _ found: LocalizedText, _ actual: Decision.Output?
  ) -> LocalizedText {
    var wanted: LocalizedText
    var found = found
    switch expected.wanted {
    case .value(let json, let text):
      wanted = LocalizedText(verbatim: text)
      // What people read is rounded, and may be the same for both.
      if text == actual?.text {
        wanted = LocalizedText(verbatim: json)
        found = LocalizedText(verbatim: actual?.json ?? "")
      }
    case .unknown: wanted = .unknown
    case .nothing: wanted = .nothing
    }
    return LocalizedText(
      en: "should be \(wanted.english), is \(found.english)",
      zh: "预期 \(wanted.chinese)，实际 \(found.chinese)")
  }

  private var messages: [Difference] {
    expectation.messages.compactMap { expected in
      let pattern = TextPattern(Text(expected.pattern))
      let both = [decision, translation].compactMap { $0 }.compactMap { decision in
        decision.reasons.first { $0.rule == expected.rule }?.message
      }
      if both.contains(where: { pattern.matches(Text($0)) }) { return nil }
      return Difference(
        span: expected.span, subject: expected.rule, label: label(expected.rule),
        words: messageWords(expected, both))
    }
  }

  /// The message is shown in the language of the pattern.
  private func messageWords(_ expected: Expectation.Message, _ both: [String]) -> [LocalizedText] {
    let wanted = LocalizedText(
      en: "its message should be like: \(expected.pattern)",
      zh: "预期提示语形如：\(expected.pattern)")
    let isChinese = expected.pattern.isChinese
    guard let message = both.first(where: { $0.isChinese == isChinese }) ?? both.first else {
      return [wanted, LocalizedText(en: "but it has none, it passes", zh: "实际通过，没有提示语")]
    }
    return [wanted, LocalizedText(en: "but it is: \(message)", zh: "实际：\(message)")]
  }

  private var nearest: [Difference] {
    guard let expected = expectation.nearest else { return [] }
    var changes: [String: String] = [:]
    if case .changes(let found) = decision.nearest {
      for change in found { changes[change.path] = change.to }
    }
    if changes == expected.changes { return [] }
    func words(_ changes: [String: String]) -> LocalizedText {
      if changes.isEmpty { return LocalizedText(en: "none", zh: "没有") }
      let list = changes.sorted { $0.key < $1.key }.map { "\($0.key) → \($0.value)" }
      return LocalizedText(verbatim: list.joined(separator: ", "))
    }
    let wanted = words(expected.changes)
    let found = words(changes)
    return [
      Difference(
        span: expected.span, subject: "nearest", label: nil,
        words: [
          LocalizedText(
            en: "should be \(wanted.english), is \(found.english)",
            zh: "预期 \(wanted.chinese)，实际 \(found.chinese)")
        ])
    ]
  }

  private func reason(_ rule: String) -> Decision.Reason? {
    decision.reasons.first { $0.rule == rule }
  }

  private func label(_ name: String) -> String? {
    decision.rules.first { $0.rule == name }?.label
      ?? decision.outputs.first { $0.name == name }?.label
  }
}

extension String {
  fileprivate var isChinese: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }
}

extension LocalizedText {
  fileprivate static let unknown = LocalizedText(en: "unknown", zh: "无法计算")
  fileprivate static let nothing = LocalizedText(en: "none", zh: "无")
}
