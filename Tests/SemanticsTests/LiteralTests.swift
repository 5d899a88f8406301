import MenkanValues
import Testing

/// Literals take the type that their place asks for, and no other.
@Suite struct LiteralTests {
  @Test(arguments: [
    "item.n >= 4", "4 <= item.n", "item.n between 4 and 4.5", "item.n in [4, 4.5]",
    "item.p >= 5%", "item.p in [1%..5%)", "item.p * 2 >= 5%", "item.p * 2 >= 0.05",
    "item.i / item.i >= 1", "item.i / item.i >= 5%", "item.i / item.i >= 0.5",
    "item.i / item.i in [5%, 0.5, 1]", "item.m >= 199 CNY", "item.m >= 199元",
    "item.m >= ￥199", "item.m / 2 <= 5万元", "item.m * 3% <= 1 CNY",
    "item.m / item.m <= 95%", "item.d >= 2026-11-11", "item.d + 30 days >= today",
    "item.d - item.d > 30 days", "item.w < 2026-11-11T20:00+08:00", "item.w + 48 hours > now",
    "item.t == \"x\"", "item.n ?? 0 > 3", "round(item.n, 1) >= 4.5", "min(item.n, 4) >= 3",
    "(if item.b then 5% else item.p) > 1%", "-item.i < -3", "item.n in [-1..1.5]",
    "item.i mod 2 == 0", "item.i is multiple of 5", "clamp(item.n, 1, 4.5) > 2",
    "scale(item.m, 0 CNY .. 100 CNY) > 0.5",
  ])
  func `a literal fits`(condition: String) {
    #expect(Checking(items: "require r: \(condition)").findings == [])
  }

  @Test(arguments: [
    ("item.p >= 5", "type/percent-against-number 5", "5%"),
    ("5 <= item.p", "type/percent-against-number 5", "5%"),
    ("item.p >= 0.05", "type/percent-against-number 0.05", "5%"),
    ("item.p >= 0.125", "type/percent-against-number 0.125", "12.5%"),
    ("item.p >= -5", "type/percent-against-number -5", "-5%"),
    ("item.n >= 5%", "type/percent-against-number 5%", "5"),
    ("item.i >= 5％", "type/percent-against-number 5％", "5"),
    ("item.m >= 199", "type/money-against-number 199", "199 CNY"),
    ("item.m in [1..199 CNY]", "type/money-against-number 1", "1 CNY"),
    ("item.e == \"food\"", "type/text-for-case \"food\"", "food"),
    ("item.e == \"食品\"", "type/text-for-case \"食品\"", "食品"),
    ("item.e == \"fod\"", "type/text-for-case \"fod\"", "food"),
    ("item.d > \"2026-11-11\"", "type/text-for-date \"2026-11-11\"", "2026-11-11"),
    ("item.d > item.w", "type/mismatch item.w", "date(item.w)"),
    ("item.d + 3 > today", "type/operands +", " days"),
  ])
  func `a literal of another unit is mended`(condition: String, finding: String, mend: String) {
    let checking = Checking(items: "require r: \(condition)")
    #expect(checking.findings == [finding])
    #expect(checking.replacements == [mend])
  }

  @Test(arguments: [
    ("item.m >= 199 USD", ["type/currency-mismatch 199 USD"]),
    ("item.m >= 199 XXQ", ["type/unknown-currency XXQ"]),
    ("item.n between 5% and 4", ["type/percent-against-number 5%"]),
    ("item.p in [5, 5%, 7]", ["type/percent-against-number 5", "type/percent-against-number 7"]),
    ("item.p in [item.i / item.i, item.n]", ["type/percent-against-number item.n"]),
    ("item.t == 5", ["type/mismatch 5"]),
    ("item.t >= \"a\"", ["type/not-comparable >="]),
    ("item.m * item.m > 3 CNY", ["type/operands *"]),
    ("item.b and item.i", ["type/mismatch item.i"]),
    ("item.words == \"x\"", ["type/list-against-value item.words"]),
    ("item.t in [item.words]", ["type/list-against-value item.words"]),
    ("item.kinds contains \"food\"", ["type/wrong-element \"food\""]),
    ("item.i in item.words", ["type/wrong-element item.i"]),
    ("item.i contains 3", ["type/list-needed item.i"]),
    ("15:00 < 16:00", ["type/time-alone 15:00", "type/time-alone 16:00"]),
    ("item.d within last 24 hours", ["type/hours-of-date item.d"]),
    ("item.t.length > 3", ["type/no-fields length"]),
  ])
  func `what does not fit is reported where it stands`(condition: String, findings: [String]) {
    #expect(Checking(items: "require r: \(condition)").findings == findings)
  }

  @Test func `branches of one choice have one unit`() {
    let checking = Checking(
      items: """
        let a = if item.b then item.i else item.n
        let b = choose { when item.b -> item.p otherwise item.i / item.i }
        let c = if item.b then item.p else item.n
        let d = item.n ?? 5
        """)
    #expect(checking.findings == ["type/percent-against-number item.n"])
    #expect(checking.type(ofLet: "a") == .number)
    #expect(checking.type(ofLet: "b") == .ratio)
    #expect(checking.type(ofLet: "d") == .number)
  }
}
