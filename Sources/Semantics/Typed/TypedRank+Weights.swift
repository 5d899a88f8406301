package import MenkanValues

/// What the factors count, day by day.
extension TypedRank {
  /// What the weights of the factors in force come to on a day; without a day at the beginning.
  package func totalWeight(on day: CivilDate?) -> FixedDecimal {
    let micros = factors.filter { $0.validity.holds(on: day) }.map { factor -> Int64 in
      guard case .decimal(let weight) = factor.weight.value(base.params, on: day) else { return 0 }
      return weight.micros
    }
    return FixedDecimal(micros: micros.reduce(0, +))
  }

  /// The days from which on something else may hold, and before them nil for the beginning.
  package var segments: [CivilDate?] {
    var days: Set<CivilDate> = []
    for factor in factors {
      if let from = factor.validity.from { days.insert(from) }
      if let until = factor.validity.until { days.insert(CivilDate(day: until.day + 1)) }
      guard case .param(let index) = factor.weight.expression.kind else { continue }
      days.formUnion(base.params[index].datedValues.map(\.from))
    }
    return [nil] + days.sorted()
  }

  /// By how much boosts can multiply at the most.
  package var greatestBoost: Int128 {
    let scale = Int128(FixedDecimal.scale)
    return boosts.reduce(scale) { product, boost in
      let shares = boost.share.values(base.params).map { value -> Int64 in
        if case .decimal(let share) = value { max(0, share.micros) } else { 0 }
      }
      return min(product * (scale + Int128(shares.max() ?? 0)) / scale, scale * scale * scale)
    }
  }
}

extension Validity {
  /// Whether it holds on a day; at the beginning, before all days, only what has no first day.
  fileprivate func holds(on day: CivilDate?) -> Bool {
    guard let day else { return from == nil }
    return contains(day)
  }
}
