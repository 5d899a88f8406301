import Foundation
import MenkanRepl
import Testing

@Suite struct ReplRankTests {
  private static let rules = """
    module feed

    entity Item { id: text, sales: int in 0..100, score: percent? in 0%..100% }

    rank best "优选" for c: Item {
      factor sold weight 50%: scale(c.sales, 0..100)
      factor liked weight 50%: c.score
      order by score desc, c.id
      limit 2
    }

    """

  private static let pool = """
    {"id": "A", "c": {"id": "A", "sales": 100, "score": 1}}
    {"id": "B", "c": {"id": "B", "sales": 50, "score": 0.5}}
    {"id": "C", "c": {"id": "C", "sales": 40, "score": 0.4}}
    {"id": "D", "c": {"id": "D", "sales": 101}}

    """

  private func talk() throws -> Talk {
    let talk = try Talk(isLoaded: false)
    try FileManager.default.removeItem(at: talk.folder.appending(path: "shop.menkan"))
    try Data(Self.rules.utf8).write(to: talk.folder.appending(path: "feed.menkan"))
    try Data(Self.pool.utf8).write(to: talk.folder.appending(path: "pool.jsonl"))
    talk.say(":load \(talk.folder.path)")
    return talk
  }

  @Test func `a pool is read and ranked`() throws {
    let talk = try talk()
    #expect(talk.say(":rank best").contains("no pool is loaded"))
    let answer = "A 1, B 0.5; cut C; malformed 1"
    #expect(talk.say(":rank best \(talk.path("pool.jsonl"))") == answer)
    #expect(talk.say(":排序 优选") == answer, "the pool stays")
  }

  @Test func `where there is one rank a pool that is loaded is ranked at once`() throws {
    let talk = try talk()
    #expect(talk.say(":load \(talk.path("pool.jsonl"))") == "A 1, B 0.5; cut C; malformed 1")
  }

  @Test func `a change of a candidate tells who moves`() throws {
    let talk = try talk()
    talk.say(":load \(talk.path("pool.jsonl"))")
    #expect(
      talk.say(":set C c.sales 80") == """
        C c.sales = 80
          C: not listed → place 2
          B: place 2 → not listed
        """)
    #expect(talk.say(":set B c.score 51%") == "B c.score = 51%\nnobody moves")
    #expect(talk.say(":rank best") == "A 1, C 0.6; cut B; malformed 1")
    talk.say(":reset")
    #expect(talk.say(":rank best") == "A 1, B 0.5; cut C; malformed 1")
  }

  @Test(arguments: [
    (":rank bes", "feed.best"), (":rank best nowhere.jsonl", "nowhere.jsonl"),
    (":load nowhere.csv", "nowhere.csv"), (":rank", "needs more"), (":rank a b c", "in quotes"),
    (":set A c.sale 3", "did you mean `sales`?"), (":set A c.sales 300", "from 0 to 100"),
    (":set Z c.sales 3", "no policy is chosen"),
  ])
  func `what cannot be says why`(typed: String, part: String) throws {
    let talk = try talk()
    talk.say(":load \(talk.path("pool.jsonl"))")
    #expect(talk.say(typed).contains(part), "\(talk.say(typed))")
    #expect(talk.say(":rank best").hasPrefix("A 1, B 0.5"))
  }

  @Test func `names of ranks are completed`() throws {
    let talk = try talk()
    #expect(talk.complete(":rank be").addition == "st")
    #expect(talk.complete(":排序 优").addition == "选")
  }
}
