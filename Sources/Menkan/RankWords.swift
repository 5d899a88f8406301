import MenkanSemantics
import MenkanSource
import MenkanValues

/// Puts what became of candidates into words.
struct RankWords {
  let rank: TypedRank
  let writer: SentenceWriter
  /// What people call the key of each quota.
  let quotaNouns: [Noun]

  init(rank: TypedRank, writer: SentenceWriter, quotaNouns: [Noun]) {
    self.rank = rank
    self.writer = writer
    self.quotaNouns = quotaNouns
  }

  func entry(_ found: CandidateEvaluation, name: String) -> Ranking.Entry {
    var place: Int?
    if case .listed(let number) = found.standing { place = number }
    return Ranking.Entry(
      candidate: name, status: found.standing.status, place: place, position: found.position,
      score: found.score,
      factors: zip(rank.factors, found.factors).compactMap { factor, value in
        value.map { self.factor(factor, $0) }
      },
      boosts: zip(rank.boosts, found.boosts).compactMap { boost, value in
        value.map { self.boost(boost, $0) }
      },
      reason: reason(found))
  }

  private func factor(
    _ factor: TypedFactor, _ found: CandidateEvaluation.Factor
  ) -> Ranking.Entry.Factor {
    var value: FixedDecimal?
    if case .value(.decimal(let number)) = found.value { value = number }
    return Ranking.Entry.Factor(
      name: factor.name, label: factor.label, value: value, weight: found.weight,
      contribution: found.contribution,
      note: found.value.causes.map {
        writer.words(
          "counts 0, because \(writer.reason($0))", "按 0 计，因为\(writer.reason($0))")
      },
      missing: found.value.causes?.missingPaths ?? [])
  }

  private func boost(
    _ boost: TypedBoost, _ found: CandidateEvaluation.Boost
  ) -> Ranking.Entry.Boost {
    Ranking.Entry.Boost(
      name: boost.name, label: boost.label, share: found.share,
      holds: found.condition == .value(.bool(true)),
      note: found.condition.causes.map {
        writer.words(
          "not applied, because \(writer.reason($0))", "未加成，因为\(writer.reason($0))")
      },
      missing: found.condition.causes?.missingPaths ?? [])
  }

  // MARK: Reasons

  private func reason(_ found: CandidateEvaluation) -> Ranking.Entry.Reason? {
    switch found.standing {
    case .listed:
      return found.promisedBy.map { promised(by: $0) }
    case .excluded(let index, let causes):
      return excluded(by: rank.excludes[index], causes, found.messageValues)
    case .beyondLimit(let limit):
      return Ranking.Entry.Reason(
        code: "limit", label: writer.words("beyond the limit", "超出限量"),
        message: beyond(limit, found.position ?? 0), missing: [])
    case .overQuota(let quota, let ordinal, let most, let key):
      return Ranking.Entry.Reason(
        code: "at_most",
        label: writer.words("at most \(most) per \(noun(quota))", "每个\(noun(quota))至多 \(most) 个"),
        message: overQuota(quota, ordinal, most, key),
        missing: key.causes?.missingPaths ?? [])
    }
  }

  private func excluded(
    by exclude: TypedExclude, _ causes: Causes?, _ values: [[Evaluated]]
  ) -> Ranking.Entry.Reason {
    let name = writer.name(exclude.name, label: exclude.label)
    guard let causes else {
      let words = ReasonWords(policy: rank.base, writer: writer)
      return Ranking.Entry.Reason(
        code: exclude.name, label: name,
        message: words.authored(exclude.messages, values) ?? name, missing: [])
    }
    return Ranking.Entry.Reason(
      code: exclude.name, label: name,
      message: writer.words(
        "unknown whether “\(name)” applies: \(writer.reason(causes))",
        "无法确定是否属于“\(name)”：\(writer.text(causes))"),
      missing: causes.missingPaths)
  }

  private func beyond(_ limit: Int, _ position: Int) -> String {
    if position <= limit {
      return writer.words(
        "the \(limit) places are taken, some as promised by `at least`",
        "\(limit) 个名额已满，其中有“至少”保证的名额")
    }
    return writer.words(
      "\(position.ordinal) in order, \(limit) \(limit == 1 ? "is" : "are") listed",
      "排第 \(position) 位，只列 \(limit) 个")
  }

  private func overQuota(_ quota: Int, _ ordinal: Int, _ most: Int, _ key: Evaluated) -> String {
    let owner = self.owner(quota, key)
    if ordinal <= most {
      return writer.words(
        "the places of \(owner) are taken, as promised by `at least`",
        "\(owner)的名额已用于“至少”的保证")
    }
    return writer.words(
      "\(ordinal.ordinal) of \(owner), at most \(most)",
      "\(owner)的第 \(ordinal) 个，最多 \(most) 个")
  }

  private func promised(by quota: Int) -> Ranking.Entry.Reason {
    let noun = noun(quota)
    return Ranking.Entry.Reason(
      code: "at_least",
      label: writer.words("promised to each \(noun)", "每个\(noun)至少的保证"),
      message: writer.words(
        "listed because each \(noun) is promised places", "按“每个\(noun)至少”的保证列入"),
      missing: [])
  }

  /// What people call the key of a quota.
  private func noun(_ quota: Int) -> String {
    quotaNouns.indices.contains(quota) ? writer.text(quotaNouns[quota]) : ""
  }

  /// `merchant id M017`
  private func owner(_ quota: Int, _ key: Evaluated) -> String {
    let noun = noun(quota)
    guard let value = key.value else {
      return writer.words("those whose \(noun) is unknown", "\(noun)未知者")
    }
    let text = writer.formatter.text(of: value, rank.quotas[quota].key.type)
    return writer.words("\(noun) \(text)", "\(noun) \(text) ")
  }
}

extension Standing {
  fileprivate var status: Ranking.Entry.Status {
    switch self {
    case .listed: .listed
    case .excluded: .excluded
    case .beyondLimit, .overQuota: .cut
    }
  }
}

extension Int {
  /// `4th`
  fileprivate var ordinal: String {
    let isTeen = (11...13).contains(self % 100)
    switch self % 10 {
    case 1 where !isTeen: return "\(self)st"
    case 2 where !isTeen: return "\(self)nd"
    case 3 where !isTeen: return "\(self)rd"
    default: return "\(self)th"
    }
  }
}
