import MenkanSemantics
import MenkanSource
import MenkanValues

extension ExplanationBuilder {
  /// `{"rules": [{"rule": …, "verdict": …, "condition": {…}, …}]}`
  func json(_ rules: [RuleExplanation]) -> String {
    var json = JSONWriter()
    json.object { object in
      object.key("rules")
      object.array { array in
        for (rule, found) in zip(policy.rules, rules) { write(rule, found, to: &array) }
      }
    }
    return json.text
  }

  private func write(_ rule: TypedRule, _ found: RuleExplanation, to json: inout JSONWriter) {
    let evaluation = found.evaluation
    json.object { object in
      object.member("rule", rule.name)
      object.member("verdict", evaluation.verdict.rawValue)
      if let effect = evaluation.effect { object.member("effect", effect.rawValue) }
      if let original = evaluation.original { object.member("original", original.rawValue) }
      if let from = rule.validity.from { object.member("from", from.description) }
      if let until = rule.validity.until { object.member("until", until.description) }
      if let gap = found.failure?.gap {
        object.key("gap")
        object.value(json: words.writer.formatter.json(of: gap))
      }
      if let relative = found.failure?.relativeGap {
        object.key("relative_gap")
        object.value(json: relative.description)
      }
      if !found.whens.isEmpty {
        object.key("when")
        object.array { array in
          for when in found.whens { write(when, asFact: true, to: &array) }
        }
      }
      write("condition", found.condition, to: &object)
      write("unless", found.exception, asFact: true, to: &object)
      if !found.waives.isEmpty { write(found, to: &object) }
    }
  }

  private func write(_ found: RuleExplanation, to json: inout JSONWriter) {
    json.key("waives")
    json.array { array in
      for waive in found.waives {
        array.object { object in
          let messages = policy.waives[waive.index].messages
          if let why = words.authored(messages, waive.messageValues) {
            object.member("message", why)
          }
          write("condition", waive.condition, asFact: true, to: &object)
        }
      }
    }
  }

  private func write(
    _ key: String, _ trace: Trace?, asFact: Bool = false, to json: inout JSONWriter
  ) {
    guard let trace else { return }
    json.key(key)
    write(trace, asFact: asFact, to: &json)
  }

  /// - Parameter asFact: true for what demands nothing: exceptions, premises and waivers.
  private func write(_ trace: Trace, asFact: Bool, to json: inout JSONWriter) {
    json.object { object in
      switch trace.finding {
      case .holds: object.member("finding", "holds")
      case .fails: object.member("finding", "fails")
      case .unknown(let causes):
        object.member("finding", "unknown")
        object.member("why", words.writer.text(causes))
      }
      object.member("source", trace.source)
      switch trace.form {
      case .test(let leaf):
        let writer = words.writer
        object.member(
          "text", asFact ? writer.fact(leaf, trace.finding) : writer.text(leaf, trace.finding))
        object.key("leaf")
        object.value(json: words.writer.formatter.json(of: leaf))
      case .all: write("all", trace.parts, asFact: asFact, to: &object)
      case .any: write("any", trace.parts, asFact: asFact, to: &object)
      case .choice: write("choice", trace.parts, asFact: asFact, to: &object)
      }
    }
  }

  private func write(
    _ key: String, _ parts: [Trace], asFact: Bool, to json: inout JSONWriter
  ) {
    json.key(key)
    json.array { array in
      for part in parts { write(part, asFact: asFact, to: &array) }
    }
  }
}
