import Testing

@Suite struct DeclarationLayoutTests {
  @Test func `signs are spaced the same everywhere`() {
    Formatting.expect(
      """
      module  a . b
      use a.c.{x,y,}
      list l"名单":text   from"lists/l.yaml"
      unit point"分"
      define f(a:A,n:int):money(CNY)=a.b*( n+1 )
      """,
      becomes: """
        module a.b
        use a.c.{ x, y }
        list l "名单": text from "lists/l.yaml"
        unit point "分"

        define f(a: A, n: int): money(CNY) = a.b * (n + 1)

        """)
  }

  @Test func `full-width forms become their ASCII twins, texts and names stay`() {
    Formatting.expect(
      """
      模块 a
      定义 费用 “（费用）”（商品：商品信息，数：整数）：金额（ＣＮＹ） ＝ 商品.价 ×（１００％－２０％）＋￥５．５
      """,
      becomes: """
        模块 a

        定义 费用 "（费用）" (商品: 商品信息, 数: 整数): 金额(CNY) = 商品.价 * (100% - 20%) + ¥5.5

        """)
  }

  @Test func `a text in curly quotes keeps straight ones as escapes`() {
    Formatting.expect(
      "list l “the \"best\" one”: text from “a.yaml”\n",
      becomes: "list l \"the \\\"best\\\" one\": text from \"a.yaml\"\n")
  }

  @Test func `fields stand on lines of their own and are not aligned`() {
    Formatting.expect(
      """
      entity E { id    "编号": text like "M*", a_long_name "名": number? in -24..5 private
        paid : int<point>?in 0..5 adjustable step 1
        rows: list< money(CNY) >up to 40 }
      """,
      becomes: """
        entity E {
          id "编号": text like "M*"
          a_long_name "名": number? in -24..5 private
          paid: int<point>? in 0..5 adjustable step 1
          rows: list<money(CNY)> up to 40
        }

        """)
  }

  @Test func `cases fill their lines, those with others in them have their own`() {
    Formatting.expect(
      """
      enum Small{a,b
      c}
      enum Level ordered {low<middle
        < high}
      enum Category "类目" { womenswear "女装" menswear "男装", electronics "数码" { phone "手机"
        laptop "电脑" } toys "玩具", flowers "鲜花", jewellery "珠宝", insurance "保险",
        deposits "订金" }
      """,
      becomes: """
        enum Small { a, b, c }

        enum Level ordered { low < middle < high }

        enum Category "类目" {
          womenswear "女装", menswear "男装",
          electronics "数码" { phone "手机", laptop "电脑" }
          toys "玩具", flowers "鲜花", jewellery "珠宝", insurance "保险", deposits "订金"
        }

        """)
  }

  @Test func `cases with comments among them have lines of their own`() {
    Formatting.expect(
      """
      enum E { a, /// The second.
        b // two
        c }
      """,
      becomes: """
        enum E {
          a, /// The second.
          b, // two
          c
        }

        """)
  }

  @Test func `a head that does not fit breaks its parameters`() {
    Formatting.expect(
      """
      define usual_dispute_rate "类目平均纠纷率" (figures: list<CategoryFigure> up to 400,
      category: Category): percent = share
      policy open_selection "双十一海选" for shop "店铺": Shop, figures "类目行情表":
      list<CategoryFigure> up to 400 {
      }
      """,
      becomes: """
        define usual_dispute_rate "类目平均纠纷率" (
          figures: list<CategoryFigure> up to 400, category: Category
        ): percent = share

        policy open_selection "双十一海选"
          for shop "店铺": Shop, figures "类目行情表": list<CategoryFigure> up to 400 {}

        """)
  }

  @Test func `of empty lines between items one is kept, large declarations stand apart`() {
    Formatting.expect(
      """


      /// A module.

      module m
      use a


      use b
      unit u
      entity E {

        a: int


        b: int

      }
      unit v


      """,
      becomes: """
        /// A module.
        module m
        use a

        use b
        unit u

        entity E {
          a: int

          b: int
        }

        unit v

        """)
  }

  @Test func `a file without anything stays empty, one with comments alone keeps them`() {
    Formatting.expect("", becomes: "")
    Formatting.expect(" \n\n", becomes: "")
    Formatting.expect("\n//  a  \n\n\n// b", becomes: "//  a\n\n// b\n")
  }
}
