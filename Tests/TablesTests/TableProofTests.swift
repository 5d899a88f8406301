import MenkanTables
import Testing

/// The shapes that decision tables have in practice, with what is to be said of them worked out by
/// hand.
struct TableProofTests {
  /// A price in units of 10⁻⁶.
  private let price = TableColumn(
    bounds: 0...9_000_000_000_000, takesMissing: false, kind: .ordered(unit: 1_000_000))
  private let score = TableColumn(
    bounds: 0...5_000_000, takesMissing: true, kind: .ordered(unit: 1_000_000))
  /// womenswear, menswear, phone, notebook, gold
  private let category = TableColumn(bounds: 0...4, takesMissing: false, kind: .unordered)
  /// flagship, franchise, specialty
  private let shop = TableColumn(bounds: 0...2, takesMissing: false, kind: .unordered)
  private let day = TableColumn(
    bounds: 0...40_000, takesMissing: false, kind: .ordered(unit: 1))

  private func yuan(_ low: Double, _ high: Double) -> CellSet {
    CellSet([Int64(low * 1_000_000)...Int64(high * 1_000_000)])
  }

  private func proof(
    _ columns: [TableColumn], _ rows: [[CellSet]], _ hit: HitRule = .unique, outputs: [Int] = []
  ) -> TableProof {
    TableProof(of: TableGrid(columns: columns, rows: rows), hit: hit, outputs: outputs)
  }

  private func gaps(_ proof: TableProof) -> [TableGap] {
    if case .gaps(let gaps, more: false) = proof.coverage { gaps } else { [] }
  }

  @Test func `closed and open ends that meet leave nothing and share nothing`() {
    // < 500 | 500 ≤ p < 1000 | ≥ 1000
    let rows = [
      [CellSet([0...499_999_999])], [CellSet([500_000_000...999_999_999])],
      [CellSet([1_000_000_000...9_000_000_000_000])],
    ]
    #expect(proof([price], rows).coverage == .complete)
    #expect(proof([price], rows).isPairwiseDisjoint)
  }

  @Test func `two open ends leave the point between them`() throws {
    // < 500 | > 500
    let rows = [[CellSet([0...499_999_999])], [CellSet([500_000_001...9_000_000_000_000])]]
    let gap = try #require(gaps(proof([price], rows)).first)
    #expect(gap.box == [CellSet(points: [500_000_000])])
    #expect(gap.witness == [500_000_000])
  }

  @Test func `two closed ends share the point between them`() throws {
    // ≤ 500 | ≥ 500
    let found = proof([price], [[yuan(0, 500)], [yuan(500, 9_000_000)]])
    let overlap = try #require(found.overlaps.first)
    #expect(overlap.first == 0 && overlap.second == 1 && overlap.others == 0)
    #expect(overlap.box == [CellSet(points: [500_000_000])])
    #expect(overlap.witness == [500_000_000])
    #expect(found.coverage == .complete)
  }

  @Test func `a gap is offered as one row, as wide as it can be`() throws {
    // | womenswear, menswear | any | · | phone, notebook | flagship | · | gold | any |
    let rows = [
      [CellSet(points: [0, 1]), shop.everything], [CellSet(points: [2, 3]), CellSet(points: [0])],
      [CellSet(points: [4]), shop.everything],
    ]
    let found = gaps(proof([category, shop], rows))
    #expect(found.map(\.box) == [[CellSet(points: [2, 3]), CellSet(points: [1, 2])]])
    #expect(found.map(\.witness) == [[2, 1]])
  }

  @Test func `a missing value of a column that takes it needs a row`() {
    // ≥ 4.5 | < 4.5
    let rows = [[CellSet([4_500_000...5_000_000])], [CellSet([0...4_499_999])]]
    let found = gaps(proof([score], rows))
    #expect(found.map(\.box) == [[.missing]])
    #expect(found.map(\.witness) == [[nil]])
    #expect(proof([score], rows + [[.missing]]).coverage == .complete)
    #expect(proof([score], [[score.everything]]).coverage == .complete)
  }

  @Test func `a negation and what it leaves out are complete`() {
    // | phone | flagship | · | phone | not flagship | · | not phone | any |
    let flagship = CellSet(points: [0])
    let phone = CellSet(points: [2])
    let rows = [
      [phone, flagship], [phone, flagship.complement(in: shop)],
      [phone.complement(in: category), shop.everything],
    ]
    #expect(proof([category, shop], rows).coverage == .complete)
    #expect(proof([category, shop], rows).overlaps.isEmpty)
  }

  @Test func `days that do not follow on each other are a gap`() {
    // Days 100 to 110, and 112 to 120; before and after are taken.
    let rows = [
      [CellSet([0...99])], [CellSet([100...110])], [CellSet([112...120])],
      [CellSet([121...40_000])],
    ]
    #expect(gaps(proof([day], rows)).map(\.box) == [[CellSet(points: [111])]])
  }

  @Test func `a table without rows lacks everything, and one without columns needs one row`() {
    #expect(gaps(proof([shop, score], [])).map(\.box) == [[shop.everything, score.everything]])
    #expect(proof([], [[]]).coverage == .complete)
    #expect(proof([], []).coverage == .gaps(gaps(proof([], [])), more: false))
    #expect(gaps(proof([], [])).map(\.box) == [[]])
  }

  @Test func `one row that is too broad is one overlap`() throws {
    let rows = (0..<5).map { [CellSet(points: [$0]), shop.everything] }
    let found = proof([category, shop], rows + [[category.everything, shop.everything]])
    #expect(found.overlappingPairs == 5)
    #expect(found.overlaps.count == 1)
    let overlap = try #require(found.overlaps.first)
    #expect(overlap.first == 0 && overlap.second == 5 && overlap.others == 4)
  }

  @Test func `rows that agree may meet where any of them does`() {
    let rows = [[yuan(0, 600)], [yuan(500, 9_000_000)], [yuan(550, 700)]]
    #expect(proof([price], rows, .any, outputs: [1, 1, 1]).overlaps.isEmpty)
    let found = proof([price], rows, .any, outputs: [1, 1, 2])
    #expect(found.overlappingPairs == 2)
    #expect(found.overlaps.map(\.second) == [2])
  }

  @Test func `a row below those that admit all of it never counts`() {
    // ≥ 100 | ≥ 200 | ≤ 150 | any | any
    let rows = [
      [yuan(100, 9_000_000)], [yuan(200, 9_000_000)], [yuan(0, 150)], [price.everything],
      [price.everything],
    ]
    #expect(
      proof([price], rows, .first).unreachable == [
        UnreachableRow(row: 1, reason: .coveredBy(row: 0)),
        UnreachableRow(row: 3, reason: .coveredTogether),
        UnreachableRow(row: 4, reason: .coveredTogether),
      ])
    #expect(proof([price], rows, .collect).unreachable.isEmpty)
  }

  @Test func `a row with a cell that admits nothing never counts`() {
    let rows = [[category.everything, shop.everything], [category.everything, .empty]]
    #expect(
      proof([category, shop], rows).unreachable == [
        UnreachableRow(row: 1, reason: .admitsNothing(column: 1))
      ])
    #expect(proof([category, shop], rows).overlaps.isEmpty)
  }

  @Test func `the value that stands for a range is the one with the fewest decimals`() throws {
    func witness(_ low: Int64, _ high: Int64) throws -> Int64? {
      let column = TableColumn(
        bounds: -9_000_000_000...9_000_000_000, takesMissing: false,
        kind: .ordered(unit: 1_000_000))
      let rows = [[CellSet([low...high]).complement(in: column)]]
      return try #require(gaps(proof([column], rows)).first).witness[0]
    }
    #expect(try witness(4_500_001, 5_200_000) == 5_000_000)
    #expect(try witness(4_500_001, 4_900_000) == 4_600_000)
    #expect(try witness(4_612_345, 4_612_350) == 4_612_350)
    #expect(try witness(-4_900_000, -4_500_001) == -4_600_000)
    #expect(try witness(-3_000_000, 3_000_000) == 0)
    #expect(try witness(1, 3) == 1)
  }

  @Test func `only so many gaps are shown, and it is said that there are more`() {
    let rows = stride(from: Int64(0), through: 1_000, by: 2).map { [CellSet(points: [$0])] }
    guard case .gaps(let gaps, more: true) = proof([day], rows).coverage else {
      Issue.record("more gaps are expected")
      return
    }
    #expect(gaps.count == ProofLimits.standard.reports)
  }
}
