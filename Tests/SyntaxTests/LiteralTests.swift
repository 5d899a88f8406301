import MenkanSyntax
import Testing

@Suite struct LiteralTests {
  @Test(arguments: [
    ("12", "12"), ("1_000", "1000"), ("4.70", "4700000u"), ("0.000001", "1u"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854.775807", "9223372036854775807u"), ("1.0", "1000000u"),
    ("1.2300000", "1230000u"),
    // Multiples.
    ("5万", "50000"), ("5 万", "50000"), ("1.2亿", "120000000"), ("3千万", "30000000"),
    ("2.5千", "2500"), ("0.00001万", "100000u"),
    // Shares.
    ("5%", "50000%"), ("5％", "50000%"), ("12.5%", "125000%"), ("0.0001%", "1%"),
    ("100 %", "1000000%"),
    // Money.
    ("199 CNY", "199000000CNY"), ("199元", "199000000CNY"), ("199 元", "199000000CNY"),
    ("5万元", "50000000000CNY"), ("3万 USD", "30000000000USD"), ("1.5万美元", "15000000000USD"),
    ("￥199", "199000000CNY"), ("¥1.5万", "15000000000CNY"), ("¥199元", "199000000CNY"),
    ("101.65 BRL", "101650000BRL"),
    // Lengths of time.
    ("30 days", "30days"), ("1 day", "1days"), ("30天", "30days"), ("30 天", "30days"),
    ("2 weeks", "14days"), ("2周", "14days"), ("3 months", "3months"), ("3个月", "3months"),
    ("2 quarters", "6months"), ("1年", "12months"), ("48 hours", "172800time"),
    ("48小时", "172800time"), ("1.5 hours", "5400time"), ("90 分钟", "5400time"),
    ("30 seconds", "30time"),
    // Days: 2000-01-01 is day 10957, 2026-11-11 is day 20768.
    ("1970-01-01", "day0"), ("2000-01-01", "day10957"), ("2026-11-11", "day20768"),
    ("2024-02-29", "day19782"), ("0001-01-01", "day-719162"), ("9999-12-31", "day2932896"),
    ("1969-12-31", "day-1"),
    // 2026-11-11T12:00Z is 20768 * 86400 + 43200.
    ("2026-11-11T20:00+08:00", "at1794398400"), ("2026-11-11T12:00Z", "at1794398400"),
    ("2026-11-11T12:00:30Z", "at1794398430"), ("2026-11-11T07:00-05:00", "at1794398400"),
    ("15:00", "time900"), ("00:00", "time0"), ("23:59", "time1439"),
    // Texts and truth.
    (#""a""#, #""a""#), ("“多个 \"词\"”", "\"多个 \"词\"\""), (#""a\"b\\n""#, #""a"b\n""#),
    ("true", "true"), ("假", "false"), (#""{a} {{b}}""#, #""{a} {{b}}""#),
  ])
  func `a literal says exactly what is written`(source: String, expected: String) {
    let reading = Reading(expression: source)
    #expect(reading.codes == [], "\(source)")
    #expect(reading.expression == expected, "\(source)")
  }

  @Test(arguments: [
    ("9223372036854775808", "lex/number-too-large"),
    ("9223372036855.0", "lex/number-too-large"), ("9223372036855 CNY", "lex/number-too-large"),
    ("100000000000000亿", "lex/number-too-large"),
    ("99999999999999999999999999999999999999999999999999", "lex/number-too-large"),
    ("0.0000001", "lex/too-many-decimals"), ("0.00001%", "lex/too-many-decimals"),
    ("1.5 days", "parse/whole-number"), ("2026-02-29", "lex/no-such-date"),
    ("2026-13-01", "lex/no-such-date"), ("2026-04-31", "lex/no-such-date"),
    ("1900-02-29", "lex/no-such-date"), ("0000-01-01", "lex/no-such-date"),
    ("24:00", "lex/no-such-time"), ("12:60", "lex/no-such-time"),
    ("2026-11-11T25:00Z", "lex/no-such-time"),
    ("5 business days", "parse/business-days-outside-window"),
    ("5个工作日", "parse/business-days-outside-window"), ("¥5 USD", "parse/two-units"),
  ])
  func `an impossible literal is reported once`(source: String, code: String) {
    #expect(Reading(expression: source).codes == [code], "\(source)")
  }

  @Test(arguments: [
    ("2026/11/11", "2026-11-11"), ("2026.11.11", "2026-11-11"), ("2026年11月11日", "2026-11-11"),
    ("2026-1-5", "2026-01-05"), ("2026年3月8号", "2026-03-08"), (".5", "0.5"), ("5.", "5"),
    ("2026-11-11T20:00", "2026-11-11T20:00+08:00"), ("30days", "30 days"), ("199CNY", "199 CNY"),
    ("'a'", "\"a\""), ("‘a’", "\"a\""), ("「a」", "\"a\""), ("\"a”", "\"a\""), ("“a\"", "\"a\""),
    ("”a“", "\"a\""),
  ])
  func `a literal of other habits is mended`(source: String, mended: String) {
    let reading = Reading(expression: source)
    #expect(reading.diagnostics.count == 1, "\(source) \(reading.codes)")
    #expect(reading.mended == "define it(): bool = \(mended)\n")
    let again = Reading(reading.mended)
    #expect(again.codes == [])
    if !source.contains("T20:00") { #expect(reading.expression == again.expression) }
  }

  @Test func `a letter right behind a suffix asks for a space`() {
    let reading = Reading(expression: "x <= 30天内且")
    #expect(reading.codes.first == "lex/letter-behind-suffix")
    #expect(reading.mended.contains("30天内 且"))
  }

  @Test func `a name that begins with a digit asks for backquotes`() {
    let reading = Reading(expression: "x == 3C数码")
    #expect(reading.codes == ["lex/name-begins-with-digit"])
    #expect(reading.expression == "(== x 3C数码)")
    #expect(Reading(reading.mended).codes == [])
    #expect(Reading(reading.mended).expression == "(== x 3C数码)")
  }

  @Test func `a line break ends the reach of a suffix`() {
    let reading = Reading(
      items: """
        let n = 5
        let days = 7
        let m = 5
        """)
    #expect(reading.codes == [])
    #expect(reading.items == ["(let n 5)", "(let days 7)", "(let m 5)"])
    #expect(Reading("entity E {\n a: int in 0..5\n days: int\n}").codes == [])
  }

  @Test func `a point between two numbers can be a range`() {
    #expect(Reading(expression: "x in [30..90]").expression == "(in x [30..90])")
    #expect(Reading(expression: "x in [0.5..1.5)").expression == "(in x [500000u..1500000u))")
  }

  @Test func `a text that does not end is reported on its line`() {
    let reading = Reading(
      items: """
        require a "标签: x > 1
        require b: x > 2
        """)
    #expect(reading.codes.first == "lex/unterminated-text")
    #expect(reading.items.last == "(require b (> x 2))")
  }

  @Test func `an unknown escape asks for two backslashes`() {
    let reading = Reading(expression: #""a\qb""#)
    #expect(reading.codes == ["lex/unknown-escape"])
    #expect(Reading(reading.mended).expression == #""a\qb""#)
  }
}
