import MenkanValues

extension SentenceWriter {
  /// A leaf as a sentence without its full stop: what was found, what was needed, how far off.
  /// `描述相符评分 4.62，要求不低于 4.70，差 0.08`
  func text(_ leaf: Leaf, _ finding: Trace.Finding) -> String {
    if let tally = leaf.tally, tally.asked != .number { return counted(leaf, tally, finding) }
    let values = values(of: leaf)
    let isMet = finding == .holds
    guard let actual = leaf.actual.value else {
      return isMet || leaf.op == .isKnown || leaf.op == .isMissing
        ? absent(leaf, isMet: isMet)
        : unknown(leaf) + comma + demand(leaf.op, leaf.need, values, isMet: false)
    }
    let subject = subject(leaf, actual, values)
    if leaf.type == .bool, leaf.op == .equal, isMet { return subject }
    if finding == .fails, let sentence = flag(leaf, actual) { return sentence }
    let asked = isMet ? WholeNumberDemand(leaf) : WholeNumberDemand(reachableFor: leaf)
    var need = demand(asked.op, asked.need, values, isMet: isMet)
    if !isMet, asked.gap?.isZero == true {
      need += bracketed(words("equal is not enough", "等于也不行"))
    }
    var parts = [subject, need]
    if let distance = distance(leaf, asked.gap, values) { parts.append(distance) }
    if let offenders = offenders(leaf) { parts.append(offenders) }
    return parts.filter { !$0.isEmpty }.joined(separator: comma)
  }

  /// `描述相符评分 4.62`, `全新商品：否`, `number of price history entries 7 (of 10)`.
  func subject(_ leaf: Leaf, _ actual: Value, _ values: LeafValues) -> String {
    let noun = text(leaf.noun)
    let value = text(actual, values)
    let shown: String
    switch actual {
    case .bool, .list: shown = noun + colon + value
    case .text: shown = join(noun, value)
    case .enumCase where isChinese: shown = join(noun + "为", value)
    default: shown = noun + " " + value
    }
    guard let tally = leaf.tally, tally.total > 0 else { return shown }
    return leaf.type == .int
      ? shown + words(" (of \(tally.total))", "（共 \(tally.total)）")
      : shown + words(" (\(tally.count) of \(tally.total))", "（\(tally.total) 中有 \(tally.count)）")
  }

  private func absent(_ leaf: Leaf, isMet: Bool) -> String {
    let noun = text(leaf.noun)
    return leaf.op == .isKnown
      ? words("\(noun) is not filled in, it is needed", join("未填写", noun) + "，要求填写")
      : words("\(noun) is not filled in", join("未填写", noun))
  }

  /// Why the value is unknown, after its name where the cause lies elsewhere.
  func unknown(_ leaf: Leaf) -> String {
    guard let causes = leaf.actual.causes else {
      return text(leaf.noun) + colon + words("unknown", "未知")
    }
    if let path = leaf.path, causes.all.allSatisfy({ $0.subject == path }) { return text(causes) }
    return text(leaf.noun) + colon + text(causes)
  }

  /// `白底图须为“是”，现为“否”`; nil where it is no plain yes or no.
  private func flag(_ leaf: Leaf, _ actual: Value) -> String? {
    guard let wanted = wantedFlag(leaf) else { return nil }
    let noun = text(leaf.noun)
    let (needed, found) = (quoted(text(.bool(wanted), .bool)), quoted(text(actual, .bool)))
    return words("\(noun) has to be \(needed), it is \(found)", "\(noun)须为\(needed)，现为\(found)")
  }

  /// What a test of a yes or no wants it to be.
  func wantedFlag(_ leaf: Leaf) -> Bool? {
    guard leaf.type == .bool, case .values(let options, .bool, nil, 1) = leaf.need,
      case .bool(let value)? = options.first
    else { return nil }
    switch leaf.op {
    case .equal: return value
    case .notEqual: return !value
    default: return nil
    }
  }

  /// `差 0.08`, `over by ¥0.01`; nil where the test has no distance.
  private func distance(_ leaf: Leaf, _ gap: Gap?, _ values: LeafValues) -> String? {
    guard let gap, !gap.isZero else { return nil }
    let amount = text(gap, values)
    let isTime = values.type == .date || values.type == .instant
    switch leaf.op {
    case .greater, .greaterOrEqual:
      return isTime
        ? words("\(amount) too early", "早了 \(amount)") : words("short by \(amount)", "差 \(amount)")
    case .less, .lessOrEqual:
      return isTime
        ? words("\(amount) too late", "晚了 \(amount)") : words("over by \(amount)", "超出 \(amount)")
    default: return words("off by \(amount)", "相差 \(amount)")
    }
  }
}
