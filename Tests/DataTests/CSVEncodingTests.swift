import Foundation
import MenkanData
import MenkanSource
import MenkanValues
import Testing

struct CSVEncodingTests {
  private static let text = "id,商品.名称\r\nS-1,连衣裙\r\nS-2,€𠮷\"龍\r\n"
  /// The same in GB18030, by Python: `text.encode("gb18030")`.
  private static let gb18030 = bytes(
    "69 64 2c c9 cc c6 b7 2e c3 fb b3 c6 0d 0a 53 2d 31 2c c1 ac d2 c2 c8 b9 0d 0a 53 2d 32 2c"
      + " a2 e3 95 34 b2 35 22 fd 88 0d 0a")

  /// Bytes in hexadecimal.
  private static func bytes(_ text: String) -> [UInt8] {
    text.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }

  private func names(_ table: Table) throws -> [Slot] {
    try table.results.indices.map { try table.itemSlot("name", row: $0) }
  }

  private static let expected: [Slot] = [
    .value(.text("连衣裙")), .value(.text("€𠮷\"龍")),
  ]

  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    #expect(try names(Table(Self.text)) == Self.expected)
    let marked = try Table("\u{FEFF}" + Self.text)
    #expect(try names(marked) == Self.expected)
    #expect(marked.encoding == .utf8)
    #expect(try names(Table("\u{FEFF}" + Self.text, encoding: .utf8)) == Self.expected)
    #expect(try Table("id,day\n1,\n").encoding == nil)
  }

  @Test func `GB18030 is found out`() throws {
    let table = try Table(Self.gb18030)
    #expect(table.encoding == .gb18030)
    #expect(table.delivered == ["S-1", "S-2"])
    #expect(try names(table) == Self.expected)
    #expect(try names(Table(Self.gb18030, encoding: .gb18030)) == Self.expected)
    #expect(try names(Table(Self.bytes("84 31 95 33") + Self.gb18030)) == Self.expected)
  }

  @Test func `GB18030 is found out behind a megabyte of ASCII`() throws {
    var bytes = Array("id,item.name\n".utf8)
    for number in 0..<60_000 { bytes += Array("S-\(number),plain text\n".utf8) }
    bytes += Self.bytes("31 2c c1 ac d2 c2 c8 b9 0a")
    let table = try Table(bytes)
    #expect(table.encoding == .gb18030)
    #expect(try table.itemSlot("name", row: 60_000) == .value(.text("连衣裙")))
  }

  @Test func `characters across the borders of the buffer are kept whole`() throws {
    var text = "id,item.name\n"
    var bytes = Array("id,item.name\n".utf8)
    let rest = Self.bytes("d2 c2 c8 b9 95 34 b2 35 c1 ac d2 c2 c8 b9 c1 ac d2 c2 c8 b9 0a")
    for number in 0..<9000 {
      text += "\(number),连\(number)衣裙𠮷连衣裙连衣裙\n"
      bytes += Array("\(number),".utf8)
      bytes += [0xC1, 0xAC]
      bytes += Array("\(number)".utf8)
      bytes += rest
    }
    let table = try Table(bytes)
    #expect(table.encoding == .gb18030)
    #expect(try names(table) == names(Table(text)))
    #expect(table.results.count == 9000)
  }

  @Test func `UTF-16 is read by its byte order mark`() throws {
    let units = Array(Self.text.utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    #expect(try names(Table(little)) == Self.expected)
    #expect(try names(Table(big)) == Self.expected)
    #expect(try Table(little).encoding == .utf16)
  }

  @Test func `a damaged byte costs one row and is told with its column`() throws {
    var utf8 = Array("id,商品.名称\nS-1,连衣裙\nS-2,a_b\nS-3,连\n".utf8)
    utf8[try #require(utf8.firstIndex(of: UInt8(ascii: "_")))] = 0xFF
    let table = try Table(utf8)
    #expect(table.delivered == ["S-1", "3!data/csv-encoding S-2", "S-3"])
    #expect(
      table.problem?.message.english
        == "`商品.名称` holds a byte that is not UTF-8; save the file anew as UTF-8, or name its"
        + " encoding with --encoding (row 3, column B)")
    let damaged = Self.gb18030 + Self.bytes("53 2d 33 2c 61 ff 62 0a 53 2d 34 2c 63 c1")
    let other = try Table(damaged)
    #expect(
      other.delivered == ["S-1", "S-2", "4!data/csv-encoding S-3", "5!data/csv-encoding S-4"])
    #expect(other.problem?.message.chinese.contains("不是 GB18030 编码") == true)
  }

  @Test func `a byte that is wrong does not take the separator behind it along`() throws {
    var bytes = Array("id,item.name,day\nS-1,a_,2026-11-01\nS-2,b,\n".utf8)
    bytes[try #require(bytes.firstIndex(of: UInt8(ascii: "_")))] = 0xC1
    let table = try Table(bytes, encoding: .gb18030)
    #expect(table.delivered == ["2!data/csv-encoding S-1", "S-2"])
  }

  @Test func `encodings go by what people call them`() {
    #expect(TextEncoding(named: "GBK") == .gb18030)
    #expect(TextEncoding(named: "gb-18030") == .gb18030)
    #expect(TextEncoding(named: "utf8") == .utf8)
    #expect(TextEncoding(named: "UTF-16") == .utf16)
    #expect(TextEncoding(named: "latin1") == nil)
  }
}
