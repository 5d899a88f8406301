import Menkan
import MenkanValues

/// Where a nearest change is given the policy approves with it, and does not with one step less.
enum NearestLaw {
  /// The steps of the schema, in millionths; dates go by days.
  private static let steps = [
    "item.sold": 1_000_000, "item.score": 500_000, "item.rate": 100_000, "item.price": 500_000,
  ]

  static func check(_ drawn: DrawnCase, _ decision: Decision) throws(BrokenLaw) {
    guard case .changes(let changes) = decision.nearest else { return }
    try hold(decision.outcome != .approve, "what is approved needs no change")
    try hold((1...3).contains(changes.count), "one to three fields are to be changed")
    let changed = try apply(changes, to: drawn.record)
    let outcome = try drawn.decide(changed).outcome
    try hold(outcome == .approve, "the nearest change approves, not \(outcome)")
    for change in changes {
      guard let less = oneStepLess(change) else { continue }
      guard let record = changed.replacing(change.path, with: less) else { continue }
      try hold(
        try drawn.decide(record).outcome != .approve,
        "\(change.path) changed to \(less) instead of \(change.to) does not do")
    }
  }

  private static func apply(_ changes: [Decision.Change], to record: DrawnRecord)
    throws(BrokenLaw) -> DrawnRecord
  {
    var record = record
    for change in changes {
      guard let next = record.replacing(change.path, with: change.to) else {
        throw BrokenLaw("\(change.path) is a field that can be changed")
      }
      record = next
    }
    return record
  }

  /// nil where that would be no change of this field, or it is not known how it goes.
  private static func oneStepLess(_ change: Decision.Change) -> String? {
    if let from = CivilDate(unquoted(change.from)), let to = CivilDate(unquoted(change.to)) {
      let less = to.day + (to > from ? -1 : 1)
      return "\"\(CivilDate(day: less))\""
    }
    guard let step = steps[change.path], case .exact(let from) = FixedDecimal.parse(change.from),
      case .exact(let to) = FixedDecimal.parse(change.to)
    else { return nil }
    let less =
      to > from
      ? max(from.micros, to.micros - Int64(step)) : min(from.micros, to.micros + Int64(step))
    return "\(FixedDecimal(micros: less))"
  }

  private static func unquoted(_ json: String) -> String { json.replacing("\"", with: "") }
}
