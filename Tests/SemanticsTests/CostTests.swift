import MenkanSemantics
import MenkanSource
import Testing

@Suite struct CostTests {
  private func cost(_ items: String, defines: String = "") -> Int? {
    let checking = Checking("\(defines)\npolicy p for item: Item {\n\(items)\n}")
    return checking.codes.isEmpty ? checking.program.policies.first?.cost : nil
  }

  @Test func `every node of an expression counts one`() {
    // `>=` over a field of a local (2) and a constant (1).
    #expect(cost("require r: item.i >= 10") == 4)
    // `and` over 4 + `>=` (1) over a field (2) and a param (1), then the exception (2).
    #expect(
      cost("param k: int in 0..9 = 3\nrequire r: item.i >= 10 and item.i >= k unless item.b")
        == 1 + 4 + 4 + 2)
  }

  @Test func `what stands in a loop counts for every element that there may be`() {
    // `>=` (1) and its constant (1) over the aggregate: itself (1), the list (2), a step for each
    // of 400 prices, and for each the filter: `>` (1) between two fields (2 + 2).
    #expect(
      cost("require r: count(x in item.prices where x.day > item.d) >= 3")
        == 2 + 1 + 2 + 400 + 400 * 5)
  }

  @Test func `a call counts what the define does`() {
    // `>` (1), constant (1), call (1), argument (2), body: `+` (1), local (1), constant (1).
    let half = "define next(x: int): int = x + 1"
    #expect(cost("require r: next(item.i) > 3", defines: half) == 1 + 1 + 1 + 2 + 3)
    // Twice.
    #expect(
      cost("require r: next(next(item.i)) > 3", defines: half) == 1 + 1 + (1 + 3) + (1 + 3) + 2)
  }

  @Test func `a list that is searched counts its bound`() {
    // `contains` (1), the list (2), the constant (1), 20 words.
    #expect(cost("require r: item.words contains \"x\"") == 1 + 2 + 1 + 20)
  }

  @Test func `loops in loops multiply, and too many are refused`() {
    func loops(_ count: Int) -> String {
      let open = (0..<count).map { _ in "sum(" }.joined()
      let close = (0..<count).map { " for v\($0) in item.prices)" }.joined()
      return "require r: \(open)1\(close) >= 0"
    }
    #expect(cost(loops(1)) == 2 + 1 + 2 + 400 + 400)
    #expect(cost(loops(2)) == 2 + 1 + 2 + 400 + 400 * (1 + 2 + 400 + 400))
    let three = Checking(items: loops(3))
    #expect(three.findings == ["policy/too-costly p"])
    #expect(
      three.diagnostics[0].title.english
        == "deciding one submission could take 128641605 steps, 10000000 are allowed")
  }

  @Test(arguments: [21, 62, 63, 64, 65, 200])
  func `costs that double with every define are refused and do not overflow`(count: Int) {
    let defines = (1...count).map { "define d\($0)(x: int): int = d\($0 - 1)(x) + d\($0 - 1)(x)" }
    let checking = Checking(
      """
      define d0(x: int): int = x
      \(defines.joined(separator: "\n"))
      policy p for item: Item { require r: d\(count)(item.i) > 3 }
      """)
    #expect(checking.findings == ["policy/too-costly p"])
    if count >= 62 {
      #expect(
        checking.diagnostics[0].title.english
          == "deciding one submission could take countless steps, 10000000 are allowed")
    }
  }

  @Test func `defines that nobody calls cost nothing`() {
    let defines = (1...100).map { "define d\($0)(x: int): int = d\($0 - 1)(x) + d\($0 - 1)(x)" }
    #expect(
      cost(
        "require r: item.i >= 10",
        defines: "define d0(x: int): int = x\n" + defines.joined(separator: "\n")) == 4)
  }
}
