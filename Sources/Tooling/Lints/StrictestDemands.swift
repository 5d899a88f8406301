import MenkanSemantics
import MenkanSource

/// Of the rules under one key, what asks most of each thing: enough to tell whether any of them
/// asks more than a given demand, or the contrary of it.
struct StrictestDemands<Key: Hashable> {
  struct Entry {
    let rule: Int
    let span: SourceSpan
    let allowed: Possible
  }

  private struct Slot: Hashable {
    let key: Key
    let subject: Demand.Subject
  }

  /// The first rule with the highest lower end, and the first with the lowest upper end.
  fileprivate struct Ends {
    var lower: Entry?
    var upper: Entry?
    /// Sets of cases, and flags: not more than there is use for.
    var others: [Entry] = []
  }

  private var slots: [Slot: Ends] = [:]

  init(_ demands: PolicyDemands, key: (Int) -> Key?) {
    for (rule, asked) in demands.demands.enumerated() {
      guard let key = key(rule) else { continue }
      for demand in asked {
        let entry = Entry(rule: rule, span: demand.span, allowed: demand.allowed)
        slots[Slot(key: key, subject: demand.subject), default: Ends()].add(entry)
      }
    }
  }

  /// A demand of another rule that holds only where this one does.
  func implying(_ demand: Demand, of rule: Int, under key: Key) -> Entry? {
    guard let ends = slots[Slot(key: key, subject: demand.subject)] else { return nil }
    let candidates = [ends.lower, ends.upper].compactMap { $0 } + ends.others
    return candidates.first { entry in
      entry.rule != rule && entry.allowed != .nothing
        && entry.allowed.intersection(demand.allowed) == entry.allowed
    }
  }

  /// A demand that never holds together with this one.
  func excluding(_ demand: Demand, under key: Key) -> Entry? {
    guard let ends = slots[Slot(key: key, subject: demand.subject)] else { return nil }
    let candidates = [ends.lower, ends.upper].compactMap { $0 } + ends.others
    return candidates.first { entry in
      entry.allowed != .nothing && entry.allowed.intersection(demand.allowed) == .nothing
    }
  }
}

extension StrictestDemands.Ends {
  fileprivate mutating func add(_ entry: StrictestDemands.Entry) {
    guard case .numbers(let interval) = entry.allowed else {
      if others.count < 32, !others.contains(where: { $0.allowed == entry.allowed }) {
        others.append(entry)
      }
      return
    }
    if lower.map({ $0.interval.lower < interval.lower }) ?? true { lower = entry }
    if upper.map({ $0.interval.upper > interval.upper }) ?? true { upper = entry }
  }
}

extension StrictestDemands.Entry {
  fileprivate var interval: Interval {
    if case .numbers(let interval) = allowed { interval } else { Interval(0) }
  }
}
