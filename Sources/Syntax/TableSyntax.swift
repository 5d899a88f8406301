package import MenkanSource

/// `table ceiling "上限" (category: Category) -> ceiling: percent? hit first { | … | }`
package struct TableDeclaration: Sendable {
  package let heading: Heading
  /// `partial table`: what no row is for is unknown.
  package let isPartial: Bool
  /// `from "tables/fees.csv"`: the file in which the rows stand.
  package let path: TextLiteral?
  package let inputs: [FieldDeclaration]
  package let outputs: [FieldDeclaration]
  package let hit: HitSyntax
  /// Empty where the rows stand in a file that has not been read.
  package var rows: TableRows
  package let span: SourceSpan
}

/// What becomes of the rows that are hit.
package enum HitSyntax: String, Hashable, Sendable, CaseIterable {
  case unique, first, any
  case collectList = "collect list"
  case collectSum = "collect sum"
  case collectMin = "collect min"
  case collectMax = "collect max"
  case collectCount = "collect count"
}

/// The lines of a table.
package struct TableRows: Sendable {
  /// The first line, which names the columns.
  package var head: [HeadCell] = []
  package var rows: [TableRow] = []
  /// False where one could not be read, which has been reported.
  package var isWhole = true

  package init() {}
}

/// `category`, or `-> ceiling` for an output.
package struct HeadCell: Sendable {
  package let name: Identifier
  package let isOutput: Bool
  package let span: SourceSpan
}

/// `| womenswear, menswear | any | 12% |`
package struct TableRow: Sendable {
  package let cells: [CellSyntax]
  package let span: SourceSpan
}

/// What stands between two bars. Which column it is in tells how it is meant.
package struct CellSyntax: Sendable {
  package enum Kind: Sendable {
    case any
    case otherwise
    /// `a, b`, `not >= 4.5`; an output is one `value`.
    case tests([CellTest], isNegated: Bool)
    /// `?`, which has been reported: the value is still to be written.
    case open
    /// Could not be read; has been reported.
    case invalid
  }

  package let kind: Kind
  package let span: SourceSpan

  /// The expressions in it, in the order of the source.
  package var expressions: [ExpressionID] {
    if case .tests(let tests, _) = kind { tests.flatMap(\.expressions) } else { [] }
  }
}

/// One of the tests that stand in a cell, of which one has to hold.
package enum CellTest: Sendable {
  case value(ExpressionID)
  case missing
  /// `>= 4.5`
  case comparison(BinaryOperator, ExpressionID)
  /// `0..5`, `(4.5..5]`
  case interval(ExpressionID, ExpressionID, includesLower: Bool, includesUpper: Bool)

  fileprivate var expressions: [ExpressionID] {
    switch self {
    case .missing: []
    case .value(let value), .comparison(_, let value): [value]
    case .interval(let lower, let upper, _, _): [lower, upper]
    }
  }
}
