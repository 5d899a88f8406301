import MenkanTables

/// A decision table that the bytes draw, proved, and compared with trying all values.
enum TablesTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    var draw = ByteDraw(bytes)
    let table = DrawnGrid(&draw)
    let hit = draw.pick(HitRule.unique, .first, .any, .collect)
    let outputs = table.grid.rows.map { _ in draw.number(below: 3) }
    let proof = TableProof(of: table.grid, hit: hit, outputs: outputs)
    let index = TableIndex(of: table.grid)
    for point in table.points {
      let rows = table.rows(at: point)
      try hold(index.rows(at: point) == rows, "the index finds the rows that a walk finds")
      try hold(index.firstRow(at: point) == rows.first, "the index finds the first row")
      try expect(proof.coverage, at: point, rows)
    }
    try expectOverlaps(proof, table) { hit == .unique || hit == .any && outputs[$0] != outputs[$1] }
    try expectUnreachable(proof, table, hit)
  }

  private static func expect(
    _ coverage: TableProof.Coverage, at point: [Int64?], _ rows: [Int]
  ) throws(BrokenLaw) {
    switch coverage {
    case .undecided: throw BrokenLaw("a small table is decided")
    case .complete: try hold(!rows.isEmpty, "a complete table has a row for every value")
    case .gaps(let gaps, let more):
      let holding = gaps.count { gap in
        point.indices.allSatisfy { gap.box[$0].contains(point[$0]) }
      }
      try hold(holding <= 1, "two gaps share nothing")
      try hold(rows.isEmpty || holding == 0, "a gap shares nothing with a row")
      try hold(more || !rows.isEmpty || holding == 1, "the gaps leave nothing open")
    }
  }

  private static func expectOverlaps(
    _ proof: TableProof, _ table: DrawnGrid, isForbidden: (Int, Int) -> Bool
  ) throws(BrokenLaw) {
    var pairs: Set<[Int]> = []
    for point in table.points {
      let rows = table.rows(at: point)
      for (place, first) in rows.enumerated() {
        for second in rows[(place + 1)...] where isForbidden(first, second) {
          pairs.insert([first, second])
        }
      }
    }
    try hold(proof.overlappingPairs == pairs.count, "all overlaps are counted")
    try hold(proof.overlaps.isEmpty == pairs.isEmpty, "an overlap is shown")
    for overlap in proof.overlaps {
      try hold(pairs.contains([overlap.first, overlap.second]), "rows that are shown overlap")
      let rows = table.rows(at: overlap.witness)
      try hold(rows.contains(overlap.first), "the first row admits what is shown")
      try hold(rows.contains(overlap.second), "the second row admits what is shown")
    }
  }

  private static func expectUnreachable(
    _ proof: TableProof, _ table: DrawnGrid, _ hit: HitRule
  ) throws(BrokenLaw) {
    var unreached = Set(table.grid.rows.indices)
    for point in table.points {
      let rows = table.rows(at: point)
      unreached.subtract(hit == .first ? Array(rows.prefix(1)) : rows)
    }
    try hold(Set(proof.unreachable.map(\.row)) == unreached, "rows that never count are found")
  }
}

/// A table whose cells begin and end at a few values only, so that all values between are alike.
private struct DrawnGrid {
  let grid: TableGrid
  /// One value of each kind, in all combinations.
  let points: [[Int64?]]

  private static let ends: [Int64] = [.min, 0, 4_500_000, .max]
  private static let between: [Int64] = [-1, 1, .max - 1]

  init(_ draw: inout ByteDraw) {
    var columns: [TableColumn] = []
    var points: [[Int64?]] = [[]]
    for _ in 0...draw.number(below: 3) {
      let takesMissing = draw.oneIn(2)
      let count = Int64(draw.number(below: 4))
      let isNumber = draw.oneIn(2)
      columns.append(
        isNumber
          ? TableColumn(
            bounds: .min ... .max, takesMissing: takesMissing, kind: .ordered(unit: 1_000_000))
          : TableColumn(bounds: 0...count, takesMissing: takesMissing, kind: .unordered))
      let values: [Int64?] = isNumber ? DrawnGrid.ends + DrawnGrid.between : Array(0...count)
      let samples = values + (takesMissing ? [nil] : [])
      points = points.flatMap { point in samples.map { point + [$0] } }
    }
    let rows = (0..<draw.number(below: 9)).map { _ in
      columns.map { DrawnGrid.cell(in: $0, &draw) }
    }
    grid = TableGrid(columns: columns, rows: rows)
    self.points = points
  }

  private static func cell(in column: TableColumn, _ draw: inout ByteDraw) -> CellSet {
    func end() -> Int64 {
      column.kind == .unordered
        ? Int64(draw.number(below: Int(column.bounds.upperBound) + 1))
        : DrawnGrid.ends[draw.number(below: DrawnGrid.ends.count)]
    }
    let (one, other) = (end(), end())
    let range = CellSet([min(one, other)...max(one, other)])
    return switch draw.number(below: 6) {
    case 0: column.everything
    case 1: .missing
    case 2: range.union(CellSet(points: [end()]))
    case 3: CellSet(points: [one]).complement(in: column)
    default: range
    }
  }

  func rows(at point: [Int64?]) -> [Int] {
    grid.rows.indices.filter { row in
      point.indices.allSatisfy { grid.rows[row][$0].contains(point[$0]) }
    }
  }
}
