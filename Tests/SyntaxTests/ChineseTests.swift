import MenkanSource
import MenkanSyntax
import Testing

@Suite struct ChineseTests {
  private let english = """
    module a.b
    use a.schema
    use a.gates.{one, two,}
    list blocked: text from "lists/blocked.yaml"
    entity M "商家" { score "评分": number? in 0..5, opened: date, kind: Kind }
    enum Kind { x, y }
    define lowest(h: list<P> up to 400, w: int): money(CNY) =
      min(p.price for p in h where p.date within last w days)
    define size(t: text): int = round(avg(p.a for p in t), 2)
    policy p "策略甲" for m "商家": M, h: list<P> up to 400 {
      param low "下限": percent in 0%..90% = 20%
      let it = lowest(h, 30)
      require a "甲": m.score >= 4.7 unless m.kind in [x, y] if unknown reject because "评分 {m.score}"
      require b: m.score <= 5 else refer
      reject c: when m.id in blocked or not m.opened
      refer d: when m.score is missing and m.opened within last 30 days including today
      when m.kind == x {
        require e: m.words contains any of blocked
      }
      output f: money(CNY)? = if it is known then it * 3% else 5万元
      output g: duration(months) = choose { when m.a < 1 -> today otherwise 3 months }
    }

    """

  private let chinese = """
    模块 a.b
    引用 a.schema
    引用 a.gates.｛one，two、｝
    名单 blocked：文本 来自 “lists/blocked.yaml”
    实体 M “商家” { score “评分”：数值？ 属于 ０．．５， opened： 日期， kind：Kind }
    枚举 Kind { x、 y }
    定义 lowest（h：列表＜P＞ 最多 400，w：整数）：金额（元） ＝
      最小（p.price 对于 p 属于 h 其中 p．date 在最近 w 天内）
    定义 size（t：文本）：整数 = 四舍五入（平均（p.a 对于 p 属于 t）， ２）
    策略 p “策略甲” 对于 m “商家”：M， h：列表<P> 最多 400 ｛
      参数 low “下限”： 百分比 属于 0％..90％ ＝ 20％
      令 it ＝ lowest（h， 30）
      要求 a “甲”： m.score 不低于 4.7 除非 m.kind 属于 ［x，y］ 若未知 拒绝 理由 “评分 {m.score}”
      要求 b： m.score 不超过 5 否则 转审
      拒绝 c： 当 m.id 属于 blocked 或 非 m.opened
      转审 d： 当 m.score 是 缺失 且 m.opened 在最近 30 天内 含今天
      当 m.kind 等于 x ｛
        要求 e： m.words 包含任一 blocked
      ｝
      输出 f：金额（CNY）？ = 如果 it 已知 那么 it × 3％ 否则 ￥５万
      输出 g：时长（个月） = 选择 { 当 m.a 低于 1 －＞ 今天 其余 3个月 }
    ｝

    """

  @Test func `the Chinese twin is the same tree`() {
    let (one, other) = (Reading(english), Reading(chinese))
    #expect(one.codes == [])
    #expect(other.codes == [])
    #expect(one.declarations.count == 6)
    #expect(one.declarations == other.declarations)
    #expect(other.tree.module?.path.text == "a.b")
    #expect(other.tree.uses.map(\.path.text) == ["a.schema", "a.gates"])
    #expect(other.tree.uses.last?.names?.map(\.text) == ["one", "two"])
  }

  @Test(arguments: [
    ("a ＋ b", "a + b"), ("a － b", "a - b"), ("a ＊ b", "a * b"), ("a ／ b", "a / b"),
    ("a × b", "a * b"), ("a ＜ b", "a < b"), ("a ＞ b", "a > b"), ("a ＜＝ b", "a <= b"),
    ("a ＞＝ b", "a >= b"), ("a ＝＝ b", "a == b"), ("a ！＝ b", "a != b"), ("a ≤ b", "a <= b"),
    ("a ≥ b", "a >= b"), ("a ≠ b", "a != b"), ("a ？？ b", "a ?? b"), ("（a）．b", "(a).b"),
    ("a in ［１，２］", "a in [1, 2]"), ("a in [１．５．．２）", "a in [1.5..2)"), ("５％", "5%"),
    ("２０２６－１１－１１", "2026-11-11"), ("１５：００", "15:00"), ("＂a＂", "\"a\""),
    ("“a”", "\"a\""), ("ａ＿ｂ１", "a_b1"), ("￥5", "5 CNY"), ("a\u{3000}+\u{A0}b", "a + b"),
    ("choose ｛when a －＞ b otherwise c｝", "choose {when a -> b otherwise c}"),
    ("a ／／ b\n+ c", "a + c"), ("｀a｀", "a"), ("f（a、b）", "f(a, b)"),
  ])
  func `a full-width form means its twin`(wide: String, narrow: String) {
    let (one, other) = (Reading(expression: wide), Reading(expression: narrow))
    #expect(one.codes == [], "\(wide)")
    #expect(one.expression == other.expression, "\(wide)")
    #expect(other.expression.contains("invalid") == false)
  }

  @Test(arguments: [
    ("a 大于 1", "(> a 1)"), ("a 不等于 1", "(!= a 1)"), ("a 不属于 b", "(not-in a b)"),
    ("a 缺失", "(missing a)"), ("a 是缺失", "(missing a)"), ("a 是 已知", "(known a)"),
    ("a 介于 1 且 2", "(between a 1 2)"), ("a 在未来 7 天内", "(within a (next 7 days))"),
    ("a 在 7 天内 晚于 b", "(within a (after b 7 days))"), ("a 自从 b", "(within a (since b))"),
    ("计数(p 属于 h 其中 p.a)", "(count p in h (where (. p a)))"),
    ("首个(p.a 对于 p 属于 h 排序按 p.b)", "(first (. p a) p in h (order (. p b)))"),
    (
      "平均(p.a 加权 p.b 对于 p 属于 h 忽略缺失)",
      "(avg (. p a) (weight (. p b)) p in h ignoring)"
    ),
    ("a 形如 “*词*”", "(like a \"*词*\")"), ("a 开头是 b", "(starts with a b)"),
    // Words of functions and types are names elsewhere.
    ("商品.日期 > 商品.平均", "(> (. 商品 日期) (. 商品 平均))"), ("本月 + 上月", "(+ 本月 上月)"),
    ("距今天数(m.d)", "(days_since! (. m d))"), ("a.不低于 > 1", "(> (. a 不低于) 1)"),
  ])
  func `Chinese words read as their twins`(source: String, expected: String) {
    let reading = Reading(expression: source)
    #expect(reading.codes == [], "\(source)")
    #expect(reading.expression == expected, "\(source)")
  }

  @Test func `a phrase is several tokens of which only the first has room`() {
    let tree = Reading(expression: "a 在最近 30 天内").tree
    let words = tree.tokens.filter { $0.keyword == .within || $0.keyword == .last }
    #expect(words.map { $0.span.upper - $0.span.lower } == [9, 0])
    #expect(words.map(\.text) == ["在最近", ""])
  }

  @Test func `a run that begins with a keyword can be split`() {
    #expect(splitKeywordPrefix(of: "除非商家").map { [$0.keyword, $0.rest] } == ["除非", "商家"])
    #expect(splitKeywordPrefix(of: "不低于4").map { [$0.keyword, $0.rest] } == ["不低于", "4"])
    #expect(splitKeywordPrefix(of: "在最近30天内")?.keyword == "在最近")
    #expect(splitKeywordPrefix(of: "除非") == nil)
    #expect(splitKeywordPrefix(of: "商家") == nil)
    #expect(splitKeywordPrefix(of: "平均分") == nil)
    #expect(splitKeywordPrefix(of: "unlessx") == nil)
  }
}
