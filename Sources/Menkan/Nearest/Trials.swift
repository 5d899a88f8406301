import MenkanReference
import MenkanSemantics
import MenkanValues

/// Judges changed submissions by the whole policy, a bounded number of them.
struct Trials {
  /// How many a search may judge of a policy that is not costly.
  static let most = 500
  /// What all trials of one search together may cost, in the unit of a policy's worst-case cost.
  private static let mostCost = 20_000_000
  /// How many even the costliest policy has.
  private static let least = 20

  private let evaluator: ReferenceEvaluator
  private let fields: FieldTable
  private let submission: Record
  private(set) var left: Int

  init(_ submission: Record, _ evaluator: ReferenceEvaluator, _ fields: FieldTable, cost: Int) {
    self.evaluator = evaluator
    self.fields = fields
    self.submission = submission
    left = min(Trials.most, max(Trials.least, Trials.mostCost / max(1, cost)))
  }

  /// The submission with new values, and what the policy says about it; nil once there are no
  /// trials left.
  mutating func judge(_ assignment: Assignment) -> (record: Record, evaluation: Evaluation)? {
    guard left > 0 else { return nil }
    left -= 1
    let record = assignment.values.reduce(submission) { record, change in
      guard let field = fields.adjustable(change.key) else { return record }
      return record.replacing(field.path, with: change.value)
    }
    return (record, evaluator.evaluate(record))
  }

  /// False where it is not approved, or where it can no longer be told.
  mutating func approves(_ assignment: Assignment) -> Bool {
    judge(assignment)?.evaluation.outcome == .approve
  }
}
