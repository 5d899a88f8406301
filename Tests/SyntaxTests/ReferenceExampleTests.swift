import MenkanSource
import MenkanSyntax
import Testing

/// The examples with which the description of the language begins.
@Suite struct ReferenceExampleTests {
  @Test func `the English example is read without a word`() {
    let reading = Reading(ReferenceExample.english)
    #expect(reading.codes == [])
    #expect(reading.declarations.count == 3)
    #expect(
      reading.declarations.last == """
        (policy daily_single (merchant Merchant) (item Item) \
        (activity Activity) \
        (param min_discount percent[0%..900000%] 200000% (from day20758 250000%)) \
        (let lowest (lowest_deal! item 30)) \
        (let ceiling (if (== (. item category) gold) none 80000%)) \
        (include merchant_gate (min_dsr 4700000u)) \
        (group price \
        (require lowest_price (<= (. item activity_price) lowest) \
        (because (any "活动价 " (. item activity_price) " 高于近 30 天最低成交价 " lowest))) \
        (require discount (<= (. item activity_price) \
        (* (. item list_price) (- 1000000% min_discount)))) \
        (refer too_cheap (< (. item activity_price) (* (. item list_price) 200000%)) \
        (because (any "折扣过深，请人工确认成本")))) \
        (require refund (<= (. merchant refund_rate_30d) ceiling) \
        (unless (or (none ceiling) (< (days_since! (. merchant opened_on)) 90)))) \
        (reject listed (in (. merchant id) blacklist)) \
        (when (== (. item category) fresh_food) \
        (require cold_chain (contains (. item services) "cold_chain"))) \
        (waive (dsr_item refund) (. (. merchant sales_commitment) signed) (any "已签对赌协议")) \
        (output fee money<CNY> (* (. item activity_price) 30000%)))
        """)
  }

  @Test func `the example in Chinese words is the same tree`() {
    let (one, other) = (Reading(ReferenceExample.english), Reading(ReferenceExample.chinese))
    #expect(other.codes == [])
    #expect(other.declarations == one.declarations)
    #expect(other.tree.module?.path.text == "juhuasuan.daily")
    #expect(other.tree.uses.map(\.path.text) == one.tree.uses.map(\.path.text))
  }

  @Test func `the English table is read without a word`() {
    let reading = Reading(ReferenceExample.englishTable)
    #expect(reading.codes == [])
    #expect(
      reading.declarations.last == """
        (table refund_ceiling (category Category) (shop ShopType) -> (ceiling percent?) unique \
        (category | shop | ->ceiling) (womenswear, menswear | any | 120000%) \
        (gold | any | none) (otherwise | any | 80000%))
        """)
  }

  @Test func `the English ranking is read without a word`() {
    let reading = Reading(ReferenceExample.englishRank)
    #expect(reading.codes == [])
    #expect(
      reading.declarations == [
        """
        (rank daily_feed (c Candidate) \
        (exclude bought (. c bought_within_30d) (any "30 天内已购买")) \
        (factor sales 400000% (minmax! (ln! (+ 1 (. (. c item) sales_30d))))) \
        (factor conversion 200000% (percentile! (. (. c item) conversion_rate))) \
        (factor price 400000% (scale! (- 1 (/ (. (. c item) activity_price) \
        (. (. c item) lowest_30d))) 0 500000u)) \
        (boost coupon 50000% (known (. (. c item) exclusive_coupon))) \
        (order (desc score) (desc (. (. c item) sales_30d)) (. (. c item) id)) \
        (limit 200) \
        (most 3 (. (. c merchant) id)))
        """
      ])
  }

  @Test func `the ranking in Chinese words is the same tree`() {
    let (one, other) = (
      Reading(ReferenceExample.englishRank), Reading(ReferenceExample.chineseRank)
    )
    #expect(other.codes == [])
    #expect(other.declarations == one.declarations)
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
