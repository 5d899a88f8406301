import MenkanSemantics
import MenkanValues

extension ReferenceEvaluator {
  func aggregate(
    _ aggregate: TypedAggregate, for whole: TypedExpression, in frame: inout Frame
  ) -> Located {
    switch aggregate.function {
    case .any: return Located(any(aggregate, in: &frame))
    case .all: return Located(all(aggregate, in: &frame))
    default: break
    }
    switch rows(of: aggregate, for: whole, in: &frame) {
    case .unknown(let causes): return Located(.unknown(causes))
    case .known(let rows):
      switch aggregate.function {
      // These two pass on the element and keep its place. Of elements with one key the first in
      // the list is `first`, the last in the list is `last`.
      case .first: return rows.first?.element ?? Located(.unknown(because(.empty, whole)))
      case .last: return rows.last?.element ?? Located(.unknown(because(.empty, whole)))
      default: return Located(strict([], for: whole) { _ in compute(aggregate, rows, whole.type) })
      }
    }
  }

  private func compute(_ aggregate: TypedAggregate, _ rows: [Row], _ type: ValueType) -> Computed {
    let values = rows.compactMap(\.element.result.value)
    return switch aggregate.function {
    case .count where aggregate.isDistinct: .int(Int64(Set(values).count))
    case .count: .int(Int64(values.count { $0 == .bool(true) }))
    case .sum: sum(of: values, as: type)
    case .longestRun: .int(Int64(longestRun(of: values)))
    case .min: values.isEmpty ? .failed(.empty) : least(of: values)
    case .max: values.isEmpty ? .failed(.empty) : greatest(of: values)
    case .avg, .share: values.isEmpty ? .failed(.empty) : mean(of: rows)
    case .median: values.isEmpty ? .failed(.empty) : median(of: values)
    case .any, .all, .first, .last: .unproved
    }
  }

  /// How many elements in a row answer true, at the longest.
  private func longestRun(of values: [Value]) -> Int {
    var longest = 0
    var current = 0
    for value in values {
      current = value == .bool(true) ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
