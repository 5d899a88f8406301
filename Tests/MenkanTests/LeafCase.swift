import Testing

/// A rule that fails, and the only leaf that it leaves behind, as JSON.
struct LeafCase: Sendable, CustomTestStringConvertible {
  let rule: String
  let leaf: String

  var testDescription: String { rule }

  /// Rules stand at the margin, their leaves below them, indented.
  private static func read(_ text: String) -> [LeafCase] {
    text.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n")
      let leaf = lines.filter { $0.hasPrefix("  ") }.map { $0.drop { $0 == " " } }
      return LeafCase(
        rule: lines.filter { !$0.hasPrefix("  ") }.joined(separator: "\n"),
        leaf: leaf.joined(separator: " "))
    }
  }

  static let comparisons = read(
    #"""
    require r: shop.score >= 4.70
      {"path": "shop.score", "actual": 4.62, "op": ">=", "threshold": 4.7, "gap": 0.08,
      "relative_gap": 0.017021}

    require r: shop.refund_rate_30d <= 5%
      {"path": "shop.refund_rate_30d", "actual": 0.062, "op": "<=", "threshold": 0.05,
      "gap": 0.012, "relative_gap": 0.24}

    require r: shop.points < 12
      {"path": "shop.points", "actual": 12, "op": "<", "threshold": 12, "gap": 0,
      "relative_gap": 0, "strict": true}

    require r: shop.points <= 0
      {"path": "shop.points", "actual": 12, "op": "<=", "threshold": 0, "gap": 12}

    require r: 5 >= shop.points
      {"path": "shop.points", "actual": 12, "op": "<=", "threshold": 5, "gap": 7,
      "relative_gap": 1.4}

    require r: shop.points == 10
      {"path": "shop.points", "actual": 12, "op": "==", "threshold": 10, "gap": 2,
      "relative_gap": 0.2}

    require r: shop.points / shop.stock <= 0.5
      {"expression": "shop.points / shop.stock", "actual": 0.8, "op": "<=",
      "threshold": 0.5, "gap": 0.3, "relative_gap": 0.6}

    require r: shop.level >= crown
      {"path": "shop.level", "actual": "diamond", "op": ">=", "threshold": "crown", "gap": 1}

    require r: shop.opened_on <= 2026-08-03
      {"path": "shop.opened_on", "actual": "2026-08-23", "op": "<=",
      "threshold": "2026-08-03", "gap": 20}

    require r: days_since(shop.opened_on) >= 90
      {"expression": "days_since(shop.opened_on)", "actual": 70, "op": ">=",
      "threshold": 90, "gap": 20, "relative_gap": 0.222222}

    require r: shop.checked_at <= 2026-10-31T20:00+08:00
      {"path": "shop.checked_at", "actual": "2026-10-31T22:30+08:00", "op": "<=",
      "threshold": "2026-10-31T20:00+08:00", "gap": "150 minutes"}
    """#)

  static let intervals = read(
    #"""
    require r: shop.points between 1 and 10
      {"path": "shop.points", "actual": 12, "op": "<=", "threshold": 10, "gap": 2,
      "relative_gap": 0.2}

    require r: shop.points in (12..20]
      {"path": "shop.points", "actual": 12, "op": ">", "threshold": 12, "gap": 0,
      "relative_gap": 0, "strict": true}

    require r: shop.opened_on within last 30 days
      {"path": "shop.opened_on", "actual": "2026-08-23", "op": ">=",
      "threshold": "2026-10-02", "gap": 40}
    """#)

  static let discrete = read(
    #"""
    require r: shop.kind in [flagship, specialty]
      {"path": "shop.kind", "actual": "ordinary", "op": "in",
      "needed": ["flagship", "specialty"]}

    reject r: when shop.kind == ordinary
      {"path": "shop.kind", "actual": "ordinary", "op": "!=", "excluded": ["ordinary"]}

    require r: shop.is_new
      {"path": "shop.is_new", "actual": false, "op": "==", "needed": [true]}

    require r: if shop.is_new then true else false
      {"path": "shop.is_new", "actual": false, "op": "==", "needed": [true]}

    require r: shop.name contains "官方"
      {"path": "shop.name", "actual": "全网第一家", "op": "contains", "needed": ["官方"]}

    require r: shop.marks contains cold_chain
      {"path": "shop.marks", "actual": ["insured"], "op": "contains",
      "needed": ["cold_chain"]}

    require r: shop.stock is multiple of 10
      {"path": "shop.stock", "actual": 15, "op": "is multiple of", "needed": [10]}

    require r: shop.brand is known
      {"path": "shop.brand", "actual": null, "op": "is known"}

    require r: shop.kind in exempt
      {"path": "shop.kind", "actual": "ordinary", "op": "in", "list": "exempt",
      "needed": ["flagship"]}

    reject r: when shop.id in banned
      {"path": "shop.id", "actual": "M1", "op": "not in", "list": "banned",
      "list_count": 2}

    reject r: when shop.name contains any of words
      {"path": "shop.name", "actual": "全网第一家", "op": "contains none of",
      "list": "words", "list_count": 2,
      "offending": [{"path": "shop.name", "value": "第一"}]}
    """#)

  static let aggregates = read(
    #"""
    require r: count(p in prices where p.deal >= 190元) >= 3
      {"expression": "count(p in prices where p.deal >= 190 CNY)", "actual": 2, "op": ">=",
      "threshold": 3, "gap": 1, "relative_gap": 0.333333, "count": 2, "of": 3}

    require r: share(p.deal > 160元 for p in prices) >= 80%
      {"expression": "share(p.deal > 160 CNY for p in prices)", "actual": 0.666667,
      "op": ">=", "threshold": 0.8, "gap": 0.133333, "relative_gap": 0.166666,
      "count": 2, "of": 3}

    require r: all(p.deal >= 190元 for p in prices)
      {"expression": "all(p.deal >= 190 CNY for p in prices)", "actual": 2, "op": ">=",
      "threshold": 3, "gap": 1, "relative_gap": 0.333333, "count": 2, "of": 3,
      "offending": [{"path": "prices[2].deal", "value": 150}]}

    reject r: when any(p.deal < 160元 for p in prices)
      {"expression": "any(p.deal < 160 CNY for p in prices)", "actual": 1, "op": "<=",
      "threshold": 0, "gap": 1, "count": 1, "of": 3,
      "offending": [{"path": "prices[2].deal", "value": 150}]}

    require r: any(p.deal > 300元 for p in prices where p.date within last 30 days)
      {"expression": "any(p.deal > 300 CNY for p in prices where p.date within last 30 days)",
      "actual": 0, "op": ">=", "threshold": 1, "gap": 1, "relative_gap": 1, "count": 0,
      "of": 2, "offending": [{"path": "prices[0].deal", "value": 199},
      {"path": "prices[1].deal", "value": 210}]}

    reject r: when all(p.deal > 100元 for p in prices)
      {"expression": "all(p.deal > 100 CNY for p in prices)", "actual": 3, "op": "<",
      "threshold": 3, "gap": 0, "relative_gap": 0, "strict": true, "count": 3, "of": 3}

    require r: max(p.deal for p in prices) <= 200元
      {"expression": "max(p.deal for p in prices)", "actual": 210, "op": "<=",
      "threshold": 200, "gap": 10, "relative_gap": 0.05,
      "offending": [{"path": "prices[1].deal", "value": 210}]}

    let lowest = lowest_deal(30, prices)
    require r: price <= lowest
      {"path": "price", "actual": 199.01, "op": "<=", "threshold": 199, "gap": 0.01,
      "relative_gap": 0.00005, "offending": [{"path": "prices[0].deal", "value": 199}]}

    require r: min(shop.score, shop.service_score) >= 4.9
      {"expression": "min(shop.score, shop.service_score)", "actual": 4.62, "op": ">=",
      "threshold": 4.9, "gap": 0.28, "relative_gap": 0.057143,
      "offending": [{"path": "shop.score", "value": 4.62},
      {"path": "shop.service_score", "value": 4.8}]}
    """#)
}
