/// What a policy says about a submission.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  case approve
  case reject
  /// To a reviewer.
  case refer
}

/// What a failed rule leads to.
public enum Effect: String, Hashable, Sendable, CaseIterable {
  case reject
  case refer
}

/// What one rule says about a submission.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  case pass
  case fail
  case unknown
  case waived
  case notApplicable = "not_applicable"
}

/// One rule of one evaluation, before anybody renders it.
public struct RuleEvaluation: Hashable, Sendable {
  public let verdict: Verdict
  /// What this verdict leads to; nil for a pass or where the rule does not apply.
  public let effect: Effect?
  /// A pass that rests on an unknown `when` or on `if unknown pass`.
  public let isUncertain: Bool
  /// A pass that rests on `unless`.
  public let isExcepted: Bool
  /// Why it is unknown (or uncertain); nil where everything is known.
  public let causes: Causes?
  /// The values of the message's interpolations, one list for each language's template, in order;
  /// empty unless the rule failed, or was waived: then they are those of the `waive`'s message.
  public let messageValues: [[Evaluated]]
  /// What the verdict was before it was waived; nil where it was not.
  public let original: Verdict?
  /// Index of the `waive` whose condition was true; the first of them.
  public let waivedBy: Int?
  /// True where it does not apply because today is outside its dates.
  public let isOutsideDates: Bool

  public init(
    verdict: Verdict, effect: Effect?, isUncertain: Bool = false, isExcepted: Bool = false,
    causes: Causes? = nil, messageValues: [[Evaluated]] = [], original: Verdict? = nil,
    waivedBy: Int? = nil, isOutsideDates: Bool = false
  ) {
    self.verdict = verdict
    self.effect = effect
    self.isUncertain = isUncertain
    self.isExcepted = isExcepted
    self.causes = causes
    self.messageValues = messageValues
    self.original = original
    self.waivedBy = waivedBy
    self.isOutsideDates = isOutsideDates
  }
}

/// What every engine delivers for one record: all verdicts, the outcome, the outputs.
public struct Evaluation: Hashable, Sendable {
  public let outcome: Outcome
  /// One for each rule, in the order of the source.
  public let rules: [RuleEvaluation]
  /// One for each output, in the order of the source.
  public let outputs: [Evaluated]
  /// True where no rule is a certain pass or waived, so that nothing speaks for approval.
  public let noRuleApplied: Bool

  public init(
    outcome: Outcome, rules: [RuleEvaluation], outputs: [Evaluated], noRuleApplied: Bool
  ) {
    self.outcome = outcome
    self.rules = rules
    self.outputs = outputs
    self.noRuleApplied = noRuleApplied
  }
}
