import Menkan
import MenkanData
import MenkanSource
import MenkanValues
import Testing

/// Candidates with a size, a price, a shop and a mark, and what a rank `m.r` makes of them.
struct Pool {
  private let book: Rulebook
  let ranker: Ranker

  static let schema = """
    unit star "星"
    enum Kind "类目" { toys "玩具", food "食品" }
    entity Shop "商家" { id "商家编号": text }
    entity Thing "候选" {
      name "名称": text?
      size "销量": int? in 0..1000
      rate "转化率": percent? in 0%..100%
      price "价格": money(CNY)? in 0..1000
      kind "类目": Kind
      shop "商家": Shop
      seen "看过": bool?
    }

    """

  /// - Parameter items: what stands in the braces of the rank.
  init(
    _ items: String, today: String? = nil, params: [(name: String, literal: String)] = [],
    language: OutputLanguage = .english
  ) throws {
    book = try Rulebook(Pool.schema + "rank r \"排名\" for c: Thing {\n\(items)\n}\n")
    #expect(book.rules.findings == [])
    var options = ReviewOptions()
    options.today = today.flatMap { CivilDate($0) }
    options.params = params
    options.language = language
    ranker = try Ranker(book.rules, rank: "m.r", options: options)
  }

  /// A candidate; a field that is not given is missing.
  static func thing(_ id: String, _ fields: String, shop: String = "A", kind: String = "toys")
    -> String
  {
    let rest = fields.isEmpty ? "" : ", " + fields
    return #"{"id": "\#(id)", "c": {"kind": "\#(kind)", "shop": {"id": "\#(shop)"}\#(rest)}}"#
  }

  func rank(_ candidates: [String]) throws -> Ranking {
    let reader = try ranker.reader()
    let pool = try candidates.enumerated().map { index, json in
      try reader.read(json: Array(json.utf8), line: index + 1).get()
    }
    return ranker.rank(pool)
  }

  /// The value of the only factor, by candidate; nil where it is unknown.
  func values(_ candidates: [String]) throws -> [String: FixedDecimal?] {
    let ranking = try rank(candidates)
    return Dictionary(
      uniqueKeysWithValues: ranking.listed.map { ($0.candidate, $0.factors[0].value) })
  }
}

extension Ranking {
  var order: [String] { listed.map(\.candidate) }

  /// Why who is not listed, by name.
  var reasons: [String: String] {
    Dictionary(
      uniqueKeysWithValues: (cut + excluded).map { ($0.candidate, $0.reason?.message ?? "") })
  }

  /// Everything that is written of it.
  var lines: [String] { (listed + cut + excluded).map { json(of: $0) } }
}
