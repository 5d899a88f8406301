import MenkanSource
import MenkanValues

extension Decision {
  /// The decision as one line of JSON, keys in the order of the contract; the bytes are stable.
  public var json: String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("submission", submission)
      object.member("policy", policy)
      object.member("plan", plan)
      object.member("today", today?.description)
      object.member("outcome", outcome.rawValue)
      object.key("rules")
      object.object { rules in
        for rule in self.rules { rules.member(rule.rule, rule.verdict.rawValue) }
      }
      if !uncertain.isEmpty { object.member("uncertain", uncertain) }
      object.key("reasons")
      object.array { array in
        for reason in reasons { reason.write(to: &array) }
      }
      object.member("missing", missing)
      nearest.write(to: &object)
      object.key("outputs")
      object.object { values in
        for output in outputs {
          values.key(output.name)
          values.value(json: output.json)
        }
      }
      if let explanation {
        object.key("explanation")
        object.value(json: explanation.json)
      }
    }
    return writer.text
  }
}

extension Decision.Nearest {
  fileprivate func write(to object: inout JSONWriter) {
    object.key("nearest")
    switch self {
    case .none: object.null()
    case .notSearched:
      object.null()
      object.member("nearest_note", "not searched")
    case .changes(let changes):
      object.array { array in
        for change in changes {
          array.object { object in
            object.member("path", change.path)
            object.key("from")
            object.value(json: change.from)
            object.key("to")
            object.value(json: change.to)
          }
        }
      }
    }
  }
}

extension Decision.Reason {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { object in
      object.member("rule", rule)
      object.member("code", code)
      object.member("verdict", verdict.rawValue)
      if let effect { object.member("effect", effect.rawValue) }
      object.member("message", message)
      if !missing.isEmpty { object.member("missing", missing) }
      if !leaves.isEmpty {
        object.key("leaves")
        object.array { array in
          for leaf in leaves { array.value(json: leaf.json) }
        }
      }
      let others = causes.filter { $0.kind != .missing }
      guard !others.isEmpty else { return }
      object.key("causes")
      object.array { array in
        for cause in others {
          array.object { object in
            object.member("kind", cause.kind.rawValue)
            object.member("subject", cause.subject)
            if let detail = cause.detail { object.member("detail", detail) }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ strings: [String]) {
    self.key(key)
    array { array in
      for string in strings { array.value(string) }
    }
  }
}
