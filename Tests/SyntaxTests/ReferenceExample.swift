/// The example with which the description of the language begins, but for its table, and the same
/// in Chinese.
enum ReferenceExample {
  static let english = """
    module juhuasuan.daily
    use juhuasuan.schema
    use juhuasuan.gates.{ merchant_gate }

    list blacklist: text from "lists/blacklist.yaml"

    /// Lowest deal price of the last `window` days.
    define lowest_deal(item: Item, window: int): money(CNY) =
      min(p.deal_price for p in item.price_history where p.on within last window days)

    policy daily_single "日常单品招商" for merchant: Merchant, item: Item, activity: Activity {
      param min_discount "最低折扣力度": percent in 0%..90% = 20%, 25% from 2026-11-01
      let lowest = lowest_deal(item, 30)
      let ceiling = if item.category == gold then none else 8%

      include merchant_gate with min_dsr = 4.7

      group price "价格" {
        require lowest_price "全网最低价": item.activity_price <= lowest
          because "活动价 {item.activity_price} 高于近 30 天最低成交价 {lowest}"
        require discount: item.activity_price <= item.list_price * (100% - min_discount)
        refer  too_cheap: when item.activity_price < item.list_price * 20%
          because "折扣过深，请人工确认成本"
      }
      require refund: merchant.refund_rate_30d <= ceiling
        unless ceiling is none or days_since(merchant.opened_on) < 90
      reject listed: when merchant.id in blacklist
      when item.category == fresh_food {
        require cold_chain: item.services contains "cold_chain"
      }
      waive dsr_item, refund when merchant.sales_commitment.signed because "已签对赌协议"
      output fee: money(CNY) = item.activity_price * 3%
    }

    """

  static let chinese = """
    模块 juhuasuan.daily
    引用 juhuasuan.schema
    引用 juhuasuan.gates.｛ merchant_gate ｝

    名单 blacklist：文本 来自 “lists/blacklist.yaml”

    /// 最近若干天的最低成交价
    定义 lowest_deal（item：Item，window：整数）：金额（元） ＝
      最小（p.deal_price 对于 p 属于 item.price_history 其中 p.on 在最近 window 天内）

    策略 daily_single “日常单品招商” 对于 merchant：Merchant、item：Item、activity：Activity ｛
      参数 min_discount “最低折扣力度”：百分比 属于 0％..90％ ＝ 20％，25％ 自 2026-11-01 起
      令 lowest ＝ lowest_deal（item，30）
      令 ceiling ＝ 如果 item.category 等于 gold 那么 无要求 否则 8％

      纳入 merchant_gate 以 min_dsr ＝ 4.7

      分组 price “价格” ｛
        要求 lowest_price “全网最低价”：item.activity_price 不超过 lowest
          因为 “活动价 {item.activity_price} 高于近 30 天最低成交价 {lowest}”
        要求 discount：item.activity_price ≤ item.list_price × （100％ - min_discount）
        转审 too_cheap：当 item.activity_price 低于 item.list_price × 20％
          理由 “折扣过深，请人工确认成本”
      ｝
      要求 refund：merchant.refund_rate_30d 不高于 ceiling
        除非 ceiling 为无要求 或 距今天数（merchant.opened_on） 少于 90
      拒绝 listed：当 merchant.id 属于 blacklist
      当 item.category 等于 fresh_food ｛
        要求 cold_chain：item.services 包含 “cold_chain”
      ｝
      豁免 dsr_item、refund 当 merchant.sales_commitment.signed 因为 “已签对赌协议”
      输出 fee：金额（元） ＝ item.activity_price × 3％
    ｝

    """

  static let englishTable = """
    table refund_ceiling "退款率上限" (category: Category, shop: ShopType) -> ceiling: percent? {
      | category              | shop         | -> ceiling |
      | womenswear, menswear  | any          | 12%        |
      | gold                  | any          | none       |
      | otherwise             | any          | 8%         |
    }

    """

  static let englishRank = """
    rank daily_feed "日常流" for c: Candidate {
      exclude bought: when c.bought_within_30d because "30 天内已购买"
      factor sales      weight 40%: minmax(ln(1 + c.item.sales_30d))
      factor conversion weight 20%: percentile(c.item.conversion_rate)
      factor price      weight 40%: scale(1 - c.item.activity_price / c.item.lowest_30d, 0 .. 0.5)
      boost  coupon  by 5%: when c.item.exclusive_coupon is known
      order by score desc, c.item.sales_30d desc, c.item.id
      limit 200
      at most 3 per c.merchant.id
    }

    """

  static let chineseRank = """
    排名 daily_feed “日常流” 对于 c：Candidate ｛
      排除 bought：当 c.bought_within_30d 因为 “30 天内已购买”
      因子 sales 权重 40％：极差归一（自然对数（1 + c.item.sales_30d））
      因子 conversion 权重 20％：百分位（c.item.conversion_rate）
      因子 price 权重 40％：归一（1 - c.item.activity_price / c.item.lowest_30d，0 .. 0.5）
      加成 coupon 按 5％：当 c.item.exclusive_coupon 已知
      排序按 得分 降序、c.item.sales_30d 降序、c.item.id
      限量 200
      每 c.merchant.id 至多 3
    ｝

    """
}
