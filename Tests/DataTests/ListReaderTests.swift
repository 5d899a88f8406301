import MenkanData
import MenkanSource
import MenkanValues
import Testing

private func list(_ text: String, _ type: ValueType = .text) throws -> [Slot] {
  try ListReader(Shop.schema).read(Array(text.utf8), element: type)
}

struct ListReaderTests {
  @Test func `a list is a sequence of scalars, duplicates allowed`() throws {
    let slots: [Slot] = ["M1", "007", "no", "M1"].map { .value(.text(Text($0))) }
    #expect(try list("- M1\n- 007\n- 'no'\n- M1\n") == slots)
    #expect(try list("[M1, 007, no, M1]") == slots)
    #expect(
      try list("source: the channel\nupdated: 2026-11-01\nvalues: [M1, 007, no, M1]\n") == slots)
    #expect(try list("[]") == [])
  }

  @Test func `elements have the declared type`() throws {
    #expect(try list("[1, -2]", .int) == [.value(.int(1)), .value(.int(-2))])
    #expect(try list("[4.7]", .number) == [.value(.decimal(decimal("4.7")))])
    #expect(
      try list("[5%, '5%', 0.05]", .percent)
        == Array(repeating: .value(.decimal(decimal("0.05"))), count: 3))
    #expect(try list("[199]", .money(.yuan)) == [.value(.decimal(decimal("199")))])
    #expect(try list("[2026-11-01]", .date) == [.value(.date(CivilDate(day: 20_758)))])
    #expect(
      try list("[toys, 女装, 3C数码, garden]", .enumeration(EnumID(0))) == [
        .value(.enumCase(2)), .value(.enumCase(0)), .value(.enumCase(1)), .unlisted("garden"),
      ])
  }

  @Test(
    arguments: [
      ("- 1\n- x\n", ValueType.int, 2, "data/list-element"),
      ("values:\n- 1\n- 2\n- 1.5\n", .int, 4, "data/list-element"),
      ("- 2026-02-30\n", .date, 1, "data/list-element"),
      ("- 1.0000001\n", .number, 1, "data/list-element"),
      ("- a\n-\n", .text, 2, "data/list-element"),
      ("- a\n- [b]\n", .text, 2, "data/list-element"),
      ("- a\n- {b: c}\n", .text, 2, "data/list-element"),
      ("- a\n- b: c\n", .text, 2, "data/list-element"),
      ("a\n", .text, 1, "data/list-form"),
      ("source: x\n", .text, 1, "data/list-form"),
      ("values: 5\n", .text, 1, "data/list-form"),
      ("values: []\nowner: me\n", .text, 2, "data/list-form"),
      ("values: []\nupdated: today\n", .text, 2, "data/list-form"),
      ("- a\n- &b c\n", .text, 2, "data/yaml-anchor"),
    ] as [(String, ValueType, Int, String)])
  func `a wrong element or form is told with its line`(
    text: String, type: ValueType, line: Int, code: String
  ) throws {
    let error = #expect(throws: DataError.self) { try list(text, type) }
    #expect(error?.line == line)
    #expect(error?.code == code)
  }

  @Test func `the message counts elements from one and says what is needed`() throws {
    let error = #expect(throws: DataError.self) { try list("- 1\n- x\n", .int) }
    #expect(
      error?.message.english
        == "element 2 of the list is x, but a whole number is needed")
    #expect(error?.message.chinese == "列表的第 2 个元素是 x，应为整数")
  }
}
