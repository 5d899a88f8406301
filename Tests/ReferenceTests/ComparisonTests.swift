import MenkanSemantics
import MenkanValues
import Testing

@Suite struct ComparisonTests {
  let sheet = Sheet()

  /// The six comparisons in the order of their declaration: == != < <= > >=
  func results(_ a: TypedExpression, _ b: TypedExpression) -> [Evaluated] {
    Comparison.allCases.map { sheet.value(sheet.compare(a, $0, b)) }
  }

  static let less: [Evaluated] = [.no, .yes, .yes, .yes, .no, .no]
  static let same: [Evaluated] = [.yes, .no, .no, .yes, .no, .yes]
  static let more: [Evaluated] = [.no, .yes, .no, .no, .yes, .yes]

  @Test func `numbers, days, moments, durations and ordered cases have an order`() {
    let pairs: [(TypedExpression, TypedExpression)] = [
      (sheet.int(-1), sheet.int(1)),
      (sheet.number("4.699999"), sheet.number("4.7")),
      (sheet.date("2026-02-28"), sheet.date("2026-03-01")),
      (sheet.instant("2026-11-11T00:00+08:00"), sheet.instant("2026-11-10T17:00Z")),
      (sheet.duration(.months(2), .months), sheet.duration(.months(3), .months)),
      (sheet.colour(0), sheet.colour(2)),
    ]
    for (small, large) in pairs {
      #expect(results(small, large) == Self.less)
      #expect(results(small, small) == Self.same)
      #expect(results(large, small) == Self.more)
    }
  }

  @Test func `texts are equal where their bytes are`() {
    let composed = sheet.text(literal: "caf\u{E9}")
    let decomposed = sheet.text(literal: "cafe\u{301}")
    #expect(sheet.value(sheet.compare(composed, .equal, decomposed)) == .no)
    #expect(sheet.value(sheet.compare(composed, .notEqual, decomposed)) == .yes)
    #expect(sheet.value(sheet.compare(composed, .equal, composed)) == .yes)
  }

  @Test func `a comparison with something missing is unknown`() {
    let both = sheet.compare(sheet.item("x"), .lessOrEqual, sheet.item("y"))
    #expect(sheet.value(both) == .missing("item.x", "item.y"))
    let same = sheet.compare(sheet.item("x"), .equal, sheet.item("x"))
    #expect(sheet.value(same) == .missing("item.x"))
  }
}
