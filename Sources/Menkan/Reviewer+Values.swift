import MenkanReference
import MenkanSemantics
package import MenkanValues

/// What an expression came to.
package struct FoundValue: Sendable {
  package let value: Evaluated
  package let type: ValueType
  /// True where it may be `none`.
  package let mayBeNone: Bool
}

/// Single values of a policy, for tools that show them.
extension Reviewer {
  /// What a `let` comes to for a submission; nil where the policy has none of this name.
  package func value(ofLet name: String, in record: Record) -> FoundValue? {
    guard let binding = builder.policy.lets.last(where: { $0.name == name }) else { return nil }
    return FoundValue(
      value: evaluator.value(of: binding, in: record), type: binding.value.type,
      mayBeNone: binding.value.mayBeNone)
  }

  /// Causes as a clause that can stand behind "because".
  package func reason(_ causes: Causes) -> String { builder.words.writer.reason(causes) }

  /// Where the policy looks a table up for a submission: the first of them, each input once.
  ///
  /// - Parameter table: its full code.
  package func lookUps(of table: String, in record: Record) -> [AskedTable] {
    evaluator.lookUps(of: table, in: record).map { AskedTable($0) }
  }

  /// What the look-up that a `let` consists of asks; nil where it is none.
  package func lookUp(ofLet name: String, in record: Record) -> AskedTable? {
    guard let binding = builder.policy.lets.last(where: { $0.name == name }) else { return nil }
    return evaluator.lookUp(binding.value, in: record).map { AskedTable($0) }
  }
}

/// A table asked about one case.
package struct AskedTable: Sendable {
  /// Why a row is not hit.
  package enum Miss: Hashable, Sendable {
    /// The cell of this column does not fit.
    case column(Int)
    /// What the cell of this column asks about is unknown.
    case unknown(Int)
    /// Another row comes first.
    case later
  }

  /// The look-up as an author would write it.
  package let source: String
  /// One for each column.
  package let inputs: [Evaluated]
  /// The rows that are hit, ascending; empty where that is unknown.
  package let rows: [Int]
  /// Of each row why it is not hit, nil for those that are; empty where nobody asked.
  package let misses: [Miss?]
  package let value: Evaluated
  package let type: ValueType

  init(_ found: TableLookUpTrace) {
    source = found.source
    inputs = found.inputs
    rows = found.rows
    misses = found.cells.enumerated().map { row, cells in
      if found.rows.contains(row) { return nil }
      if let column = cells.firstIndex(of: .no) { return .column(column) }
      return cells.firstIndex(of: .open).map { .unknown($0) } ?? .later
    }
    value = found.value
    type = found.type
  }
}
