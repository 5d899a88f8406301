import Menkan
import MenkanSource
import MenkanValues
import Testing

/// Business days by a calendar file, from the rules' folder to the decision.
@Suite struct WorkdayCalendarTests {
  private static let rules = """
    calendar china "中国工作日" from "lists/china.yaml"
    entity Item { sent: date, paid: instant? }
    policy p for item: Item {
      require soon: item.sent within last 3 business days of china
      require quick: item.sent within 2 business days of china after item.paid
    }
    """

  private static let file = """
    source: published
    updated: 2025-11-10
    holidays: [2026-10-01..2026-10-07]
    workdays: [2026-09-20, 2026-10-10]

    """

  private func soon(_ sent: String, today: String, file: String = file)
    throws -> Verdict?
  {
    try Rulebook(Self.rules, files: ["lists/china.yaml": file])
      .decide(#"{"item": {"sent": "\#(sent)"}}"#, today: today).verdicts["soon"]
  }

  @Test func `days off are stepped over and belong to the window`() throws {
    // 2026-10-09 is a Friday: back to Thursday the 8th, Wednesday and Tuesday of September.
    #expect(try soon("2026-09-29", today: "2026-10-09") == .pass)
    #expect(try soon("2026-09-28", today: "2026-10-09") == .fail)
    #expect(try soon("2026-10-03", today: "2026-10-09") == .pass)
    // A Saturday that is worked on counts as one of the three.
    #expect(try soon("2026-10-09", today: "2026-10-13") == .pass)
    #expect(try soon("2026-10-08", today: "2026-10-13") == .fail)
  }

  @Test func `a moment counts by its date in the zone`() throws {
    let rulebook = try Rulebook(Self.rules, files: ["lists/china.yaml": Self.file])
    // In Shanghai it is the last of September, so that the second workday after it is the 9th.
    func quick(_ sent: String) throws -> Verdict? {
      try rulebook.decide(
        #"{"item": {"sent": "\#(sent)", "paid": "2026-09-29T16:30Z"}}"#
      ).verdicts["quick"]
    }
    #expect(try quick("2026-09-30") == .fail)
    #expect(try quick("2026-10-01") == .pass)
    #expect(try quick("2026-10-09") == .pass)
    #expect(try quick("2026-10-10") == .fail)
  }

  @Test(arguments: [
    ("holidays: x\n", "data"), ("[2026-10-01]\n", "data"), ("holiday: []\n", "holiday"),
    ("holidays: [2026-10-32]\n", "2026-10-32"), ("holidays: [2026-10-07..2026-10-01]\n", "forward"),
    ("holidays: [2026-10-01 .. 2026-10-07]\n", "2026-10-01 .. 2026-10-07"),
    ("holidays: [2020-01-01..2026-10-01]\n", "400 days"),
    ("holidays: [2026-10-01]\nworkdays: [2026-10-01]\n", "both"), ("updated: soon\n", "updated"),
    ("holidays: [2026-10-01, ~]\n", "no date"), ("", ""),
  ])
  func `a calendar that cannot be read is an error of the rules`(file: String, word: String) throws
  {
    let rules = try Rulebook(Self.rules, files: ["lists/china.yaml": file]).rules
    #expect(rules.hasErrors)
    #expect(rules.diagnostics.map(\.code) == ["calendar/unreadable"])
    if word != "data" { #expect(rules.findings[0].contains(word), "\(rules.findings)") }
  }

  @Test func `no more days are listed than a hundred years of holidays`() throws {
    func findings(_ more: String) throws -> [String] {
      // 365 days and 35 are 400; 100 times that is the bound.
      let ranges = (1...100).map { _ in "2025-01-01..2026-02-04" }.joined(separator: ", ")
      return try Rulebook(
        Self.rules, files: ["lists/china.yaml": "holidays: [\(ranges)\(more)]\n"]
      ).rules.findings
    }
    #expect(try findings("") == [])
    let tooMany = try findings(", 2027-01-01")
    #expect(tooMany.count == 1)
    #expect(tooMany.allSatisfy { $0.contains("at most 40000 days") })
  }

  @Test func `a range has at most 400 days`() throws {
    func findings(_ last: String) throws -> [String] {
      try Rulebook(
        Self.rules, files: ["lists/china.yaml": "holidays: [2025-01-01..\(last)]\n"]
      ).rules.findings
    }
    #expect(try findings("2026-02-04") == [])
    #expect(try findings("2026-02-05").count == 1)
  }

  @Test func `a calendar that is not there is an error, and so is a name that is none`() throws {
    #expect(try Rulebook(Self.rules).rules.diagnostics.map(\.code) == ["calendar/unreadable"])
    let files = ["lists/china.yaml": Self.file]
    let wrong = try Rulebook(Self.rules.replacing("of china", with: "of chine"), files: files)
    #expect(
      wrong.rules.diagnostics.map(\.code) == ["name/unknown-calendar", "name/unknown-calendar"])
  }

  @Test func `the days of the calendar count in the plan's hash, how they are written does not`()
    throws
  {
    func plan(_ file: String) throws -> String {
      try Rulebook(Self.rules, files: ["lists/china.yaml": file]).reviewer().plan
    }
    let original = try plan(Self.file)
    #expect(try plan(Self.file.replacing("published", with: "elsewhere")) == original)
    #expect(
      try plan(
        Self.file.replacing("2026-10-01..2026-10-07", with: "2026-10-01..2026-10-06, 2026-10-07"))
        == original)
    #expect(try plan(Self.file.replacing("..2026-10-07", with: "..2026-10-08")) != original)
    #expect(try plan(Self.file.replacing("2026-09-20, ", with: "")) != original)
  }
}
