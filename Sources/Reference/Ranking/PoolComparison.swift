import MenkanSemantics
import MenkanValues

/// What numbers are among the others of a pool, or of the same key in it. Who has no number or no
/// key is not compared with anybody.
struct PoolComparison {
  struct Member {
    let value: Evaluated
    /// nil where all are compared with all.
    let key: Evaluated?
  }

  private let function: TypedPool.Function

  init(_ function: TypedPool.Function) { self.function = function }

  /// One for each member, in their order.
  func results(of members: [Member]) -> [Evaluated] {
    var results: [Evaluated] = []
    var groups: [Value?: [(index: Int, micros: Int64)]] = [:]
    for (index, member) in members.enumerated() {
      let causes = Causes(of: [member.value.causes, member.key?.causes])
      results.append(causes.map { .unknown($0) } ?? .value(.decimal(.zero)))
      guard causes == nil, case .value(.decimal(let number)) = member.value else { continue }
      groups[member.key?.value, default: []].append((index, number.micros))
    }
    for group in groups.values {
      for (member, share) in zip(group, shares(of: group.map(\.micros))) {
        results[member.index] = .value(.decimal(share))
      }
    }
    return results
  }

  private func shares(of numbers: [Int64]) -> [FixedDecimal] {
    switch function {
    case .minmax: spread(numbers)
    case .percentile: ranked(numbers)
    }
  }

  private func spread(_ numbers: [Int64]) -> [FixedDecimal] {
    guard let least = numbers.min(), let greatest = numbers.max(), least < greatest else {
      return numbers.map { _ in FixedDecimal(micros: FixedDecimal.scale / 2) }
    }
    let width = Int128(greatest) - Int128(least)
    return numbers.map { share(Int128($0) - Int128(least), of: width) }
  }

  private func ranked(_ numbers: [Int64]) -> [FixedDecimal] {
    if numbers.count == 1 { return [.one] }
    var below: [Int64: (below: Int, count: Int)] = [:]
    for (index, number) in numbers.sorted().enumerated() {
      below[number, default: (index, 0)].count += 1
    }
    let others = Int128(numbers.count - 1)
    return numbers.map { number in
      let place = below[number] ?? (0, 1)
      return share(Int128(2 * place.below + place.count - 1), of: 2 * others)
    }
  }

  /// The quotient of what is at most the whole; half-even to six places.
  private func share(_ part: Int128, of whole: Int128) -> FixedDecimal {
    FixedDecimal(rounding: part * Int128(FixedDecimal.scale), over: whole) ?? .zero
  }
}
