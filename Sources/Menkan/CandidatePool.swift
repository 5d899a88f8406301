package import MenkanData
import MenkanSource
package import MenkanValues

/// The candidates of one run, all held at once, and those that cannot be read.
package struct CandidatePool: Sendable {
  package private(set) var candidates: [Submission] = []
  package private(set) var malformed: [MalformedRecord] = []
  private let limit: Int
  private let valueLimit: Int
  private var values = 0

  package init(limit: Int = Ranker.poolLimit, valueLimit: Int = Ranker.valueLimit) {
    self.limit = limit
    self.valueLimit = valueLimit
  }

  /// - Parameters:
  ///   - shared: stands in for what a candidate does not have.
  ///   - progress: is told how many were read after each of them.
  /// - Throws: where there are too many of them.
  package mutating func readAll(
    _ source: SubmissionSource, sharing shared: Record? = nil,
    progress: (_ count: Int) -> Void = { _ in }
  ) throws {
    while let next = try source.next() {
      switch next {
      case .success(let submission):
        values += submission.record.valueCount
        candidates.append(submission.filled(from: shared))
      case .failure(let record): malformed.append(record)
      }
      let count = candidates.count + malformed.count
      if count > limit || values > valueLimit { throw tooLarge(count) }
      progress(count)
    }
  }

  /// Puts another record in the place of a candidate's.
  package mutating func replace(_ index: Int, with record: Record) {
    guard candidates.indices.contains(index) else { return }
    let old = candidates[index]
    candidates[index] = Submission(id: old.id, line: old.line, record: record)
  }

  private func tooLarge(_ count: Int) -> UsageError {
    count > limit
      ? UsageError(
        LocalizedText(
          en: "the pool has more than \(limit) candidates", zh: "候选超过 \(limit) 个"))
      : UsageError(
        LocalizedText(
          en: "the first \(count) candidates hold more than \(valueLimit) values together",
          zh: "前 \(count) 个候选合计超过 \(valueLimit) 个值"))
  }
}

extension Submission {
  fileprivate func filled(from shared: Record?) -> Submission {
    guard let shared else { return self }
    let slots = zip(record.slots, shared.slots).map { own, other in
      own == .missing ? other : own
    }
    return Submission(id: id, line: line, record: Record(slots))
  }
}

extension Record {
  /// How many values it holds, those in its lists included.
  fileprivate var valueCount: Int { slots.reduce(0) { $0 + $1.valueCount } }
}

extension Slot {
  fileprivate var valueCount: Int {
    switch self {
    case .value(.record(let record)): record.valueCount
    case .value(.list(let elements)): elements.reduce(1) { $0 + $1.valueCount }
    default: 1
    }
  }
}
