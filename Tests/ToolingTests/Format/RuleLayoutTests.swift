import Testing

@Suite struct RuleLayoutTests {
  @Test func `a rule that fits stands on one line`() {
    Formatting.expect(
      item: """
        require r "标签" : a.x>=4.7
          unless a.y   because "no"
        reject s:when a.x in blacklist from 2026-11-01 until 2026-11-30
        """,
      becomes: """
        require r "标签": a.x >= 4.7 unless a.y because "no"
        reject s: when a.x in blacklist from 2026-11-01 until 2026-11-30
        """)
  }

  @Test func `what does not fit breaks at the message, then the tails, then the condition`() {
    let condition = "a.activity_price <= a.list_price_of_the_item"
    Formatting.expect(
      item: """
        require r "标签": \(condition) else refer because "one sentence of forty columns in all"
        require s "标签": \(condition) unless a.category in price_check_exempt because "no"
        require t "标签": \(condition) and \(condition) + a.postage
          unless a.category in exempt because "no"
        """,
      becomes: """
        require r "标签": \(condition) else refer
          because "one sentence of forty columns in all"
        require s "标签": \(condition)
          unless a.category in price_check_exempt
          because "no"
        require t "标签":
          \(condition)
            and \(condition) + a.postage
          unless a.category in exempt
          because "no"
        """)
  }

  @Test func `a message in two languages is one line or four`() {
    Formatting.expect(
      item: """
        require r: a.x
          because { zh : "不行" , en:"no", }
        require s: a.x because { zh: "活动价高于近三十天最低成交价",
        en: "the price is above the lowest deal of 30 days" }
        """,
      becomes: """
        require r: a.x because { zh: "不行", en: "no" }
        require s: a.x
          because {
            zh: "活动价高于近三十天最低成交价",
            en: "the price is above the lowest deal of 30 days",
          }
        """)
  }

  @Test func `expressions in messages are spaced too, escapes and braces stay`() {
    Formatting.expect(
      item:
        #"reject r: when a.x because “{{x}} { round( a.x ,3 ) } \\ {count(p in l where p=="k")}”"#,
      becomes:
        #"reject r: when a.x because "{{x}} {round(a.x, 3)} \\ {count(p in l where p == “k”)}""#
    )
  }

  @Test func `or and and break one operand to a line, the looser first`() {
    let left = "a.number_of_items_that_were_sold_in_thirty_days >= 1"
    Formatting.expect(
      item: "let x = \(left) and \(left) and a.y or not a.z",
      becomes: """
        let x =
          \(left)
              and \(left)
              and a.y
            or not a.z
        """)
  }

  @Test func `aggregates break at their parts`() {
    Formatting.expect(
      item: """
        let x = sum(d.intervened_refunds for d in shop.days ignoring missing
        where d.date within last 28 days before signup.day order by d.date)
        let y = any(p.class == PenaltyClass.general_violation and reaches_node(shop, p)
        and barred_after(p.date, general_bar) for p in shop.penalties)
        """,
      becomes: """
        let x =
          sum(
            d.intervened_refunds for d in shop.days ignoring missing
            where d.date within last 28 days before signup.day order by d.date
          )
        let y =
          any(
            p.class == PenaltyClass.general_violation
              and reaches_node(shop, p)
              and barred_after(p.date, general_bar)
            for p in shop.penalties
          )
        """)
  }

  @Test func `choices stand in lines`() {
    Formatting.expect(
      item: """
        output o: int = choose { when a.x -> 1, when a.c in [snacks, grain_and_condiments, alcohol,
        tea_and_coffee, health_supplements, skin_care] -> 20 otherwise -> 3 }
        let w = a.words overlaps[b,c ,d]
        let z = if a.first_condition_that_is_long then a.first_value_that_is_long
        else if a.second_condition then a.v2 else a.v3
        """,
      becomes: """
        output o: int =
          choose {
            when a.x -> 1
            when a.c in [
              snacks, grain_and_condiments, alcohol, tea_and_coffee, health_supplements, skin_care
            ] -> 20
            otherwise 3
          }
        let w = a.words overlaps [b, c, d]
        let z =
          if a.first_condition_that_is_long then a.first_value_that_is_long
          else if a.second_condition then a.v2
          else a.v3
        """)
  }

  @Test func `every kind of item has its place`() {
    Formatting.expect(
      item: """
        param p "参数":percent in 0%..90%=20%,25% from 2026-11-01 on
        let y:number? =-a.x??( -1 )
        include gate as g with min_dsr=4.7,max = 5万元
        group g2 "组" from 2026-11-01 { waive a,g.b when a.x because "y"
        when a.x is not none and a.d within (n+1) days after a.e{refer q: when a.x}
        }
        """,
      becomes: """
        param p "参数": percent in 0%..90% = 20%, 25% from 2026-11-01 on
        let y: number? = -a.x ?? (-1)
        include gate as g with min_dsr = 4.7, max = 5万元
        group g2 "组" from 2026-11-01 {
          waive a, g.b when a.x because "y"
          when a.x is not none and a.d within (n + 1) days after a.e {
            refer q: when a.x
          }
        }
        """)
  }

  @Test func `units of time stand apart from their number, amounts do not`() {
    Formatting.expect(
      item: "拒绝 r：当 a.x 在最近 30天内 且 a.y 不低于 5 万 元 且 a.z ≥ ￥199 且 a.w < 3万 USD",
      becomes: "拒绝 r: 当 a.x 在最近 30 天内 且 a.y 不低于 5万元 且 a.z >= ¥199 且 a.w < 3万 USD")
  }

  @Test func `a name that could be read as a beginning is not set first on a line`() {
    let name = "list_of_all_the_merchants_that_are_not_welcome_in_any_activity_of_ours"
    Formatting.expect(
      item: "reject r: when list in \(name) and a.y",
      becomes: "reject r: when list in \(name)\n    and a.y")
  }
}
