import MenkanSource
import MenkanSyntax
import Testing

/// `from` and `until` of rules, and the days of later values of params.
@Suite struct DateTests {
  @Test(arguments: [
    (
      "require a: m.a from 2026-11-01 until 2026-11-11 unless m.b because \"x\"",
      "要求 a：m.a 自 2026-11-01 起 至 2026-11-11 除非 m.b 理由 “x”",
      "(require a (. m a) (unless (. m b)) (because (any \"x\")) (from day20758) (until day20768))"
    ),
    (
      "reject a: when m.a because \"x\" until 2026-11-11 if unknown pass from 2026-11-01 on",
      "拒绝 a：当 m.a 理由 “x” 截至 2026-11-11 止 若未知 通过 始于 2026-11-01",
      "(reject a (. m a) (if-unknown pass) (because (any \"x\")) (from day20758) (until day20768))"
    ),
    (
      "refer a: when m.from from 2026-11-01", "转审 a：当 m.from 从 ２０２６－１１－０１起",
      "(refer a (. m from) (from day20758))"
    ),
    (
      "param x: percent in 0%..90% = 20%, 25% from 2026-11-01, 30% from 2026-11-11",
      "参数 x：百分比 属于 0％..90％ ＝ 20％，25％ 自 2026-11-01 起，30％ 始于 2026-11-11",
      "(param x percent[0%..900000%] 200000% (from day20758 250000%) (from day20768 300000%))"
    ),
  ])
  func `dates and their Chinese twins read alike`(
    english: String, chinese: String, expected: String
  ) {
    for source in [english, chinese] {
      let reading = Reading(items: source)
      #expect(reading.codes == [], "\(source)")
      #expect(reading.items == [expected], "\(source)")
    }
  }

  @Test(arguments: [
    ("require a: m.a from unless m.c", "parse/date-needed"),
    ("require a: m.a from soon", "parse/date-needed"),
    ("require a: m.a until 30 days", "parse/date-needed"),
    ("require a: m.a from 2026-11-01T00:00Z", "parse/date-needed"),
    ("require a: m.a until 2026-11-01 unless m.c until 2026-11-02", "parse/twice"),
    ("param a: int = 1, 2", "parse/value-without-date"),
    ("param a: int = 1, 2 from", "parse/date-needed"),
    ("param a: int = 1 from 2026-11-01", "parse/dated-first-value"),
    ("param a: int = 1, from 2026-11-01", "parse/unexpected"),
  ])
  func `a broken date is one mistake`(item: String, code: String) {
    let reading = Reading(items: "\(item)\nrequire b: m.b")
    #expect(reading.codes == [code], "\(item)")
    #expect(reading.items.count == 2)
    #expect(reading.items.last == "(require b (. m b))", "\(item)")
  }

  @Test func `a broken date leaves the tails behind it`() {
    let reading = Reading(items: "require a: m.a from 2026 unless m.c because \"x\"")
    #expect(reading.codes == ["parse/date-needed"])
    #expect(reading.items == ["(require a (. m a) (unless (. m c)) (because (any \"x\")))"])
  }

  @Test func `the first value of a param loses its date by the fix-it`() {
    let mended = Reading(Reading(items: "param a: int = 1 from 2026-11-01").mended)
    #expect(mended.codes == [])
    #expect(mended.items == ["(param a int 1)"])
  }

  @Test func `from and until are names where a name is asked for`() {
    let reading = Reading(
      "entity E { from: date, until \"止\": date }\n"
        + "policy p for m: E { let from = m.from\nrequire a: from < m.until from 2026-11-01 }")
    #expect(reading.codes == [])
    #expect(
      reading.declarations.last == """
        (policy p (m E) (let from (. m from)) \
        (require a (< from (. m until)) (from day20758)))
        """)
  }
}
