public import MenkanData
import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanValues

/// Ranks pools of candidates by one rank.
public struct Ranker: Sendable {
  /// The most candidates of one pool.
  public static let poolLimit = 1_000_000
  /// The most values that the candidates of one pool may hold together.
  package static let valueLimit = 50_000_000

  private let ranker: ReferenceRanker
  private let words: RankWords
  private let schema: Schema
  private let today: CivilDate?
  private let root: EntityType

  /// Full code of the rank.
  public let rank: String
  /// What people call it; nil where it has no label.
  public let label: String?
  /// `sha256:…` of the rank with everything that it uses: lists, params in force, zone.
  public let plan: String

  /// The names of factors and boosts, in the order of the source.
  package let factorNames: [String]
  package let boostNames: [String]

  /// True where ranking needs to know the day, or the moment.
  package let readsToday: Bool
  package let readsNow: Bool

  /// - Parameter name: full code of a rank, or its name or label where that is unique.
  /// - Throws: `UsageError` where the rules have errors, the rank is unknown, or a param is, or
  ///   where the weights do not come to 100 % with the given params.
  public init(_ rules: RuleSet, rank name: String, options: ReviewOptions) throws(UsageError) {
    try rules.requireSound()
    var rank = try rules.rank(named: name)
    rank.base = try rank.base.replacing(options.params, schema: rules.program.schema)
    let inputs = rules.inputs(
      params: rank.base.params, listsOfWords: rank.listsOfWords(in: rules.program), options)
    try rank.requireSound(on: inputs.today)
    let form = CanonicalForm.text(of: rank, in: rules.program, inputs: inputs)
    plan = "sha256:" + SHA256.hexadecimal(SHA256.hash(form.utf8))
    let ranker = ReferenceRanker(program: rules.program, rank: rank, inputs: inputs)
    words = RankWords(
      rank: rank,
      writer: SentenceWriter(
        formatter: ValueFormatter(schema: rules.program.schema, options),
        parameters: rank.base.parameters, causeNouns: ranker.causeNouns),
      quotaNouns: ranker.quotaNouns)
    self.ranker = ranker
    schema = rules.program.schema
    today = inputs.today
    root = EntityType(
      code: rank.code, label: rank.base.label, fields: rank.base.parameters)
    self.rank = rank.code
    label = rank.base.label
    factorNames = rank.factors.map(\.name)
    boostNames = rank.boosts.map(\.name)
    let clock = ClockUse(of: rank, in: rules.program)
    readsToday = clock.readsToday
    readsNow = clock.readsNow
  }

  /// Ranks a pool; the result is the same whatever its order.
  public func rank(_ pool: [Submission]) -> Ranking {
    let candidates = pool.map { candidate($0) }
    let evaluations = ranker.evaluate(candidates)
    var listed: [Ranking.Entry] = []
    var cut: [Ranking.Entry] = []
    var excluded: [(Candidate, Ranking.Entry)] = []
    for (index, evaluation) in evaluations.enumerated() {
      let name = name(of: pool[index])
      let entry = words.entry(evaluation, name: name)
      switch evaluation.standing {
      case .listed: listed.append(entry)
      case .beyondLimit, .overQuota: cut.append(entry)
      case .excluded: excluded.append((candidates[index], entry))
      }
    }
    return Ranking(
      rank: rank, label: label, plan: plan, today: today,
      listed: listed.sorted { ($0.position ?? 0) < ($1.position ?? 0) },
      cut: cut.sorted { ($0.position ?? 0) < ($1.position ?? 0) },
      excluded: excluded.sorted { $0.0.precedes($1.0) }.map(\.1))
  }

  /// What a candidate is called in the ranking.
  package func name(of submission: Submission) -> String {
    candidate(submission).id ?? String(submission.line)
  }

  /// A candidate is called by its `id`; without one by the first field `id` of its records, those
  /// within records included.
  private func candidate(_ submission: Submission) -> Candidate {
    Candidate(
      id: submission.id ?? ownID(in: root, submission.record, deeper: 2),
      record: submission.record)
  }

  private func ownID(in entity: EntityType, _ record: Record, deeper levels: Int) -> String? {
    for (field, slot) in zip(entity.fields, record.slots) where field.name == "id" {
      switch slot {
      case .value(.text(let text)): return text.string
      case .value(.int(let number)): return String(number)
      default: break
      }
    }
    if levels == 0 { return nil }
    for (field, slot) in zip(entity.fields, record.slots) {
      guard let inner = schema.entity(of: field.type), case .value(.record(let record)) = slot,
        let id = ownID(in: inner, record, deeper: levels - 1)
      else { continue }
      return id
    }
    return nil
  }

  /// A reader of this rank's candidates.
  package func reader() throws(DataError) -> SubmissionReader {
    try SubmissionReader(schema: schema, root: root)
  }
}

extension TypedRank {
  /// The check has seen the values of the rules; these may be others.
  fileprivate func requireSound(on day: CivilDate?) throws(UsageError) {
    let total = totalWeight(on: day)
    if !factors.isEmpty, total != .one {
      throw UsageError(
        LocalizedText(
          en: "with these params the weights come to \(total.percentText()), not to 100%",
          zh: "按这些参数，权重合计为 \(total.percentText())，而不是 100%"))
    }
    let numbers =
      factors.map(\.weight) + boosts.map(\.share) + quotas.map(\.count)
      + [limit].compactMap { $0 }
    guard let wrong = numbers.first(where: { !$0.isSound(base.params) }) else { return }
    let range = wrong.allowed.text(of: wrong.expression.type)
    throw UsageError(
      LocalizedText(
        en: "with these params a number of the rank lies outside of \(range)",
        zh: "按这些参数，排名中有一个数超出 \(range)"))
  }
}
