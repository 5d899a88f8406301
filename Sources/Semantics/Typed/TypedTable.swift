package import MenkanSource
import MenkanTables
package import MenkanValues

/// One decision table, checked. What it gives is read by `TypedDefine`s, one for each output, whose
/// bodies look it up.
package struct TypedTable: Sendable {
  /// `module.name`
  package let code: String
  package let label: String?
  /// Slots 0 ..< count of the frame of a look-up.
  package let inputs: [Field]
  package let outputs: [Field]
  package let hit: HitPolicy
  /// What no row is for is unknown, and that is meant.
  package let isPartial: Bool
  /// The inputs that rows ask about, in the order of the head.
  package let columns: [TableInput]
  package let rows: [TypedTableRow]
  let index: TableIndex
  /// nil where a part of the table is broken.
  var proof: TableProof?
}

/// What becomes of the rows that are hit.
package enum HitPolicy: Hashable, Sendable {
  /// Rows do not overlap, which is proved.
  case unique
  case first
  /// Rows that overlap give the same, which is proved.
  case any
  case collect(Collection)

  package enum Collection: String, Hashable, Sendable {
    case list, sum, min, max, count
  }
}

package struct TypedTableRow: Sendable {
  /// One for each column.
  package let cells: [TypedCell]
  /// One for each output of the table.
  package let outputs: [TypedExpression]
  package let span: SourceSpan
}

/// What a row asks of one input.
package enum TypedCell: Hashable, Sendable {
  /// Anything, a missing value too.
  case any
  /// Any value that no other cell of the column lists; never a missing one.
  case otherwise
  /// One of the tests holds; negated none of them, and the value is there.
  case tests([TypedCellTest], isNegated: Bool)
}

package enum TypedCellTest: Hashable, Sendable {
  case missing
  /// One value, or a case of an enum with all that belong to it.
  case oneOf([Value])
  case comparison(Comparison, Value)
  case interval(Value, Value, includesLower: Bool, includesUpper: Bool)
}

/// One output of a table looked up.
package struct TableLookUp: Sendable {
  package let table: TypedTable
  /// Index into the outputs.
  package let output: Int
  /// What is looked up, one for each column.
  package let columns: [TypedExpression]
}

extension TypedTable {
  /// The rows that admit these inputs, ascending; for tables that give one row only the first. nil
  /// where an input is unknown, so that each row has to be asked.
  ///
  /// - Parameter inputs: one for each column; nil for one that is missing where that is normal.
  package func rows(at inputs: [Value?]) -> [Int]? {
    var points: [Int64?] = []
    for (column, value) in zip(columns, inputs) {
      guard let value else {
        points.append(nil)
        continue
      }
      guard let point = column.points.point(of: value) else { return nil }
      points.append(point)
    }
    if case .collect = hit { return index.rows(at: points) }
    return index.firstRow(at: points).map { [$0] } ?? []
  }
}
