import Foundation
import MenkanRepl
import Testing

@Suite struct ReplTableTests {
  private static let rules = """
    module shop

    enum Kind "类目" { food "食品", toy "玩具", gold "黄金" }
    entity Shop "店铺信息" {
      kind "主营": Kind
      score "评分": number in 0..5
      stars "星级": int?
    }

    table ceiling "退款率上限" (kind "类目": Kind, score "评分": number) -> most "上限": percent {
      | kind      | score  | -> most |
      | toy, food | >= 4.5 | 6%      |
      | toy, food | < 4.5  | 5%      |
      | otherwise | any    | 4%      |
    }

    table fees "费用" (kind: Kind, stars: int?) -> rate: percent, cap: money(CNY) hit first {
      | kind | stars   | -> rate | -> cap |
      | gold | any     | 1%      | 5 CNY  |
      | any  | missing | 3%      | 3 CNY  |
      | any  | any     | 2%      | 4 CNY  |
    }

    define most_of "上限取值" (s: Shop): percent = ceiling(s.kind, s.score)

    policy gate "门槛" for shop "店铺": Shop {
      let fee = fees(shop.kind, shop.stars).cap
      require r: 5% <= most_of(shop)
      require f: fee < 10 CNY
    }

    """

  private func talk(_ record: String = #"{"shop": {"kind": "toy", "score": 4.2}}"#) throws -> Talk {
    let talk = try Talk(isLoaded: false)
    try Data(Self.rules.utf8).write(to: talk.folder.appending(path: "shop.menkan"))
    try Data(record.utf8).write(to: talk.folder.appending(path: "one.json"))
    talk.say(":load \(talk.folder.path)")
    talk.say(":record \(talk.path("one.json"))")
    return talk
  }

  @Test func `a table is shown with its proof, its rows, and the row that is hit`() throws {
    #expect(
      try talk().say(":table ceiling") == """
        ceiling "退款率上限": 3 rows, 2 columns: every case has exactly one row
              kind       score   → most
          1   toy, food  >= 4.5  6%
        → 2   toy, food  < 4.5   5%
          3   otherwise  any     4%
        ceiling(s.kind, s.score): row 2, 5%
        """)
  }

  @Test func `in Chinese it is told in Chinese, by labels`() throws {
    let talk = try talk()
    talk.say(":语言 zh")
    #expect(
      talk.say(":表 退款率上限") == """
        ceiling "退款率上限"：3 行 2 列：每种情况恰好有一行
              类目        评分    → 上限
          1   玩具、食品  >= 4.5  6%
        → 2   玩具、食品  < 4.5   5%
          3   其他        任意    4%
        ceiling(s.kind, s.score)：第 2 行，5%
        """)
  }

  @Test func `asked about a case, each row says why it is not hit`() throws {
    let talk = try talk()
    let answer = """
      ceiling "退款率上限": 3 rows, 2 columns: every case has exactly one row
            kind       score   → most
      → 1   toy, food  >= 4.5  6%
        2   toy, food  < 4.5   5%      ✗ score is 4.5
        3   otherwise  any     4%      ✗ kind is toy
      ceiling(toy, 4.5): row 1, 6%
      """
    #expect(talk.say(":table ceiling(toy, 4.5)") == answer)
    #expect(talk.say(":table 退款率上限（toy, 4.5）") == answer)
  }

  @Test func `of several outputs one is enough, and a row below another comes later`() throws {
    let lines = try talk().say(":table fees(gold, shop.stars)").split(separator: "\n")
    #expect(lines[2].hasPrefix("→ 1"))
    #expect(lines[3].hasSuffix("a row above comes first"))
    #expect(lines[5] == "fees(gold, shop.stars).rate: row 1, 1%")
  }

  @Test func `what is unknown hits no row and says why`() throws {
    let talk = try talk()
    talk.say(":unset shop.kind")
    #expect(
      talk.say(":table ceiling").hasSuffix(
        "ceiling(s.kind, s.score): unknown, because shop kind is missing"))
    #expect(talk.say(":table ceiling(shop.kind, 5)").contains("? kind is unknown"))
  }

  @Test(arguments: [
    ("ceilin", "did you mean `ceiling`?"), ("zebra", "shop.ceiling\n  shop.fees"),
    ("ceiling(1, 2)", "type/mismatch input:1:9 ‹1›"), ("ceiling(toy", "parse/not-closed"),
    ("ceiling(toy, 4) * 2", "alone"), ("", "needs more"),
  ])
  func `a wrong question is answered`(argument: String, part: String) throws {
    #expect(try talk().say(":table \(argument)").contains(part))
  }

  @Test func `names of tables are completed`() throws {
    let talk = try talk()
    #expect(talk.complete(":table cei").addition == "ling")
    #expect(talk.complete(":表 退款").addition == "率上限")
    #expect(talk.complete(":table ceiling(shop.sc").addition == "ore")
  }

  @Test func `a table that is typed is proved, used and shown`() throws {
    let talk = try talk()
    let gap = "table t (kind: Kind) -> n: int {\n  | kind | -> n |\n  | toy | 1 |\n}"
    #expect(talk.say(gap) == "table/gap input:1:7 ‹t›")
    let whole = gap.replacing("| toy | 1 |", with: "| toy | 1 |\n  | otherwise | 2 |")
    #expect(talk.say(whole) == "t: 2 rows, 1 column: every case has exactly one row")
    #expect(talk.say("t(shop.kind)") == "= 1 (int)")
    #expect(talk.say(":table t(food)").hasSuffix("t(food): row 2, 2"))
    #expect(talk.say(":forget t") == "")
    #expect(talk.say(":table t").contains("there is no table"))
  }
}
