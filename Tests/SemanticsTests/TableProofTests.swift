import MenkanSemantics
import MenkanSource
import MenkanSyntax
import TestSupport
import Testing

/// What is said of the rows of a table together.
@Suite struct TableProofTests {
  private static let fees = """
    table fee "费率" (e "类别": Kind, n "评分": number? in 0..5) -> r "率": percent HIT {
      | e         | n      | -> r |
      | food, toy | >= 4.5 | 1%   |
      ROW
    }
    """

  private static func fees(_ rows: String..., hit: String = "") -> String {
    fees.replacing("HIT", with: hit).replacing("ROW", with: rows.joined(separator: "\n  "))
  }

  @Test func `a gap is shown with values and with a row that would close it`() throws {
    let checking = Checking(Self.fees("| gold | any | 2% |"))
    #expect(checking.codes == ["table/gap"])
    let gap = try #require(checking.diagnostics.first)
    #expect(gap.title.english == "no row is for e = food, n = 0")
    #expect(gap.title.chinese == "没有对应的行：类别 = 食品、评分 = 0")
    let source = checking.files[0].source
    let text = String(decoding: FixItApplier.apply([gap], to: source), as: UTF8.self)
    #expect(
      text.hasSuffix(
        "| gold | any | 2% |\n  | not gold | < 4.5 | ? |\n  | not gold | missing | ? |\n}"))
    // The place of the value is kept until somebody writes it.
    #expect(Checking(modules: [("test", text)]).codes == ["parse/open-cell", "parse/open-cell"])
    let filled = text.replacing("| ? |", with: "| 3% |")
    #expect(Checking(modules: [("test", filled)]).codes == [])
  }

  @Test func `a Chinese table is offered a Chinese row`() throws {
    let checking = Checking(
      """
      决策表 费率(e: Kind, n: 数值?) -> r: 百分比 {
        | e    | n    | -> r |
        | 食品 | 缺失 | 1%   |
      }
      """)
    let edits = try #require(checking.diagnostics.first).fixIts[0].edits
    #expect(edits[0].replacement == "\n  | 任意 | 非 缺失 | ? |\n  | 非 食品 | 缺失 | ? |")
  }

  @Test func `a case that stands for others is offered for all of them`() throws {
    let goods = "enum Goods { clothes { dresses, shirts }, food, toys, books }\n"
    func rows(_ rows: String..., hit: String = "") -> String {
      goods + "table t(g: Goods) -> r: int \(hit) {\n  | g | -> r |\n"
        + rows.map { "  \($0)\n" }.joined() + "}"
    }
    let branch = Checking(rows("| food, toys, books | 1 |")).diagnostics.first
    #expect(branch?.fixIts.first?.edits[0].replacement == "\n  | clothes | ? |")
    // Clothes that are neither: all but the names of the others says so.
    let left = Checking(rows("| dresses, shirts, food, toys, books | 1 |"))
    let row = "| not dresses, shirts, food, toys, books | 2 |"
    #expect(
      left.diagnostics.first?.fixIts.first?.edits[0].replacement
        == "\n  " + row.replacing("| 2 |", with: "| ? |"))
    #expect(Checking(rows("| dresses, shirts, food, toys, books | 1 |", row)).codes == [])
  }

  @Test func `texts that no row names are all others`() throws {
    let checking = Checking(
      "table t(s: text) -> r: int {\n  | s | -> r |\n  | \"a\", \"b\" | 1 |\n}")
    let gap = try #require(checking.diagnostics.first)
    #expect(gap.title.english == "no row is for s = any other text")
    #expect(gap.fixIts[0].edits[0].replacement == "\n  | not \"a\", \"b\" | ? |")
  }

  @Test func `partial tables may have gaps, and so may sums, lists and counts`() {
    #expect(Checking("partial " + Self.fees("| gold | any | 2% |")).codes == [])
    for hit in ["sum", "list", "count"] {
      #expect(Checking(Self.fees("| gold | any | 2% |", hit: "hit collect \(hit)")).codes == [])
    }
    for hit in ["min", "max"] {
      let checking = Checking(Self.fees("| gold | any | 2% |", hit: "hit collect \(hit)"))
      #expect(checking.codes == ["table/gap"])
    }
  }

  @Test func `an overlap is shown with values for which both rows hold`() throws {
    let checking = Checking(Self.fees("| any | any | 2% |"))
    #expect(checking.codes == ["table/overlap"])
    let overlap = try #require(checking.diagnostics.first)
    #expect(overlap.title.english == "rows 1 and 2 both hold for e = food, n = 5")
    #expect(overlap.title.chinese == "第 1 行和第 2 行同时符合：类别 = 食品、评分 = 5")
    #expect(
      overlap.labels.map { checking.text($0.span) } == [
        "| any | any | 2% |", "| food, toy | >= 4.5 | 1%   |",
      ])
    #expect(Checking(Self.fees("| any | any | 2% |", hit: "hit first")).codes == [])
  }

  @Test func `rows that give the same may overlap where any of them counts`() {
    #expect(Checking(Self.fees("| any | any | 1% |", hit: "hit any")).codes == [])
    let others = Checking(Self.fees("| any | any | 2% - 1% |", hit: "hit any"))
    #expect(others.codes == ["table/overlap"])
  }

  @Test(arguments: [
    ("| toy | 5 | 2% |", "row 1 above always comes first"),
    ("| gold | 3..1 | 2% |", "nothing can be what stands under `n`"),
    ("| gold | > 5 | 2% |", "nothing can be what stands under `n`"),
  ])
  func `a row that is never hit is a warning`(row: String, why: String) throws {
    let checking = Checking(Self.fees(row, "| any | any | 3% |", hit: "hit first"))
    #expect(checking.codes == ["table/unreachable-row"])
    #expect(!checking.hasErrors)
    #expect(try #require(checking.diagnostics.first).labels[0].text.english == why)
  }

  @Test func `nothing is said of gaps where a row is broken`() {
    #expect(Checking(Self.fees("| golf | any | 2% |")).codes == ["name/unknown-case"])
  }

  /// What the checker says of drawn tables is what trying every case says.
  @Test(arguments: 0..<300)
  func `proofs agree with trying every case`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let table = DrawnTable(&random)
    let checking = Checking(table.text)
    #expect(Set(checking.codes) == table.findings, "\(table.text)")
  }
}

/// A table over 3 kinds and the numbers 0 to 3 or none, and what is wrong with it by brute force.
private struct DrawnTable {
  typealias Cell = (text: String, set: Set<Int>)

  let hit: String
  private let rows: [(kinds: Cell, numbers: Cell, output: Int)]
  private static let kinds = ["food", "toy", "gold"]

  init(_ random: inout SplitMix) {
    hit = ["unique", "first", "any"].randomElement(using: &random) ?? ""
    rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (
        Self.kindCell(&random), Self.numberCell(&random), Int.random(in: 0...1, using: &random)
      )
    }
  }

  private static func kindCell(_ random: inout SplitMix) -> (String, Set<Int>) {
    let named = Set((0..<3).filter { _ in random.oneIn(2) })
    let text = named.sorted().map { kinds[$0] }.joined(separator: ", ")
    if named.isEmpty || random.oneIn(3) { return ("any", [0, 1, 2]) }
    return random.oneIn(3) ? ("not \(text)", Set(0..<3).subtracting(named)) : (text, named)
  }

  /// -1 is a missing number.
  private static func numberCell(_ random: inout SplitMix) -> (String, Set<Int>) {
    let low = Int.random(in: 0...3, using: &random)
    let high = Int.random(in: low...3, using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return ("missing", [-1])
    case 1: return ("not missing", [0, 1, 2, 3])
    case 2: return (">= \(low)", Set(low...3))
    case 3: return ("\(low)..\(high), missing", Set(low...high).union([-1]))
    case 4: return ("(\(low)..\(high)]", Set(low...high).subtracting([low]))
    case 5: return ("not \(low)", Set(0...3).subtracting([low]))
    default: return ("any", Set(-1...3))
    }
  }

  var text: String {
    "table t(e: Kind, n: int? in 0..3) -> r: int hit \(hit) {\n  | e | n | -> r |\n"
      + rows.map { "  | \($0.kinds.text) | \($0.numbers.text) | \($0.output) |\n" }.joined() + "}"
  }

  var findings: Set<String> {
    var found: Set<String> = []
    var reached: Set<Int> = []
    for kind in 0..<3 {
      for number in -1...3 {
        let hits = rows.indices.filter {
          rows[$0].kinds.set.contains(kind) && rows[$0].numbers.set.contains(number)
        }
        if hits.isEmpty { found.insert("table/gap") }
        if hit == "first" { reached.formUnion(hits.prefix(1)) } else { reached.formUnion(hits) }
        if hit == "unique", hits.count > 1 { found.insert("table/overlap") }
        if hit == "any", Set(hits.map { rows[$0].output }).count > 1 {
          found.insert("table/overlap")
        }
      }
    }
    if reached.count < rows.count { found.insert("table/unreachable-row") }
    return found
  }
}
