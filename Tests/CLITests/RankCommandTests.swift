import Foundation
import Menkan
import MenkanCLI
import Testing

@Suite struct RankCommandTests {
  private static let rules = """
    module feed
    entity Shop "商家" { id "商家编号": text }
    entity Thing "候选" {
      size "销量": int? in 0..1000
      rate "转化率": percent in 0%..100%
      shop "商家": Shop
      seen "看过": bool
    }
    entity Place "场次" { since "起始日": date }
    rank daily "日常流" for c: Thing, place: Place {
      exclude seen "看过": when c.seen because { zh: "已看过", en: "seen already" }
      factor size "销量" weight 60%: minmax(c.size)
      factor rate "转化" weight 40%: c.rate
      boost new "新场" by 10%: when place.since >= 2026-11-01
      limit 3
      at most 1 per c.shop.id
    }

    """

  private static let pool = [
    #"{"id": "长名字", "c": {"size": 900, "rate": 0.1, "shop": {"id": "A"}, "seen": false}}"#,
    #"{"id": "b", "c": {"rate": 0.5, "shop": {"id": "B"}, "seen": false}}"#,
    #"{"id": "c", "c": {"size": 100, "rate": 0.2, "shop": {"id": "A"}, "seen": false}}"#,
    #"{"id": "d", "c": {"size": 100, "rate": 0.2, "shop": {"id": "D"}, "seen": true}}"#,
    #"{"id": "e", "c": {"size": "many", "rate": 0.2, "shop": {"id": "D"}, "seen": true}}"#,
  ]

  private let files: Scratch

  init() throws {
    files = try Scratch()
    try files.write(Self.rules, to: "rules/feed.menkan")
    try files.write(Self.pool.joined(separator: "\n") + "\n", to: "pool.jsonl")
    try files.write("place: {since: 2026-11-11}\n", to: "place.yaml")
  }

  private func rank(_ more: String..., locale: String = "C") async throws -> Tool.Result {
    try await Tool.run(
      [
        "rank", "--rules", files.path("rules"), "--rank", "daily", "--in",
        files.path("pool.jsonl"), "--context", files.path("place.yaml"),
      ] + more, locale: locale)
  }

  @Test func `places, scores and reasons are told to people in their language`() async throws {
    let english = try await rank("--format", "text")
    #expect(english.status == 3)
    #expect(
      english.output == """
        日常流  feed.daily

           1  长名字  0.7040  ████████████████████████
              (size 0.6 + rate 0.04) × 1.1 new

           2  b       0.2200  ███████▌
              (size 0 + rate 0.2) × 1.1 new
              ! size: counts 0, because size is missing

        Not listed: 1
          c  0.0880  2nd of shop id A, at most 1

        Excluded: 1
          d  seen already

        Malformed: 1
          e, line 5  `c.size` is "many", but a whole number from 0 to 1000 is needed \
        [data/wrong-type]

        """)
    let chinese = try await rank("--format", "text", locale: "zh_CN.UTF-8")
    #expect(chinese.output.contains("  c  0.0880  商家编号 A 的第 2 个，最多 1 个\n"))
    #expect(chinese.output.contains("! 销量：按 0 计，因为缺少销量\n"))
    #expect(chinese.output.contains("  d  已看过\n"))
    #expect(chinese.error.contains("排名 feed.daily 共处理 5 个候选：列出 2 个，未列出 1 个，剔除 1 个"))
  }

  @Test func `every candidate has its line, and the malformed one is not lost`() async throws {
    let result = try await rank()
    let lines = result.output.split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["candidate"] as? String } == ["长名字", "b", "c", "d", "e"])
    #expect(
      objects.map { $0["status"] as? String }
        == ["listed", "listed", "cut", "excluded", "malformed"])
    #expect(objects.map { $0["place"] as? Int } == [1, 2, nil, nil, nil])
    #expect(lines[0].contains(#""score": 0.704, "factors": {"size": {"value": 1, "weight": 0.6"#))
    #expect(lines[3].hasSuffix(#""reason": {"code": "seen", "message": "seen already"}}"#))
    #expect(result.error.contains("5 candidates ranked by feed.daily: 2 listed, 1 cut, 1 excluded"))
    #expect(result.error.contains("Malformed, not ranked: 1"))
  }

  @Test func `the order of the file changes no byte`() async throws {
    let sound = Self.pool.dropLast()
    try files.write(sound.joined(separator: "\n"), to: "pool.jsonl")
    for format in ["text", "json", "jsonl", "csv"] {
      let one = try await rank("--format", format)
      try files.write(sound.reversed().joined(separator: "\n"), to: "pool.jsonl")
      let other = try await rank("--format", format)
      #expect(one.status == 0)
      #expect(other.output == one.output)
    }
  }

  @Test func `a table has a row for each candidate`() async throws {
    let result = try await rank("--format", "csv")
    let rows = result.output.components(separatedBy: "\r\n")
    #expect(
      rows[0] == "\u{FEFF}place,candidate,status,score,factor.size,contribution.size,factor.rate,"
        + "contribution.rate,boost.new,position,reason,message,missing,rank,today,plan,line,error")
    #expect(rows[1].hasPrefix("1,长名字,listed,0.704,1,0.6,0.1,0.04,0.1,1,,,,feed.daily,,sha256:"))
    #expect(rows[2].hasPrefix("2,b,listed,0.22,,0,0.5,0.2,0.1,2,,"))
    #expect(rows[3].hasPrefix(",c,cut,0.088,"))
    let columns = rows[0].split(separator: ",", omittingEmptySubsequences: false).count
    #expect(rows[5].hasSuffix(",5,data/wrong-type"))
    #expect(columns == 18)
  }

  @Test func `only the listed ones are written where that is asked for`() async throws {
    let result = try await rank("--listed")
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.status == 3)
  }

  @Test func `what cannot be ranked at all is told, and no file is left`() async throws {
    let unknown = try await Tool.run([
      "rank", "--rules", files.path("rules"), "--rank", "weekly", "--in", files.path("pool.jsonl"),
    ])
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("there is no rank `weekly`; these exist:\n  feed.daily"))
    let missing = try await rank(
      "--context", files.path("none.yaml"), "--out", files.path("out.csv"))
    #expect(missing.status == 2)
    #expect(!files.names.contains("out.csv"))
    let written = try await rank("--out", files.path("out.csv"))
    #expect(written.output == "")
    #expect(try files.text("out.csv").contains(",listed,"))
  }

  @Test func `a pool has at most a million candidates`() async throws {
    try files.write(String(repeating: "{}\n", count: 1_000_001), to: "many.jsonl")
    let result = try await rank("--in", files.path("many.jsonl"), "--out", files.path("out.csv"))
    #expect(result.status == 2)
    #expect(result.error == "menkan: the pool has more than 1000000 candidates\n")
    #expect(!files.names.contains("out.csv"))
  }

  /// Each has five values beside its records: size, rate, the shop's id, seen, and a day.
  @Test func `a pool is refused whose candidates hold too many values together`() throws {
    let rules = try RuleSet.load(root: files.path("rules"))
    let ranker = try Ranker(rules, rank: "daily", options: ReviewOptions())
    func read(atMost values: Int) throws -> Int {
      var pool = CandidatePool(limit: 100, valueLimit: values)
      let source = try SubmissionSource(
        path: files.path("pool.jsonl"), reader: try ranker.reader())
      try pool.readAll(source)
      return pool.candidates.count
    }
    #expect(try read(atMost: 20) == 4)
    let error = #expect(throws: UsageError.self) { try read(atMost: 19) }
    #expect(
      error?.message.english == "the first 4 candidates hold more than 19 values together")
  }
}
