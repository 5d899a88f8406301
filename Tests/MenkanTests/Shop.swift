import Menkan
import MenkanSource
import MenkanValues

/// A small shop: one policy with a rule of each kind and a param of each type.
enum Shop {
  static let policy = """
    module shop

    enum Category "类目" { toys "玩具", food "食品" }

    entity Item "商品" {
      price    "活动价": money(CNY)
      category "商品类目": Category
      rate     "退款率": percent
      score    "评分": number in 0..5
      sold     "销量": int
      views    "访客数": int
    }

    entity Deal "成交" {
      day  "成交日": date
      paid "成交价": money(CNY)
    }

    list barred: Category from "lists/barred.yaml"

    policy single "单品" for item: Item, deals "成交记录": list<Deal> up to 10 {
      param min_score "最低评分": number in 0..5 = 4.0
      param max_rate "最高退款率": percent in 0%..20% = 5%
      param window "比价天数": int in 1..365 = 30
      param floor "底价": money(CNY) in 0.01..100 = 1元
      param first_day "起始日": date = 2026-01-01
      param only "限定类目": Category = toys
      param strict "严格": bool = true

      let lowest = min(d.paid for d in deals where d.day within last window days)

      require price "最低价": item.price <= lowest because "活动价 {item.price} 高于 {lowest}"
      require score "评分达标": item.score >= min_score unless item.sold > 1000
        because "{item.score} < {min_score}"
      require rate "退款率达标": item.rate <= max_rate because "{item.rate} > {max_rate}"
      reject barred_category "禁售": when item.category in barred because "禁售"
      refer thin "转化偏低": when item.sold / item.views < 0.01 because "转化偏低"
      when item.category == only {
        require cheap "低价": item.price >= floor because "{item.price} < {floor}"
      }
      require recent "新鲜": strict and first_day < today because "{first_day}"
      output fee "服务费": money(CNY) = item.price * 3%
      output conversion "转化率": number? = item.sold / item.views
    }
    """

  static func files(_ policy: String = policy) -> [String: String] {
    ["shop.menkan": policy, "lists/barred.yaml": "values: [food]\n"]
  }

  static let today = CivilDate("2026-11-01")

  /// Passes every rule.
  static let item = [
    "price": "19.99", "category": "\"toys\"", "rate": "0.02", "score": "4.5", "sold": "30",
    "views": "1000",
  ]

  /// The JSON of a submission that differs from a sound one in these fields of the item; `absent`
  /// leaves a field out.
  static func submission(
    _ changes: [String: String] = [:], deals: String = #"[{"day": "2026-10-20", "paid": 20.00}]"#
  ) -> String {
    let fields = item.merging(changes) { $1 }.filter { $0.value != "absent" }
      .sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
    return #"{"id": "S-1", "item": {"# + fields.joined(separator: ", ") + #"}, "deals": "#
      + deals + "}"
  }

  static func reviewer(
    _ params: [(name: String, literal: String)] = [], policy: String = policy,
    language: OutputLanguage = .english
  ) throws -> Reviewer {
    let rules = try RulesOnDisk(files(policy)).load()
    var options = ReviewOptions()
    options.params = params
    options.today = today
    options.language = language
    return try Reviewer(rules, policy: "single", options: options)
  }

  static func decide(_ json: String = submission()) throws -> Decision {
    try reviewer().decide(json: Array(json.utf8))
  }
}

extension Decision {
  /// The verdict of each rule by its name.
  var verdicts: [String: Verdict] {
    Dictionary(rules.map { ($0.rule, $0.verdict) }) { first, _ in first }
  }

  /// The reason of a rule or output.
  func reason(_ rule: String) -> Reason? { reasons.first { $0.rule == rule } }

  func output(_ name: String) -> String? { outputs.first { $0.name == name }?.json }
}
