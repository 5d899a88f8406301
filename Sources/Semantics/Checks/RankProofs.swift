import MenkanSource
import MenkanSyntax
import MenkanValues

/// What has to hold for every candidate and on every day: each factor lies between 0 and 1, the
/// weights come to 100 %, what is left out does not depend on the pool, boosts stay small.
struct RankProofs {
  private let rank: TypedRank
  private let declaration: RankDeclaration
  private let typed: TypedProgram
  private let tree: SyntaxTree
  private let source: SourceFile
  private let program: ProgramTables

  /// By how much all boosts together may multiply.
  private static let boostLimit = 1_000_000

  init(
    _ rank: TypedRank, _ declaration: RankDeclaration, in file: RuleFile, of typed: TypedProgram,
    _ program: ProgramTables
  ) {
    self.rank = rank
    self.declaration = declaration
    self.typed = typed
    tree = file.tree
    source = file.source
    self.program = program
  }

  func run() {
    proveRanges()
    proveExcludes()
    // The sum means nothing where a factor is broken.
    let isWhole = declaration.isWhole && rank.factors.count == written.count
    if isWhole, !rank.factors.isEmpty { proveWeights() }
    if rank.greatestBoost > Int128(RankProofs.boostLimit) * Int128(FixedDecimal.scale) {
      program.report(
        .boostsTooLarge(declaration.heading.name.span, limit: RankProofs.boostLimit))
    }
  }

  private var written: [FactorDeclaration] {
    declaration.items.compactMap { if case .factor(let factor) = $0 { factor } else { nil } }
  }

  private func proveRanges() {
    let pools = rank.steps.compactMap { step -> Int? in
      if case .pool(let pool) = step { pool.slot.index } else { nil }
    }
    let ranges = PolicyRanges(rank.base, in: typed, pooled: Set(pools))
    for factor in rank.factors {
      let possible = ranges.possible(factor.value, Knowledge())
      if possible.isWithin(.share) { continue }
      program.report(
        .factorOutOfRange(
          factor, possible.declaredRange(of: factor.value, in: ranges),
          text: source.text(factor.value.span)))
    }
  }

  private func proveExcludes() {
    let pooled = rank.pooledSlots
    if pooled.isEmpty { return }
    for exclude in rank.excludes {
      let read = [exclude.condition] + exclude.messages.flatMap(\.expressions)
      if let culprit = read.lazy.compactMap({ $0.place(reading: pooled) }).first {
        program.report(.poolInExclude(culprit))
      }
    }
  }

  private func proveWeights() {
    for day in rank.segments {
      let total = rank.totalWeight(on: day)
      if total == .one { continue }
      let places = written.map { tree[$0.weight].span }
      let isFixed =
        rank.segments.count == 1
        && rank.factors.allSatisfy { factor in factor.weight.expression.isConstant }
      let scaled = isFixed ? rank.factors.scaledWeights(from: total) : nil
      program.report(
        .weightsDoNotAddUp(
          total, from: day, places,
          fixIt: scaled.map { scaled in zip(places, scaled).map { ($0, $1.percentText()) } }))
      return
    }
  }
}

extension Possible {
  fileprivate func isWithin(_ other: Possible) -> Bool {
    self == .nothing || intersection(other) == self && self != .anything
  }

  /// The ends of what the schema leaves possible; nil where it has no limits of its own.
  fileprivate func declaredRange(of value: TypedExpression, in ranges: PolicyRanges)
    -> (FixedDecimal, FixedDecimal)?
  {
    guard case .numbers(let interval) = self, case .numbers(let whole) = ranges.whole(value.type),
      interval.lower > whole.lower, interval.upper < whole.upper,
      let lower = Int64(exactly: interval.lower), let upper = Int64(exactly: interval.upper)
    else { return nil }
    return (FixedDecimal(micros: lower), FixedDecimal(micros: upper))
  }
}

extension [TypedFactor] {
  /// The weights in the same proportions so that they come to 100 %, in hundredths of a percent;
  /// what rounding leaves over goes to the largest. nil where there is nothing to scale.
  fileprivate func scaledWeights(from total: FixedDecimal) -> [FixedDecimal]? {
    let weights = compactMap { factor -> Int64? in
      guard case .decimal(let weight)? = factor.weight.values([]).first else { return nil }
      return weight.micros
    }
    guard weights.count == count, total > .zero else { return nil }
    let hundredth: Int128 = 100
    var scaled = weights.map { weight in
      let exact = Int128(weight) * Int128(FixedDecimal.scale)
      return Int64(
        truncatingIfNeeded: roundedQuotient(
          of: exact, by: Int128(total.micros) * hundredth, .halfUp) * hundredth)
    }
    guard let largest = scaled.indices.max(by: { scaled[$0] < scaled[$1] }) else { return nil }
    scaled[largest] += FixedDecimal.scale - scaled.reduce(0, +)
    return scaled[largest] > 0 ? scaled.map(FixedDecimal.init(micros:)) : nil
  }
}
