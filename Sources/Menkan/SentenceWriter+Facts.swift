import MenkanValues

/// Conditions that demand nothing of a submission: exceptions, premises and waivers. They are told
/// as what was found beside what it was compared with, whether they hold or not.
extension SentenceWriter {
  /// `扣分 12，不低于 5`, `新店为“否”`, `近90天迟到数为 1`.
  func fact(_ leaf: Leaf, _ finding: Trace.Finding) -> String {
    let noun = text(leaf.noun)
    if let tally = leaf.tally, tally.asked != .number {
      let found = noun + colon + count(tally)
      guard case .unknown(let causes) = finding else { return found }
      return found + comma + text(causes)
    }
    guard let actual = leaf.actual.value else {
      return leaf.op == .isKnown || leaf.op == .isMissing
        ? words("\(noun) is not filled in", join("未填写", noun)) : unknown(leaf)
    }
    let values = values(of: leaf)
    let subject = subject(leaf, actual, values)
    if case .unknown(let causes) = finding { return subject + comma + text(causes) }
    if leaf.type == .bool {
      let value = quoted(text(actual, .bool))
      return words("\(noun) is \(value)", "\(noun)为\(value)")
    }
    let holds = finding == .holds
    if holds, leaf.op == .equal, leaf.need.isUnnamed {
      return isChinese
        ? join(noun + "为", text(actual, values)) : "\(noun) is \(text(actual, values))"
    }
    let compared = demand(holds ? leaf.op : leaf.op.negated, leaf.need, values, isMet: true)
    return compared.isEmpty ? subject : subject + comma + compared
  }

  /// A whole condition as one sentence, from the parts that made it come out as it did.
  func fact(_ trace: Trace) -> String {
    switch trace.form {
    case .test(let leaf): return fact(leaf, trace.finding)
    case .choice: return trace.parts.last.map { fact($0) } ?? ""
    case .all, .any:
      let parts = trace.parts.filter { $0.finding.isLike(trace.finding) }
      return parts.map { fact($0) }.joined(separator: semicolon)
    }
  }

  /// `仅当近180天评分低于 4.2 时适用，现为 5`; nil where it takes more than one clause.
  func premise(_ trace: Trace) -> String? {
    guard case .test(let leaf) = trace.form, trace.finding == .fails, leaf.tally == nil,
      let actual = leaf.actual.value, let clause = premise(of: leaf)
    else { return nil }
    let value = text(actual, values(of: leaf))
    let found = leaf.type == .bool ? quoted(value) : value
    return words(
      "applies only when \(clause), it is \(found)",
      join(join("仅当" + clause, "时适用，现为"), found))
  }

  private func premise(of leaf: Leaf) -> String? {
    let noun = text(leaf.noun)
    switch leaf.op {
    case .equal, .notEqual, .isIn, .isNotIn, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    default: return nil
    }
    if leaf.type == .bool {
      guard let wanted = wantedFlag(leaf) else { return nil }
      let value = quoted(text(.bool(wanted), .bool))
      return words("\(noun) is \(value)", "\(noun)为\(value)")
    }
    if case .values(let options, let type, nil, let count) = leaf.need, leaf.op == .equal {
      let value = text(options, type, count: count)
      return words("\(noun) is \(value)", join("\(noun)为", value))
    }
    let compared = demand(leaf.op, leaf.need, values(of: leaf), isMet: true)
    return words("\(noun) is \(compared)", noun + compared)
  }
}

extension Leaf.Need {
  /// True where the value stands for itself.
  var isUnnamed: Bool {
    switch self {
    case .threshold(_, _, _, let noun), .values(_, _, let noun, _): noun == nil
    case .nothing: false
    }
  }
}

extension Trace.Finding {
  /// Both hold, both fail, or both are unknown for whatever reasons.
  fileprivate func isLike(_ other: Trace.Finding) -> Bool {
    switch (self, other) {
    case (.holds, .holds), (.fails, .fails), (.unknown, .unknown): true
    default: false
    }
  }
}
