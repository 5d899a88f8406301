import Foundation
import MenkanRepl
import Testing

@Suite struct ReplRecordTests {
  @Test func `a change tells which verdicts change`() throws {
    let talk = try Talk()
    #expect(talk.say(":review") == "reject")
    #expect(
      talk.say(":set shop.score 4.6") == """
        shop.score = 4.6
          score: fail → pass
        """)
    #expect(
      talk.say(":设为 店铺.保证金 1000元") == """
        shop.paid = ¥1000.00
          deposit: fail → pass
          decision: reject → refer
        """)
    #expect(
      talk.say(":set shop.rate 5%")
        == "shop.rate = 5%\n  refund: fail → pass\n  decision: refer → approve")
    #expect(talk.say(":set shop.kind 食品") == "shop.kind = food\nno verdict changes")
    #expect(
      talk.say(":unset shop.id")
        == "shop.id = missing\n  listed: pass → unknown\n  decision: approve → refer")
    #expect(talk.say(":reset").hasSuffix("decision: refer → reject"))
    #expect(talk.say("shop.score") == "= 4.5 (number)")
  }

  @Test(arguments: [
    ("score ~", "`gate` has no field `score`"), ("shop.scor 4", "did you mean `score`?"),
    ("shop.score.x 4", "`score` has no fields"), ("shop.score", ":set FIELD VALUE"),
    ("shop.score 7", "from 0 to 5"), ("shop.score high", "number"), ("shop.tags new", "list"),
    ("shop.score [", "a value was expected"), ("nobody.x 1", "no field `nobody`"),
  ])
  func `a change that cannot be says why and changes nothing`(argument: String, part: String) throws
  {
    let talk = try Talk()
    #expect(talk.say(":set \(argument)").contains(part), "\(talk.say(":set \(argument)"))")
    #expect(talk.say("shop.score") == "= 4.5 (number)")
  }

  @Test func `values are those of the language or of data`() throws {
    let talk = try Talk()
    let values = [
      ("shop.tags [a, b]", "shop.tags = [\"a\", \"b\"]"), ("shop.tags []", "shop.tags = []"),
      ("shop.paid 5万元", "shop.paid = ¥50000.00"), ("shop.paid ~", "shop.paid = missing"),
      ("shop.id 007", "shop.id = \"007\""), ("shop.id \"a b\"", "shop.id = \"a b\""),
      ("shop.kind garden", "shop.kind = unlisted \"garden\""),
    ]
    for (argument, answer) in values {
      #expect(talk.say(":set \(argument)").hasPrefix(answer), "\(argument)")
    }
    talk.say(":set shop {score: 5}")
    #expect(talk.say("shop.score") == "= 5 (number)")
    #expect(talk.say("shop.rate").contains("missing"))
  }

  @Test func `a submission can be made from nothing`() throws {
    let talk = try Talk(isLoaded: false)
    talk.say(":load \(talk.folder.path)")
    talk.say(":policy 其他")
    #expect(talk.say(":review") == "refer")
    #expect(
      talk.say(":set shop.score 3")
        == "shop.score = 3\n  any: unknown → pass\n  decision: refer → approve")
  }

  @Test func `submissions are read by file and id`() throws {
    let talk = try Talk()
    #expect(talk.say(":record \"\(talk.path("s.jsonl"))\" S-2") == "submission S-2")
    #expect(talk.say("shop.id") == "= \"B\" (text)")
    #expect(talk.say(":record").hasPrefix("submission S-2\n  shop \"店铺\": B\n"))
    #expect(talk.say(":record \(talk.path("s.jsonl")) S-3").contains("no submission `S-3`"))
    #expect(talk.say(":record nowhere.jsonl").contains("nowhere.jsonl"))
    #expect(talk.say(":record shop.menkan").contains("shop.menkan"))
    #expect(talk.say("shop.id") == "= \"B\" (text)", "the one from before is kept")
    #expect(talk.say(":policy other").hasSuffix("\nsubmission S-2"))
    #expect(talk.say("shop.id") == "= \"B\" (text)", "it is read again for the other policy")
  }

  @Test func `a rule tells why, and what would pass`() throws {
    let talk = try Talk()
    #expect(talk.say(":why score") == "score: fails")
    #expect(talk.say(":为何 评分要求") == "score: fails")
    #expect(talk.say(":why scor").contains("did you mean `score`?"))
    #expect(talk.say(":why zebra").contains("score, listed, refund, deposit"))
    #expect(talk.say(":nearest").contains("no change"))
    talk.say(":set shop.score 5")
    talk.say(":set shop.rate 1%")
    #expect(talk.say(":nearest").contains("shop.paid"))
    talk.say(":set shop.paid 1000")
    #expect(talk.say(":改法") == "it is approved already")
    talk.say(":unset shop.rate")
    #expect(
      talk.say(":nearest") == """
        the data come first: as long as something is unknown no change passes
          ? missing shop rate, cannot be judged
        """)
  }

  @Test func `the day counts`() throws {
    let talk = try Talk()
    #expect(talk.say(":today") == "today is 2026-11-01")
    #expect(talk.say(":today 2026-11-02") == "today is 2026-11-02\nno verdict changes")
    talk.say(":today 2026-11-01")
    talk.say("reject late: when today > 2026-12-01")
    #expect(talk.say(":today 2026-12-24") == "today is 2026-12-24\n  late: pass → fail")
    #expect(talk.say(":today soon").contains("no date"))
    #expect(talk.say("today") == "= 2026-12-24 (date)")
  }
}
