import MenkanSyntax
import Testing

@Suite struct TableTests {
  private static func table(_ rows: String, hit: String = "") -> String {
    "table t(a: int, b: T?) -> c: percent? \(hit){\n  | a | b | -> c |\n\(rows)\n}\n"
  }

  /// The rows of a reading of one table, without the rest of its dump.
  private static func rows(_ reading: Reading) -> String? {
    reading.declarations.first?.split(separator: "(a | b | ->c)").last.map { String($0) }
  }

  @Test(arguments: [
    ("| 1 | x | 5% |", "1 | x | 50000%"),
    ("| 1, -2 | x, y | 5% |", "1, (neg 2) | x, y | 50000%"),
    ("| >= 4 | != x | 5% |", ">= 4 | != x | 50000%"),
    ("| < 5, > 9 | not x, y | 5% |", "< 5, > 9 | (not x), y | 50000%"),
    ("| 1..3 | [1..3) | (a + 1) * 5% |", "[1..3] | [1..3) | (* (+ a 1) 50000%)"),
    ("| (1..3] | any | none |", "(1..3] | any | none"),
    ("| not >= 4 | not missing | 5% |", "not >= 4 | not missing | 50000%"),
    ("| not [1..3] | x, missing | 5% |", "not [1..3] | x, missing | 50000%"),
    ("| between 1 and 3 | otherwise | 5% |", "[1..3] | otherwise | 50000%"),
    (
      "| any | missing | if a > 3 then 1% else 2% |",
      "any | missing | (if (> a 3) 10000% 20000%)"
    ),
    ("| any(x.y for x in a) | \"｜\" | 5% | // 备注", "(any (. x y) x in a) | \"｜\" | 50000%"),
  ])
  func `cells are read`(row: String, expected: String) {
    let reading = Reading(Self.table("  " + row))
    #expect(reading.codes == [], "\(row)")
    #expect(Self.rows(reading) == " (\(expected)))")
  }

  @Test func `a table and its Chinese twin read alike`() {
    let english = Reading(
      """
      partial table t "表" from "t.csv" (a "甲": int in 0..5)
        -> r "率": percent?, c: money(CNY) hit first
      table u (a: int?) -> r: int hit collect sum {
        | a       | -> r |
        | missing | 1    |
        | >= 4    | 2    |
        | any     | 3    |
      }
      """)
    let chinese = Reading(
      """
      部分 决策表 t “表” 来自 “t.csv” （a “甲”：整数 属于 0..5）
        → r “率”：百分比？，c：金额（元） 命中 首个
      决策表 u （a：整数？） → r：整数 命中 收集 求和 ｛
        ｜ a       ｜ → r ｜
        ｜ 缺失     ｜ 1   ｜
        ｜ 不低于 4 ｜ 2   ｜
        │ 任意     │ 3   │
      ｝
      """)
    #expect(english.codes == [])
    #expect(Set(chinese.codes) == ["lex/foreign-sign"], "of box-drawing bars alone")
    #expect(chinese.declarations == english.declarations)
    #expect(
      english.declarations == [
        "(partial table t from \"t.csv\" (a int[0..5]) -> (r percent?) (c money<CNY>) first ())",
        "(table u (a int?) -> (r int) collect sum (a | ->r) (missing | 1) (>= 4 | 2) (any | 3))",
      ])
  }

  @Test(arguments: [
    ("first", "first"), ("any", "any"), ("unique", "unique"), ("collect list", "collect list"),
    ("collect min", "collect min"), ("collect max", "collect max"),
    ("collect count", "collect count"),
  ])
  func `hit policies are read`(hit: String, expected: String) throws {
    let reading = Reading(Self.table("  | 1 | x | 5% |", hit: "hit \(hit) "))
    #expect(reading.codes == [])
    #expect(try #require(reading.declarations.first).contains(") \(expected) (a | b | ->c)"))
  }

  @Test(arguments: [
    ("  | 1 | x | 5%", "  | 1 | x | 5% |"), ("  1 | x | 5% |", "  | 1 | x | 5% |"),
    ("  | 1 | | 5% |", "  | 1 | any | 5% |"), ("  | 1 || 5% |", "  | 1 | any | 5% |"),
    ("  |---|:--|--:|\n  | 1 | x | 5% |", "  \n  | 1 | x | 5% |"),
    ("  | > = 1 | x | 5% |", "  | >= 1 | x | 5% |"),
    ("  | 1,000 | x | 5% |", "  | 1000 | x | 5% |"),
  ])
  func `a slip in a row has one finding, and mending it gives the row that was meant`(
    row: String, mended: String
  ) {
    let reading = Reading(Self.table(row))
    #expect(reading.codes.count == 1, "\(row)")
    #expect(reading.mended == Self.table(mended))
    #expect(Reading(reading.mended).codes == [])
  }

  @Test func `a broken row leaves the rows around it alone`() {
    let reading = Reading(
      Self.table("  | 1 | x | 5% |\n  | 2 | * | 5% |\n  | 3 | z | ? |\n  | 4 | y | 7% |"))
    #expect(reading.codes == ["parse/empty-cell", "parse/open-cell"])
    #expect(
      Self.rows(reading)
        == " (1 | x | 50000%) (2 | invalid | 50000%) (3 | z | ?) (4 | y | 70000%))")
  }

  @Test func `a row does not go on in the next line`() {
    let reading = Reading(Self.table("  | 1 | x | 5% +\n    1% |\n  | 2 | y | 5% |"))
    #expect(reading.codes == ["parse/table-row"])
    #expect(Self.rows(reading) == " (1 | x | (+ 50000% 10000%)) (2 | y | 50000%))")
  }

  @Test func `a table that cannot be read is reported once, and not where it is used`() {
    let reading = Reading("table t(a: int) c: int { | a | -> c | }\ntable u(a: int) -> c: int {}")
    #expect(reading.codes == ["parse/unexpected"])
    #expect(reading.tree.skippedNames == ["t"])
    #expect(reading.declarations.count == 1)
  }
}
