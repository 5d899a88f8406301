import MenkanReference
import MenkanValues

/// Searches for the nearest change of a submission that a policy does not approve.
///
/// Breadth first over assignments of one, two, three fields. From each assignment the leaves that
/// still fail say which values could help; every assignment is judged by the whole policy.
struct NearestSearch {
  /// How many assignments are judged before the search gives up.
  static let mostTrials = 500
  /// How many fields an answer may change.
  static let mostFields = 3

  private let evaluator: ReferenceEvaluator
  private let submission: Record
  private let fields: FieldTable
  private var trials = 0
  private var best: (size: ChangeSize, assignment: Assignment)?

  static func run(
    _ submission: Record, _ evaluator: ReferenceEvaluator, _ fields: FieldTable
  ) -> NearestChange {
    if !fields.hasAdjustable { return .none }
    var search = NearestSearch(evaluator, submission, fields)
    return search.run()
  }

  private init(_ evaluator: ReferenceEvaluator, _ submission: Record, _ fields: FieldTable) {
    self.evaluator = evaluator
    self.submission = submission
    self.fields = fields
  }

  private mutating func run() -> NearestChange {
    // Assignments that do not approve, by how many fields they change.
    var waiting: [[Assignment]] = Array(repeating: [], count: NearestSearch.mostFields + 1)
    waiting[0] = [Assignment()]
    var seen: Set<Assignment> = [Assignment()]
    for count in waiting.indices {
      var next = 0
      // Another value for a field that is changed already joins the same level.
      while next < waiting[count].count {
        let assignment = waiting[count][next]
        next += 1
        for (path, value) in suggestions(after: assignment) ?? [] {
          let successor = assignment.setting(path, to: value)
          let fields = successor.values.count
          guard fields <= NearestSearch.mostFields, seen.insert(successor).inserted else {
            continue
          }
          if trials == NearestSearch.mostTrials { return .notSearched }
          trials += 1
          if approves(successor) { keep(successor) } else { waiting[fields].append(successor) }
        }
      }
      if let best, best.size.fields <= count { break }
    }
    guard let best else { return .none }
    return .found(steps(of: shrunk(best.assignment)))
  }

  /// What could be tried next: a field and a value for each leaf that fails still.
  ///
  /// nil where no change can help: something is unknown, or a failed rule has no adjustable leaf.
  private func suggestions(after assignment: Assignment) -> [(String, Value)]? {
    let record = changed(by: assignment)
    let evaluation = evaluator.evaluate(record)
    if evaluation.rules.contains(where: { $0.verdict == .unknown }) { return nil }
    var all: [(String, Value)] = []
    for rule in evaluator.explain(record, evaluation) where rule.evaluation.verdict == .fail {
      let exception = rule.exception.flatMap { FailureTree($0) }
      let leaves = (rule.failure?.leaves ?? []) + (exception?.leaves ?? [])
      let found = leaves.compactMap { fields.suggestion(for: $0) }
      if found.isEmpty { return nil }
      all += found
    }
    return all
  }

  private func approves(_ assignment: Assignment) -> Bool {
    evaluator.evaluate(changed(by: assignment)).outcome == .approve
  }

  private func changed(by assignment: Assignment) -> Record {
    assignment.values.reduce(submission) { record, change in
      guard let field = fields.adjustable(change.key) else { return record }
      return record.replacing(field.path, with: change.value)
    }
  }

  private mutating func keep(_ assignment: Assignment) {
    let size = size(of: assignment)
    if let best, best.size <= size { return }
    best = (size, assignment)
  }

  private func size(of assignment: Assignment) -> ChangeSize {
    let changes = assignment.values.compactMap { path, value -> FixedDecimal? in
      guard let field = fields.adjustable(path), let old = submission.value(at: field.path) else {
        return nil
      }
      return field.relativeChange(from: old, to: value)
    }
    return ChangeSize(
      fields: assignment.values.count, relative: changes.max() ?? .zero,
      paths: assignment.values.keys.sorted())
  }

  /// Takes back what was not needed: each field as far towards its old value as the policy allows,
  /// at most some steps.
  private func shrunk(_ assignment: Assignment) -> Assignment {
    var result = assignment
    for path in assignment.values.keys.sorted() {
      guard let field = fields.adjustable(path), let old = submission.value(at: field.path) else {
        continue
      }
      for _ in 0..<100 {
        guard let value = result.values[path], let less = field.stepping(value, towards: old),
          approves(result.setting(path, to: less))
        else { break }
        result = result.setting(path, to: less)
      }
    }
    return result
  }

  private func steps(of assignment: Assignment) -> [NearestChange.Step] {
    assignment.values.keys.sorted().compactMap { path in
      guard let field = fields.adjustable(path), let to = assignment.values[path],
        let from = submission.value(at: field.path)
      else { return nil }
      return NearestChange.Step(path: path, type: field.path.field.type, from: from, to: to)
    }
  }
}
