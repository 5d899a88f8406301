import MenkanSemantics
import Testing

/// What a policy may still be, and what is one too much.
@Suite struct BoundTests {
  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  @Test func `a policy has at most 10 000 rules`() {
    let most = lines(10_000) { "require r\($0): item.b" }
    let checking = Checking(
      """
      policy fits for item: Item { \(most) }
      policy many for item: Item { \(most) require more: item.b }
      """)
    #expect(checking.findings == ["policy/too-many-rules many"])
  }

  @Test func `rules that are included count`() {
    let half = lines(5000) { "require r\($0): item.b" }
    let checking = Checking(
      """
      policy half for item: Item { \(half) }
      policy many for item: Item { include half as a include half as b require more: item.b }
      """)
    #expect(checking.findings == ["policy/too-many-rules many"])
  }

  @Test func `ten million steps are allowed`() {
    // As worked out in CostTests: `>=` (1), its constant (1), the loop (1), its list (2), a step
    // for each of 400 prices, and for each the inner loop: itself (1), its list (2), 400 steps,
    // and a constant for each of 400.
    let loops = 2 + 1 + 2 + 400 + 400 * (1 + 2 + 400 + 400)
    let fitting = 10_000_000 / loops
    func policy(_ count: Int) -> [String] {
      Checking(
        items: lines(count) {
          "require r\($0): sum(sum(1 for y in item.prices) for x in item.prices) >= 0"
        }
      ).findings
    }
    #expect(policy(fitting) == [])
    #expect(policy(fitting + 1) == ["policy/too-costly p"])
  }

  @Test func `min and max take at most 1000 arguments`() {
    func codes(_ count: Int) -> [String] {
      let arguments = Array(repeating: "item.i", count: count).joined(separator: ", ")
      return Checking(items: "require r: min(\(arguments)) > 3").codes
    }
    #expect(codes(1000) == [])
    #expect(codes(1001) == ["type/argument-count"])
  }

  @Test func `at most 1000 findings are given about the meaning`() {
    // The findings of a file's form have a bound of their own.
    func count(_ mistakes: Int) -> Int {
      Checking(items: lines(mistakes) { "require r\($0): item.x\($0)" }).codes.count
    }
    #expect(count(999) == 999)
    #expect(count(1000) == 1000)
    #expect(count(1001) == 1000)
  }

  @Test func `calculations nest at most 1000 deep`() {
    // A `define` that adds one to another call nests two levels deeper, the innermost one level;
    // the rule's comparison and its call are two more.
    func policy(_ length: Int) -> [String] {
      let chain = lines(length) { "define d\($0 + 1)(x: int): int = d\($0)(x) + 1" }
      return Checking(
        "define d0(x: int): int = x\n\(chain)\n"
          + "policy p for item: Item { require r: d\(length)(item.i) > 3 }"
      ).findings
    }
    #expect(policy(498) == [])
    #expect(policy(499) == ["policy/too-deep p"])
  }
}
