import MenkanTables
import Testing

/// Ten thousand rows of six columns stay far below the work that is allowed, and nothing goes
/// beyond it.
struct ProofBoundTests {

  private func isComplete(_ proof: TableProof) -> Bool { proof.coverage == .complete }

  @Test func `a table of pairs is proved`() {
    let proof = TableProof(of: LargeTable.pairs(rows: 10_000), hit: .unique)
    #expect(isComplete(proof) && proof.isPairwiseDisjoint)
    #expect(proof.work < 1_000_000)
  }

  @Test func `irregular parts are proved to fill a space`() {
    let proof = TableProof(of: LargeTable.numbers(LargeTable.parts(rows: 10_000)), hit: .unique)
    #expect(isComplete(proof) && proof.isPairwiseDisjoint)
    #expect(proof.work < 1_000_000)
  }

  @Test func `the one part that lacks among thousands is found`() {
    var rows = LargeTable.parts(rows: 2_000)
    let lacking = rows.remove(at: 1_000)
    let proof = TableProof(of: LargeTable.numbers(rows), hit: .unique)
    guard case .gaps(let gaps, more: false) = proof.coverage else {
      Issue.record("a gap is expected")
      return
    }
    #expect(gaps.map(\.box) == [lacking])
    #expect(proof.work < 1_000_000)
  }

  @Test func `a few broad rows among irregular parts do not make it hard`() {
    var rows = LargeTable.parts(rows: 2_000)
    for row in 0..<10 { rows[row * 180][row % 6] = LargeTable.number.everything }
    let proof = TableProof(of: LargeTable.numbers(rows), hit: .first)
    #expect(isComplete(proof) && !proof.isPairwiseDisjoint)
    #expect(proof.work < ProofLimits.standard.work / 4)
  }

  @Test func `rows that all meet are proved`() {
    let grid = LargeTable.single(rows: 1_500)
    let proof = TableProof(of: grid, hit: .first)
    guard case .gaps(let gaps, more: false) = proof.coverage else {
      Issue.record("the last two names of each column are a gap")
      return
    }
    #expect(gaps.map(\.box) == [Array(repeating: CellSet(points: [250, 251]), count: 6)])
    #expect(proof.unreachable.isEmpty)
    #expect(proof.work < ProofLimits.standard.work / 4)
  }

  @Test func `what would take too long is left undecided`() {
    let limits = ProofLimits(reports: 10, work: 300_000, findsGaps: true)
    let grid = LargeTable.hopeless()
    let proof = TableProof(of: grid, hit: .collect, limits: limits)
    #expect(proof.coverage == .undecided)
    // One more look at all rows may be under way when the limit is reached.
    #expect(proof.work < limits.work + 2 * grid.rows.count * grid.columns.count)
  }

  @Test(arguments: [HitRule.unique, .first])
  func `more columns than can be counted are searched`(hit: HitRule) {
    // Of 80 columns with 21 atoms each, which are more than 2²⁵⁶ combinations.
    let column = LargeTable.names(21)
    let rows = (0..<21).map { row in
      [CellSet(points: [row])] + Array(repeating: column.everything, count: 79)
    }
    let columns = Array(repeating: column, count: 80)
    var grid = TableGrid(columns: columns, rows: rows)
    #expect(TableProof(of: grid, hit: hit).coverage == .complete)
    let cut = rows.map { row in Array(row.dropLast()) + [CellSet([0...19])] }
    grid = TableGrid(columns: columns, rows: cut)
    #expect(
      TableProof(of: grid, hit: hit).coverage
        == .gaps(
          [
            TableGap(
              box: columns.dropLast().map(\.everything) + [CellSet(points: [20])],
              witness: Array(repeating: 0, count: 79) + [20])
          ], more: false))
  }

  @Test func `many columns overflow no stack`() {
    let column = LargeTable.names(3)
    let columns = Array(repeating: column, count: 120)
    let grid = TableGrid(
      columns: columns,
      rows: columns.indices.map { row in
        columns.indices.map { $0 == row ? CellSet(points: [1, 2]) : column.everything }
      })
    let proof = TableProof(of: grid, hit: .collect)
    #expect(proof.coverage != .complete)
    let index = TableIndex(of: grid)
    let point = columns.indices.map { Int64($0 == 119 ? 2 : 0) }
    #expect(index.rows(at: point) == [119])
  }
}
