import MenkanReference
import MenkanValues

/// Searches for the nearest change of a submission that a policy does not approve.
///
/// Breadth first over assignments of one, two, three fields. From each assignment the tests that
/// still stand in the way say which values could help; every assignment is judged by the whole
/// policy.
struct NearestSearch {
  /// How many fields an answer may change.
  static let mostFields = 3

  /// An assignment that does not approve, with what stands in the way.
  private struct Attempt {
    let assignment: Assignment
    let record: Record
    let evaluation: Evaluation
  }

  private let evaluator: ReferenceEvaluator
  private let reads: AdjustableReads
  private let fields: FieldTable
  private var trials: Trials
  /// Attempts to go on from, by how many fields they change, the last to be taken first.
  private var waiting: [[Attempt]] = Array(repeating: [], count: mostFields + 1)
  private var seen: Set<Assignment> = [Assignment()]
  private var best: (size: ChangeSize, assignment: Assignment)?

  /// - Parameters:
  ///   - evaluation: of the submission as it is.
  ///   - cost: the policy's, in the worst case.
  static func run(
    _ submission: Record, _ evaluation: Evaluation, _ evaluator: ReferenceEvaluator,
    _ reads: AdjustableReads, _ fields: FieldTable, cost: Int
  ) -> NearestChange {
    if reads.isEmpty || evaluation.outcome == .approve { return .none }
    var search = NearestSearch(
      evaluator: evaluator, reads: reads, fields: fields,
      trials: Trials(submission, evaluator, fields, cost: cost))
    return search.run(
      Attempt(assignment: Assignment(), record: submission, evaluation: evaluation))
  }

  private init(
    evaluator: ReferenceEvaluator, reads: AdjustableReads, fields: FieldTable, trials: Trials
  ) {
    self.evaluator = evaluator
    self.reads = reads
    self.fields = fields
    self.trials = trials
  }

  private mutating func run(_ start: Attempt) -> NearestChange {
    var level: [Attempt] = [start]
    var count = 0
    // What changes no more fields than the best answer could still be a smaller change.
    while count <= best?.size.fields ?? NearestSearch.mostFields {
      for attempt in level where !goOn(from: attempt) { return given() }
      // Another value for a field that is changed already joins the same level, and one less the
      // level below.
      guard let next = waiting.firstIndex(where: { !$0.isEmpty }) else { break }
      count = next
      level = waiting[next]
      waiting[next] = []
    }
    return best.map { .found(steps(of: $0.assignment)) } ?? .none
  }

  /// What is known when the trials are spent: an answer of one field cannot be beaten by fewer.
  private func given() -> NearestChange {
    guard let best, best.size.fields == 1 else { return .notSearched }
    return .found(steps(of: best.assignment))
  }

  /// Tries every value that could help; false once no trials are left.
  private mutating func goOn(from attempt: Attempt) -> Bool {
    for suggestion in suggestions(after: attempt) {
      let isOld = fields.adjustable(suggestion.path)?.old == suggestion.value
      let successor =
        isOld
        ? attempt.assignment.removing(suggestion.path)
        : attempt.assignment.setting(suggestion.path, to: suggestion.value)
      let count = successor.values.count
      let most = best?.size.fields ?? NearestSearch.mostFields
      guard count <= most, seen.insert(successor).inserted else { continue }
      guard let (record, evaluation) = trials.judge(successor) else { return false }
      if evaluation.outcome == .approve {
        guard keep(successor) else { return false }
      } else {
        waiting[count].append(
          Attempt(assignment: successor, record: record, evaluation: evaluation))
      }
    }
    return true
  }

  /// What could be tried next. Nothing where something is unknown or where a failed rule reads
  /// nothing that can be changed.
  private func suggestions(after attempt: Attempt) -> [Suggestion] {
    let rules = attempt.evaluation.rules
    let isHopeless = rules.indices.contains { index in
      switch rules[index].verdict {
      case .unknown: true
      case .fail: !reads.contains(rule: index)
      case .pass, .waived, .notApplicable: false
      }
    }
    if isHopeless { return [] }
    return evaluator.obstacles(attempt.record, attempt.evaluation)
      .flatMap(\.leaves).flatMap { fields.suggestions(for: $0) }
  }

  /// Compares an assignment that approves with the best one so far; false once no trials are left.
  private mutating func keep(_ assignment: Assignment) -> Bool {
    guard let least = ChangeShrinker.shrunk(assignment, fields, &trials) else { return false }
    let size = size(of: least)
    if let best, best.size <= size { return true }
    best = (size, least)
    return true
  }

  private func size(of assignment: Assignment) -> ChangeSize {
    let changes = assignment.values.compactMap { path, value in
      fields.adjustable(path)?.relativeChange(to: value)
    }
    return ChangeSize(
      fields: assignment.values.count, relative: changes.max() ?? .zero, paths: assignment.paths)
  }

  private func steps(of assignment: Assignment) -> [NearestChange.Step] {
    assignment.paths.compactMap { path in
      guard let field = fields.adjustable(path), let to = assignment.values[path] else {
        return nil
      }
      return NearestChange.Step(path: path, type: field.path.field.type, from: field.old, to: to)
    }
  }
}
