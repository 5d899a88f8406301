import Menkan
import MenkanSource
import MenkanValues
import Testing

@Suite struct PlanHashTests {
  private func plan(
    _ policy: String = Shop.policy, list: String = "values: [food]\n",
    change: (inout ReviewOptions) -> Void = { _ in }
  ) throws -> String {
    let folder = try RulesOnDisk(["shop.menkan": policy, "lists/barred.yaml": list])
    var options = ReviewOptions()
    options.today = Shop.today
    change(&options)
    return try Reviewer(try folder.load(), policy: "single", options: options).plan
  }

  @Test func `the hash is SHA-256 in hexadecimal`() throws {
    #expect(try plan().wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
  }

  @Test func `what decides nothing leaves the hash as it is`() throws {
    let original = try plan()
    #expect(try plan() == original)
    #expect(try plan("// Seen.\n" + Shop.policy.replacing(" <= ", with: "   <=\n ")) == original)
    #expect(try plan(Shop.policy.replacing("require ", with: "要求 ")) == original)
    #expect(try plan(Shop.policy.replacing("item.score >=", with: "item.评分 不低于")) == original)
    #expect(try plan(list: "- food\n") == original)
    #expect(try plan(list: "source: elsewhere\nvalues:\n  - food\n") == original)
    #expect(try plan { $0.today = CivilDate("2027-01-01") } == original)
    #expect(try plan { $0.language = .english } == original)
    #expect(try plan { $0.params = [("min_score", "4.00")] } == original)
  }

  @Test func `whatever decides, or is said, changes the hash`() throws {
    let plans = [
      try plan(), try plan(Shop.policy.replacing("item.price * 3%", with: "item.price * 4%")),
      try plan(Shop.policy.replacing("item.rate <= max_rate", with: "item.rate < max_rate")),
      try plan(Shop.policy.replacing("reject barred", with: "refer barred")),
      try plan(Shop.policy.replacing("\"最低价\"", with: "\"全网最低价\"")),
      try plan(Shop.policy.replacing("高于", with: "超过")),
      try plan(list: "values: [food, toys]\n"), try plan(list: "values: []\n"),
      try plan { $0.params = [("min_score", "4.01")] },
      try plan { $0.zone = Zone(name: "UTC", firstOffset: 0) },
    ]
    #expect(Set(plans).count == plans.count)
  }

  @Test func `another policy beside it changes nothing`() throws {
    let other = "\npolicy other for n: int { require r: n > 1 }\n"
    #expect(try plan(Shop.policy + other) == plan())
  }
}
