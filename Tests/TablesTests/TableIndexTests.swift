import MenkanTables
import TestSupport
import Testing

struct TableIndexTests {
  private func points(_ grid: TableGrid, _ count: Int) -> [[Int64?]] {
    var random = SplitMix(seed: 9)
    return (0..<count).map { _ in
      grid.columns.map {
        $0.takesMissing && random.oneIn(20) ? nil : Int64.random(in: $0.bounds, using: &random)
      }
    }
  }

  private func steps(_ grid: TableGrid) -> Double {
    let index = TableIndex(of: grid)
    let points = points(grid, 200)
    return points.reduce(0) { $0 + Double(index.steps(at: $1)) } / Double(points.count)
  }

  @Test func `a look-up in a hundred times the rows takes hardly more steps`() {
    #expect(steps(LargeTable.pairs(rows: 100)) < 8)
    #expect(steps(LargeTable.pairs(rows: 10_000)) < 8)
    #expect(steps(LargeTable.single(rows: 120)) < 20)
    #expect(steps(LargeTable.single(rows: 10_000)) < 20)
    #expect(steps(LargeTable.numbers(LargeTable.parts(rows: 1_000))) < 60)
  }

  @Test func `it finds what a walk over all rows finds, in bounded memory`() {
    let grids = [
      LargeTable.pairs(rows: 1_000), LargeTable.single(rows: 1_000),
      LargeTable.numbers(LargeTable.parts(rows: 1_000)),
    ]
    for grid in grids {
      let index = TableIndex(of: grid)
      #expect(index.entries <= 24 * grid.rows.count)
      for point in points(grid, 100) {
        let rows = grid.rows.indices.filter { row in
          point.indices.allSatisfy { grid.rows[row][$0].contains(point[$0]) }
        }
        #expect(index.rows(at: point) == rows)
        #expect(index.firstRow(at: point) == rows.first)
      }
    }
  }

  @Test func `what no column can be has no row`() {
    let column = TableColumn(bounds: 0...9, takesMissing: false, kind: .ordered(unit: 1))
    let index = TableIndex(of: TableGrid(columns: [column], rows: [[column.everything]]))
    #expect(index.firstRow(at: [9]) == 0)
    #expect(index.firstRow(at: [10]) == nil)
    #expect(index.firstRow(at: [-1]) == nil)
    #expect(index.firstRow(at: [nil]) == nil)
    #expect(index.firstRow(at: []) == nil)
  }

  @Test func `a table without rows or without columns is looked up like any other`() {
    let column = TableColumn(bounds: 0...9, takesMissing: true, kind: .ordered(unit: 1))
    #expect(TableIndex(of: TableGrid(columns: [column], rows: [])).rows(at: [1]) == [])
    #expect(TableIndex(of: TableGrid(columns: [], rows: [[], []])).rows(at: []) == [0, 1])
  }
}
