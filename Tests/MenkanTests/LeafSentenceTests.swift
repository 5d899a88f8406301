import Menkan
import MenkanSource
import Testing

/// The sentences that failed and unknown rules without an author's message come with.
@Suite struct LeafSentenceTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let chinese: String
    let english: String

    var testDescription: String { rule }
  }

  /// Three lines each: the rule, Chinese, English.
  private static let examples =
    """
    require r: shop.score >= 4.70
    描述相符评分 4.62，要求不低于 4.70，差 0.08
    shop score 4.62, at least 4.70 is needed, short by 0.08
    require r: shop.refund_rate_30d <= 5%
    近30天退款率 6.2%，要求不超过 5.0%，超出 1.2 个百分点
    30-day refund rate 6.2%, at most 5.0% is allowed, over by 1.2 percentage points
    require r: shop.points < 12
    扣分 12，要求不超过 11，超出 1
    shop points 12, at most 11 is allowed, over by 1
    require r: shop.points == 10
    扣分 12，要求等于 10，相差 2
    shop points 12, exactly 10 is needed, off by 2
    reject r: when shop.points between 1 and 47
    扣分 12，不得在 1 至 47 之间
    shop points 12, must not be between 1 and 47
    require r: shop.points < 5 and shop.score >= 4.7
    扣分 12，要求不超过 4，超出 8；描述相符评分 4.62，要求不低于 4.70，差 0.08
    shop points 12, at most 4 is allowed, over by 8; shop score 4.62, at least 4.70 is needed, \
    short by 0.08
    require r: shop.points < 5 or shop.is_new
    以下满足其一即可：（1）扣分 12，要求不超过 4，超出 8；（2）新店须为“是”，现为“否”
    one of these has to be met: (1) shop points 12, at most 4 is allowed, over by 8; (2) is new \
    has to be "yes", it is "no"
    require r: shop.points / shop.stock <= 50%
    扣分 ÷ 库存 80%，要求不超过 50%，超出 30 个百分点
    shop points ÷ shop stock 80%, at most 50% is allowed, over by 30 percentage points
    require r: shop.kind in [flagship, specialty]
    店铺类型为普通店，要求为旗舰店、专卖店之一
    shop kind ordinary, one of flagship, specialty is needed
    require r: shop.kind == flagship
    店铺类型为普通店，要求为旗舰店
    shop kind ordinary, flagship is needed
    reject r: when shop.kind == ordinary
    店铺类型为普通店，不能是普通店
    shop kind ordinary, must not be ordinary
    require r: shop.level >= crown
    信用等级为钻，要求不低于冠，差 1 级
    shop level diamond, at least crown is needed, short by 1 step
    require r: shop.opened_on <= 2026-08-03
    开店日期 2026-08-23，要求不晚于 2026-08-03，晚了 20 天
    opened on 2026-08-23, 2026-08-03 or earlier is needed, 20 days too late
    require r: shop.opened_on within last 30 days
    开店日期 2026-08-23，要求不早于 2026-10-02（近 30 天），早了 40 天
    opened on 2026-08-23, 2026-10-02 (the last 30 days) or later is needed, 40 days too early
    require r: days_since(shop.opened_on) >= 90
    距开店日期的天数 70，要求不低于 90，差 20
    days since opened on 70, at least 90 is needed, short by 20
    require r: shop.name contains "官方"
    店铺名“全网第一家”，要求包含“官方”
    shop name "全网第一家", has to contain "官方"
    require r: shop.marks contains cold_chain
    服务标：运费险，要求包含冷链
    shop marks: insured, has to contain cold_chain
    reject r: when shop.id in banned
    商家编号“M1”，不得在黑名单中
    shop id "M1", must not be in banned
    reject r: when shop.name contains any of words
    店铺名“全网第一家”，不能包含禁用词中的内容，见“第一”
    shop name "全网第一家", must not contain anything from words, see "第一"
    require r: shop.brand is known
    未填写品牌，要求填写
    shop brand is not filled in, it is needed
    require r: shop.stock is multiple of 10
    库存 15，要求是 10 的整数倍
    shop stock 15, a multiple of 10 is needed
    require r: count(p in prices where p.deal >= 190元) >= 3
    符合条件的价格记录数 2（共 3），要求不低于 3，差 1
    number of matching prices entries 2 (of 3), at least 3 is needed, short by 1
    require r: share(p.deal > 160元 for p in prices) >= 80%
    价格记录中符合条件的占比 66.6667%（3 中有 2），要求不低于 80.0000%，差 13.3333 个百分点
    share of prices entries that meet the condition 66.6667% (2 of 3), at least 80.0000% is \
    needed, short by 13.3333 percentage points
    require r: all(p.deal >= 190元 for p in prices)
    价格记录：3 项中有 2 项符合条件，要求全部符合，差 1 项：2026-09-01 成交价 ¥150.00（要求不低于 ¥190.00）
    prices: 2 of 3 meet the condition, all have to, short by 1: deal ¥150.00 of 2026-09-01 (at \
    least ¥190.00 is needed)
    require r: any(p.deal < 100元 for p in prices where p.date within last 30 days)
    近 30 天价格记录：2 项中没有一项符合条件，要求至少一项符合：2026-10-30 成交价 ¥199.00、2026-10-20 成交价 ¥210.00\
    （均要求低于 ¥100.00）
    prices of the last 30 days: none of 2 meets the condition, at least one is needed: deal \
    ¥199.00 of 2026-10-30, deal ¥210.00 of 2026-10-20 (of each, less than ¥100.00 is needed)
    require r: max(p.deal for p in prices) <= 200元
    价格记录中最高成交价 ¥210.00，要求不超过 ¥200.00，超出 ¥10.00，见 2026-10-20 成交价 ¥210.00
    highest deal in prices ¥210.00, at most ¥200.00 is allowed, over by ¥10.00, see deal ¥210.00 \
    of 2026-10-20
    require r: price <= lowest_deal(30, prices) * 90%
    活动价 ¥199.01，要求不超过 ¥179.10（近 30 天最低成交价 × 90%），超出 ¥19.91
    price ¥199.01, at most ¥179.10 (lowest deal × 90%) is allowed, over by ¥19.91
    require r: price <= min(p.deal for p in prices where p.date within last 30 days)
    活动价 ¥199.01，要求不超过 ¥199.00（近 30 天最低成交价），超出 ¥0.01，见 2026-10-30 成交价 ¥199.00
    price ¥199.01, at most ¥199.00 (lowest deal of the last 30 days) is allowed, over by ¥0.01, \
    see deal ¥199.00 of 2026-10-30
    require r: shop.brand == "x"
    缺少品牌，无法判断
    missing shop brand, cannot be judged
    require r: avg(p.page for p in prices) <= 100元
    缺少价格记录第 3 项的页面价，无法判断
    missing page in entry 3 of prices, cannot be judged
    require r: 1 / (shop.points - 12) > 1
    扣分 − 12 为 0，无法计算 1 ÷ （扣分 − 12）
    shop points − 12 is 0, so 1 ÷ (shop points − 12) cannot be calculated
    require r: median(p.deal for p in prices where p.date within next 3 months) > 1元
    没有可供计算的记录：今后 3 个月成交价中位数
    no entries for median deal of the next 3 months
    """.split(separator: "\n").map(String.init)

  static let all = stride(from: 0, to: examples.count - 2, by: 3).map {
    Example(rule: examples[$0], chinese: examples[$0 + 1], english: examples[$0 + 2])
  }

  @Test(arguments: all)
  func `a rule without a message of its own says what was found and needed`(
    example: Example
  ) throws {
    #expect(try Gate.message(example.rule, .chinese) == example.chinese)
    #expect(try Gate.message(example.rule, .english) == example.english)
  }

  @Test func `the author's message stands, and the leaves beside it`() throws {
    let decision = try Gate.decide(
      #"require r: shop.score >= 4.7 because "只有 {shop.score}""#)
    #expect(decision.reason("r")?.message == "只有 4.62")
    #expect(decision.reason("r")?.leaves.count == 1)
  }

  @Test func `an exception says what made it one`() throws {
    let rule = "require r: shop.points < 5 unless shop.score > 4.5"
    #expect(try Gate.message(rule, .chinese) == "扣分 12，不低于 5；因描述相符评分 4.62，高于 4.50，按例外通过")
    #expect(
      try Gate.message(rule, .english)
        == "shop points 12, at least 5; passes by exception: shop score 4.62, more than 4.50")
  }

  @Test func `what is missing in many elements is told once`() throws {
    let json = Gate.submission.replacing(#", "page": 260"#, with: "")
    let rule = "require r: avg(p.page for p in prices) <= 100元"
    let chinese = try Gate.decide(rule, submission: json).reason("r")?.message
    #expect(chinese == "价格记录中有 2 项缺少页面价，无法判断")
    let english = try Gate.decide(rule, language: .english, submission: json).reason("r")?.message
    #expect(english == "page is missing in 2 entries of prices, cannot be judged")
  }
}
