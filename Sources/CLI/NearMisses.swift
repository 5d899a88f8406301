import Menkan
import MenkanSource
import MenkanValues

/// The decisions that miss approval by little, for `review --near`.
struct NearMisses {
  /// The largest relative miss that counts.
  let limit: FixedDecimal
  private var found: [(miss: FixedDecimal, decision: Decision)] = []

  init(limit: FixedDecimal) { self.limit = limit }

  mutating func consider(_ decision: Decision) {
    if let miss = decision.relativeMiss, miss <= limit { found.append((miss, decision)) }
  }

  /// How many there are among all submissions, in words.
  func words(of total: Int) -> LocalizedText {
    let limit = limit.percentText(minimumPlaces: 0)
    let all = counted(total, "submission", "submissions")
    let misses = found.count == 1 ? "misses" : "miss"
    return LocalizedText(
      en: "\(found.count) of \(all) \(misses) approval by at most \(limit)",
      zh: "\(total) 条提交中有 \(found.count) 条与通过的差距不超过 \(limit)")
  }

  /// Those that miss by the least first; equals in the order of the input.
  var sorted: [Decision] {
    found.enumerated()
      .sorted { a, b in (a.element.miss, a.offset) < (b.element.miss, b.offset) }
      .map(\.element.decision)
  }
}

/// `5%`, `5 %`, `0.05`
struct NearLimit {
  let value: FixedDecimal

  /// nil for anything but a share from 0 up. A bare `5` would be 500 %, and is most likely meant as
  /// `5%`.
  init?(_ text: String) {
    let isPercent = text.hasSuffix("%") || text.hasSuffix("％")
    let digits = isPercent ? String(text.dropLast()) : text
    let trimmed = digits.split(separator: " ").joined()
    guard case .exact(let number) = FixedDecimal.parse(trimmed), number >= .zero else { return nil }
    let hundred = FixedDecimal(micros: 100 * FixedDecimal.scale)
    if !isPercent, number >= .one { return nil }
    guard let share = isPercent ? number.divided(by: hundred) : number else { return nil }
    value = share
  }
}
