import MenkanSemantics
import MenkanSource
import MenkanValues
import Testing

/// Heads, cells and look-ups of decision tables.
@Suite struct TableTests {
  private static func table(
    _ rows: [String], inputs: String = "e \"类别\": Kind", output: String = "r: percent",
    head: String = "| e | -> r |"
  ) -> String {
    "table t \"表\" (\(inputs)) -> \(output) {\n"
      + ([head] + rows).map { "  \($0)\n" }.joined() + "}\n"
  }

  @Test(arguments: [
    ("| food, toy | 5% |", "| gold | 3% |"), ("| `食品` | 5% |", "| not food | 3% |"),
    ("| 食品, 玩具 | 5% |", "| otherwise | 3% |"), ("| == food | 5% |", "| != food | 3% |"),
  ])
  func `cells name cases by name and label`(first: String, second: String) {
    #expect(Checking(Self.table([first, second])).codes == [])
  }

  @Test(arguments: [
    ("n: number in 0..5", ["| < 4.5 | 5% |", "| [4.5..5] | 3% |"]),
    ("n: number in 0..5", ["| 0..2, (2..4) | 5% |", "| 4..5 | 3% |"]),
    ("n: number?", ["| missing | 5% |", "| <= 0 | 3% |", "| > 0 | 1% |"]),
    ("n: number?", ["| missing | 5% |", "| not missing | 1% |"]),
    ("n: number?", ["| 7, missing | 5% |", "| otherwise | 1% |"]),
    ("n: int", ["| < 5 | 5% |", "| >= 5 | 3% |"]), ("n: int", ["| <= 4 | 5% |", "| > 4 | 3% |"]),
    ("n: percent in 0%..100%", ["| 0%..5% | 5% |", "| > 5% | 3% |"]),
    ("n: money(CNY)", ["| < 100元 | 5% |", "| 不低于 100元 | 3% |"]),
    ("n: date", ["| < 2026-11-11 | 5% |", "| >= 2026-11-11 | 3% |"]),
    ("n: instant", ["| < 2026-11-11T00:00+08:00 | 5% |", "| otherwise | 3% |"]),
    ("n: duration", ["| < 7 days | 5% |", "| >= 1 week | 3% |"]),
    ("n: bool", ["| true | 5% |", "| false | 3% |"]),
    ("n: bool?", ["| true | 5% |", "| false | 3% |", "| missing | 1% |"]),
    ("n: text", ["| \"a\", \"b\" | 5% |", "| otherwise | 3% |"]),
    ("n: text", ["| \"a\" | 5% |", "| not \"a\" | 3% |"]),
  ])
  func `tables of every type of column are proved complete`(input: String, rows: [String]) {
    let checking = Checking(Self.table(rows, inputs: input, head: "| n | -> r |"))
    #expect(checking.codes == [])
  }

  @Test func `a table has so many columns and rows, and no more`() {
    func wide(_ columns: Int) -> Checking {
      let names = (1..<columns).map { "c\($0)" }
      return Checking(
        Self.table(
          ["| " + names.map { _ in "any | " }.joined() + "1% |"],
          inputs: names.map { "\($0): bool" }.joined(separator: ", "),
          head: "| " + names.map { "\($0) | " }.joined() + "-> r |"))
    }
    #expect(wide(100).codes == [])
    #expect(wide(101).codes == ["table/too-large"])
    func long(_ rows: Int) -> Checking {
      Checking(
        Self.table(
          (1...rows).map { "| \($0) | 1% |" }, inputs: "n: int in 1..\(rows)",
          head: "| n | -> r |"))
    }
    #expect(long(2_000).codes == [])
    #expect(long(20_001).codes == ["table/too-large"])
  }

  @Test func `an enum with levels is covered by its branches, an ordered one by comparisons`() {
    let checking = Checking(
      """
      enum Goods { clothes { dresses, shirts }, food }
      enum Credit ordered { heart < diamond < crown }
      table t(g: Goods, c: Credit) -> r: percent {
        | g       | c                | -> r |
        | clothes | < crown          | 1%   |
        | shirts  | crown            | 2%   |
        | food    | heart..diamond   | 3%   |
        | food    | >= crown         | 4%   |
        | not food, shirts | crown   | 5%   |
      }
      """)
    #expect(checking.codes == [])
  }

  @Test(arguments: [
    ([], "| e | -> r |", "table/gap t"),
    (["| any | 5% |"], "| e | r |", "table/arrow r"),
    (["| any | 5% |"], "| -> e | -> r |", "table/arrow -> e"),
    (["| any | 5% |"], "| kind | -> r |", "name/unknown-column kind"),
    (["| any | any | 5% |"], "| e | e | -> r |", "name/duplicate e"),
    (["| any |"], "| e |", "table/missing-column r"),
    (["| 5% |"], "| -> r |", "table/missing-column e"),
    (["| any | 5% | 5% |"], "| e | -> r |", "table/cell-count | any | 5% | 5% |"),
    (["| any | 5%, 6% |"], "| e | -> r |", "table/output-cell 5%, 6%"),
    (["| any | any |"], "| e | -> r |", "table/output-cell any"),
    (["| any | >= 5% |"], "| e | -> r |", "table/output-cell >= 5%"),
    (["| any | 5 |"], "| e | -> r |", "type/percent-against-number 5"),
    (["| any | none |"], "| e | -> r |", "type/none-as-value none"),
    (["| none | 5% |"], "| e | -> r |", "table/none-as-input none"),
    (["| missing | 5% |"], "| e | -> r |", "table/missing-in-required missing"),
    (["| fod | 5% |"], "| e | -> r |", "name/unknown-case fod"),
    (["| >= food | 5% |"], "| e | -> r |", "type/not-comparable >= food"),
    (["| food..toy | 5% |"], "| e | -> r |", "type/not-comparable food..toy"),
    (["| e | 5% |"], "| e | -> r |", "name/unknown-case e"),
  ])
  func `a mistake has one finding`(rows: [String], head: String, finding: String) {
    #expect(Checking(Self.table(rows, head: head)).findings == [finding])
  }

  @Test(arguments: [
    ("| any | 5% |", "| e | r |", "| any | 5% |", "| e | -> r |"),
    ("| any | 5% |", "| -> e | -> r |", "| any | 5% |", "| e | -> r |"),
    ("| any | 5 |", "| e | -> r |", "| any | 5% |", "| e | -> r |"),
    ("| 不限 | 5% |", "| e | -> r |", "| any | 5% |", "| e | -> r |"),
  ])
  func `fix-its mend`(row: String, head: String, mendedRow: String, mendedHead: String) throws {
    let broken = Checking(Self.table([row], head: head))
    let source = broken.files[0].source
    let mended = FixItApplier.apply(broken.diagnostics, to: source)
    #expect(
      String(decoding: mended, as: UTF8.self)
        .hasSuffix(Self.table([mendedRow], head: mendedHead)))
  }

  @Test func `a word of tables that is also a case is asked about`() {
    let checking = Checking(
      """
      enum Sort { a, other "其他" }
      table t(s: Sort) -> r: int {
        | s | -> r |
        | a | 1 |
        | 其他 | 2 |
      }
      """)
    #expect(checking.findings == ["table/word-or-case 其他"])
  }

  @Test func `inputs that only outputs use need no column`() {
    let checking = Checking(
      """
      table fee "费" (item: Item, e: Kind) -> fee: money(CNY) {
        | e         | -> fee      |
        | gold      | 0元         |
        | otherwise | half(item)  |
      }
      define half(item: Item): money(CNY) = item.m / 2
      """)
    #expect(checking.codes == [])
  }

  @Test func `tables and defines that need each other are a circle`() {
    let checking = Checking(
      """
      table t(i: int) -> r: int {
        | i   | -> r      |
        | any | half(i)   |
      }
      define half(i: int): int = t(i) + 1
      """)
    #expect(checking.codes == ["define/recursive"])
  }

  @Test(arguments: [
    ("t(item.e) > 3%", []), ("t(item.e).r > 3%", []), ("t(item.e).x > 3%", ["name/unknown-output"]),
    ("t(item.e) > 3", ["type/percent-against-number"]), ("t() > 3%", ["type/argument-count"]),
    ("t(item.m) > 3%", ["type/mismatch"]), ("t > 3%", ["name/wrong-kind"]),
    ("u(item.e) > 3%", ["table/output-needed"]), ("u(item.e).low > 3%", []),
    ("u(item.e).低 > 3%", []), ("u(item.e).high > 3%", ["type/may-be-none"]),
    ("u(item.e).high is none", []),
  ])
  func `look-ups are typed`(condition: String, codes: [String]) {
    let checking = Checking(
      Self.table(["| any | 5% |"])
        + """
        table u(e: Kind) -> low "低": percent, high: percent? {
          | e   | -> low | -> high |
          | any | 3%     | none    |
        }
        policy p for item: Item { require a: \(condition) }
        """)
    #expect(checking.codes == codes)
  }

  @Test(arguments: [
    ("collect list", ValueType.list(.int, upTo: 2)), ("collect sum", .int), ("collect count", .int),
    ("collect min", .int), ("first", .int), ("any", .int),
  ])
  func `what is collected has a type`(hit: String, type: ValueType) {
    let checking = Checking(
      """
      table t(i: int) -> r: int hit \(hit) {
        | i    | -> r |
        | >= 0 | 1    |
        | < 0  | 1    |
      }
      policy p for item: Item { let x = t(item.i) require a: item.b }
      """)
    #expect(checking.codes == [])
    #expect(checking.type(ofLet: "x") == type)
  }

  @Test(arguments: [
    ("text", "collect sum"), ("money(CNY)?", "collect count"), ("int?", "collect sum"),
    ("list<int> up to 3", "collect list"),
  ])
  func `what cannot be collected is refused`(type: String, hit: String) {
    let checking = Checking("table t(i: int) -> r: \(type) hit \(hit) {\n | i | -> r |\n}")
    #expect(checking.codes == ["table/collect-type"])
  }

  @Test func `rows in a file are not passed over in silence`() {
    let checking = Checking("table t from \"t.csv\" (i: int) -> r: int")
    #expect(checking.findings == ["table/unreadable \"t.csv\""])
  }

  @Test func `a look-up costs its columns, the index and the dearest row`() throws {
    let rows = (0..<1000).map { "  | \($0) | \($0 == 7 ? "i * i * i" : "1") |\n" }.joined()
    let checking = Checking(
      "table t(i: int) -> r: int {\n | i | -> r |\n\(rows) | otherwise | 0 |\n}\n"
        + "policy p for item: Item { require a: t(item.i) > 0 }")
    #expect(checking.codes == [])
    // `>` with `0`; the call with `item.i`; the look-up: itself, 10 steps of the index, its column,
    // and five nodes of a row.
    #expect(try #require(checking.program.policies.first).cost == 2 + 3 + 1 + 10 + 1 + 5)
  }
}
