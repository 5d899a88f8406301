public import MenkanData
import MenkanReference
import MenkanSemantics
import MenkanSource
package import MenkanValues

/// Applies one policy to submissions.
public struct Reviewer: Sendable {
  let evaluator: ReferenceEvaluator
  let builder: DecisionBuilder
  private let explanations: ExplanationBuilder
  private let explainsDecisions: Bool
  private let schema: Schema
  private let adjustableReads: AdjustableReads
  private let parameters: [Field]
  private let cost: Int
  private let root: EntityType

  /// Full code of the policy.
  public let policy: String
  /// `sha256:…` of the policy with everything that it uses: lists, params in force, zone.
  public let plan: String

  /// The keys of all decisions, in the order of the source.
  package let ruleNames: [String]
  package let outputNames: [String]

  /// True where deciding needs to know the day, or the moment.
  package let readsToday: Bool
  package let readsNow: Bool

  /// - Parameter policy: full code of a policy, or its name or label where that is unique.
  /// - Throws: `UsageError` where the rules have errors, the policy is unknown, or a param is.
  public init(_ rules: RuleSet, policy name: String, options: ReviewOptions)
    throws(UsageError)
  {
    try rules.requireSound()
    let policy = try rules.policy(named: name)
      .replacing(options.params, schema: rules.program.schema)
    let inputs = rules.inputs(
      params: policy.params, listsOfWords: policy.listsOfWords(in: rules.program), options)
    let form = CanonicalForm.text(of: policy, in: rules.program, inputs: inputs)
    let plan = "sha256:" + SHA256.hexadecimal(SHA256.hash(form.utf8))
    let formatter = ValueFormatter(schema: rules.program.schema, options)
    let evaluator = ReferenceEvaluator(
      program: rules.program, policy: policy, inputs: inputs)
    let words = ReasonWords(
      policy: policy,
      writer: SentenceWriter(
        formatter: formatter, parameters: policy.parameters, causeNouns: evaluator.causeNouns))
    self.evaluator = evaluator
    builder = DecisionBuilder(
      policy: policy, plan: plan, today: inputs.today, formatter: formatter, words: words)
    explanations = ExplanationBuilder(policy: policy, words: words)
    schema = rules.program.schema
    adjustableReads = AdjustableReads(policy, in: rules.program)
    parameters = policy.parameters
    cost = policy.cost
    root = EntityType(code: policy.code, label: policy.label, fields: policy.parameters)
    self.policy = policy.code
    ruleNames = policy.rules.map(\.name)
    outputNames = policy.outputs.map(\.field.name)
    let clock = ClockUse(of: policy, in: rules.program)
    readsToday = clock.readsToday
    readsNow = clock.readsNow
    explainsDecisions = options.explains
    self.plan = plan
  }

  /// Decides one submission, given as a JSON object.
  ///
  /// - Throws: `MalformedRecord` where the text is no such object; send it to a reviewer.
  public func decide(json bytes: [UInt8]) throws(MalformedRecord) -> Decision {
    let reader: SubmissionReader
    do { reader = try self.reader() } catch { throw MalformedRecord(error, line: 1) }
    return decide(try reader.read(json: bytes).get())
  }

  /// - Parameter seeksChange: false where nobody asks for the nearest change, which is the most
  ///   costly part of a decision; it is then told as none.
  package func decide(_ submission: Submission, seeksChange: Bool = true) -> Decision {
    let record = submission.record
    let evaluation = evaluator.evaluate(record)
    let isExcepted = evaluation.rules.contains { $0.verdict == .pass && $0.isExcepted }
    let traced = explainsDecisions || isExcepted ? evaluator.explain(record, evaluation) : []
    let failures = evaluator.failures(record, evaluation)
    let exceptions = evaluator.exceptions(record, evaluation)
    let evidence = failures.indices.map { index in
      let excused = exceptions[index] == nil ? nil : traced[index].condition
      return Evidence(failure: failures[index], exception: exceptions[index], excused: excused)
    }
    let explanation = explainsDecisions ? explanations.explanation(traced, evaluation) : nil
    let nearest =
      seeksChange
      ? NearestSearch.run(
        record, evaluation, evaluator, adjustableReads, FieldTable(of: record, parameters, schema),
        cost: cost)
      : .none
    return builder.decision(
      evaluation, evidence, submission: submission.id ?? String(submission.line),
      nearest: nearest, explanation: explanation)
  }

  /// Only what the rules say, in the order of the source: all that coverage needs.
  package func verdicts(of record: Record) -> [Verdict] {
    evaluator.evaluate(record).rules.map(\.verdict)
  }

  /// For each rule everything that led to its verdict.
  package func traces(of record: Record) -> [RuleExplanation] { evaluator.explain(record) }

  /// A reader of this policy's submissions.
  package func reader() throws(DataError) -> SubmissionReader {
    try SubmissionReader(schema: schema, root: root)
  }
}
