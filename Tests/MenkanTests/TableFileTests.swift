import Foundation
import Menkan
import MenkanSource
import MenkanValues
import Testing

/// Tables whose rows stand in files of their own.
@Suite struct TableFileTests {
  private static let head = """
    module m
    enum Category "类目" { womenswear "女装", electronics "数码" { phones "手机" }, toys "玩具" }
    entity Item "商品" { category "类目": Category, rate "退款率": percent, mark "标记": text }

    """
  private static let policy = """

    policy p for item "商品": Item {
      require refund "退款率": item.rate <= ceiling(item.category, item.mark)
    }

    """
  private static let inputs =
    "(category \"类目\": Category, mark \"标记\": text) -> rate \"费率\": percent"
  private static let pipes = """
     {
      | category   | mark          | -> rate |
      | womenswear | any           | 5%      |
      | 数码       | "a,b", "c\\"d" | 3%      |
      | 数码       | otherwise     | 2%      |
      | toys       | any           | 1%      |
    }
    """
  /// The same rows, written by hand.
  private static let csv = """
    category,mark,rate
    womenswear,any,5%
    数码,\"\"\"a,b\"\", \"\"c\\\"\"d\"\"\",3%

    数码,otherwise,2%
    toys,any,1%

    """

  private static func folder(_ csv: Data) throws -> RulesOnDisk {
    let rules = head + "table ceiling from \"tables/c.csv\" \(inputs)" + policy
    let folder = try RulesOnDisk(["m.menkan": rules, "tables/c.csv": ""])
    try csv.write(to: URL(filePath: folder.path("tables/c.csv")))
    return folder
  }

  private static func folder(_ csv: String) throws -> RulesOnDisk { try folder(Data(csv.utf8)) }

  private static func findings(_ csv: String) throws -> [String] {
    let folder = try folder(csv)
    let rules = try folder.load()
    return rules.diagnostics.map { finding in
      let file = rules.sources[finding.span.file]
      let place = file.position(of: finding.span.lower)
      let path = file.path.dropFirst(folder.root.count + 1)
      return "\(path):\(place.line):\(place.column) \(finding.code)"
    }
  }

  private static func plan(_ folder: RulesOnDisk) throws -> String {
    var options = ReviewOptions()
    options.today = CivilDate("2026-11-01")
    return try Reviewer(try folder.load(), policy: "p", options: options).plan
  }

  @Test func `the plan is that of the same table with bars, however the file is written`() throws {
    let bars = try RulesOnDisk([
      "m.menkan": Self.head + "table ceiling \(Self.inputs)" + Self.pipes
        + Self.policy
    ])
    let plan = try Self.plan(bars)
    #expect(try Self.plan(Self.folder(Self.csv)) == plan)
    #expect(try Self.plan(Self.folder("\u{FEFF}" + Self.csv)) == plan)
    #expect(try Self.plan(Self.folder(Self.csv.replacing("\n", with: "\r\n"))) == plan)
    let columns = Self.csv.replacing("category,mark,rate", with: "类目,mark,-> 费率")
    #expect(try Self.plan(Self.folder(columns)) == plan)
    let marks = Self.csv.replacing("3%", with: "4%")
    #expect(try Self.plan(Self.folder(marks)) != plan)
    // By Python: "数码".encode("gb18030").
    let parts = Self.csv.components(separatedBy: "数码").map { Data($0.utf8) }
    let chinese = Data(parts.joined(separator: [0xCA, 0xFD, 0xC2, 0xEB]))
    #expect(try Self.plan(Self.folder(chinese)) == plan)
  }

  @Test(arguments: [
    ("category,mark,rate\nany,any,5\n", ["2:9 type/percent-against-number"]),
    ("category,mark,rate\nshoes,any,5%\n", ["2:1 name/unknown-case"]),
    ("category,mark,rate\n\"toys, shoes\",any,5%\n", ["2:8 name/unknown-case"]),
    ("category,mark,rate\nany,,5%\n", ["2:4 parse/empty-cell"]),
    ("category,mark,rate\nany,any\n", ["2:1 table/cell-count"]),
    ("category,mark,rate\nany,any,5%,6%\n", ["2:1 table/cell-count"]),
    ("category,mark,rate\nany,any,5% | 6%\n", ["2:12 parse/unexpected"]),
    ("category,mark,rate\nany,any,5%\ntoys,any,1%\n", ["3:1 table/overlap"]),
    ("category,marks,rate\nany,any,5%\n", ["1:10 name/unknown-column"]),
    (
      "category,mark,rate\nany,any,\"5\n%\"\n",
      ["2:11 table/csv-form", "2:10 type/percent-against-number"]
    ),
    ("category,mark,rate\nany,any,?\n", ["2:9 parse/open-cell"]),
    (
      "category,mark,rate\nany,\"\"\"x\"\" 1\",2%\nany,any,\"3\n",
      ["2:12 parse/unexpected", "3:9 table/csv-form"]
    ),
  ])
  func `findings stand in the file`(csv: String, expected: [String]) throws {
    #expect(try Set(Self.findings(csv)) == Set(expected.map { "tables/c.csv:\($0)" }))
  }

  @Test func `a file without rows, and a gap, are told at the table`() throws {
    #expect(try Self.findings("") == ["m.menkan:4:7 table/no-head"])
    #expect(try Self.findings("category,mark,rate\ntoys,any,5%\n") == ["m.menkan:4:7 table/gap"])
  }

  @Test func `a row for a gap is written as the file is`() throws {
    let folder = try Self.folder("category;mark;rate\r\ntoys, womenswear;any;5%\r\n")
    let rules = try folder.load()
    let file = try #require(rules.sources.files.first { $0.path.hasSuffix("c.csv") })
    let mended = FixItApplier.apply(rules.diagnostics, to: file)
    #expect(
      String(decoding: mended, as: UTF8.self)
        == "category;mark;rate\r\ntoys, womenswear;any;5%\r\nelectronics;any;?\r\n")
  }

  @Test func `what cannot be written back is not offered`() throws {
    func fixes(_ csv: Data) throws -> Int {
      try Self.folder(csv).load().diagnostics.map(\.fixIts.count).reduce(0, +)
    }
    let text = "category,mark,rate\nany,any,5\n"
    #expect(try fixes(Data(text.utf8)) == 1)
    // In UTF-16 with its mark.
    #expect(try fixes(#require(text.data(using: .utf16))) == 0)
  }

  @Test(arguments: [
    ("../c.csv", "leads out of the folder"), ("/etc/hostname", "leads out of the folder"),
    ("tables/none.csv", "none.csv"),
  ])
  func `a file that cannot be read is an error`(path: String, words: String) throws {
    let rules = Self.head + "table ceiling from \"\(path)\" \(Self.inputs)" + Self.policy
    let found = try RulesOnDisk(["m.menkan": rules]).load().diagnostics
    #expect(found.map(\.code) == ["table/unreadable"])
    #expect(found.first?.labels[0].text.english.contains(words) == true)
  }

  @Test func `a table of too many rows or columns is refused`() throws {
    let rows = String(repeating: "any,any,5%\n", count: 20_001)
    #expect(try Self.findings("category,mark,rate\n" + rows) == ["m.menkan:4:7 table/too-large"])
    let columns = String(repeating: "mark,", count: 200)
    #expect(try Self.findings(columns + "rate\n").isEmpty == false)
    let large = String(repeating: "any,any,5%\n", count: 400_000)
    #expect(
      try Self.findings("category,mark,rate\n" + large).contains { $0.contains("c.csv:1:1 ") })
  }
}
