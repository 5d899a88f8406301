import MenkanRepl
import MenkanSource
import Testing

@Suite struct ReplValueTests {
  @Test(arguments: [
    ("1 + 2", "= 3 (int)"), ("7 / 2", "= 3.5 (ratio)"), ("199元 * 2", "= ¥398.00 (money(CNY))"),
    ("5% + 1%", "= 6% (percent)"), ("2026-11-11 - 2026-11-01", "= 10 days (duration)"),
    ("today", "= 2026-11-01 (date)"), ("\"a\" == \"b\"", "= no (bool)"),
    ("length(\"门槛\")", "= 2 (int)"),
    ("1 / 0", "? unknown (ratio), because 0 is 0, so 1 ÷ 0 cannot be calculated"),
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
