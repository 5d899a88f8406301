@testable import MenkanSemantics
import MenkanValues
import Testing

@Suite struct InputTests {
  let sheet = Sheet()
  var today: TypedExpression { sheet.term(.today, .date, "today") }
  var now: TypedExpression { sheet.term(.now, .instant, "now") }

  @Test func `today is the day of now in the zone`() {
    sheet.inputs = EvaluationInputs(now: Instant("2026-11-10T16:00Z"))
    #expect(sheet.value(today) == .date("2026-11-11"))
    sheet.inputs = EvaluationInputs(
      now: Instant("2026-11-10T16:00Z"), zone: Zone(name: "UTC", firstOffset: 0))
    #expect(sheet.value(today) == .date("2026-11-10"))
  }

  @Test func `now is the midnight of today in the zone`() {
    sheet.inputs = EvaluationInputs(today: CivilDate("2026-11-11"))
    #expect(sheet.value(now) == .value(.instant("2026-11-11T00:00+08:00")))
  }

  @Test func `both may be given`() {
    sheet.inputs = EvaluationInputs(
      today: CivilDate("2026-11-01"), now: Instant("2026-11-11T00:00Z"))
    #expect(sheet.value(today) == .date("2026-11-01"))
    #expect(sheet.value(now) == .value(.instant("2026-11-11T00:00Z")))
  }

  @Test func `without either both are unknown`() {
    sheet.inputs = EvaluationInputs()
    #expect(sheet.value(today) == .missing("today"))
    #expect(sheet.value(now) == .missing("now"))
  }

  @Test func `a moment beyond the calendar has no day`() {
    sheet.inputs = EvaluationInputs(now: Instant(seconds: .max))
    #expect(sheet.value(today) == .unknown(.overflow, "today"))
  }

  @Test func `params have the values that are in force`() {
    sheet.inputs = EvaluationInputs(params: [.number("4.5"), .int(30)])
    #expect(sheet.value(sheet.term(.param(1), .int, "window")) == .int(30))
  }
}
