import MenkanSemantics
import MenkanValues
import Testing

/// Windows, dates of rules and params, and steps of fields, as they are written.
@Suite struct DateFormTests {
  private func check(_ items: String, calendar: String = "china") -> Checking {
    Checking(
      """
      calendar \(calendar) from "lists/china.yaml"
      policy p for item: Item {
        param n: int in 1..90 = 30
        \(items)
      }
      """)
  }

  @Test(arguments: [
    "item.d within last 3 months", "item.d within last n days", "item.d within last (n + 1) weeks",
    "item.d within this week", "item.d within this quarter", "item.d within previous month",
    "item.d within previous 3 quarters", "item.d within previous n years",
    "item.d within last 5 business days of china", "item.w within next 2 business days of china",
    "item.d within last 2 business days of china before item.w",
    "item.d within last 2 months including today", "item.d within 2 months after item.w",
    "item.w within last 48 hours", "item.w within 3 hours after item.w", "item.w within this year",
    "item.d within 2026-01-01..today", "item.w within 2026-01-01..2026-01-31",
    "item.w within item.w..item.d", "item.d within item.w..item.d", "item.w within since item.d",
    "item.d since item.w", "item.w since 2026-11-01T00:00+08:00",
  ])
  func `a window holds dates, and moments by their dates`(condition: String) {
    #expect(check("require r: \(condition)").findings == [])
  }

  @Test(arguments: [
    "item.i within this month", "item.t within last 3 days", "item.d within last 3 hours",
    "item.d within last item.n days", "item.d within 1..5", "item.d since item.i",
    "item.d within last 3 days before item.t", "item.d within previous (item.n) months",
    "item.d within last 5 business days of barred", "item.d within last 5 business days of item",
  ])
  func `what is no window is told`(condition: String) {
    #expect(!check("require r: \(condition)").codes.isEmpty)
  }

  @Test func `each window has a form of its own`() throws {
    let windows = [
      "last 3 months", "last 3 days", "last 3 weeks", "last 3 days including today",
      "last 3 months including today", "next 3 days", "next 3 months", "this week", "this month",
      "this quarter", "this year", "previous 2 months", "previous month", "previous 2 weeks",
      "last 3 business days of china", "next 3 business days of china",
      "last 3 days before item.d", "3 days after item.d", "last 4 days", "since item.d",
      "2026-01-01..2026-01-31", "item.d..item.d",
    ]
    let forms = try windows.map { window in
      let checking = check("require r: item.d within \(window)")
      #expect(checking.findings == [])
      let policy = try #require(checking.program.policies.first)
      return CanonicalForm.text(
        of: policy, in: checking.program, inputs: EvaluationInputs(calendars: [WorkCalendar()]))
    }
    #expect(Set(forms).count == windows.count)
  }

  @Test func `the words of Chinese order mean the same`() throws {
    func form(_ window: String) throws -> String {
      let checking = check("require r: item.d \(window)")
      #expect(checking.findings == [])
      return CanonicalForm.text(
        of: try #require(checking.program.policies.first), in: checking.program,
        inputs: EvaluationInputs(calendars: [WorkCalendar()]))
    }
    #expect(try form("在最近 3 个月内") == form("within last 3 months"))
    #expect(try form("within last 1 years") == form("within last 12 months"))
  }

  @Test(arguments: [
    ("param a: int = 1, 2 from 2026-06-01, 3 from 2026-06-01", "param/dates-out-of-order"),
    ("param a: int = 1, 2 from 2026-06-01, 3 from 2026-05-01", "param/dates-out-of-order"),
    ("param a: int in 0..2 = 1, 3 from 2026-06-01", "param/out-of-range"),
    ("param a: percent = 1%, 2 from 2026-06-01", "type/percent-against-number"),
    ("require r: item.b from 2026-06-02 until 2026-06-01", "type/reversed-range"),
    ("group g from 2026-06-02 until 2026-06-01 { require r: item.b }", "type/reversed-range"),
  ])
  func `dates that make no sense are told`(items: String, code: String) {
    #expect(check(items).codes == [code])
  }

  @Test(arguments: [
    ("int", "1"), ("number", "0.01"), ("number", "1"), ("percent", "0.1%"), ("money(CNY)", "1"),
    ("money(CNY)", "0.5 CNY"), ("date", "1 days"), ("int in 0..5", "2"), ("number?", "0.5"),
  ])
  func `a step is one of the field's type`(type: String, step: String) {
    let checking = Checking("entity E { x: \(type) private adjustable step \(step) }")
    #expect(checking.findings == [])
    let field = checking.program.schema.entities.last?.fields.first
    #expect(field?.isPrivate == true)
    #expect((field?.step ?? .zero) > .zero)
  }

  @Test(arguments: [
    ("int", "0"), ("int", "-1"), ("int", "0.5"), ("percent", "1"), ("text", "1"), ("bool", "1"),
    ("Kind", "1"), ("number", "5%"), ("money(CNY)", "1 USD"), ("date", "1 months"),
    ("list<int> up to 3", "1"), ("instant", "1"),
  ])
  func `a step of another kind, or none at all, is told once`(type: String, step: String) {
    #expect(Checking("entity E { x: \(type) adjustable step \(step) }").codes.count == 1)
  }
}
