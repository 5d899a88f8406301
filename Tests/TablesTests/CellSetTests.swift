import MenkanTables
import Testing

struct CellSetTests {
  private let score = TableColumn(
    bounds: 0...5_000_000, takesMissing: true, kind: .ordered(unit: 1_000_000))

  @Test func `ranges may come in any order, and those that touch become one`() {
    #expect(CellSet([4...6, 1...2, 3...3, 5...9]) == CellSet([1...9]))
    #expect(CellSet([4...6, 1...2]).ranges == [1...2, 4...6])
    #expect(CellSet(points: [3, 1, 2, 3]).ranges == [1...3])
    #expect(CellSet([5 ... .max, 7 ... .max]).ranges == [5 ... .max])
  }

  @Test func `all else of a column is its complement, missing included`() {
    let low = CellSet([0...4_499_999])
    #expect(low.complement(in: score) == CellSet([4_500_000...5_000_000], missing: true))
    #expect(score.everything.complement(in: score).isEmpty)
    #expect(CellSet.empty.complement(in: score) == score.everything)
    #expect(CellSet.missing.complement(in: score) == CellSet([0...5_000_000]))
    let whole = TableColumn(bounds: .min ... .max, takesMissing: false, kind: .ordered(unit: 1))
    #expect(CellSet(points: [.max]).complement(in: whole) == CellSet([.min ... .max - 1]))
    #expect(CellSet(points: [.min]).complement(in: whole) == CellSet([.min + 1 ... .max]))
  }

  @Test func `what the column cannot be is dropped`() {
    #expect(
      CellSet([-5...2, 4_000_000...9_000_000]).clamped(to: score).ranges == [
        0...2, 4_000_000...5_000_000,
      ])
    let required = TableColumn(bounds: 0...9, takesMissing: false, kind: .unordered)
    #expect(CellSet.missing.clamped(to: required).isEmpty)
  }

  @Test func `a value is found in many ranges`() {
    let even = CellSet(points: Array(stride(from: 0, to: 100, by: 2)))
    #expect((0..<100).allSatisfy { even.contains($0) == $0.isMultiple(of: 2) })
    #expect(!even.contains(nil))
    #expect(even.union(.missing).contains(nil))
  }
}
