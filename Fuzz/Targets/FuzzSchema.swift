import Foundation

/// What generated policies and records speak about: a field of every type, lists, reference data.
enum FuzzSchema {
  static let text = """
    module fuzz
    unit point "积分"
    enum Kind "种类" { food "食品" { fresh "生鲜", dry "干货" }, toy "玩具", gold "黄金" }
    enum Level "等级" ordered { low "低" < mid "中" < high "高" }
    entity Deal "成交" {
      day "成交日": date, paid "成交价": money(CNY) in 0..1000, kind: Kind
      ok "有效": bool, pieces: int in 0..9, rate: percent
    }
    entity Item "商品" {
      sold "销量": int in 0..100 adjustable step 1
      points: int<point>
      big: int
      score "评分": number in 0..5 adjustable step 0.5
      wide: number
      rate "退款率": percent in 0%..100% adjustable step 10%
      price "活动价": money(CNY) in 0..1000 adjustable step 0.5
      cost: money(CNY)
      title "标题": text
      note: text?
      listed "上架日": date in 2020-01-01..2030-12-31 adjustable step 1 days
      checked: instant
      keep: duration
      kind "类目": Kind
      level "等级": Level
      fresh: bool
      deals "成交记录": list<Deal> up to 6
      tags: list<text> up to 4
      kinds: list<Kind> up to 3
    }
    list banned "禁售词": text from "lists/banned.yaml"
    list barred: Kind from "lists/barred.yaml"
    calendar work from "lists/work.yaml"
    define lowest(of: Item, window: int): money(CNY) =
      min(d.paid for d in of.deals where d.day within last window days)
    define decent(of: Item, least: number): bool = of.score >= least and of.fresh


    """

  static let heading = """
    policy p "门槛" for item "单品": Item, day "当日": date? {

    """

  /// The folder with the lists and the calendar, `Fuzz/Reference`.
  static let root: String = {
    let targets = URL(filePath: #filePath).deletingLastPathComponent()
    return targets.deletingLastPathComponent().appending(path: "Reference").path
  }()
}
