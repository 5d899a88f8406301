import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

@Suite struct PolicyTests {
  @Test func `params have types, ranges and values`() {
    let checking = Checking(
      items: """
        param a: percent in 0%..90% = 20%
        param b: money(CNY) in 0..100 = 5 CNY
        param c: int in 1..9 = 3
        param d: date in 2026-01-01..2026-12-31 = 2026-11-11
        param e: Kind = food
        param f: number = 3
        """)
    #expect(checking.findings == [])
    #expect(
      checking.program.policies[0].params.map(\.value) == [
        .decimal(FixedDecimal(micros: 200_000)), .decimal(FixedDecimal(micros: 5_000_000)),
        .int(3), .date(CivilDate(day: 20_768)), .enumCase(0),
        .decimal(FixedDecimal(micros: 3_000_000)),
      ])
  }

  @Test(arguments: [
    ("param a: percent in 0%..90% = 20", ["type/percent-against-number 20"]),
    (
      "param a: percent in 0..90 = 20%",
      [
        "type/percent-against-number 0", "type/percent-against-number 90",
      ]
    ),
    ("param a: percent in 0%..90% = 91%", ["param/out-of-range 91%"]),
    ("param a: int in 9..1 = 3", ["type/reversed-range 9..1"]),
    ("param a: text in 1..3 = \"x\"", ["type/constraint 1..3"]),
    ("param a: int in 1..9 = item.i", ["name/unknown item"]),
    ("param a: int in 1..9 = 1 + 1", ["type/constant-needed 1 + 1"]),
    ("param a: int like \"x*\" = 1", ["type/constraint \"x*\""]),
    ("param a: text like \"S*\" = \"T1\"", ["param/out-of-range \"T1\""]),
  ])
  func `a broken param is reported once, its uses are not`(param: String, findings: [String]) {
    let checking = Checking(items: "\(param)\nrequire r: a == a\nrequire s: a == a")
    #expect(checking.findings == findings)
  }

  @Test func `outputs have their declared type`() {
    let checking = Checking(
      items: """
        output a: money(CNY) = item.m * 3%
        output b: number = item.i
        output c: number = item.m
        output d: percent = item.m / item.m
        output e: Kind = if item.b then food else toy
        output f: text = item.i
        """)
    #expect(checking.findings == ["type/money-against-number item.m", "type/mismatch item.i"])
    #expect(checking.program.policies[0].outputs.map(\.field.name) == ["a", "b", "d", "e"])
  }

  @Test func `a rule lists its whens, effect and messages`() throws {
    let checking = Checking(
      items: """
        when item.b { require a: item.n > 3 else refer because { zh: "{item.n}", en: "x" } }
        refer b: when item.n > 3 if unknown pass because "太高"
        reject c: when item.n > 4 unless item.b
        """)
    #expect(checking.findings == [])
    let rules = checking.program.policies[0].rules
    #expect(rules.map(\.code) == ["test.p.a", "test.p.b", "test.p.c"])
    #expect(rules.map(\.effect) == [.refer, .refer, .reject])
    #expect(rules.map(\.whens.count) == [1, 0, 0])
    #expect(rules.map { $0.messages.map(\.language) } == [[.chinese, .english], [nil], []])
    #expect(rules.map { $0.exception == nil } == [true, true, false])
    #expect(rules.map(\.ifUnknown) == [nil, .pass, nil])
  }

  @Test(arguments: [
    ("require r: item.n", ["type/mismatch item.n"]),
    ("require r: item.b unless item.n", ["type/mismatch item.n"]),
    ("when item.n { require r: item.b }", ["type/mismatch item.n"]),
    ("require r: item.b because \"{item.x}\"", ["name/unknown-field x"]),
    ("require r: item.b because { fr: \"x\" }", ["rule/message-language fr"]),
    ("require r: item.b else pass", ["parse/else-pass else pass"]),
  ])
  func `a broken part of a rule is reported`(rule: String, findings: [String]) {
    #expect(Checking(items: rule).findings == findings)
  }
}
