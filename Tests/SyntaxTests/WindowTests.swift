import MenkanSource
import MenkanSyntax
import Testing

/// Windows of the calendar, business days, `none`, and the levels of an enum.
@Suite struct WindowTests {
  @Test(arguments: [
    ("d within this week", ["d 在本周", "d 在 本周", "d 在 本 周", "d 在本周内"], "(this week)"),
    ("d within this month", ["d 在本月", "d 在 本月", "d 在本月内"], "(this month)"),
    ("d within this quarter", ["d 在本季度", "d 在 本 季度"], "(this quarter)"),
    ("d within this year", ["d 在今年", "d 在本年", "d 在 本年度", "d 在 本 年"], "(this year)"),
    ("d within previous week", ["d 在上周", "d 在 上 周"], "(previous week)"),
    ("d within previous month", ["d 在上月", "d 在上个月", "d 在 上个月"], "(previous month)"),
    ("d within previous quarter", ["d 在上季度", "d 在上个季度"], "(previous quarter)"),
    ("d within previous year", ["d 在去年", "d 在 去年", "d 在上年"], "(previous year)"),
    ("d within previous 3 months", ["d 在前 3 个月", "d 在 前 3个月内"], "(previous 3 month)"),
    ("d within previous 2 weeks", ["d 在前 2 周", "d 在前 2 个星期"], "(previous 2 week)"),
    ("d within previous 4 quarters", ["d 在前 4 个季度"], "(previous 4 quarter)"),
    ("d within previous n years", ["d 在前 n 年"], "(previous n year)"),
    ("d within previous (n + 1) months", ["d 在前 （n ＋ 1） 个月"], "(previous (+ n 1) month)"),
    (
      "d within last 3 months", ["d 在最近 3 个月内", "d 在近 3 个月", "d 在 最近 3个月"],
      "(last 3 months)"
    ),
    ("d within last n months before e", ["d 在最近 n 个月 早于 e"], "(last-before e n months)"),
    ("d within last 2 years", ["d 在最近 2 年内"], "(last 24 months)"),
    ("d within last n quarters", ["d 在最近 n 个季度内"], "(last (* n 3) months)"),
    ("d within next 1 month", ["d 在未来 1 个月内"], "(next 1 months)"),
    ("d within 2 months after e", ["d 在 2 个月内 晚于 e", "d 在 e 之后 2 个月内"], "(after e 2 months)"),
    ("d within last 30 days before e", ["d 在 e 之前 30 天内"], "(last-before e 30 days)"),
    (
      "d within last 5 business days of china",
      ["d 在最近 5 个工作日内 按日历 china", "d 在最近 5 个工作日 之 china"], "(last 5 business china)"
    ),
    (
      "d within last n business days of china including today",
      ["d 在最近 n 个工作日内 按日历 china 含今天"], "(last-with-today n business china)"
    ),
    (
      "d within last 5 business days of china before m.e",
      ["d 在最近 5 个工作日内 按日历 china 早于 m.e", "d 在 m.e 之前 5 个工作日内 按日历 china"],
      "(last-before (. m e) 5 business china)"
    ),
    (
      "d within 5 business days of china after e",
      ["d 在 5 个工作日内 按日历 china 晚于 e", "d 在 e 之后 5 个工作日内 按日历 china"],
      "(after e 5 business china)"
    ),
    (
      "d within (n) business days of china after e", ["d 在 （n） 个工作日内 按日历 china 之后 e"],
      "(after e n business china)"
    ),
    (
      "d within next 5 business days of china", ["d 在未来 5 个工作日内 按日历 china"],
      "(next 5 business china)"
    ),
  ])
  func `a window and its Chinese twins read alike`(
    english: String, chinese: [String], expected: String
  ) {
    for source in [english] + chinese {
      let reading = Reading(expression: source)
      #expect(reading.codes == [], "\(source)")
      #expect(reading.expression == "(within d \(expected))", "\(source)")
    }
    let rest = Reading(expression: "\(english) and x")
    #expect(rest.expression == "(and (within d \(expected)) x)")
  }

  @Test(arguments: [
    ("none", "无要求", "none"), ("x is none", "x 为无要求", "(none x)"),
    ("x is none", "x 是 不限", "(none x)"), ("x is not none", "x 有要求", "(not (none x))"),
    ("if a then none else 5%", "如果 a 那么 不作要求 否则 5％", "(if a none 50000%)"),
    ("m.none + none(x)", "m.none ＋ none（x）", "(+ (. m none) (none! x))"),
    ("c in descendants(electronics)", "c 属于 下级（electronics）", "(in c (below electronics))"),
    (
      "c not in descendants(Category.a) and x", "c 不属于 下级（Category.a） 且 x",
      "(and (not-in c (below (. Category a))) x)"
    ),
  ])
  func `none and levels read alike in both languages`(
    english: String, chinese: String, expected: String
  ) {
    for source in [english, chinese] {
      let reading = Reading(expression: source)
      #expect(reading.codes == [], "\(source)")
      #expect(reading.expression == expected, "\(source)")
    }
  }

  @Test(arguments: [
    ("d within this", "parse/unexpected"), ("d within this day", "parse/unexpected"),
    ("d within previous 3 days", "parse/unexpected"), ("d within previous x", "parse/unexpected"),
    ("d within last 30", "parse/unexpected"), ("d within last 5 minutes", "parse/unexpected"),
    ("d within last 1.5 months", "parse/whole-number"),
    ("d within last 9000000000000000000 years", "parse/whole-number"),
    ("d within 30 days", "parse/window-without-direction"),
    ("d 在 30 天内", "parse/window-without-direction"),
    ("d within (n) months", "parse/window-without-direction"),
    ("d within last 5 business days", "parse/business-days-without-calendar"),
    ("d 在最近 5 个工作日内", "parse/business-days-without-calendar"),
    ("d within last 5 business weeks of china", "parse/unexpected"),
    ("d within last 5 business days of", "parse/unexpected"),
    ("d within e after", "parse/unexpected"), ("x is not multiple of 3", "parse/unexpected"),
  ])
  func `a broken window is one mistake`(source: String, code: String) {
    #expect(Reading(expression: source).codes == [code], "\(source)")
  }

  @Test func `the words of windows are names elsewhere`() {
    let reading = Reading(expression: "this + previous * next - last + m.本月")
    #expect(reading.codes == [])
    #expect(reading.expression == "(+ (- (+ this (* previous next)) last) (. m 本月))")
  }
}
