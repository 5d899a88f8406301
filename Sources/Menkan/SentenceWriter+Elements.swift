import MenkanValues

/// Sentences about the elements of lists.
extension SentenceWriter {
  /// `价格记录：10 项中有 7 项符合，要求全部符合，差 3 项`
  func counted(_ leaf: Leaf, _ tally: Leaf.Tally, _ finding: Trace.Finding) -> String {
    var parts = [text(leaf.noun) + colon + count(tally)]
    switch finding {
    case .holds: break
    case .fails: parts += missing(tally)
    case .unknown(let causes): parts.append(text(causes))
    }
    let sentence = parts.joined(separator: comma)
    guard finding == .fails, let offenders = offenders(leaf) else { return sentence }
    return sentence + colon + offenders
  }

  func count(_ tally: Leaf.Tally) -> String {
    if tally.total == 0 { return words("no entries", "没有记录") }
    if tally.count == 0 {
      return words(
        "none of \(tally.total) meets the condition", "\(tally.total) 项中没有一项符合条件")
    }
    return words(
      "\(tally.count) of \(tally.total) meet the condition",
      "\(tally.total) 项中有 \(tally.count) 项符合条件")
  }

  private func missing(_ tally: Leaf.Tally) -> [String] {
    switch tally.asked {
    case .all:
      let rest = tally.total - tally.count
      return [words("all have to", "要求全部符合"), words("short by \(rest)", "差 \(rest) 项")]
    case .some: return [words("at least one is needed", "要求至少一项符合")]
    case .none: return [words("none may", "要求一项也没有")]
    case .notAll, .number: return [words("not all may", "要求不能全部如此")]
    }
  }

  /// Up to three elements: `2026-11-10 成交价 ¥189.50`.
  func offenders(_ leaf: Leaf) -> String? {
    if leaf.offending.isEmpty { return nil }
    let isCounted = leaf.tally.map { $0.asked != .number } ?? false
    if isCounted, let same = sameDemand(leaf) { return same }
    let shown = leaf.offending.map { offender in
      let place = place(offender, in: leaf)
      guard isCounted, let demand = offender.demand else { return place }
      return place + bracketed(text(demand, offender.type))
    }
    let list = shown.joined(separator: isCounted ? semicolon : listComma)
    let rest = leaf.offenderCount - shown.count
    let more = rest > 0 ? words(" and \(rest) more", " 等 \(leaf.offenderCount) 项") : ""
    if isCounted { return list + more }
    return words("see \(list)\(more)", join("见", list + more))
  }

  /// Several elements of which one thing is asked: it is told once.
  private func sameDemand(_ leaf: Leaf) -> String? {
    guard leaf.offending.count > 1, let first = leaf.offending.first, let demand = first.demand,
      leaf.offending.allSatisfy({ $0.demand == demand })
    else { return nil }
    let places = leaf.offending.map { place($0, in: leaf) }.joined(separator: listComma)
    let rest = leaf.offenderCount - leaf.offending.count
    let more = rest > 0 ? words(" and \(rest) more", " 等 \(leaf.offenderCount) 项") : ""
    let asked = text(demand, first.type)
    return places + more + words(" (of each, \(asked))", "（均\(asked)）")
  }

  private func text(_ demand: Leaf.Demand, _ type: ValueType) -> String {
    let asked = WholeNumberDemand(demand.op, demand.need, nil, isWhole: type.isWhole)
    return self.demand(asked.op, asked.need, LeafValues(type: type), isMet: false)
  }

  private func place(_ offender: Leaf.Offender, in leaf: Leaf) -> String {
    let value =
      offender.value == .nothing
      ? words("unknown", "未知") : text(offender.value, offender.type)
    // The words that were found in a text, or the values that two lists share.
    if offender.noun == leaf.noun { return value }
    let noun = text(offender.noun)
    if let mark = offender.mark, let type = offender.markType {
      let when = formatter.text(of: mark, type)
      if mark == offender.value { return when }
      return words("\(noun) \(value) of \(when)", "\(when) \(noun) \(value)")
    }
    guard let index = elementNumber(in: offender.path) else { return "\(noun) \(value)" }
    return words("\(noun) \(value) of entry \(index)", "第 \(index) 项\(noun) \(value)")
  }

  /// Counted from one, as people count: of `item.tags[3].name` it is 4.
  func elementNumber(in path: String) -> Int? {
    guard let open = path.lastIndex(of: "["), let close = path[open...].firstIndex(of: "]"),
      let index = Int(path[path.index(after: open)..<close])
    else { return nil }
    return index + 1
  }
}
