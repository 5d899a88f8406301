import MenkanRepl
import MenkanSource
import Testing

@Suite struct ReplValueTests {
  @Test(arguments: [
    ("1 + 2", "= 3 (int)"), ("7 / 2", "= 3.5 (ratio)"), ("199元 * 2", "= ¥398.00 (money(CNY))"),
    ("5% + 1%", "= 6% (percent)"), ("2026-11-11 - 2026-11-01", "= 10 days (duration)"),
    ("today", "= 2026-11-01 (date)"), ("\"a\" == \"b\"", "= no (bool)"),
    ("length(\"门槛\")", "= 2 (int)"),
    ("1 / 0", "? unknown (ratio), because 1 ÷ 0 cannot be calculated: the divisor is 0"),
    ("7 mod 0", "? unknown (int), because 7 ÷ 0 cannot be calculated: the divisor is 0"),
    (
      "7 is multiple of 0",
      "? unknown (bool), because 7 ÷ 0 cannot be calculated: the divisor is 0"
    ),
    ("sqrt(-1)", "? unknown (number), because -1 has no square root: it is below 0"),
    ("ln(0)", "? unknown (number), because 0 has no logarithm: only what is above 0 has one"),
    (
      "clamp(5, 100, 0)",
      "? unknown (int), because the lower bound 100 lies above the upper bound 0"
    ),
    ("scale(5, 3..3)", "? unknown (number), because the range from 3 to 3 is empty"),
    (
      "bucket(\"\", 0)",
      "? unknown (int), because there has to be at least 1 release group, not 0"
    ),
    ("\"门槛\" contains any of [\"x\", \"槛\"]", "= yes (bool)"),
    ("\"门槛\" contains any of []", "= no (bool)"),
  ])
  func `without rules there are calculations`(typed: String, answer: String) throws {
    #expect(try Talk(isLoaded: false).say(typed) == answer)
  }

  @Test func `with a submission there are its fields, params, lets and defines`() throws {
    let talk = try Talk()
    #expect(talk.say("shop.score") == "= 4.5 (number)")
    #expect(talk.say("店铺.退款率") == "= 6% (percent)")
    #expect(talk.say("least") == "= 4.6 (number)")
    #expect(talk.say("spare") == "= -0.1 (number)")
    #expect(talk.say("good(shop)") == "= no (bool)")
    #expect(talk.say("shop.kind") == "= toy (Kind)")
    #expect(talk.say("shop.id in barred") == "= no (bool)")
    #expect(talk.say("shop.tags") == "= [\"new\", \"包邮\"] (list<text>)")
    #expect(
      talk.say("shop.deals") == """
        = 2 elements (list<Deal>)
          [0] on 2026-10-01, price ¥9.50
          [1] on missing, price ¥12.00
        """)
    #expect(talk.say("max(d.price for d in shop.deals)") == "= ¥12.00 (money(CNY))")
    #expect(
      talk.say("shop").hasPrefix("= A (Shop)\n  id \"编号\": \"A\"\n  score \"评分\": 4.5\n"))
  }

  @Test func `what is unknown says why`() throws {
    let talk = try Talk()
    #expect(
      talk.say("count(d in shop.deals where d.on < today)")
        == "? unknown (int), because on in entry 2 of shop deals is missing")
    talk.say(":unset shop.score")
    #expect(talk.say("spare") == "? unknown (number), because shop score is missing")
  }

  @Test(arguments: [
    ("1 / 0", "因为无法计算 1 ÷ 0：除数为 0"), ("sqrt(-1)", "因为-1 小于 0，没有平方根"),
    ("clamp(5, 100, 0)", "因为下限 100 高于上限 0"), ("ln(-2)", "因为-2 没有对数：只有大于 0 的数才有对数"),
    ("bucket(\"a\", 0)", "因为灰度分组数至少为 1，这里是 0"), ("scale(5, 3..3)", "因为区间 3 至 3 是空的"),
  ])
  func `causes are told in Chinese`(typed: String, part: String) throws {
    let answer = try Talk(.chinese, isLoaded: false).say(typed)
    #expect(answer.hasSuffix(part), "\(answer)")
  }

  @Test func `a written list is compared with a list`() throws {
    let talk = try Talk()
    #expect(talk.say("shop.tags overlaps [\"old\", \"new\"]") == "= yes (bool)")
    #expect(talk.say("shop.tags overlaps [\"old\"]") == "= no (bool)")
    #expect(talk.say("require t: shop.tags overlaps [\"old\"]") == "  t: fail")
  }

  @Test func `what the session needs itself is offered to nobody`() throws {
    for typed in ["nothin", "typed_valu", "abc", "_type"] {
      let answers = try Talk(isLoaded: false).findings(typed)
      #expect(answers.count == 1)
      #expect(answers[0].help == nil, "\(typed)")
    }
  }

  @Test func `a type says where there may be none`() throws {
    let talk = try Talk()
    talk.say("let c = if shop.score > 4 then none else 5%")
    #expect(talk.say("c") == "= none (percent?)")
    #expect(talk.say(":type c") == "percent?")
  }

  @Test func `in Chinese it is said in Chinese`() throws {
    let talk = try Talk(.chinese)
    #expect(talk.say("店铺.评分") == "= 4.5（数值）")
    #expect(talk.say("店铺.主营") == "= 玩具（类目）")
    talk.say(":去掉 店铺.评分")
    #expect(talk.say("余量").hasPrefix("? 未知（数值），因为缺少"))
    #expect(talk.say("店铺.标签") == "= [\"new\", \"包邮\"]（列表<文本>）")
  }

  @Test func `a type needs no submission`() throws {
    let talk = try Talk()
    talk.say(":unset shop")
    #expect(talk.say(":type shop.score * 2") == "number")
    #expect(talk.say(":type shop.deals") == "list<Deal>")
    #expect(talk.say(":类型 shop.kind == toy") == "bool")
    #expect(talk.say(":type let x = 3") == "only an expression has a type")
  }

  @Test(arguments: [
    // In terms of what was typed, whatever stands around it in the file.
    ("shop.rate <= 5", "type/percent-against-number input:1:14 ‹5›"),
    ("  shop.scor", "name/unknown-field input:1:8 ‹scor›"),
    ("(1 + 2", "parse/not-closed input:1:1 ‹(›"),
    ("shop.score >=", "parse/unexpected input:1:14 ‹›"),
    ("1 && 2", "lex/foreign-sign input:1:3 ‹&&›"),
    ("nobody", "name/unknown input:1:1 ‹nobody›"),
  ])
  func `a mistake is a finding about the line`(typed: String, finding: String) throws {
    #expect(try Talk().say(typed) == finding)
  }

  @Test func `nothing typed says nothing`() throws {
    let talk = try Talk()
    for text in ["", "  ", "\t", "// only a comment"] { #expect(talk.say(text) == "") }
  }
}
