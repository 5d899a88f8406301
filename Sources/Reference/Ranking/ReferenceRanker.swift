package import MenkanSemantics
package import MenkanValues

/// Ranks a pool by walking the typed tree, slowly and obviously: what it says is what every other
/// engine has to say, whatever the order of the pool.
package struct ReferenceRanker: Sendable {
  let rank: TypedRank
  let evaluator: ReferenceEvaluator
  /// The slots whose values rest on the whole pool.
  private let pooled: Set<Int>

  /// - Parameters:
  ///   - rank: one of the program's.
  ///   - inputs: with the values of the rank's params.
  package init(program: TypedProgram, rank: TypedRank, inputs: EvaluationInputs) {
    self.rank = rank
    evaluator = ReferenceEvaluator(program: program, policy: rank.base, inputs: inputs)
    pooled = rank.pooledSlots
  }

  /// What became of each candidate, in the order of the pool.
  package func evaluate(_ pool: [Candidate]) -> [CandidateEvaluation] {
    var contenders: [Contender] = []
    var evaluations = pool.enumerated().map { index, candidate -> CandidateEvaluation in
      var frame = frame(of: candidate.record)
      if let exclusion = exclusion(in: &frame) { return exclusion }
      contenders.append(Contender(index: index, candidate: candidate, frame: frame))
      return CandidateEvaluation(standing: .listed(place: 0))
    }
    comparePool(&contenders)
    for position in contenders.indices { score(&contenders[position]) }
    contenders.sort { $0.precedes($1) }
    let selection = Selection(
      keys: contenders.indices.map { quotaKeys(of: &contenders[$0]) },
      limit: limit(of: contenders.count), quotas: quotas(of: contenders.count))
    for (offset, (contender, placed)) in zip(contenders, selection.run()).enumerated() {
      evaluations[contender.index] = contender.evaluation(placed, at: offset + 1)
    }
    return evaluations
  }

  // MARK: One candidate

  /// Its parameters, and the lets that do not rest on the pool.
  private func frame(of record: Record) -> Frame {
    var frame = Frame(size: rank.base.frameSize)
    for (index, parameter) in rank.base.parameters.enumerated() {
      frame[index] = Located(record[index], at: .root(parameter.name))
    }
    for case .binding(let binding) in rank.steps where !pooled.contains(binding.slot.index) {
      frame[binding.slot.index] = evaluator.locate(binding.value, in: &frame)
    }
    return frame
  }

  /// Dropped by the first exclude that holds, else by the first of which that is unknown.
  private func exclusion(in frame: inout Frame) -> CandidateEvaluation? {
    var unknown: CandidateEvaluation?
    for (index, exclude) in rank.excludes.enumerated() {
      let truth = Truth.all([
        evaluator.isInForce(exclude.validity), evaluator.truth(of: exclude.condition, in: &frame),
      ])
      switch truth {
      case .yes:
        return CandidateEvaluation(
          standing: .excluded(by: index, causes: nil),
          messageValues: evaluator.messageValues(exclude.messages, in: &frame))
      case .no: continue
      case .unknown(let causes):
        // A fault is not excused.
        guard unknown == nil, !exclude.keepsUnknown || causes.hasFault else { continue }
        unknown = CandidateEvaluation(standing: .excluded(by: index, causes: causes))
      }
    }
    return unknown
  }

  private func score(_ contender: inout Contender) {
    contender.factors = rank.factors.map { factor in
      guard evaluator.isInForce(factor.validity) == .yes else { return nil }
      let value = evaluator.evaluate(factor.value, in: &contender.frame)
      let weight = number(factor.weight)
      // The check has proved the range; data that breaks its schema does not get beyond it.
      guard case .value(.decimal(let number)) = value else {
        return CandidateEvaluation.Factor(value: value, weight: weight, contribution: .zero)
      }
      let share = min(max(number, .zero), .one)
      return CandidateEvaluation.Factor(
        value: .value(.decimal(share)), weight: weight,
        contribution: weight.multiplied(by: share) ?? .zero)
    }
    contender.boosts = rank.boosts.map { boost in
      guard evaluator.isInForce(boost.validity) == .yes else { return nil }
      return CandidateEvaluation.Boost(
        condition: evaluator.evaluate(boost.condition, in: &contender.frame),
        share: number(boost.share))
    }
    if !rank.factors.isEmpty { contender.score = contender.total }
    contender.keys = rank.order.map { key in
      guard let value = key.value else {
        return Contender.Key(
          value: contender.score.map { .decimal($0) }, isDescending: key.isDescending)
      }
      return Contender.Key(
        value: evaluator.evaluate(value, in: &contender.frame).value,
        isDescending: key.isDescending)
    }
  }

  private func quotaKeys(of contender: inout Contender) -> [Evaluated] {
    rank.quotas.map { evaluator.evaluate($0.key, in: &contender.frame) }
  }

  // MARK: The pool

  /// The pool functions and the lets that rest on them, in turn.
  private func comparePool(_ contenders: inout [Contender]) {
    for step in rank.steps {
      switch step {
      case .binding(let binding) where pooled.contains(binding.slot.index):
        for index in contenders.indices {
          let value = evaluator.locate(binding.value, in: &contenders[index].frame)
          contenders[index].frame[binding.slot.index] = value
        }
      case .binding: break
      case .pool(let pool):
        let measured = contenders.indices.map { index in
          PoolComparison.Member(
            value: evaluator.evaluate(pool.value, in: &contenders[index].frame),
            key: pool.key.map { evaluator.evaluate($0, in: &contenders[index].frame) })
        }
        let results = PoolComparison(pool.function).results(of: measured)
        for (index, result) in zip(contenders.indices, results) {
          contenders[index].frame[pool.slot.index] = Located(result)
        }
      }
    }
  }

  // MARK: Numbers that hold for all

  private func value(_ tunable: Tunable) -> Value? {
    switch tunable.expression.kind {
    case .constant(let value): value
    case .param(let index):
      evaluator.inputs.params.indices.contains(index) ? evaluator.inputs.params[index] : nil
    default: nil
    }
  }

  private func number(_ tunable: Tunable) -> FixedDecimal {
    if case .decimal(let number) = value(tunable) { number } else { .zero }
  }

  /// So many, or the share of a number, rounded down but at least one.
  private func count(_ tunable: Tunable, of whole: Int) -> Int {
    switch value(tunable) {
    case .int(let count): return Int(clamping: count)
    case .decimal(let share):
      let part = Int128(share.micros) * Int128(whole) / Int128(FixedDecimal.scale)
      return max(1, Int(clamping: part))
    default: return 0
    }
  }

  private func limit(of count: Int) -> Int? { rank.limit.map { self.count($0, of: count) } }

  private func quotas(of count: Int) -> [Selection.Quota] {
    let whole = limit(of: count) ?? count
    return rank.quotas.map {
      Selection.Quota(isPromise: $0.bound == .least, count: self.count($0.count, of: whole))
    }
  }
}
