import MenkanSyntax
import MenkanValues

/// The literals one step above and below another.
struct LiteralStep {
  private let literal: Literal
  /// How many digits stood behind the point.
  private let places: Int

  /// - Parameter source: the literal as written; it tells the last place.
  init(_ literal: Literal, writtenAs source: String) {
    self.literal = literal
    let behindPoint = source.unicodeScalars.drop { $0 != "." && $0 != "．" }.dropFirst()
    places = behindPoint.count { $0.properties.numericType == .decimal }
  }

  /// The literal so many steps away in English; nil where its type has no steps.
  func text(_ steps: Int64) -> String? {
    switch literal {
    case .integer(let value): "\(value &+ steps)"
    case .number(let micros):
      FixedDecimal(micros: micros &+ steps &* unit(places)).text(minimumPlaces: places)
    case .percent(let micros):
      FixedDecimal(micros: micros &+ steps &* unit(places + 2)).percentText(minimumPlaces: places)
    case .money(let micros, let currency):
      FixedDecimal(micros: micros &+ steps &* unit(max(2, places))).text(minimumPlaces: 0)
        + " \(currency)"
    case .date(let day): CivilDate(day: day &+ Int32(truncatingIfNeeded: steps)).description
    case .instant(let seconds): Instant(seconds: seconds &+ steps &* 60).description
    case .timeOfDay(let minutes): timeOfDay(minutes + Int(steps))
    case .duration(let count, let unit): duration(count, unit, steps)
    case .bool, .text: nil
    }
  }

  /// One in the last place, in millionths.
  private func unit(_ places: Int) -> Int64 {
    (0..<max(0, FixedDecimal.places - places)).reduce(1) { unit, _ in unit * 10 }
  }

  private func timeOfDay(_ minutes: Int) -> String? {
    guard (0..<1440).contains(minutes) else { return nil }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  private func duration(_ count: Int64, _ unit: DurationUnitSyntax, _ steps: Int64) -> String {
    switch unit {
    case .days: return "\(count &+ steps) days"
    case .months: return "\(count &+ steps) months"
    case .time:
      let (size, name): (Int64, String) =
        count % 3600 == 0 ? (3600, "hours") : count % 60 == 0 ? (60, "minutes") : (1, "seconds")
      return "\(count / size &+ steps) \(name)"
    }
  }
}
