import MenkanSource
import Testing

@Suite struct DefineTests {
  @Test func `a define is called by its name and by its label`() {
    let checking = Checking(
      """
      define half "一半" (x: number): number = x / 2
      policy p for item: Item { require r: half(item.n) > 1 and 一半(item.i) > 1 }
      """)
    #expect(checking.findings == [])
  }

  @Test(arguments: [
    ("define f(x: int): int = x + 0.5", ["type/mismatch x + 0.5"]),
    ("define f(x: int): percent = 5", ["type/percent-against-number 5"]),
    ("define f(x: nmber): int = x + 1", ["type/unknown nmber"]),
    ("define f(x: int): intt = x", ["type/unknown intt"]),
    ("define f(x: int, x: text): int = x", ["name/duplicate x"]),
    ("define f(x: int): int = y", ["name/unknown y"]),
    ("define f(x: money): int = 1", ["type/missing-currency money"]),
    ("define f(x: number(CNY)): int = 1", ["type/needless-argument CNY"]),
    (
      "define f(x: list<list<int> up to 3> up to 3): int = 1",
      ["type/nested-list list<int> up to 3"]
    ),
  ])
  func `a broken signature or body is reported once`(define: String, findings: [String]) {
    let uses = "policy p for item: Item { require r: f(1) > f(2) require s: f(3) > f(4) }"
    #expect(Checking(define + "\n" + uses).findings.filter { !$0.contains("f(") } == findings)
    #expect(Checking(define).findings == findings)
  }

  @Test func `arguments are counted and typed`() {
    let checking = Checking(
      """
      define f(x: percent, y: int): int = y
      policy p for item: Item {
        require a: f(5%) > 1
        require b: f(5, 1) > 1
        require c: f(5%, 1, 2) > 1
        require d: item(1) > 1
        require e: g(1) > 1
        require h: round(item.t) > 1
        require i: length(item.t, 2) > 1
        require j: round(item.n, 7) > 1
      }
      """)
    #expect(
      checking.findings == [
        "type/argument-count f(5%)", "type/percent-against-number 5",
        "type/argument-count f(5%, 1, 2)", "name/unknown-function item",
        "name/unknown-function g", "type/wrong-operand item.t",
        "type/argument-count length(item.t, 2)", "type/places 7",
      ])
  }

  @Test(arguments: [
    ("define f(x: int): int = f(x)", ["f(x)"]),
    ("define f(x: int): int = f(x) + f(x + 1)", ["f(x)"]),
    ("define f(x: int): int = g(x)\ndefine g(x: int): int = f(x)", ["g(x)"]),
    (
      "define f(x: int): int = g(x)\ndefine g(x: int): int = h(x)\ndefine h(x: int): int = f(x)",
      ["g(x)"]
    ),
    (
      "define f(x: int): int = g(x)\ndefine g(x: int): int = g(x)",
      ["g(x)"]
    ),
    (
      "define f(x: int): int = f(x)\ndefine g(x: int): int = g(x)",
      ["f(x)", "g(x)"]
    ),
  ])
  func `defines that need themselves are reported once`(defines: String, calls: [String]) {
    let use = "policy p for item: Item { require r: f(item.i) > 1 require s: f(2) > 1 }"
    #expect(
      Checking(defines + "\n" + use).findings == calls.map { "define/recursive \($0)" })
  }

  @Test func `the whole circle is shown`() {
    let checking = Checking(
      """
      define f(x: int): int = g(x)
      define g(x: int): int = h(x)
      define h(x: int): int = f(x)
      """)
    #expect(
      checking.diagnostics.map(\.title.english) == [
        "this calculation never ends: `f` → `g` → `h` → `f`"
      ])
    #expect(checking.diagnostics[0].labels.count == 3)
  }
}
