import MenkanTables
import TestSupport
import Testing

/// What is proved of a table is what comes of trying all values, on tables drawn at random.
struct DrawnTableTests {
  private static let rules: [HitRule] = [.unique, .first, .any, .collect]

  private static let tables: [DrawnTable] = {
    var random = SplitMix(seed: 20_261_125)
    return (0..<1_000).map { _ in DrawnTable(&random) }
  }()

  @Test(arguments: rules)
  func `a table is complete where every value has a row`(hit: HitRule) {
    var complete = 0
    for table in DrawnTableTests.tables {
      let open = table.points.filter(\.rows.isEmpty)
      let proof = TableProof(of: table.grid, hit: hit)
      switch proof.coverage {
      case .complete:
        complete += 1
        #expect(open.isEmpty)
      case .undecided: Issue.record("a small table was left undecided")
      case .gaps(let gaps, let more):
        #expect(!open.isEmpty)
        for gap in gaps {
          #expect(table.rows(at: gap.witness).isEmpty)
          #expect(gap.box.indices.allSatisfy { gap.box[$0].contains(gap.witness[$0]) })
        }
        // Gaps share nothing with a row or with each other, and leave nothing open.
        let isRight = table.points.allSatisfy { point, rows in
          let holding = gaps.count { gap in
            gap.box.indices.allSatisfy { gap.box[$0].contains(point[$0]) }
          }
          return rows.isEmpty ? holding == 1 || more && holding == 0 : holding == 0
        }
        #expect(isRight)
      }
    }
    // The tables are worth something: many are complete, and many are not.
    #expect((200...800).contains(complete))
  }

  @Test func `no two rows of a unique table may admit the same values`() {
    for table in DrawnTableTests.tables {
      check(table, TableProof(of: table.grid, hit: .unique)) { _, _ in true }
    }
  }

  @Test func `rows of a table that hits any may meet where they agree`() {
    var random = SplitMix(seed: 7)
    for table in DrawnTableTests.tables {
      let outputs = table.rows.map { _ in Int.random(in: 0..<3, using: &random) }
      let proof = TableProof(of: table.grid, hit: .any, outputs: outputs)
      check(table, proof) { outputs[$0] != outputs[$1] }
    }
  }

  @Test(arguments: [HitRule.first, .collect])
  func `rows of other tables may meet`(hit: HitRule) {
    for table in DrawnTableTests.tables {
      let proof = TableProof(of: table.grid, hit: hit)
      #expect(proof.overlaps.isEmpty)
      #expect(proof.overlappingPairs == 0)
    }
  }

  private func check(
    _ table: DrawnTable, _ proof: TableProof, isForbidden: (Int, Int) -> Bool
  ) {
    var pairs: Set<[Int]> = []
    for (_, rows) in table.points {
      for (place, first) in rows.enumerated() {
        for second in rows[(place + 1)...] where isForbidden(first, second) {
          pairs.insert([first, second])
        }
      }
    }
    #expect(proof.overlappingPairs == pairs.count)
    #expect(proof.overlaps.isEmpty == pairs.isEmpty)
    var shown: [Int] = []
    for overlap in proof.overlaps {
      #expect(pairs.contains([overlap.first, overlap.second]))
      let rows = table.rows(at: overlap.witness)
      #expect(rows.contains(overlap.first) && rows.contains(overlap.second))
      let all = pairs.count { $0.contains(overlap.first) || $0.contains(overlap.second) }
      #expect(overlap.others == all - 1)
      shown += [overlap.first, overlap.second]
    }
    #expect(Set(shown).count == shown.count)
  }

  @Test(arguments: rules)
  func `a row that no values lead to is found`(hit: HitRule) {
    for table in DrawnTableTests.tables {
      var reached: Set<Int> = []
      for (_, rows) in table.points {
        reached.formUnion(hit == .first ? Array(rows.prefix(1)) : rows)
      }
      let unreachable = TableProof(of: table.grid, hit: hit).unreachable
      #expect(Set(unreachable.map(\.row)) == Set(table.rows.indices).subtracting(reached))
      for found in unreachable {
        let points = table.points.filter { $0.rows.contains(found.row) }
        switch found.reason {
        case .admitsNothing(let column):
          #expect(table.samples[column].allSatisfy { !table.rows[found.row][column].admits($0) })
        case .coveredBy(let other):
          #expect(other < found.row)
          #expect(points.allSatisfy { $0.rows.contains(other) })
        case .coveredTogether:
          // Not by one row that counts itself.
          #expect(
            (0..<found.row).filter(reached.contains).allSatisfy { other in
              points.contains { !$0.rows.contains(other) }
            })
        }
      }
    }
  }

  @Test func `the index finds the rows that a walk over all of them finds`() {
    for table in DrawnTableTests.tables {
      let index = TableIndex(of: table.grid)
      #expect(table.points.allSatisfy { index.rows(at: $0.point) == $0.rows })
      #expect(table.points.allSatisfy { index.firstRow(at: $0.point) == $0.rows.first })
    }
  }
}
