import Foundation
import Testing

/// Tables in and out, through the built program.
@Suite struct CSVReviewTests {
  private static let samples = Tool.path("Rules/samples/submissions.jsonl")

  /// JSON Lines as a table, by Python and its `csv` module.
  private static func table(of source: String, _ scratch: Scratch, limit: Int) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Tool.path("Tests/Cases/csv/table.py"), source, scratch.path("table.csv"),
      "\(limit)",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return scratch.path("table.csv")
  }

  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test(.enabled(if: hasPython, "python3 is not installed"))
  func `a table is decided as the same submissions in JSON Lines`() async throws {
    let scratch = try Scratch()
    let table = try Self.table(of: Self.samples, scratch, limit: 300)
    let lines = try await Tool.run(Tool.review(Self.samples, "--format", "jsonl"))
    let rows = try await Tool.run(Tool.review(table, "--format", "jsonl"))
    #expect(rows.status == 0)
    #expect(lines.output.count > 100_000)
    #expect(rows.output == lines.output)
    #expect(rows.error == lines.error)
  }

  private static let real = Tool.root.deletingLastPathComponent()
    .appending(path: "shared/data/olist/submissions.jsonl.gz").path

  @Test func `real submissions are decided alike as a table and as JSON Lines`() async throws {
    guard Self.hasPython, FileManager.default.fileExists(atPath: Self.real) else {
      print("SKIPPED: there are no real submissions at \(Self.real)")
      return
    }
    let scratch = try Scratch()
    let table = try Self.table(of: Self.real, scratch, limit: 200)
    let all = try await Tool.run(Tool.review(table, "--format", "jsonl"))
    let unpacked = try scratch.write(try Self.lines(200), to: "lines.jsonl")
    let lines = try await Tool.run(Tool.review(unpacked, "--format", "jsonl"))
    #expect(lines.output.split(separator: "\n").count == 200)
    #expect(all.output == lines.output)
  }

  private static func lines(_ count: Int) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "gzip -dc '\(real)' | head -n \(count)"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  @Test func `decisions are written as a table that spreadsheets read`() async throws {
    let scratch = try Scratch()
    let out = scratch.path("decisions.csv")
    let result = try await Tool.run(Tool.review(Self.samples, "--out", out, "--locale", "zh"))
    #expect(result.status == 0)
    let text = try scratch.text("decisions.csv")
    let rows = text.split(separator: "\r\n")
    #expect(rows.count == 301)
    #expect(
      rows[0].hasPrefix("\u{FEFF}submission,outcome,rule.photos,") || rows[0].contains(",rule."))
    #expect(
      rows[0].hasSuffix(
        ",reasons,missing,uncertain,nearest,miss,policy,today,plan,line,error"))
    let rejected = try #require(rows.first { $0.hasPrefix("S-bea6e41f1f01-3faaab01,reject,") })
    #expect(rejected.contains(",✗ 全网最低价：活动价 BRL 100.01 高于近 60 天最低成交价 BRL 100.00,"))
    #expect(
      rejected.contains(",activity.price: 100.01 → 100,0.0001,olist.daily.single_item,2018-08-01,"))
  }

  @Test func `a malformed row keeps its place in the table`() async throws {
    let scratch = try Scratch()
    let input = try scratch.write(
      "submission_id,activity.price,item.item_id\nS-1,=cmd|x,=1+1\nS-2,¥5,b\nS-3,5,c\n",
      to: "in.csv")
    let result = try await Tool.run(Tool.review(input, "--format", "csv", "--locale", "en"))
    #expect(result.status == 3)
    let rows = result.output.split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[1].hasPrefix("S-1,refer,"))
    #expect(rows[1].hasSuffix(",2,data/wrong-type"))
    #expect(rows[1].contains("`activity.price` is \"\"=cmd|x\"\", but an amount in BRL"))
    #expect(rows[1].contains("(row 2, column B)"))
    #expect(rows[2].hasSuffix(",3,data/wrong-type"))
    #expect(rows[3].hasPrefix("S-3,reject,unknown,"))
    #expect(rows[3].hasSuffix(",,"))
  }

  @Test func `near misses are written as a table, the nearest first`() async throws {
    let result = try await Tool.run(
      Tool.review(Self.samples, "--near", "2%", "--format", "csv", "--locale", "en"))
    let rows = result.output.split(separator: "\r\n").dropFirst()
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { $0.contains(",reject,") || $0.contains(",refer,") })
    let misses = rows.compactMap { row -> Double? in
      row.firstMatch(of: /,([0-9.]+),olist\.daily\.single_item,/).flatMap { Double($0.1) }
    }
    #expect(misses.count == rows.count)
    #expect(misses == misses.sorted())
  }

  @Test func `a table has no room for whole explanations`() async throws {
    let result = try await Tool.run(
      Tool.review(Self.samples, "--format", "csv", "--explain", "--locale", "en"))
    #expect(result.status == 2)
    #expect(result.error.contains("--explain does not go with CSV"))
  }

  @Test func `a file in GB18030 is read and told so`() async throws {
    let scratch = try Scratch()
    // activity.活动价, the name in GB18030.
    let name: [UInt8] = [0xBB, 0xEE, 0xB6, 0xAF, 0xBC, 0xDB]
    var file = Data("submission_id,activity.".utf8)
    file.append(contentsOf: name)
    file.append(contentsOf: Array("\nS-1,5\n".utf8))
    let path = try scratch.write(file, to: "in.csv")
    let result = try await Tool.run(Tool.review(path, "--locale", "zh"))
    #expect(result.status == 0)
    #expect(result.error.contains("文件的字节不是 UTF-8，已按 GB18030 读取"))
    let named = try await Tool.run(Tool.review(path, "--encoding", "utf-8", "--locale", "en"))
    #expect(named.status == 2)
  }
}
