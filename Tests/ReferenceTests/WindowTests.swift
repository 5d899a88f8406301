import MenkanSemantics
import MenkanValues
import Testing

/// The boundaries of every window, with 2026-11-11 12:00 in Shanghai as the moment.
@Suite struct WindowTests {
  let sheet = Sheet()

  init() { sheet.inputs = EvaluationInputs(now: Instant("2026-11-11T12:00+08:00")) }

  /// Which of these days lie in the window.
  func days(_ window: TypedWindow, among days: [String]) -> [String] {
    days.filter { day in
      sheet.value(sheet.within(sheet.item("on"), window), of: .goods(["on": .date(day)])) == .yes
    }
  }

  func moments(_ window: TypedWindow, among moments: [String]) -> [String] {
    moments.filter { moment in
      sheet.value(sheet.within(sheet.item("at"), window), of: .goods(["at": .instant(moment)]))
        == .yes
    }
  }

  static let november = (1...30).map { "2026-11-" + ($0 < 10 ? "0\($0)" : "\($0)") }

  func november(_ window: TypedWindow) -> [String] { days(window, among: Self.november) }

  @Test func `the last days end yesterday`() {
    #expect(
      november(.last(sheet.days(3), includingToday: false)) == [
        "2026-11-08", "2026-11-09", "2026-11-10",
      ])
    #expect(november(.last(sheet.days(1), includingToday: false)) == ["2026-11-10"])
  }

  @Test func `the last days including today end today`() {
    let window = TypedWindow.last(sheet.days(3), includingToday: true)
    #expect(november(window) == ["2026-11-09", "2026-11-10", "2026-11-11"])
    #expect(november(.last(sheet.days(1), includingToday: true)) == ["2026-11-11"])
  }

  @Test func `the last days before an event leave it out`() {
    let window = TypedWindow.lastBefore(sheet.days(2), sheet.date("2026-11-20"))
    #expect(november(window) == ["2026-11-18", "2026-11-19"])
  }

  @Test func `the days after an event leave it out`() {
    let window = TypedWindow.after(sheet.days(2), sheet.date("2026-11-20"))
    #expect(november(window) == ["2026-11-21", "2026-11-22"])
  }

  @Test func `the next days begin tomorrow`() {
    #expect(november(.next(sheet.days(2))) == ["2026-11-12", "2026-11-13"])
  }

  @Test func `between two days holds both`() {
    let window = TypedWindow.between(sheet.date("2026-11-05"), sheet.date("2026-11-06"))
    #expect(november(window) == ["2026-11-05", "2026-11-06"])
    let reversed = TypedWindow.between(sheet.date("2026-11-06"), sheet.date("2026-11-05"))
    #expect(november(reversed) == [])
  }

  @Test func `since a day ends today`() {
    #expect(november(.since(sheet.date("2026-11-10"))) == ["2026-11-10", "2026-11-11"])
  }

  @Test func `no days and fewer make an empty window`() {
    for count in [0, -1, -100, Int64.min] {
      let count = sheet.days(count)
      #expect(november(.last(count, includingToday: false)) == [])
      #expect(november(.last(count, includingToday: true)) == [])
      #expect(november(.lastBefore(count, sheet.date("2026-11-20"))) == [])
      #expect(november(.after(count, sheet.date("2026-11-20"))) == [])
      #expect(november(.next(count)) == [])
    }
  }

  @Test func `a window past the calendar is a fault`() {
    let today = Record.goods(["on": .date("2026-11-01")])
    let fault = { (window: String) in
      Evaluated.unknown(.overflow, "item.on within \(window) days")
    }
    for count in [4_000_000, Int64.max] {
      let window = TypedWindow.last(sheet.days(count), includingToday: false)
      #expect(
        sheet.value(sheet.within(sheet.item("on"), window), of: today) == fault("last \(count)"))
    }
    let later = Record.goods(["on": .date("2026-11-30")])
    let next = TypedWindow.next(sheet.days(.max))
    #expect(
      sheet.value(sheet.within(sheet.item("on"), next), of: later) == fault("next \(Int64.max)"))
  }

  @Test func `an unknown end matters only on its own side`() {
    let window = TypedWindow.last(sheet.length(sheet.item("n"), .days), includingToday: false)
    let inside = sheet.within(sheet.item("on"), window)
    #expect(sheet.value(inside, of: .goods(["on": .date("2026-11-10")])) == .missing("item.n"))
    #expect(sheet.value(inside, of: .goods(["on": .date("2026-11-11")])) == .no)
    #expect(sheet.value(inside) == .missing("item.n", "item.on"))
  }

  static let hours = [
    "2026-11-11T09:59:59+08:00", "2026-11-11T10:00+08:00", "2026-11-11T11:59:59+08:00",
    "2026-11-11T12:00+08:00", "2026-11-11T12:00:01+08:00", "2026-11-11T14:00+08:00",
    "2026-11-11T14:00:01+08:00",
  ]

  @Test func `the last hours hold their beginning and not their end`() {
    #expect(
      moments(.lastHours(sheet.int(2)), among: Self.hours) == Array(Self.hours[1...2]))
    let before = TypedWindow.lastHoursBefore(
      sheet.int(2), sheet.instant("2026-11-11T12:00+08:00"))
    #expect(moments(before, among: Self.hours) == Array(Self.hours[1...2]))
  }

  @Test func `the next hours hold their end and not their beginning`() {
    #expect(
      moments(.nextHours(sheet.int(2)), among: Self.hours) == Array(Self.hours[4...5]))
    let after = TypedWindow.hoursAfter(sheet.int(2), sheet.instant("2026-11-11T12:00+08:00"))
    #expect(moments(after, among: Self.hours) == Array(Self.hours[4...5]))
  }

  @Test func `since a moment ends now and between two moments holds both`() {
    let start = sheet.instant("2026-11-11T10:00+08:00")
    #expect(moments(.since(start), among: Self.hours) == Array(Self.hours[1...3]))
    let span = TypedWindow.between(start, sheet.instant("2026-11-11T14:00+08:00"))
    #expect(moments(span, among: Self.hours) == Array(Self.hours[1...5]))
  }

  @Test func `no hours make an empty window and too many are a fault`() {
    for count in [0, -2, Int64.min] {
      #expect(moments(.lastHours(sheet.int(count)), among: Self.hours) == [])
      #expect(moments(.nextHours(sheet.int(count)), among: Self.hours) == [])
    }
    let endless = sheet.within(sheet.item("at"), .lastHours(sheet.int(.max)))
    #expect(
      sheet.value(endless, of: .goods(["at": .instant("2026-11-11T11:00+08:00")]))
        == .unknown(.overflow, "item.at within last 9223372036854775807 hours"))
  }
}
