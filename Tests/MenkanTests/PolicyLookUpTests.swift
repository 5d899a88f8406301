import Menkan
import MenkanSource
import Testing

@Suite struct PolicyLookUpTests {
  private static let two = [
    "a.menkan": "module a\npolicy gate \"门槛\" for n: int { require r: n > 1 }\n",
    "b/c.menkan": """
    module b.c
    policy gate "准入" for n: int { require r: n > 2 }
    policy daily "日常" for n: int { require r: n > 3 }
    """,
  ]

  private func outcome(of name: String) throws -> String {
    let rules = try RulesOnDisk(Self.two).load()
    do throws(UsageError) {
      return try Reviewer(rules, policy: name, options: ReviewOptions()).policy
    } catch {
      return error.message.english
    }
  }

  @Test(arguments: [
    ("a.gate", "a.gate"), ("b.c.gate", "b.c.gate"), ("daily", "b.c.daily"), ("日常", "b.c.daily"),
    ("门槛", "a.gate"), ("准入", "b.c.gate"),
  ])
  func `a policy answers to its code, and to its name or label where no other has it`(
    name: String, code: String
  ) throws {
    #expect(try outcome(of: name) == code)
  }

  @Test func `a name that several policies have lists them`() throws {
    let message = try outcome(of: "gate")
    #expect(message.hasSuffix("write one of them in full:\n  a.gate\n  b.c.gate"))
  }

  @Test(arguments: ["dayly", "", "a", "b.c", "gate.r"])
  func `an unknown name lists what there is`(name: String) throws {
    let message = try outcome(of: name)
    #expect(message.hasSuffix("these exist:\n  a.gate\n  b.c.gate\n  b.c.daily"))
  }

  @Test func `rules with errors decide nothing`() throws {
    let rules = try RulesOnDisk(["a.menkan": "module a\npolicy p for n: int { require r: m > 1 }\n"]
    )
    .load()
    #expect(rules.hasErrors)
    #expect(throws: UsageError.self) {
      try Reviewer(rules, policy: "p", options: ReviewOptions())
    }
  }
}
