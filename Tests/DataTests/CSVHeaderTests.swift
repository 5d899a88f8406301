import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct CSVHeaderTests {
  @Test(arguments: ["item.name", "商品.名称", "item.名称", "商品.name", "\"item.name\"", " item.name "])
  func `a column goes by names, aliases and labels`(name: String) throws {
    let table = try Table("submission_id,\(name)\nS-1,a\n")
    #expect(table.delivered == ["S-1"])
    #expect(try table.itemSlot("name") == .value(.text("a")))
  }

  @Test func `id goes before submission_id`() throws {
    let table = try Table("submission_id,id,day\nA,B,\nC,,\n,,2026-11-01\n 7 ,,\n")
    #expect(table.delivered == ["B", "C", "4", "7"])
  }

  @Test func `unknown columns are ignored, counted and named once`() throws {
    let table = try Table("id,remark,item.name,item.colour,,\nS-1,x,a,red,1,\nS-2,,b,blue,,\n")
    #expect(table.delivered == ["S-1", "S-2"])
    #expect(table.notes.ignoredFields.map(\.path) == ["remark", "item.colour", "(E)"])
    #expect(table.notes.ignoredFields.map(\.count) == [1, 2, 1])
  }

  @Test(arguments: [
    ("", "is empty"), ("\n\r\n", "is empty"),
    ("S-1,4.8,女装\nS-2,4.9,toys\n", "`S-1`, `4.8`, `女装`"), ("id,foo\n1,2\n", "`id`, `foo`"),
    ("id\n1\n", "such as `item.name`, `day`"),
    ("item.name,day,item.name\n", "columns A and C have the same name"),
    ("x,day,x\n", "columns A and C have the same name"),
    ("item.name,day,商品.名称\n", "columns A (`item.name`) and C (`商品.名称`) are the same field"),
    ("item,day,item.name\n", "column A (`item`) holds the whole record"),
    ("item.history,item.name,item\n", "column C (`item`) holds the whole record"),
    ("id,\"day\n", "is opened and not closed"), ("id,\"day\"x\n", "behind a closing quote"),
  ]) func `a first row that names no columns is refused`(text: String, words: String) throws {
    let error = try #require(headerProblem(text))
    #expect(error.code == "data/csv-header")
    #expect(error.message.english.contains(words))
    #expect(error.message.chinese.unicodeScalars.contains { $0.value >= 0x4E00 })
  }

  @Test func `a label that two fields have is not guessed`() throws {
    let shop = Schema(entities: [
      EntityType(
        code: "t.M",
        fields: [
          Field(name: "fee_a", label: "费用（元）", type: .number),
          Field(name: "fee_b", label: "费用（元）", type: .number),
          Field(name: "rate", label: "v1.5 率", type: .percent),
        ])
    ])
    let root = EntityType(
      code: "t.p", fields: [Field(name: "merchant", label: "商家", type: .entity(EntityID(0)))])
    let folder = try Folder()
    func first(_ text: String) throws -> Submission? {
      let source = try SubmissionSource(
        path: try folder.write("a.csv", text), reader: SubmissionReader(schema: shop, root: root))
      return try source.next()?.get()
    }
    let error = #expect(throws: DataError.self) { try first("商家.费用（元）\n1\n") }
    #expect(error?.message.english.contains("`商家.fee_a`, `商家.fee_b`") == true)
    let record = try first("商家.v1.5 率,商家.fee_b\n5%,2\n")?.record
    #expect(
      record?.slots[0]
        == .value(
          .record(
            Record([
              .missing, .value(.decimal(decimal("2"))), .value(.decimal(decimal("0.05"))),
            ]))))
  }

  @Test func `more columns than a spreadsheet can have are refused`() {
    let names = (0..<16_385).map { "c\($0)" }.joined(separator: ",")
    #expect(headerProblem("day," + names)?.message.english.contains("16386 columns") == true)
  }
}
