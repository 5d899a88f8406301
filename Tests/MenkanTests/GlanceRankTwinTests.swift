import Foundation
import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import TestSupport
import Testing

/// One rank written in English and in Chinese: the same places, scores and words for every pool.
@Suite struct GlanceRankTwinTests {
  private static let rules = Result {
    try RuleSet.load(
      root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Rules").path)
  }

  private func ranker(_ rank: String, _ language: OutputLanguage) throws -> Ranker {
    var options = ReviewOptions()
    options.language = language
    return try Ranker(try Self.rules.get(), rank: rank, options: options)
  }

  /// A field in English, in Chinese, or not at all; the edges of its range are drawn too.
  private func field(
    _ names: (english: String, chinese: String), _ values: [String], _ random: inout SplitMix
  ) -> String? {
    if random.oneIn(6) { return nil }
    let value = values[Int.random(in: values.indices, using: &random)]
    return "\"\(random.oneIn(2) ? names.english : names.chinese)\": \(value)"
  }

  private func candidate(_ number: Int, _ random: inout SplitMix) -> String {
    let prices = ["0.01", "49.99", "50", "80", "99.99", "100", "10000000", "null"]
    let item = [
      field(("id", "商品编号"), ["\"I\(number)\"", "\"I1\""], &random),
      field(("activity_price", "活动价"), prices, &random),
      field(("lowest_30d", "近30天最低成交价"), prices, &random),
      field(("sales_30d", "近30天销量"), ["0", "0", "1", "9", "99", "10000000", "null"], &random),
      field(("conversion_rate", "转化率"), ["0", "0.02", "\"2%\"", "1", "null"], &random),
      field(("exclusive_coupon", "频道专享券"), ["0", "5", "100000", "null"], &random),
    ]
    let fields = [
      field(("bought_within_30d", "30天内已购"), ["false", "false", "false", "true"], &random),
      field(("merchant", "商家"), [#"{"id": "M1"}"#, #"{"商家编号": "M2"}"#, "{}"], &random),
    ]
    let rest = fields.compactMap { $0 }.map { ", " + $0 }.joined()
    let inner = item.compactMap { $0 }.joined(separator: ", ")
    return "{\"id\": \"C\(number)\", \"c\": {\"item\": {\(inner)}\(rest)}}"
  }

  private func lines(_ pool: [String], _ ranker: Ranker) throws -> [String] {
    let reader = try ranker.reader()
    let candidates = try pool.enumerated().map { index, json in
      try reader.read(json: Array(json.utf8), line: index + 1).get()
    }
    return ranker.rank(candidates).lines.map {
      $0.replacing(ranker.rank, with: "rank").replacing(ranker.plan, with: "plan")
    }
  }

  /// Forty pools of twenty-five: a thousand candidates.
  @Test func `a rank and its Chinese twin rank alike, whatever the order of the pool`() throws {
    var random = SplitMix(seed: Draws.seed(20_261_105))
    let rankers = try OutputLanguage.allCases.map { language in
      (
        try ranker("juhuasuan.glance.feed_glance", language),
        try ranker("juhuasuan.yilan.日常流一览", language)
      )
    }
    var listed = 0
    for number in 0..<Draws.count(40) {
      let pool = (1...25).map { candidate($0, &random) }
      let (english, chinese) = rankers[number % rankers.count]
      let one = try lines(pool, english)
      #expect(one.count == 25)
      #expect(try lines(pool.shuffled(using: &random), chinese) == one)
      listed += one.count { $0.contains(#""status": "listed""#) }
    }
    #expect(listed > Draws.count(200))
  }
}
