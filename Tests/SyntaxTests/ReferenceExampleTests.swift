import MenkanSource
import MenkanSyntax
import Testing

/// The examples with which the description of the language begins.
@Suite struct ReferenceExampleTests {
  private let english = """
    module juhuasuan.daily
    use juhuasuan.schema
    use juhuasuan.gates.{ merchant_gate }

    list blacklist: text from "lists/blacklist.yaml"

    /// Lowest deal price of the last `window` days.
    define lowest_deal(item: Item, window: int): money(CNY) =
      min(p.deal_price for p in item.price_history where p.on within last window days)

    table refund_ceiling "退款率上限" (category: Category, shop: ShopType) -> ceiling: percent? {
      | category              | shop         | -> ceiling |
      | womenswear, menswear  | any          | 12%        |
      | gold                  | any          | none       |
      | otherwise             | any          | 8%         |
    }

    policy daily_single "日常单品招商" for merchant: Merchant, item: Item, activity: Activity {
      param min_discount "最低折扣力度": percent in 0%..90% = 20%, 25% from 2026-11-01
      let lowest = lowest_deal(item, 30)
      let ceiling = refund_ceiling(item.category, merchant.shop_type)

      include merchant_gate with min_dsr = 4.7

      group price "价格" {
        require lowest_price "全网最低价": item.activity_price <= lowest
          because "活动价 {item.activity_price} 高于近 30 天最低成交价 {lowest}"
      }
      require refund: merchant.refund_rate_30d <= ceiling unless ceiling is none
      reject listed: when merchant.id in blacklist
      when item.category == fresh_food {
        require cold_chain: item.services contains "cold_chain"
      }
      waive dsr_item, refund when merchant.sales_commitment.signed because "已签对赌协议"
      output fee: money(CNY) = item.activity_price * 3%
    }

    rank daily_feed "日常流" for c: Candidate {
      exclude bought: when c.bought_within_30d because "30 天内已购买"
      factor sales      weight 40%: minmax(ln(1 + c.item.sales_30d))
      order by score desc, c.item.sales_30d desc, c.item.id
      limit 200
      at most 3 per c.merchant.id
    }

    """

  @Test func `the English example is read but for what comes later`() {
    let reading = Reading(english)
    let later = reading.diagnostics.map { reading.file.text($0.span) }
    #expect(Set(reading.codes) == ["parse/not-yet"])
    #expect(later == ["table", ",", "include", "group", "none", "waive", "rank"])
    #expect(reading.tree.skippedNames == ["refund_ceiling", "daily_feed"])
    #expect(reading.declarations.count == 3)
    #expect(
      reading.declarations.last == """
        (policy daily_single (merchant Merchant) (item Item) \
        (activity Activity) (param min_discount percent[0%..900000%] 200000%) \
        (let lowest (lowest_deal! item 30)) \
        (let ceiling (refund_ceiling! (. item category) (. merchant shop_type))) \
        (require refund (<= (. merchant refund_rate_30d) ceiling) (unless invalid)) \
        (reject listed (in (. merchant id) blacklist)) \
        (when (== (. item category) fresh_food) \
        (require cold_chain (contains (. item services) "cold_chain"))) \
        (output fee money<CNY> (* (. item activity_price) 30000%)))
        """)
  }

  @Test func `the Chinese example is read`() {
    let reading = Reading(
      """
      策略 daily_single "日常单品" 对于 merchant "商家": 商家信息, item "商品": 商品信息 {
        要求 dsr_item "描述相符": 商家.描述相符评分 不低于 4.7
        要求 退款率：商家.近30天退款率 ≤ 5%
        要求 最低价: 商品.活动价 <= 近30天最低成交价(商品) 除非 商家.新店
      }

      """)
    #expect(reading.codes == [])
    #expect(
      reading.declarations == [
        """
        (policy daily_single (merchant 商家信息) (item 商品信息) \
        (require dsr_item (>= (. 商家 描述相符评分) 4700000u)) \
        (require 退款率 (<= (. 商家 近30天退款率) 50000%)) \
        (require 最低价 (<= (. 商品 活动价) (近30天最低成交价! 商品)) (unless (. 商家 新店))))
        """
      ])
  }
}
