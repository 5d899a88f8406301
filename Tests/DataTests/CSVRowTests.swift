import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// Rows and cells: RFC 4180, and what real files do to it.
struct CSVRowTests {
  @Test func `each row is one submission`() throws {
    let table = try Table("id,item.name,day\r\nS-1,a,2026-11-01\r\n,b,\r\nS-3,,2026-11-03")
    #expect(table.delivered == ["S-1", "3", "S-3"])
    #expect(try table.itemSlot("name", row: 1) == .value(.text("b")))
    #expect(try table.results[1].get().record.slots[1] == .missing)
    #expect(try table.results[2].get().record.slots[0] == .missing)
  }

  @Test(arguments: [
    ("a", "a"), ("\"a\"", "a"), ("\"a,b\"", "a,b"), ("\"a\"\"b\"", "a\"b"), ("\"\"\"\"", "\""),
    ("\"\"\"a\"\"\"", "\"a\""), ("\"a\nb\"", "a\nb"), ("\"a\r\nb\"", "a\r\nb"),
    ("  a b  ", "a b"), ("\" a \"", " a "), (" \"a\" ", "a"), ("5\" tablet", "5\" tablet"),
    ("a\"\"b", "a\"\"b"), ("a;b\tc", "a;b\tc"), ("中文", "中文"), ("'a'", "'a'"), ("=1+1", "=1+1"),
    ("007", "007"), ("no", "no"), ("null", "null"), ("NULL", "NULL"), ("-", "-"),
  ]) func `a cell of text is what stands in it`(cell: String, text: String) throws {
    #expect(try Table.cell("name", cell) == .value(.text(Text(text))))
    let before = try Table("item.name,id\n\(cell),S-1\n")
    #expect(before.delivered == ["S-1"])
    #expect(try before.itemSlot("name") == .value(.text(Text(text))))
  }

  @Test(arguments: ["", " ", "\"\"", "\" \"", "\t"])
  func `an empty cell is missing`(cell: String) throws {
    for field in ["price", "score", "fresh", "listed", "category", "tags", "history", "stock"] {
      #expect(
        try Table("id,item.\(field),item.sku\nS-1,\(cell),S1-1\n").itemSlot(field) == .missing)
    }
    // A record of which every cell is empty is missing itself.
    #expect(try Table("id,item.name\nS-1,\n").results[0].get().record.slots[0] == .missing)
  }

  @Test func `blank lines and rows of nothing but separators are passed over`() throws {
    let table = try Table("\n\r\nid,item.name\n\nS-1,a\n,\n , \n\"\",\n\nS-2,b\n\n")
    #expect(table.delivered == ["S-1", "S-2"])
    #expect(try table.results[1].get().line == 10)
  }

  @Test func `rows end with a line feed, a carriage return or both`() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = ["id,item.name", "S-1,a", "S-2,\"x\(end)y\"", "S-3,c"].joined(separator: end)
      #expect(try Table(text).delivered == ["S-1", "S-2", "S-3"])
      #expect(try Table(text + end).delivered == ["S-1", "S-2", "S-3"])
    }
  }

  @Test func `a row keeps the line in which it begins`() throws {
    let table = try Table("id,item.name,day\n,\"a\nb\nc\",\n,\"d\",oops\n,e,\n")
    #expect(table.delivered == ["2", "5!data/wrong-type", "6"])
    let message = try #require(table.problem?.message)
    #expect(message.english.hasSuffix("(row 3, column C)"))
    #expect(message.chinese.hasSuffix("（表格第 3 行 C 列）"))
  }

  @Test func `a quote that is not closed costs one row`() throws {
    let open = try Table("id,item.name\nS-1,\"abc\nS-2,def\nS-3,x\n")
    #expect(open.delivered == ["2!data/csv-quote S-1", "S-2", "S-3"])
    #expect(open.problem?.message.english.contains("opened in line 2 and not closed") == true)
    let paired = try Table("id,item.name\nS-1,\"abc\nS-2,\"def\"\nS-3,x\n")
    #expect(paired.delivered == ["2!data/csv-quote S-1", "S-2", "S-3"])
    #expect(paired.problem?.message.english.contains("opened in line 2 and not closed") == true)
    let inner = try Table("id,item.name\nS-1,\"a \"big\" deal\"\nS-2,\"x\ny\"\n")
    #expect(inner.delivered == ["2!data/csv-quote S-1", "S-2"])
    let last = try Table("id,item.name\nS-1,a\nS-2,\"")
    #expect(last.delivered == ["S-1", "3!data/csv-quote S-2"])
    let later = try Table("id,item.name,item.sku\nS-1,\"a\nb\",\"c\nS-2,x,S1-1\n")
    #expect(later.delivered == ["2!data/csv-quote S-1", "S-2"])
    #expect(later.problem?.message.english.contains("opened in line 3") == true)
    #expect(later.problem?.message.english.hasSuffix("(row 2, column C)") == true)
  }

  @Test func `a row with too few or too many cells is malformed`() throws {
    let table = try Table("id,item.name,item.price\nS-1,a\nS-2,a,1,234\nS-3,a,1,\nS-4,a,1\n")
    #expect(
      table.delivered == [
        "2!data/csv-width S-1", "3!data/csv-width S-2", "4!data/csv-width S-3", "S-4",
      ])
    let words = table.results.compactMap { result -> String? in
      guard case .failure(let record) = result else { return nil }
      return record.message.english
    }
    #expect(words[0].contains("has 2 cells, but the first row has 3"))
    #expect(words[1].contains("has 4 cells, but the first row has 3"))
  }

  @Test func `a row beyond 16 MiB is one malformed record and the next is read`() throws {
    let long = String(repeating: "x", count: 17 << 20)
    let text = "id,item.name\nS-1,a\nS-2,\(long)\nS-3,c\n"
    #expect(try Table(text).delivered == ["S-1", "3!data/record-too-large", "S-3"])
    let quoted = "id,item.name\nS-1,a\nS-2,\"\(long)\nS-3,c\n"
    #expect(try Table(quoted).delivered == ["S-1", "3!data/csv-quote S-2", "S-3"])
  }

  @Test func `rows across the borders of the buffer are kept whole`() throws {
    var text = "id,item.name,item.sku\n"
    for number in 0..<400 {
      let filler = String(repeating: "x\"\"\n,", count: number * 37 % 900)
      text += "\(number),\"\(filler)\",S1-1\r\n"
    }
    let table = try Table(text)
    #expect(table.delivered == (0..<400).map(String.init))
    for number in stride(from: 0, to: 400, by: 57) {
      let filler = String(repeating: "x\"\n,", count: number * 37 % 900)
      #expect(
        try table.itemSlot("name", row: number)
          == (filler.isEmpty ? .missing : .value(.text(Text(filler)))))
    }
  }

  @Test func `semicolons and tabs separate where the first row says so`() throws {
    for separator in [";", "\t", ","] {
      let text = ["id,item.name,item.price", "S-1,a,1.5", "S-2,\"x,;\ty\",2"]
        .map { line in
          line.hasPrefix("S-2")
            ? "S-2\(separator)\"x,;\ty\"\(separator)2"
            : line.replacing(",", with: separator)
        }.joined(separator: "\n")
      let table = try Table(text)
      #expect(table.delivered == ["S-1", "S-2"])
      #expect(try table.itemSlot("name", row: 1) == .value(.text("x,;\ty")))
      #expect(try table.itemSlot("price", row: 1) == .value(.decimal(decimal("2"))))
    }
  }

  @Test func `files damaged at random are read or refused but never crash`() throws {
    var random = SeededRandom(state: 11)
    let good = Array(
      "id,item.name,item.tags,day\nS-1,\"a \"\"b\"\"\",\"[\"\"x\"\"]\",2026-11-01\n中,\"x\ny\",,\n"
        .utf8)
    let signs = Array("\",;\t\r\n[]{}.= \\".utf8) + ([0xE4, 0x00, 0xFF] as [UInt8])
    var read = 0
    for _ in 0..<1500 {
      var text = good
      for _ in 0...Int(random.next() % 3) {
        let place = Int(random.next() % UInt64(text.count))
        text[place] = signs[Int(random.next() % UInt64(signs.count))]
      }
      if let table = try? Table(text) { read += table.results.isEmpty ? 0 : 1 }
    }
    #expect(read > 500 && read < 1500)
  }
}
