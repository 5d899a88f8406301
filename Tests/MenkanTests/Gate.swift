import Menkan
import MenkanSource
import MenkanValues

/// A policy with one rule, decided for a shop whose figures every expected gap is worked out from.
enum Gate {
  static let declarations = """
    module gate
    enum Kind "店铺种类" { flagship "旗舰店", specialty "专卖店", ordinary "普通店" }
    enum Level "等级表" ordered { heart "心" < diamond "钻" < crown "冠" }
    enum Mark "标志" { insured "运费险", cold_chain "冷链" }
    entity Shop "商家信息" {
      id              "商家编号": text
      score           "描述相符评分": number in 0..5
      service_score   "服务评分": number in 0..5
      refund_rate_30d "近30天退款率": percent?
      points          "扣分": int
      opened_on       "开店日期": date
      checked_at      "核验时间": instant
      level           "信用等级": Level
      kind            "店铺类型": Kind
      is_new          "新店": bool
      name            "店铺名": text
      marks           "服务标": list<Mark> up to 5
      stock           "库存": int
      brand           "品牌": text?
    }
    entity Price "单日价格" {
      date "日期": date
      deal "成交价": money(CNY)
      page "页面价": money(CNY)?
    }
    list banned "黑名单": text from "lists/banned.yaml"
    list words "禁用词": text from "lists/words.yaml"
    list exempt "免检类型": Kind from "lists/exempt.yaml"
    define scores_reach(s: Shop, lowest: number): bool =
      s.score >= lowest and s.service_score >= lowest
    define lowest_deal(window: int, prices: list<Price> up to 20): money(CNY) =
      min(p.deal for p in prices where p.date within last window days)

    """

  static let heading = """
    policy p "门槛" for shop "商家": Shop, price "活动价": money(CNY),
      prices "价格记录": list<Price> up to 20 {

    """

  static let files = [
    "lists/banned.yaml": "values: [M1, M2]\n", "lists/words.yaml": "values: [最低, 第一]\n",
    "lists/exempt.yaml": "values: [flagship]\n",
  ]

  static let submission = """
    {"id": "S-1", "price": 199.01, "shop": {
      "id": "M1", "score": 4.62, "service_score": 4.8, "refund_rate_30d": 0.062, "points": 12,
      "opened_on": "2026-08-23", "checked_at": "2026-10-31T22:30:00+08:00", "level": "diamond",
      "kind": "ordinary", "is_new": false, "name": "全网第一家", "marks": ["insured"], "stock": 15},
     "prices": [
      {"date": "2026-10-30", "deal": 199, "page": 250},
      {"date": "2026-10-20", "deal": 210, "page": 260},
      {"date": "2026-09-01", "deal": 150}]}
    """

  /// Decides the shop on 2026-11-01 by a policy with this body.
  static func decide(
    _ body: String, language: OutputLanguage = .chinese, explains: Bool = false,
    submission: String = submission
  ) throws -> Decision {
    var files = files
    files["gate.menkan"] = declarations + heading + body + "\n}\n"
    var options = ReviewOptions()
    options.language = language
    options.explains = explains
    options.today = CivilDate("2026-11-01")
    let rules = try RulesOnDisk(files).load()
    return try Reviewer(rules, policy: "p", options: options).decide(json: Array(submission.utf8))
  }

  /// The leaves of the rule `r` as JSON.
  static func leaves(_ body: String) throws -> [String] {
    try decide(body).reason("r")?.leaves.map(\.json) ?? []
  }

  /// The generated message of the rule `r`.
  static func message(_ body: String, _ language: OutputLanguage) throws -> String? {
    try decide(body, language: language).reason("r")?.message
  }
}
