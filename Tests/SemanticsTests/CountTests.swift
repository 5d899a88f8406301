import MenkanSemantics
import MenkanValues
import Testing

/// What whole numbers of a unit can do, and with what.
@Suite struct CountTests {
  private func check(_ items: String) -> Checking {
    Checking(
      """
      unit point "分"
      unit star
      entity Card { points: int<point>, others: int<分>, stars: int<star>, n: int, x: number,
        p: percent, m: money(CNY), gains: list<int<point>> up to 9 }
      policy p for card: Card {
        \(items)
      }
      """)
  }

  @Test(arguments: [
    ("card.points + card.others", "point"), ("card.points + 5", "point"),
    ("5 + card.points", "point"), ("-5 + card.points", "point"), ("card.points - 5 - 3", "point"),
    ("card.points * 2", "point"), ("2 * card.points", "point"), ("card.points * card.n", "point"),
    ("-card.points", "point"), ("abs(card.points)", "point"), ("card.points mod 7", "point"),
    ("min(5, card.points)", "point"), ("max(card.points, 0)", "point"),
    ("clamp(card.points, 0, 9)", "point"), ("if card.n > 1 then 5 else card.points", "point"),
    ("sum(x for x in card.gains)", "point"), ("max(x for x in card.gains)", "point"),
    ("first(x for x in card.gains order by x)", "point"), ("card.points ?? 0", "point"),
    ("card.points * 1.5", "number"), ("card.points * card.p", "number"),
    ("card.points / 2", "number"), ("avg(x for x in card.gains)", "number"),
    ("median(x for x in card.gains)", "number"), ("scale(card.points, 0 .. 100)", "number"),
    ("card.points / card.others", "ratio"), ("card.points > 5", "bool"),
    ("5 < card.points", "bool"), ("card.points == card.others", "bool"),
    ("card.points in [1, 2]", "bool"), ("card.points in [1..5)", "bool"),
    ("card.points between 0 and 9", "bool"), ("card.points is multiple of 10", "bool"),
    ("card.gains contains 5", "bool"), ("5 in card.gains", "bool"),
    ("count(distinct x for x in card.gains)", "int"),
  ])
  func `a count works with its like and with literals`(expression: String, type: String) throws {
    let checking = check("let v = \(expression)")
    #expect(checking.findings == [])
    let found = try #require(checking.type(ofLet: "v"))
    if case .count(let id) = found {
      #expect(checking.program.schema[id].code == "test.\(type)")
    } else {
      #expect("\(found)" == type)
    }
  }

  @Test(arguments: [
    "card.points + card.stars", "card.points + card.n", "card.n + card.points",
    "card.points > card.n", "card.points > card.stars", "card.points == card.x",
    "card.points > 1.5", "card.points > 5%", "card.points + 1.5", "card.points * card.stars",
    "card.points * card.m", "card.m / card.points", "card.n / card.points",
    "card.points / card.stars", "min(card.points, card.n)", "card.points in [1, card.n]",
    "if card.n > 1 then card.n else card.points", "card.points between 0 and card.n",
    "card.points ?? card.n", "card.gains contains card.n", "card.points + card.m",
  ])
  func `a count does not mix with anything else`(expression: String) {
    #expect(check("let v = \(expression)").codes.count == 1)
  }

  @Test func `a unit is named by its name or label, and by nothing else`() {
    #expect(check("param a: int<分> in 0..9 = 5").findings == [])
    #expect(check("param a: int<star> = 5, 6 from 2026-12-01").findings == [])
    #expect(check("param a: int<points> = 5").findings == ["type/unknown-unit points"])
    #expect(check("param a: int<Card> = 5").codes == ["name/wrong-kind"])
    #expect(check("param a: int<point> in 0..9 = 10").findings == ["param/out-of-range 10"])
    #expect(check("param a: int<point> = 1.5").codes.count == 1)
  }
}
