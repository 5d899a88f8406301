import MenkanSource
import MenkanValues

/// The values of one leaf, written alike so that they can be compared at a glance.
struct LeafValues {
  /// Type in which both sides are told.
  let type: ValueType
  /// Digits behind the point.
  var places = 0
}

extension SentenceWriter {
  /// How many values of a list are told in a sentence.
  static let mostValues = 6
  /// How many characters of a text are told.
  private static let mostCharacters = 60

  /// A share compared with a bare ratio is told as a percentage on both sides, and all numbers have
  /// as many places as the longest.
  func values(of leaf: Leaf) -> LeafValues {
    guard case .threshold(let threshold, let other, _, _) = leaf.need else {
      return LeafValues(type: leaf.type)
    }
    let type: ValueType =
      switch (leaf.type, other) {
      case (_, .percent) where leaf.type != .percent: .percent
      case (.int, .number): .number
      default: leaf.type
      }
    let shown = [leaf.actual.value, threshold.value, leaf.gap?.amount].compactMap { $0 }
    return LeafValues(type: type, places: shown.map { formatter.places(of: $0, type) }.max() ?? 0)
  }

  func text(_ value: Value, _ values: LeafValues) -> String {
    text(value, values.type, places: values.places)
  }

  func text(_ value: Value, _ type: ValueType, places: Int = 0) -> String {
    switch value {
    case .text(let text):
      let string = text.string
      let head = string.prefix(SentenceWriter.mostCharacters)
      return quoted(head.count < string.count ? head + "…" : String(head))
    case .list(let slots):
      guard !slots.isEmpty else { return words("none", "无") }
      guard case .list(let element, _) = type else { return formatter.text(of: value, type) }
      let known = slots.compactMap { slot -> Value? in
        if case .value(let value) = slot { value } else { nil }
      }
      return text(known, element, count: known.count)
    default: return formatter.text(of: value, type, minimumPlaces: places)
    }
  }

  /// Several values; of many the first.
  func text(_ values: [Value], _ type: ValueType, count: Int) -> String {
    let shown = values.prefix(SentenceWriter.mostValues).map { text($0, type) }
    let list = shown.joined(separator: listComma)
    let rest = count - shown.count
    return rest > 0 ? list + words(" and \(rest) more", " 等 \(count) 项") : list
  }

  /// `0.08`, `1.2 points`, `¥0.01`, `3 days`, `4 steps`.
  func text(_ gap: Gap, _ values: LeafValues) -> String {
    switch gap {
    case .amount(let amount):
      guard values.type == .percent else { return text(.decimal(amount), values) }
      let points = amount.percentText(minimumPlaces: values.places).dropLast()
      return words(
        points == "1" ? "1 percentage point" : "\(points) percentage points", "\(points) 个百分点")
    case .count(let count): return formatter.text(of: .int(count), values.type)
    case .days(let days): return formatter.text(of: .duration(CalendarDuration(days, .days)), .date)
    case .steps(let steps):
      return words(steps == 1 ? "1 step" : "\(steps) steps", "\(steps) 级")
    case .duration(let duration): return formatter.text(of: .duration(duration), .date)
    }
  }
}

extension Gap {
  fileprivate var amount: Value? {
    if case .amount(let amount) = self { .decimal(amount) } else { nil }
  }
}
