import Foundation
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanTooling
import Testing

@Suite struct LanguageTests {
  private let schema = """
    module s
    unit point "分"
    entity Shop "店铺信息" { id "编号": text  points "扣分": int<point>  opened_on: date
      kind "类型": Kind  level "等级": Level  days "天": list<Day> up to 9 }
    entity Day "单日" { on "日期": date  paid "实付": money(CNY)? }
    enum Kind "种类" { flagship "旗舰店", digital "3C数码" { phones "手机" } free "无要求" }
    enum Level "级别" ordered { low "低级" < high "高级" }
    """

  /// Both files in a language; their text without the schema's.
  private func translated(
    _ text: String, to language: OutputLanguage, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    translated(["s": schema, "m": text], to: language, sourceLocation: sourceLocation)["m"] ?? ""
  }

  private func translated(
    _ modules: [String: String], to language: OutputLanguage,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String: String] {
    var sources = SourceMap()
    var errors: [Diagnostic] = []
    let files = modules.sorted { $0.key < $1.key }.map { module, text in
      var source = sources.add(path: module, bytes: Array(text.utf8))
      var (tree, diagnostics) = parse(source)
      if let ordered = WindowOrder.text(of: source, tree, in: language) {
        source = sources.replace(source.id, with: ordered)
        (tree, diagnostics) = parse(source)
      }
      errors += diagnostics.filter { $0.severity == .error }
      return RuleFile(source: source, tree: tree, expectedModule: module)
    }
    let checked = ProgramChecker.check(files, recordsNames: true)
    errors += checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [], sourceLocation: sourceLocation)
    let formatted = RuleFormatter.format(
      files, only: Set(files.map(\.source.id)), in: language, names: checked.names)
    var texts: [String: String] = [:]
    for file in files {
      guard case .text(let text) = formatted[file.source.id] else {
        Issue.record("\(file.source.path) has no text", sourceLocation: sourceLocation)
        continue
      }
      texts[file.source.path] = text
    }
    return texts
  }

  private let english = """
    module m
    use s

    /// Points of today.
    define sum_of "合计" (shop: Shop, n: int): int<point> =
      if shop.opened_on within last n days before today then shop.points else 0

    policy p "策略" for shop "店": Shop, rows: list<Day> up to 9 {
      param least "下限": int<point> in 0..48 = 3, 6 from 2026-11-01 on
      let paid = sum(d.paid for d in rows ignoring missing where d.on within last 30 days)

      require a "甲": shop.points >= least and not (shop.kind == phones) else refer
        because { zh: "扣分 {shop.points}", en: "points {min(shop.points, 3)}" }
      require b: shop.kind in descendants(digital) or shop.kind not in [flagship, phones]
      reject c: when shop.level < high unless shop.id is missing if unknown pass
      refer d: when paid between 199元 and 5万元 or shop.opened_on + 3 months > today
      when shop.kind != Kind.free and shop.opened_on within this year {
        require e: count(d in shop.days where d.paid is known) == 7 until 2026-12-01
      }
      waive a, b when shop.id like "S*"
      output o: text? = choose { when shop.points > 3 -> "x" otherwise none }
    }

    """

  private let chinese = """
    模块 m
    引用 s

    /// Points of today.
    定义 sum_of "合计" (shop: 店铺信息, n: 整数): 整数<分> =
      如果 shop.opened_on 在 今天 之前 n 天内 那么 shop.扣分 否则 0

    策略 p "策略" 对于 shop "店": 店铺信息, rows: 列表<单日> 最多 9 {
      参数 least "下限": 整数<分> 属于 0..48 = 3, 6 自 2026-11-01 起
      令 paid = 求和(d.实付 对于 d 属于 rows 忽略缺失 其中 d.日期 在最近 30 天内)

      要求 a "甲": shop.扣分 不低于 least 且 非 (shop.类型 等于 手机) 否则 转审
        因为 { zh: "扣分 {shop.扣分}", en: "points {最小(shop.扣分, 3)}" }
      要求 b: shop.类型 属于 下级(`3C数码`) 或 shop.类型 不属于 [旗舰店, 手机]
      拒绝 c: 当 shop.等级 低于 高级 除非 shop.编号 缺失 若未知 通过
      转审 d: 当 paid 介于 199元 和 5万元 或 shop.opened_on + 3 个月 高于 今天
      当 shop.类型 不等于 种类.无要求 且 shop.opened_on 在今年 {
        要求 e: 计数(d 属于 shop.天 其中 d.实付 已知) 等于 7 截至 2026-12-01
      }
      豁免 a, b 当 shop.编号 形如 "S*"
      输出 o: 文本? = 选择 { 当 shop.扣分 高于 3 -> "x" 其余 无要求 }
    }

    """

  @Test func `tables are written in either language`() {
    let english = """
      module m
      use s

      table fee "费" (kind "类型": Kind, n: int?) -> r: int? hit collect list {
        | kind      | n       | -> r |
        | flagship  | missing | 1    |
        | any       | >= 4, 7 | n    |
        | otherwise | any     | 2    |
      }

      table most(kind: Kind) -> r: int? hit first {
        | kind      | -> r |
        | not free  | none |
        | digital   | 3    |
        | otherwise | 4    |
      }

      """.replacing("-> r: int? hit collect", with: "-> r: int hit collect")
    let chinese = """
      模块 m
      引用 s

      决策表 fee "费" (kind "类型": 种类, n: 整数?) -> r: 整数 命中 收集 列表 {
        | kind   | n       | -> r |
        | 旗舰店 | 缺失    | 1    |
        | 任意   | >= 4, 7 | n    |
        | 其余   | 任意    | 2    |
      }

      决策表 most(kind: 种类) -> r: 整数? 命中 首个 {
        | kind        | -> r   |
        | 非 `无要求` | 无要求 |
        | `3C数码`    | 3      |
        | 其余        | 4      |
      }

      """
    #expect(translated(english, to: .chinese) == chinese)
    #expect(translated(chinese, to: .english) == english)
  }

  @Test func `English becomes Chinese and Chinese English`() {
    let laidOut = (Formatting.text(of: english), Formatting.text(of: chinese))
    #expect(translated(english, to: .chinese) == laidOut.1)
    #expect(translated(chinese, to: .english) == laidOut.0)
    #expect(translated(english, to: .english) == laidOut.0)
    #expect(translated(chinese, to: .chinese) == laidOut.1)
  }

  @Test func `a name is left where a local bears the other spelling`() {
    let text = """
      module m
      use s
      policy p for shop: Shop, flagship_shops: int {
        let flag "旗舰店" = 3
        require a: shop.kind == flagship and shop.level == high
      }
      """
    let chinese = translated(text, to: .chinese)
    #expect(chinese.contains("要求 a: shop.类型 等于 flagship 且 shop.等级 等于 高级"))
  }

  @Test func `a type is left where another declaration bears the other spelling`() {
    let text = """
      module m
      use s.{ Shop, Kind }
      entity Other "级别" { id: text }
      entity Mine "日期" { kind: Kind }
      define f(mine: Mine, other: Other): bool = mine.kind == free
      """
    let chinese = translated(text, to: .chinese)
    #expect(chinese.contains("定义 f(mine: `日期`, other: 级别): 是非 = mine.kind 等于 `无要求`"))
  }

  @Test func `words behind another give the right one in English`() {
    let text = """
      模块 m
      引用 s
      策略 p 对于 shop: Shop { 要求 a: shop.编号 是 缺失 或 shop.opened_on 在 今天 之后 7 天内
        拒绝 b: 当 shop.opened_on 不早于 今天 并且 shop.类型 为无要求 }
      """
    // `为无要求` asks for a missing requirement, which a kind never is; the words count here.
    let english = translated(text, to: .english)
    #expect(english.contains("require a: shop.id is missing or shop.opened_on within"))
    #expect(english.contains("reject b: when shop.opened_on >= today and shop.kind is none"))
  }

  @Test(arguments: [
    ("d within 7 days after e", "d 在 e 之后 7 天内"),
    ("d within last 30 days before e + 3 days", "d 在 e + 3 天 之前 30 天内"),
    ("d within (n + 1) months after e", "d 在 e 之后 (n + 1) 个月内"),
    ("d within last 2 years before e", "d 在 e 之前 2 年内"),
    ("d within last 2 quarters before e", "d 在 e 之前 2 个季度内"),
    ("d within last 2 weeks", "d 在最近 2 周内"),
    ("d within last 7 days", "d 在最近 7 天内"),
    ("d within last 7 days including today", "d 在最近 7 天内 含今天"),
    ("e within 9 days after max(d, e) and d > e", "e 在 最大(d, e) 之后 9 天内 且 d 高于 e"),
    (
      "d within 7 days after (if e within last 3 days before d then d else e)",
      "d 在 (如果 e 在 d 之前 3 天内 那么 d 否则 e) 之后 7 天内"
    ),
  ])
  func `windows have the order of their language`(english: String, chinese: String) {
    func file(_ condition: String, _ isEnglish: Bool) -> String {
      let text =
        isEnglish
        ? "module m\n\npolicy p for d: date, e: date, n: int {\n  require r: \(condition)\n}\n"
        : "模块 m\n\n策略 p 对于 d: 日期, e: 日期, n: 整数 {\n  要求 r: \(condition)\n}\n"
      return Formatting.text(of: text)
    }
    #expect(translated(["m": file(english, true)], to: .chinese)["m"] == file(chinese, false))
    #expect(translated(["m": file(chinese, false)], to: .english)["m"] == file(english, true))
    #expect(translated(["m": file(english, true)], to: .english)["m"] == file(english, true))
  }

  @Test func `a window with a comment in it keeps its order`() {
    let text = """
      module m
      policy p for d: date, e: date {
        require r: d within 7 days // a week
          after e
      }
      """
    #expect(translated(["m": text], to: .chinese)["m"]?.contains("在 7 天内") == true)
  }

  @Test func `Chinese and back leaves all rules of the house as they were in English`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Rules").standardizedFileURL
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var modules: [String: String] = [:]
    for path in paths where path.hasSuffix(".menkan") {
      let name = path.dropLast(7).split(separator: "/").joined(separator: ".")
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      // Rows in files of their own are not at hand here.
      if !text.contains("\"tables/") { modules[name] = text }
    }
    try #require(modules.count > 30)
    let english = translated(modules, to: .english)
    let chinese = translated(english, to: .chinese)
    let back = translated(chinese, to: .english)
    for name in modules.keys.sorted() {
      #expect(chinese[name] != english[name])
      #expect(back[name] == english[name], "\(name)")
    }
  }

  @Test func `a table keeps no window from the order of its language`() {
    let text = """
      module m
      use s
      define recent(d: Day, e: date): bool = d.on within 7 days after e
      table fee(n: int<point>) -> r: percent {
        | n      | -> r |
        | 3..9   | 2%   |
        | >= 10  | 3%   |
        | < 3    | 1%   |
      }
      """
    let chinese = translated(text, to: .chinese)
    #expect(chinese.contains("在 e 之后 7 天内"))
    #expect(translated(chinese, to: .english).contains("within 7 days after e"))
  }
}
