import MenkanSource
import Testing

@Suite struct ExpiredTests {
  private let rules = """
    require a "甲": item.boxed until 2026-10-31
    group g "组" from 2026-09-01 until 2026-11-30 {
      require b "乙": item.stock > 3 until 2026-10-15
      require c "丙": item.stock > 4
    }
    """

  @Test(arguments: [
    ("2026-10-15", []), ("2026-10-16", ["2026-10-15"]), ("2026-10-31", ["2026-10-15"]),
    ("2026-11-01", ["2026-10-31", "2026-10-15"]),
    // What is inside of an expired group goes without saying.
    ("2026-12-01", ["2026-10-31", "2026-11-30"]),
  ])
  func `a rule has expired on the day after its last`(today: String, expected: [String]) {
    #expect(Linting(items: rules, today: today).found(by: "expired") == expected)
  }

  @Test func `without a day nothing has expired`() {
    #expect(Linting(items: rules).found(by: "expired") == [])
  }

  @Test func `the finding tells both days`() {
    let finding = Linting(items: rules, today: "2026-10-16").findings.first
    #expect(finding?.title.english == "this rule ended on 2026-10-15")
    #expect(finding?.title.chinese == "这条规则已于 2026-10-15 到期")
    #expect(finding?.labels.first?.text.english == "today is 2026-10-16")
  }

  @Test func `to allow it beforehand is not idle`() {
    let text =
      "// allow lint/expired: stays as an example\nrequire a \"甲\": item.boxed until 2026-10-31"
    #expect(Linting(items: text, today: "2026-10-01").found == [])
    #expect(Linting(items: text, today: "2026-11-01").found == [])
  }
}
