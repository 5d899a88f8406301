import Testing

/// How a decision is told to people.
@Suite struct DecisionTextTests {
  private static let rules = """
    module told
    unit day "天"
    entity Item {
      title_length "标题长度": int?
      photos "图片数": int
      price "价格": number? adjustable step 1
      warranty "保修期": int<day>? adjustable step 1
    }
    policy p for item: Item {
      refer few_photos "图片过少": when item.photos < 3 because "请看图片"
      require lowest_price "全网最低价": item.price <= 900
      refer freight_high "运费偏高": when item.price > 800
      require listing "标题": item.title_length >= 20 if unknown reject
      output service_fee "服务费": money(CNY) = 0.051234 * 100元
      output price_power "价格力": number = 1.000559
      output price_share "价格占比": number? = item.price / 1000
    }
    policy gate for item: Item {
      param most "上限": number = 900
      require price "价格": item.price <= most
    }
    policy twice for item: Item {
      include gate as usual
      include gate as strict with most = 500
    }
    policy repairs for item: Item { require long "保修": item.warranty >= 7 }
    """

  private func lines(_ item: String, _ policy: String, _ locale: String) async throws -> [String] {
    let files = try Scratch()
    try files.write(Self.rules, to: "rules/told.menkan")
    let result = try await Tool.run(
      [
        "review", "--rules", files.path("rules"), "--policy", policy, "--format", "text",
        "--locale", locale,
      ], input: #"{"id": "a", "item": {\#(item)}}"# + "\n")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `rules of one policy that is included twice are told apart`() async throws {
    let chinese = try await lines(#""price": 1000"#, "twice", "zh")
    try #require(chinese.count > 2)
    #expect(chinese[1].hasPrefix("  ✗ 价格（usual）："))
    #expect(chinese[2].hasPrefix("  ✗ 价格（strict）："))
    let english = try await lines(#""price": 1000"#, "twice", "en")
    #expect(english[1].hasPrefix("  ✗ usual.price: "))
    #expect(english[2].hasPrefix("  ✗ strict.price: "))
  }

  @Test func `what rejects comes first, and equal causes share a line`() async throws {
    let item = #""photos": 2, "title_length": null, "price": null"#
    let chinese = try await lines(item, "p", "zh")
    try #require(chinese.count == 4)
    #expect(chinese[0] == "拒绝  a")
    #expect(chinese[1].hasPrefix("  ✗ 标题：") && chinese[1].hasSuffix("，按规定拒绝"))
    #expect(chinese[2] == "  ! 图片过少（转人工）：请看图片")
    #expect(chinese[3].hasPrefix("  ? ") && chinese[3].hasSuffix("（全网最低价、运费偏高）"))
    let english = try await lines(item, "p", "en")
    try #require(english.count == 4)
    #expect(english[1].hasPrefix("  ✗ listing: ") && english[1].hasSuffix(", so rejected"))
    #expect(english[2] == "  ! few photos (to a reviewer): 请看图片")
    #expect(english[3].hasPrefix("  ? ") && english[3].hasSuffix(" (lowest price, freight high)"))
  }

  @Test func `outputs are rounded`() async throws {
    let item = #""photos": 3, "title_length": 20, "price": 700"#
    #expect(try await lines(item, "p", "zh").last == "  → 服务费 ¥5.12，价格力 1.0006，价格占比 0.7")
    #expect(
      try await lines(item, "p", "en").last
        == "  → service fee ¥5.12, price power 1.0006, price share 0.7")
  }

  @Test func `an output that is unknown is told as a reason, and of what is rejected not at all`()
    async throws
  {
    let referred = try await lines(#""photos": 3, "title_length": 20"#, "p", "zh")
    #expect(referred.last == "  → 服务费 ¥5.12，价格力 1.0006")
    #expect(referred.count { $0.hasPrefix("  ? 价格占比：") } == 1)
    let rejected = try await lines(#""photos": 3, "title_length": 19"#, "p", "zh")
    #expect(rejected.first == "拒绝  a")
    #expect(!rejected.contains { $0.contains("价格占比") || $0.contains("服务费") })
  }

  @Test func `what is rejected has a fix and no fee`() async throws {
    let item = #""photos": 3, "title_length": 20, "price": 901"#
    #expect(try await lines(item, "p", "zh").last == "  → 改法：价格从 901 改为 800 即可通过")
    let english = try await lines(item, "p", "en")
    #expect(english.last == "  → fix: change item price from 901 to 800")
    let repairs = try await lines(#""photos": 3, "warranty": 5"#, "repairs", "zh")
    #expect(repairs.last == "  → 改法：保修期从 5 天改为 7 天即可通过")
  }
}
