import Testing

@Suite struct TableLayoutTests {
  @Test func `bars stand below each other, a Chinese character counting two columns`() {
    Formatting.expect(
      """
      决策表 费率“费率表”（评分：数值？，price:money(CNY)）→率：百分比， 封顶:money(CNY) 命中 首个｛
      ｜评分｜price｜→率｜→封顶｜
      ｜缺失｜任意｜5％｜price×10％｜
      // 评分高的
      ｜不低于 4.8｜任意｜2%｜100元｜// 备注

      ｜[4.5..4.8)｜≤1000元｜3%｜min(50元,price*5%)｜
      ｜其余｜任意｜4%｜0元｜｝
      """,
      becomes: """
        决策表 费率 "费率表" (评分: 数值?, price: money(CNY)) -> 率: 百分比, 封顶: money(CNY) 命中 首个 {
          | 评分       | price     | -> 率 | -> 封顶               |
          | 缺失       | 任意      | 5%    | price * 10%           |
          // 评分高的
          | 不低于 4.8 | 任意      | 2%    | 100元                 | // 备注

          | [4.5..4.8) | <= 1000元 | 3%    | min(50元, price * 5%) |
          | 其余       | 任意      | 4%    | 0元                   |
        }

        """)
  }

  @Test func `a row stays on one line, however long it is`() {
    let sum = (1...20).map { "item.price_\($0)" }.joined(separator: " + ")
    Formatting.expect(
      "table t(item: I, n: int) -> r: int {\n|n|-> r|\n"
        + "|-1..3, not_a|\(sum)|\n|not -5,8|(n+1)|\n}\n",
      becomes: """
        table t(item: I, n: int) -> r: int {
          | n           | -> r\(String(repeating: " ", count: sum.count - 4)) |
          | -1..3, not_a | \(sum) |
          | not -5, 8    | (n + 1)\(String(repeating: " ", count: sum.count - 7)) |
        }

        """.replacing("| n           |", with: "| n            |"))
  }

  @Test func `a table in a file has no rows here, an empty one no lines`() {
    Formatting.expect(
      """
      partial  table t"表"from"t.csv"(a:int)->b:int,c:int?
      table u(a:int)->b:int hit collect list{}
      """,
      becomes: """
        partial table t "表" from "t.csv" (a: int) -> b: int, c: int?

        table u(a: int) -> b: int hit collect list {}

        """)
  }

  @Test func `a head that does not fit breaks its inputs`() {
    Formatting.expect(
      """
      table refund_ceiling "退款率上限" (category "类目": Category, shop "店铺": ShopType, level: Level)
      -> ceiling: percent? {
        | category | shop | level | -> ceiling |
        | any | any | any | none |
      }
      """,
      becomes: """
        table refund_ceiling "退款率上限" (
          category "类目": Category, shop "店铺": ShopType, level: Level
        ) -> ceiling: percent? {
          | category | shop | level | -> ceiling |
          | any      | any  | any   | none       |
        }

        """)
  }
}
