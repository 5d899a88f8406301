import MenkanTables
import Testing

struct CellSpellingTests {
  private let score = TableColumn(
    bounds: 0...5_000_000, takesMissing: true, kind: .ordered(unit: 1_000_000))
  private let share = TableColumn(
    bounds: 0...1_000_000, takesMissing: false, kind: .ordered(unit: 10_000))
  private let shop = TableColumn(bounds: 0...3, takesMissing: false, kind: .unordered)

  @Test(arguments: [
    (4_500_001...5_000_000, CellSpelling.Part.above(4_500_000)),
    (4_500_000...5_000_000, .atLeast(4_500_000)),
    (0...4_499_999, .below(4_500_000)),
    (0...4_500_000, .atMost(4_500_000)),
    (1_000_000...1_999_999, .range(1_000_000, lowOpen: false, 2_000_000, highOpen: true)),
    (1_000_001...2_000_000, .range(1_000_000, lowOpen: true, 2_000_000, highOpen: false)),
    (1_234_567...1_234_568, .range(1_234_567, lowOpen: false, 1_234_568, highOpen: false)),
    (3_000_000...3_000_000, .point(3_000_000)),
    (0...0, .point(0)),
  ])
  func `an end is open where that is the rounder number`(
    range: ClosedRange<Int64>, part: CellSpelling.Part
  ) {
    #expect(score.spelling(of: CellSet([range])) == .parts([part], not: false, missing: false))
  }

  @Test func `a percent is counted in hundredths`() {
    let cell = CellSet([0...49_999])
    #expect(share.spelling(of: cell) == .parts([.below(50_000)], not: false, missing: false))
  }

  @Test func `everything is any, and missing has its own words`() {
    #expect(score.spelling(of: score.everything) == .any)
    #expect(score.spelling(of: .missing) == .missing)
    let known = CellSet([0...5_000_000])
    #expect(score.spelling(of: known) == .parts([], not: true, missing: true))
    #expect(share.spelling(of: share.everything) == .any)
    let low = CellSet([0...0], missing: true)
    #expect(score.spelling(of: low) == .parts([.point(0)], not: false, missing: true))
  }

  @Test func `names are listed, or those that are left out where these are fewer`() {
    #expect(
      shop.spelling(of: CellSet(points: [0, 2]))
        == .parts(
          [.point(0), .point(2)], not: false, missing: false))
    #expect(
      shop.spelling(of: CellSet(points: [0, 1, 3]))
        == .parts(
          [.point(2)], not: true, missing: false))
  }
}
