import Dispatch
import Menkan
import Synchronization
import Testing

@Suite struct ThreadTests {
  /// Run under the thread sanitizer by `make check-slow`.
  @Test func `threads share a reviewer and a rule set`() throws {
    let rules = try RulesOnDisk([
      "m.menkan": """
      module m
      list barred: text from "lists/barred.yaml"
      entity Item { score: number in 0..5 adjustable step 0.1, title: text }
      policy p for item: Item {
        require score: item.score >= 4.6
        reject barred: when item.title contains any of barred
      }
      """, "lists/barred.yaml": "[knife, poison]",
    ]).load()
    let reviewer = try Reviewer(rules, policy: "p", options: ReviewOptions())
    let outcomes = Mutex([Outcome: Int]())
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let score = number % 2 == 0 ? "4.6" : "4.5"
      let title = number % 4 == 0 ? "poison" : "bread"
      let text = "{\"item\": {\"score\": \(score), \"title\": \"\(title)\"}}"
      let other = try? Reviewer(rules, policy: "p", options: ReviewOptions())
      let decision = try? reviewer.decide(json: Array(text.utf8))
      guard let decision, let again = try? other?.decide(json: Array(text.utf8)) else { return }
      if decision == again { outcomes.withLock { $0[decision.outcome, default: 0] += 1 } }
    }
    #expect(outcomes.withLock { $0 } == [.approve: 100, .reject: 300])
  }
}
