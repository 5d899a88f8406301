import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct CSVCellTests {
  @Test(arguments: [
    ("1234.5", "1234.5"), ("\"1,234.50\"", "1234.5"), ("¥199.00", "199"), ("￥199", "199"),
    ("¥ 9,999.99", nil), ("\"¥ 9,999.99\"", "9999.99"), ("199元", "199"), ("199 元", "199"),
    ("CNY 199", "199"), ("RMB199", "199"), ("199 CNY", "199"), ("1e2", "100"), ("　8.8　", "8.8"),
    ("$199", nil), ("199 BRL", nil), ("\"1,23\"", nil), ("\"12,34,567\"", nil), ("\"1,2345\"", nil),
    ("\",123\"", nil), ("\"1.234,5\"", nil), ("1 234", nil), ("abc", nil), ("¥", nil), ("元", nil),
    ("(5)", nil), ("5%", nil), ("--5", nil), ("1.", nil), (".5", nil), ("NaN", nil), ("0x1F", nil),
  ]) func `money is read as people write it`(cell: String, amount: String?) throws {
    if let amount {
      #expect(try Table.cell("price", cell) == .value(.decimal(decimal(amount))))
    } else {
      #expect(try #require(try Table.cellProblem("price", cell)).code.hasPrefix("data/"))
    }
  }

  @Test(arguments: [
    ("rate", "5.2%", "0.052"), ("rate", "0.052", "0.052"), ("rate", "5.2 %", "0.052"),
    ("rate", "5.2％", "0.052"), ("rate", "-1%", "-0.01"), ("rate", "\"1,200%\"", "12"),
    ("ratio", "\"1,234,567.25\"", "1234567.25"), ("ratio", "-0.5", "-0.5"),
    ("score", "4.80", "4.8"),
  ]) func `shares and numbers are exact`(field: String, cell: String, value: String) throws {
    #expect(try Table.cell(field, cell) == .value(.decimal(decimal(value))))
  }

  @Test func `whole numbers may have separators but no fractions`() throws {
    #expect(try Table.cell("big", "\"9,223,372,036,854,775,807\"") == .value(.int(.max)))
    #expect(try Table.cell("stock", "12.0") == .value(.int(12)))
    #expect(try Table.cellProblem("stock", "1.5")?.code == "data/wrong-type")
    #expect(try Table.cellProblem("stock", "101")?.code == "data/out-of-range")
    #expect(try Table.cellProblem("ratio", "5%")?.code == "data/wrong-type")
  }

  @Test func `a comma in a number is not guessed where semicolons separate`() throws {
    #expect(throws: MalformedRecord.self) { try Table.cell("ratio", "1,234", separator: ";") }
    #expect(
      try Table.cell("ratio", "1234", separator: ";") == .value(.decimal(decimal("1234"))))
  }

  @Test(arguments: [
    ("true", true), ("TRUE", true), ("是", true), ("yes", true), ("1", true), ("false", false),
    ("FALSE", false), ("否", false), ("No", false), ("0", false),
  ]) func `truth is told in several ways`(cell: String, value: Bool) throws {
    #expect(try Table.cell("fresh", cell) == .value(.bool(value)))
  }

  @Test(arguments: ["2", "对", "t", "on", "真的"]) func `other words are no truth`(cell: String) throws
  {
    let message = try #require(try Table.cellProblem("fresh", cell)).message
    #expect(
      message.english == "`item.fresh` is \"\(cell)\", but true or false (also yes/no, 是/否, 1/0)"
        + " is needed (row 2, column B)")
    #expect(
      message.chinese
        == "`item.fresh` 是 \"\(cell)\"，应为是或否（也可写 true/false、yes/no、1/0）（表格第 2 行 B 列）")
  }

  @Test(arguments: [
    "2026-11-01", "2026/11/1", "2026/11/01", "2026-11-1", "2026.11.1", "2026年11月1日",
    "2026/11/1 0:00",
    "2026-11-01 00:00:00", "2026-11-01T00:00:00",
  ]) func `a date has its year first`(cell: String) throws {
    #expect(try Table.cell("listed", cell) == .value(.date(#require(CivilDate("2026-11-01")))))
  }

  @Test(arguments: [
    "11/1/2026", "1-11-2026", "26/11/1", "2026/11", "2026-13-01", "2026/2/30", "2026-11/01",
    "46327",
    "20261101", "2026年11月1", "2026/11/1 8:00", "2026/11/1/1", "Nov 1", "2026//1",
  ]) func `a date that could be read in two ways is refused`(cell: String) throws {
    let problem = try #require(try Table.cellProblem("listed", cell))
    #expect(problem.code == "data/wrong-type")
    #expect(problem.message.english.contains("with the year first, such as 2026-11-01"))
  }

  @Test func `other values are as in other files`() throws {
    #expect(try Table.cell("keep", "30 天") == .value(.duration(CalendarDuration(30, .days))))
    #expect(
      try Table.cell("checked", "2026-11-01T00:00Z")
        == .value(.instant(#require(Instant("2026-11-01T00:00Z")))))
    #expect(try Table.cellProblem("checked", "2026-11-01 08:00")?.code == "data/wrong-type")
    #expect(try Table.cellProblem("sku", "x")?.code == "data/not-like")
    #expect(try Table.cellProblem("price", "0.0000001")?.code == "data/too-many-decimals")
    #expect(
      try Table.cellProblem("name", String(repeating: "x", count: 65_537))?.code
        == "data/text-too-long")
    #expect(try Table.cellProblem("name", "a\u{0}b")?.code == "data/null-character")
    let rounded = try Table("item.rate\n0.12345678\n")
    #expect(rounded.notes.roundedFields.map(\.path) == ["item.rate"])
  }

  @Test func `an enum goes by name, alias or label`() throws {
    #expect(try Table.cell("category", "womenswear") == .value(.enumCase(0)))
    #expect(try Table.cell("category", " 女装 ") == .value(.enumCase(0)))
    #expect(try Table.cell("category", "3C数码") == .value(.enumCase(1)))
    #expect(try Table.cell("category", "家具") == .unlisted(Text("家具")))
  }

  @Test func `a label that two cases have is not guessed`() throws {
    let schema = Schema(enums: [
      EnumType(
        code: "t.C",
        cases: [
          EnumCase(name: "a", label: "其他 (A)"), EnumCase(name: "b", label: "同名 类"),
          EnumCase(name: "c", label: "同名 类"),
        ])
    ])
    let root = EntityType(
      code: "t.p", fields: [Field(name: "kind", type: .enumeration(EnumID(0)))])
    let folder = try Folder()
    let source = try SubmissionSource(
      path: try folder.write("a.csv", "kind\n其他 (A)\n同名 类\nb\n"),
      reader: SubmissionReader(schema: schema, root: root))
    var slots: [Slot] = []
    while let next = try source.next() { slots.append(try next.get().record.slots[0]) }
    #expect(
      slots == [.value(.enumCase(0)), .unlisted(Text("同名 类")), .value(.enumCase(1))])
  }

  @Test func `lists and records are JSON in a cell`() throws {
    #expect(
      try Table.cell("tags", "\"[\"\"x\"\", null, \"\"y,z\"\"]\"")
        == .value(.list([.value(.text("x")), .missing, .value(.text("y,z"))])))
    let history = "\"[{\"\"day\"\": \"\"2026-11-01\"\", \"\"price\"\": 9.9}]\""
    let point = Record([
      .value(.date(try #require(CivilDate("2026-11-01")))), .value(.decimal(decimal("9.9"))),
    ])
    #expect(try Table.cell("history", history) == .value(.list([.value(.record(point))])))
    let whole = try Table("id,item\nS-1,\"{\"\"name\"\": \"\"a\"\"}\"\n")
    #expect(try whole.itemSlot("name") == .value(.text("a")))
  }

  @Test(arguments: [
    ("tags", "a;b", "data/wrong-type"), ("tags", "[\"\"a\"\"", "data/json-syntax"),
    ("tags", "[1]", "data/wrong-type"), ("tags", "{}", "data/wrong-type"),
    ("tags", "[\"\"a\"\",\"\"b\"\",\"\"c\"\",\"\"d\"\"]", "data/list-too-long"),
    ("history", "[{\"\"day\"\":1}]", "data/wrong-type"), ("tags", "[] []", "data/json-syntax"),
    ("history", "[{\"\"day\"\":null,\"\"day\"\":null}]", "data/duplicate-key"),
  ]) func `a broken list in a cell is told with its column`(
    field: String, cell: String, code: String
  ) throws {
    let problem = try #require(try Table.cellProblem(field, "\"\(cell)\""))
    #expect(problem.code == code)
    #expect(problem.submission == "S-1")
    #expect(problem.message.english.hasPrefix("`item.\(field)"))
    #expect(problem.message.english.hasSuffix("(row 2, column B)"))
  }

  @Test(arguments: ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?"])
  func `the error of a formula is no value, not even a text`(cell: String) throws {
    #expect(try Table.cellProblem("name", cell)?.code == "data/csv-formula")
    #expect(try Table.cellProblem("price", cell)?.code == "data/csv-formula")
    #expect(try Table("id,day\n\(cell),2026-11-01\n").problem?.code == "data/csv-formula")
    #expect(try Table.cell("name", "#A") == .value(.text("#A")))
  }

  @Test func `a long number that a spreadsheet has cut is no text`() throws {
    let problem = try #require(try Table.cellProblem("name", "6.22848E+17"))
    #expect(problem.code == "data/csv-formula")
    #expect(problem.message.english.contains("has dropped the last digits"))
    #expect(
      try Table("id,day\n1E+20,2026-11-01\n").problem?.message.english.hasPrefix("`id`") == true)
    #expect(try Table.cell("name", "A1E+17") == .value(.text("A1E+17")))
    #expect(try Table.cell("ratio", "1.5E+3") == .value(.decimal(decimal("1500"))))
  }

  @Test func `what is wrong is told by the name that the column has`() throws {
    let table = try Table("id,商品.名称,商品.率\nS-1,a,12岁\n")
    let message = try #require(table.problem?.message)
    #expect(
      message.english
        == "`商品.率` is \"12岁\", but a share such as 0.052 or \"5.2%\" is needed (row 2, column C)")
    #expect(message.chinese == "`商品.率` 是 \"12岁\"，应为比率（如 0.052 或 \"5.2%\"）（表格第 2 行 C 列）")
  }
}
