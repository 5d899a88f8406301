import MenkanRepl
import Testing

@Suite struct ReplDefinitionTests {
  @Test func `a let is defined and used`() throws {
    let talk = try Talk()
    #expect(talk.say("let double \"两倍\" = shop.score * 2") == "double = 9 (number)")
    #expect(talk.say("double + 1") == "= 10 (number)")
    #expect(talk.say("令 triple = double + shop.score") == "triple = 13.5 (number)")
    #expect(talk.say("let double = 1") == "double = 1 (int)")
    #expect(talk.say("triple") == "= 5.5 (number)", "it follows the new one")
    #expect(talk.say(":definitions") == "令 triple = double + shop.score\nlet double = 1")
    #expect(talk.say(":forget double").contains("name/unknown"), "another needs it")
    #expect(talk.say(":forget triple") == "")
    #expect(talk.say(":forget triple").contains("not defined"))
  }

  @Test func `a rule is defined and judged`() throws {
    let talk = try Talk()
    #expect(talk.say("require tagged: shop.tags contains \"new\"") == "  tagged: pass")
    #expect(talk.say("要求 tagged: shop.tags 包含 \"old\"") == "  tagged: pass → fail")
    #expect(talk.say(":why tagged") == "tagged: fails")
    #expect(
      talk.say("when shop.kind == toy {\n  require x: shop.score > 4\n}") == "  x: pass")
    #expect(talk.say("require score: shop.score > 1") == "name/duplicate input:1:9 ‹score›")
    #expect(
      talk.say("require broken: shop.rate <= 5")
        == "type/percent-against-number input:1:30 ‹5›")
    #expect(talk.say(":why broken").contains("no rule"))
  }

  @Test func `a define is typed and used`() throws {
    let talk = try Talk()
    #expect(
      talk.say("define near(s: Shop, by: number): bool = s.score >= 4.6 - by")
        == "near(s: Shop, by: number): bool")
    #expect(talk.say("near(shop, 0.1)") == "= yes (bool)")
    #expect(talk.say("require close: near(shop, 0)") == "  close: fail")
    #expect(
      talk.say("定义 near(s: 店铺信息, by: 数值): 是非 = s.评分 >= 4.5 - by")
        == "near(s: Shop, by: number): bool\n  close: fail → pass")
    #expect(talk.say("define bad(x: int): int = y") == "name/unknown input:1:27 ‹y›")
    #expect(talk.say(":forget near").contains("name/unknown-function"), "another needs it")
    #expect(talk.complete("nea").addition == "r")
    talk.say(":save copy.menkan")
    #expect(
      talk.file("copy.menkan")?.contains(
        "require close: near(shop, 0)\n}\n\n定义 near(s: 店铺信息, by: 数值): 是非 = s.评分 >= 4.5 - by\n\n"
          + "policy other") == true)
  }

  @Test func `without rules a define is a calculation`() throws {
    let talk = try Talk(isLoaded: false)
    #expect(talk.say("define double(x: int): int = x * 2") == "double(x: int): int")
    #expect(talk.say("double(21)") == "= 42 (int)")
  }

  @Test func `other declarations belong into files`() throws {
    let talk = try Talk()
    for text in ["entity E { a: int }", "use other", "enum E { a }", "unit u"] {
      #expect(talk.say(text).contains("write this into a rule file"), "\(text)")
    }
    #expect(talk.say("1\ndefine f(x: int): int = x").contains("write this into a rule file"))
    #expect(!talk.say("1 } policy q for shop: Shop { require r: shop.score > 1").contains("="))
    #expect(!talk.say("define f(x: int): int = x } policy").contains("f("))
  }

  @Test func `what was defined can be kept`() throws {
    let talk = try Talk()
    talk.say("let double \"两倍\" = shop.score*2")
    talk.say("require twice: double>9")
    #expect(talk.say(":save copy.menkan") == "written to copy.menkan")
    let text = try #require(talk.file("copy.menkan"))
    #expect(
      text.contains(
        "shop.paid >= 1000 CNY\n\n  let double \"两倍\" = shop.score*2\n  require twice: double>9\n}")
    )
    #expect(talk.say(":definitions").contains("double"), "a copy leaves them")
    let own = talk.path("shop.menkan")
    #expect(talk.say(":save").hasPrefix("written to \(own)\n"))
    #expect(talk.file(own) == text)
    #expect(talk.say(":definitions") == "nothing has been defined here")
  }

  @Test func `where no policy is chosen calculations can be named`() throws {
    let talk = try Talk(isLoaded: false)
    #expect(talk.say("let a = 3") == "a = 3 (int)")
    #expect(talk.say("a * a") == "= 9 (int)")
    #expect(talk.say(":save x.menkan").contains("no policy is chosen"))
  }
}
