import Testing

@Suite struct NeverInForceTests {
  private func found(_ dates: String, group: String) -> [String] {
    Linting(items: "group g \"组\" \(group) { require a \"甲\": item.boxed \(dates) }")
      .found(by: "never-in-force")
  }

  @Test(arguments: [
    ("from 2026-11-01", "until 2026-10-31", "2026-11-01"),
    ("until 2026-08-31", "from 2026-09-01 until 2026-10-31", "2026-08-31"),
  ])
  func `dates outside of those around are found`(dates: String, group: String, place: String) {
    #expect(found(dates, group: group) == [place])
  }

  @Test(arguments: [
    ("from 2026-10-31", "until 2026-10-31"), ("", "until 2026-10-31"),
    ("from 2026-01-01 until 2026-12-31", "from 2026-09-01 until 2026-10-31"),
  ])
  func `one common day is enough`(dates: String, group: String) {
    #expect(found(dates, group: group) == [])
  }

  @Test func `groups in groups count`() {
    let linting = Linting(
      items: """
        group g "组" until 2026-10-31 {
          group h "组2" from 2026-11-01 { require a "甲": item.boxed }
        }
        """)
    #expect(linting.found == ["never-in-force 2026-11-01"])
  }
}
