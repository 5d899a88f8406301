import Foundation
import Menkan
import Testing

@Suite struct TableCommandTests {
  private static let rules = """
    module a
    enum Kind "种类" { food "食品", toy "玩具", gold "黄金" }
    entity Item "商品" { kind "种类": Kind, rate "费率": percent, name "名称": text }

    /// 上限。
    table most "上限" (kind "种类": Kind, name "名称": text) -> rate "费率": percent {
      // The head.
      | kind       | name                  | -> rate | // to the right
      // Above.
      | food, 玩具 | "a,b", "c\\"d" ｜ 5% |
      // Below.
      | food, toy  | otherwise             | 4%      | // behind

      | gold       | any                   | 1%      |
      // The end.
    }

    policy p "甲" for item "商品": Item {
      require r "费率": item.rate <= most(item.kind, item.name)
    }

    """

  private static func table(_ files: Scratch, _ more: String...) async throws -> Tool.Result {
    try await Tool.run(["table"] + more + ["--rules", files.path("rules"), "--locale", "en"])
  }

  private static func laidOut() async throws -> Scratch {
    let files = try Scratch()
    try files.write(rules, to: "rules/a.menkan")
    let laidOut = try await Tool.run(["fmt", "--rules", files.path("rules")])
    #expect(laidOut.status == 0)
    return files
  }

  @Test func `what is exported is CSV for spreadsheets`() async throws {
    let files = try await Self.laidOut()
    let result = try await Self.table(files, "export", "most")
    #expect(result.status == 0)
    #expect(
      result.output
        == "\u{FEFF}kind,name,rate\r\n\"food, 玩具\",\"\"\"a,b\"\", \"\"c\\\"\"d\"\"\",5%\r\n"
        + "\"food, toy\",otherwise,4%\r\ngold,any,1%\r\n")
  }

  @Test func `what was exported is imported without a change`() async throws {
    let files = try await Self.laidOut()
    let before = try files.text("rules/a.menkan")
    #expect(try await Self.table(files, "export", "most", "--out", files.path("t.csv")).status == 0)
    let result = try await Self.table(files, "import", "上限", files.path("t.csv"))
    #expect(result.status == 0, "\(result.error)")
    #expect(try files.text("rules/a.menkan") == before)
  }

  @Test func `rows that stay keep their comments`() async throws {
    let files = try await Self.laidOut()
    let csv =
      "rate,kind,name\n2%,gold,any\n5%,\"food, 玩具\",\"\"\"a,b\"\"\"\n4%,\"food, toy\",otherwise\n"
    try files.write(csv, to: "t.csv")
    // Columns are moved, so no row is as it was.
    let moved = try await Self.table(files, "import", "most", files.path("t.csv"))
    #expect(moved.status == 0, "\(moved.error)")
    #expect(moved.error.contains("has 3 rows; 2 comments of rows went"))
    let text = try files.text("rules/a.menkan")
    #expect(text.contains("// The head.\n  | -> rate | kind "))
    #expect(text.contains("| 2%      | gold       | any       |"))
    #expect(text.contains("// The end.\n}"))
    try files.write(csv.replacing("2%", with: "3%") + "\n", to: "t.csv")
    #expect(try await Self.table(files, "import", "most", files.path("t.csv")).status == 0)
    #expect(try files.text("rules/a.menkan") == text.replacing("| 2% ", with: "| 3% "))
  }

  @Test(arguments: [
    ("kind,name,rate\ngold,any,1%\n", "table/gap"), ("kind,name,rate\n\"gold", "table/csv-form"),
    ("kind,name,rate\nany,any,1\n", "type/percent-against-number"), ("", "table/no-head"),
    ("kind,name,rate\nany,any,1% // }\n", "parse/table-row"),
  ])
  func `nothing is written that does not check`(csv: String, code: String) async throws {
    let files = try await Self.laidOut()
    let before = try files.text("rules/a.menkan")
    try files.write(csv, to: "t.csv")
    let result = try await Self.table(files, "import", "most", files.path("t.csv"))
    #expect(result.status == 1)
    #expect(result.error.contains(code))
    #expect(try files.text("rules/a.menkan") == before)
  }

  @Test func `wrong use is told`() async throws {
    let files = try await Self.laidOut()
    let unknown = try await Self.table(files, "export", "least")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("there is no table `least`"))
    #expect(try await Self.table(files, "import", "most", files.path("none.csv")).status == 2)
  }

  /// Every fourth of them: each is two runs of the program over all rules.
  @Test func `tables of the rules come back as they went`() async throws {
    let files = try Scratch()
    let shipped = URL(filePath: Tool.path("Rules"))
    try FileManager.default.copyItem(at: shipped, to: files.url("rules"))
    let filed = "juhuasuan.enrolment.fees.fee_standard"
    let names = try RuleSet.load(root: shipped.path).provedTables.map(\.code)
    try #require(names.count > 15 && names.contains(filed))
    for (place, name) in names.enumerated() where place.isMultiple(of: 4) && name != filed {
      let out = files.path("t.csv")
      #expect(try await Self.table(files, "export", name, "--out", out).status == 0)
      let result = try await Self.table(files, "import", name, out)
      #expect(result.status == 0, "\(result.error)")
    }
    let paths = FileManager.default.enumerator(atPath: shipped.path)?.compactMap { $0 as? String }
    for path in (paths ?? []) where path.hasSuffix(".menkan") {
      let before = try String(contentsOf: shipped.appending(path: path), encoding: .utf8)
      #expect(try files.text("rules/\(path)") == before, "\(path)")
    }
    let rows = try await Self.table(files, "export", filed)
    #expect(rows.output.split(separator: "\r\n").count == 245)
  }

  /// Texts of signs that CSV and tables have a use for, by a linear congruence with a fixed seed.
  private static func drawnRows(_ count: Int) -> [String] {
    let signs = [
      ",", "\\\"", "|", "｜", "；", "，", "“", "”", "\\\\", "女", "a", " ", "/", "'", "=", "、",
    ]
    var state: UInt64 = 20_261_101
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { row in
      let texts = (0...draw(3)).map { number in
        "\"\(row).\(number)" + (0..<draw(8)).map { _ in signs[draw(signs.count)] }.joined() + "\""
      }
      let cell = texts.joined(separator: ["、", ", ", "，"][draw(3)])
      return "  | \(cell) | \(draw(100)).\(draw(10))% |\n"
    }
  }

  @Test func `drawn rows come back as they went, by both ways`() async throws {
    let files = try Scratch()
    try files.write(
      """
      模块 a
      实体 Item "商品" { name "名称": 文本, rate "费率": 百分比 }
      决策表 most "上限" (name "名称": 文本) -> rate "费率": 百分比 {
        | 名称 | -> 费率 |
      \(Self.drawnRows(300).joined())  | 其余 | 1% |
      }
      策略 p "甲" 对于 item "商品": Item { 要求 r "费率": item.rate 不超过 most(item.name) }

      """, to: "rules/a.menkan")
    let laidOut = try await Tool.run(["fmt", "--rules", files.path("rules")])
    #expect(laidOut.status == 0, "\(laidOut.error)")
    let before = try files.text("rules/a.menkan")
    let (out, again) = (files.path("t.csv"), files.path("u.csv"))
    #expect(try await Self.table(files, "export", "most", "--out", out).status == 0)
    // Another rate, so that rows are really written.
    let changed = try files.text("t.csv").replacing("其余,1%", with: "其余,2%")
    try files.write(changed, to: "t.csv")
    let result = try await Self.table(files, "import", "most", out)
    #expect(result.status == 0, "\(result.error)")
    #expect(try files.text("rules/a.menkan") != before)
    #expect(try await Self.table(files, "export", "most", "--out", again).status == 0)
    #expect(try files.text("u.csv") == changed)
    try files.write(changed.replacing("其余,2%", with: "其余,1%"), to: "t.csv")
    #expect(try await Self.table(files, "import", "most", out).status == 0)
    #expect(try files.text("rules/a.menkan") == before)
  }
}
