package import MenkanValues

/// A rank and all that it uses as one text that depends on meaning alone.
extension CanonicalForm {
  /// - Parameter inputs: the lists, calendars and the zone count, the day does not.
  package static func text(
    of rank: TypedRank, in program: TypedProgram, inputs: EvaluationInputs
  ) -> String {
    whole(in: program, inputs) { $0.rank(rank) }
  }

  private mutating func rank(_ rank: TypedRank) -> String {
    var lines = ["rank \(rank.code) \(quoted(rank.base.label))"]
    lines += parameters(of: rank.base)
    for step in rank.steps { lines.append(self.step(step)) }
    for exclude in rank.excludes { lines.append(self.exclude(exclude)) }
    for factor in rank.factors {
      lines.append(
        " factor \(factor.name) \(quoted(factor.label))"
          + " weight \(expression(factor.weight.expression))"
          + " : \(expression(factor.value))" + dates(factor.validity))
    }
    for boost in rank.boosts {
      lines.append(
        " boost \(boost.name) \(quoted(boost.label)) by \(expression(boost.share.expression))"
          + " : \(expression(boost.condition))" + dates(boost.validity))
    }
    for key in rank.order {
      let value = key.value.map { expression($0) } ?? "score"
      lines.append(" order by \(value) \(key.isDescending ? "desc" : "asc")")
    }
    if let limit = rank.limit { lines.append(" limit \(expression(limit.expression))") }
    for quota in rank.quotas {
      lines.append(
        " at \(quota.bound.rawValue) \(expression(quota.count.expression))"
          + " per \(expression(quota.key))")
    }
    return lines.joined(separator: "\n")
  }

  private mutating func step(_ step: TypedRank.Step) -> String {
    switch step {
    case .binding(let binding): return self.binding(binding)
    case .pool(let pool):
      let key = pool.key.map { " per \(expression($0))" } ?? ""
      return " pool \(pool.slot.index) = \(pool.function.rawValue) \(expression(pool.value))" + key
    }
  }

  private mutating func exclude(_ exclude: TypedExclude) -> String {
    " exclude \(exclude.name) \(quoted(exclude.label)) : \(expression(exclude.condition))"
      + (exclude.keepsUnknown ? " if-unknown keep" : "") + dates(exclude.validity)
      + messages(exclude.messages)
  }
}
