/// One rule of one evaluation with everything that led to its verdict.
public struct RuleExplanation: Hashable, Sendable {
  public let evaluation: RuleEvaluation
  /// The conditions of the `when` blocks around it, outermost first.
  public let whens: [Trace]
  /// What has to hold for the rule to pass: the condition of a `require`, and of a `reject` or
  /// `refer` the opposite of its condition. nil where the rule is outside its dates.
  public let condition: Trace?
  /// The condition of `unless`, as written.
  public let exception: Trace?
  /// The `waive`s that reach the rule, in the order of the source.
  public let waives: [Waive]
  /// What keeps a failed rule from passing, be it waived or not; nil for every other rule. An
  /// exception is no part of it: it is another way to pass, not a fault of the submission.
  public let failure: FailureTree?

  /// One `waive` that names the rule.
  public struct Waive: Hashable, Sendable {
    /// Its index in the policy.
    public let index: Int
    public let condition: Trace
    /// The values of its message's interpolations, one list for each language's template.
    public let messageValues: [[Evaluated]]

    package init(index: Int, condition: Trace, messageValues: [[Evaluated]]) {
      self.index = index
      self.condition = condition
      self.messageValues = messageValues
    }
  }

  package init(
    evaluation: RuleEvaluation, whens: [Trace], condition: Trace?, exception: Trace?,
    waives: [Waive], failure: FailureTree?
  ) {
    self.evaluation = evaluation
    self.whens = whens
    self.condition = condition
    self.exception = exception
    self.waives = waives
    self.failure = failure
  }
}
