import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct SubmissionReaderTests {
  @Test func `a submission fills the slots of its policy in order`() throws {
    let json = """
      {"submission_id": 17, "day": "2026-11-01", "item": {
        "price": 199, "name": "\\u8fde衣裙", "category": "女装", "fresh": true, "keep": "30 days",
        "checked": "2026-11-11T20:00+08:00", "tags": ["a", null], "score": null,
        "history": [{"price": 5.97, "day": "2026-10-01"}, null, {}]}}
      """
    let submission = try Shop.reader().read(json: Array(json.utf8), line: 3).get()
    #expect(submission.id == "17")
    #expect(submission.line == 3)
    #expect(submission.record.slots[1] == .value(.date(CivilDate(day: 20_758))))
    guard case .value(.record(let item)) = submission.record.slots[0] else {
      Issue.record("no item")
      return
    }
    #expect(item.slots.count == 15)
    #expect(item.slots[0] == .value(.text("连衣裙")))
    #expect(item.slots[1] == .value(.decimal(FixedDecimal(micros: 199_000_000))))
    #expect(item.slots[2] == .missing)
    #expect(item.slots[3] == .missing)
    #expect(item.slots[5] == .value(.enumCase(0)))
    #expect(item.slots[7] == .value(.instant(Instant(seconds: 1_794_398_400))))
    #expect(item.slots[8] == .value(.bool(true)))
    #expect(item.slots[9] == .value(.duration(CalendarDuration(30, .days))))
    #expect(item.slots[10] == .value(.list([.value(.text("a")), .missing])))
    let first = Record([
      .value(.date(CivilDate(day: 20_727))),
      .value(.decimal(FixedDecimal(micros: 5_970_000))),
    ])
    #expect(
      item.slots[11]
        == .value(
          .list([.value(.record(first)), .missing, .value(.record(Record([.missing, .missing])))])))
  }

  @Test func `names and aliases both name a field`() throws {
    let json = "{\"商品\":{\"率\":0.1,\"名称\":\"a\"}}"
    let record = try Shop.reader().read(json: Array(json.utf8)).get().record
    guard case .value(.record(let item)) = record.slots[0] else {
      Issue.record("no item")
      return
    }
    #expect(item.slots[0] == .value(.text("a")))
    #expect(item.slots[3] == .value(.decimal(FixedDecimal(micros: 100_000))))
  }

  @Test func `an enum case that the schema does not know is unlisted`() throws {
    #expect(try itemSlot("category", "\"toys\"") == .value(.enumCase(2)))
    #expect(try itemSlot("category", "\"3C数码\"") == .value(.enumCase(1)))
    #expect(try itemSlot("category", "\"garden\"") == .unlisted("garden"))
    #expect(try itemSlot("category", "\"Toys\"") == .unlisted("Toys"))
    #expect(try itemProblem("category", "3")?.code == "data/wrong-type")
  }

  @Test(arguments: [
    ("name", "5"), ("name", "true"), ("name", "{}"), ("price", "\"5\""), ("price", "\"5%\""),
    ("score", "[]"), ("stock", "\"1\""), ("listed", "\"2026-02-29\""), ("listed", "\"2026-2-1\""),
    ("listed", "20260201"), ("listed", "\"2026-02-01T00:00Z\""), ("checked", "\"2026-02-01\""),
    ("checked", "\"2026-02-01T10:00\""), ("fresh", "\"true\""), ("fresh", "1"),
    ("keep", "30"), ("keep", "\"30\""), ("keep", "\"48 hours\""),
    ("keep", "\"99999999999999999999 days\""),
    ("tags", "\"a\""), ("tags", "[1]"), ("tags", "[[\"a\"]]"), ("history", "{}"),
    ("history", "[1]"),
  ]) func `a value of the wrong type is refused with the id kept`(
    field: String, json: String
  ) throws {
    let record = try #require(try itemProblem(field, json))
    #expect(record.code == "data/wrong-type")
    #expect(record.submission == "S-1")
  }

  @Test(arguments: [
    ("score", "5.000001"), ("score", "-0.000001"), ("price", "0"), ("stock", "101"),
    ("stock", "-1"),
  ]) func `a value out of its declared range is refused`(field: String, json: String) throws {
    #expect(try itemProblem(field, json)?.code == "data/out-of-range")
  }

  @Test func `both ends of a range belong to it`() throws {
    #expect(try itemSlot("score", "5") == .value(.decimal(decimal("5"))))
    #expect(try itemSlot("score", "0") == .value(.decimal(.zero)))
    #expect(try itemSlot("stock", "100") == .value(.int(100)))
  }

  @Test func `a message names the path, the value and what is needed, in both languages`() throws {
    let record = try #require(
      try problem("{\"item\":{\"history\":[{},{\"price\":\"5元\"}]},\"id\":\"S-9\"}"))
    #expect(
      record.message.english
        == "`item.history[1].price` is \"5元\", but an amount in CNY as a number is needed")
    #expect(record.message.chinese == "`item.history[1].price` 是 \"5元\"，应为 CNY 金额数字")
    #expect(record.submission == "S-9")
    let range = try #require(try itemProblem("score", "7.2"))
    #expect(range.message.english == "`item.score` is 7.2, but a number from 0 to 5 is needed")
    #expect(range.message.chinese == "`item.score` 是 7.2，应为 0 到 5 的数字")
  }

  @Test func `a text fits its pattern or is refused`() throws {
    #expect(try itemSlot("sku", "\"S12-x\"") == .value(.text("S12-x")))
    #expect(try itemSlot("sku", "\"S-\"") == .value(.text("S-")))
    #expect(try itemProblem("sku", "\"T12-x\"")?.code == "data/not-like")
    #expect(try itemProblem("sku", "\"S12\"")?.code == "data/not-like")
    let long = "\"S" + String(repeating: "a", count: 60_000) + "\""
    #expect(try itemProblem("sku", long)?.code == "data/not-like")
  }

  @Test func `a text beyond 64 KiB or with a null character is refused`() throws {
    let limit = String(repeating: "a", count: 65_536)
    #expect(try itemSlot("name", "\"\(limit)\"") == .value(.text(Text(limit))))
    #expect(try itemProblem("name", "\"\(limit)a\"")?.code == "data/text-too-long")
    #expect(try itemProblem("name", "\"a\\u0000b\"")?.code == "data/null-character")
  }

  @Test func `a list beyond its bound is refused`() throws {
    #expect(try itemSlot("tags", "[]") == .value(.list([])))
    #expect(
      try itemProblem("tags", "[\"a\",\"b\",\"c\",\"d\"]")?.code == "data/list-too-long")
  }

  @Test(arguments: [
    "{\"item\":null,\"item\":null}", "{\"item\":{},\"商品\":{}}",
    "{\"item\":{\"price\":1,\"price\":1}}",
    "{\"x\":1,\"x\":1}", "{\"x\":1,\"\\u0078\":1}", "{\"id\":\"a\",\"id\":\"a\"}",
    "{\"item\":{\"x\":1,\"x\":2}}", "{\"x\":{\"y\":1,\"y\":2}}",
    "{\"x\":[{\"y\":{\"z\":1,\"z\":2}}]}",
    "{\"item\":{\"history\":[{\"price\":1,\"price\":2}]}}", "{\"\":1,\"\":2}",
    "{\"x\":{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"a\":1}}",
    "{\"item\":{\"x\":{\"y\":[{\"z\":1,\"z\":2}]}}}",
  ]) func `a key that comes twice is refused wherever it stands`(json: String) throws {
    #expect(try problem(json)?.code == "data/duplicate-key")
  }

  @Test func `a duplicate among very many unknown keys is found`() throws {
    let keys = (0..<3000).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(try problem("{\(keys)}") == nil)
    #expect(try problem("{\(keys),\"k2999\":2}")?.code == "data/duplicate-key")
    #expect(try problem("{\(keys),\"k5\":2}")?.code == "data/duplicate-key")
  }

  @Test func `the id is a text or a number and the first of the two keys`() throws {
    func id(_ json: String) throws -> String? {
      try Shop.reader().read(json: Array(json.utf8)).get().id
    }
    #expect(try id("{\"id\":\"S-1\"}") == "S-1")
    #expect(try id("{\"id\":1.50}") == "1.50")
    #expect(try id("{\"submission_id\":\"b\",\"id\":\"a\"}") == "a")
    #expect(try id("{\"submission_id\":\"b\",\"id\":null}") == "b")
    #expect(try id("{\"id\":\"\"}") == nil)
    #expect(try id("{}") == nil)
    #expect(try problem("{\"id\":true}")?.code == "data/wrong-type")
  }

  @Test func `a parameter named id is no submission id`() throws {
    let root = EntityType(code: "t.p", fields: [Field(name: "id", type: .int)])
    let reader = try SubmissionReader(schema: Schema(), root: root)
    let submission = try reader.read(json: Array("{\"id\":5,\"submission_id\":\"S\"}".utf8)).get()
    #expect(submission.id == "S")
    #expect(submission.record.slots == [.value(.int(5))])
  }

  @Test func `the id is kept though it follows the problem`() throws {
    let record = try problem("{\"item\":{\"price\":\"x\"},\"day\":7,\"submission_id\":\"S-3\"}")
    #expect(record?.submission == "S-3")
    #expect(record?.message.english.hasPrefix("`item.price`") == true)
    #expect(try problem("{\"x\":1,\"x\":2,\"id\":\"S-4\"}")?.submission == "S-4")
  }

  @Test func `unknown fields are counted by path and reported once`() throws {
    let reader = try Shop.reader()
    for json in [
      "{\"extra\":1,\"item\":{\"colour\":{\"a\":1},\"history\":[{\"n\":1},{\"n\":2}]}}",
      "{\"item\":{\"colour\":null,\"size\":3}}",
      "{\"item\":{\"size\":3,\"colour\":1},\"id\":\"S\"}",
    ] {
      _ = try reader.read(json: Array(json.utf8)).get()
    }
    let notes = reader.notes.ignoredFields.map { "\($0.path) \($0.count)" }
    #expect(notes == ["extra 1", "item.colour 3", "item.size 2", "item.history.n 2"])
    var merged = reader.notes
    merged.merge(reader.notes)
    #expect(merged.ignoredFields.map(\.count) == [2, 6, 4, 4])
  }

  @Test func `what the schema does not have comes with what was meant`() throws {
    let reader = try Shop.reader()
    for json in [
      #"{"item":{"scroe":4,"category":"Toys"}}"#, #"{"率":0.1,"item":{"category":"Toys"}}"#,
      #"{"item":{"category":"boats","nothing_alike":1}}"#,
    ] {
      _ = try reader.read(json: Array(json.utf8)).get()
    }
    func text(_ note: ReadingNotes.Note) -> String {
      "\(note.path) \(note.value ?? "") \(note.count) → \(note.near ?? "?")"
    }
    #expect(
      reader.notes.ignoredFields.map(text) == [
        "率  1 → item.rate", "item.scroe  1 → item.score", "item.nothing_alike  1 → ?",
      ])
    #expect(
      reader.notes.unlistedValues.map(text) == [
        "item.category Toys 2 → toys", "item.category boats 1 → ?",
      ])
    var merged = reader.notes
    merged.merge(reader.notes)
    #expect(merged.unlistedValues.map(\.count) == [4, 2])
  }

  @Test func `keys in another order, record by record, are still found`() throws {
    let reader = try Shop.reader()
    for json in [
      "{\"item\":{\"stock\":1,\"score\":2}}", "{\"item\":{\"score\":2,\"stock\":1}}",
      "{\"item\":{\"x\":0,\"stock\":1,\"score\":2}}",
    ] {
      guard
        case .value(.record(let item)) = try reader.read(json: Array(json.utf8)).get().record
          .slots[0]
      else {
        Issue.record("no item")
        return
      }
      #expect(item.slots[4] == .value(.int(1)))
      #expect(item.slots[2] == .value(.decimal(decimal("2"))))
    }
  }

  @Test func `a record beyond 16 MiB is refused`() throws {
    let filler = String(repeating: "a", count: 16 << 20)
    #expect(try problem("{\"x\":\"\(filler)\"}")?.code == "data/record-too-large")
    let fits = String(repeating: "a", count: (16 << 20) - 8)
    #expect(try problem("{\"x\":\"\(fits)\"}") == nil)
  }
}
