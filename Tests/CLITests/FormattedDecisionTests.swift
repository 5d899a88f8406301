import Foundation
import Testing

/// Rules that are laid out anew or written in the other language decide as before, to the last
/// byte.
@Suite struct FormattedDecisionTests {
  private static let reviews = [
    ("olist.daily.single_item", "submissions", "2018-08-01"),
    ("juhuasuan.pinpai.品牌团商品", "juhuasuan", "2026-11-01"),
    ("juhuasuan.settings.nianhuojie.年货节", "juhuasuan.settings.nianhuojie", "2026-12-25"),
    ("joint_marketing.manjian.跨店满减", "joint_marketing.manjian", "2026-11-01"),
    ("published.taobao_baseline.baseline", "published.taobao_baseline", "2023-03-15"),
    ("published.lowest_price.lowest_deal", "published.lowest_price", "2022-03-02"),
  ]

  private func decisions(_ rules: String) async throws -> [String] {
    var all: [String] = []
    for (policy, file, day) in Self.reviews {
      let result = try await Tool.run([
        "review", "--rules", rules, "--policy", policy, "--today", day, "--in",
        Tool.path("Rules/samples/\(file).jsonl"),
      ])
      #expect([0, 3].contains(result.status), "\(policy): \(result.error)")
      all.append(result.output)
    }
    return all
  }

  @Test func `formatting changes no decision, in either language`() async throws {
    let files = try Scratch()
    let rules = files.path("Rules")
    try FileManager.default.copyItem(atPath: Tool.rules, toPath: rules)
    let before = try await decisions(rules)
    #expect(before.allSatisfy { $0.split(separator: "\n").count > 5 })
    // All on few lines, so that there is something to lay out.
    let daily = "Rules/olist/daily.menkan"
    try files.write(
      try files.text(daily).replacing("\n  ", with: "\n     "), to: daily)
    for arguments in [[], ["--language", "zh"], ["--language", "en"]] {
      let formatted = try await Tool.run(["fmt", "--rules", rules] + arguments)
      #expect(formatted.status == 0, "\(formatted.error)")
      #expect(formatted.error.contains("menkan\n"), "something was written")
      #expect(try await decisions(rules) == before, "\(arguments)")
    }
  }
}
