import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues
import TestSupport
import Testing

/// What tables give, missing and unlisted inputs included.
@Suite struct TableLookUpTests {
  /// What it means to hit a row is written down here a second time; inputs are known, missing, or
  /// cases that the schema does not know.
  @Test(arguments: 0..<250)
  func `a look-up gives what asking every row gives`(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let table = SampleTable(&random)
    let rules = try SampleRules(table)
    for _ in 0..<12 {
      let input = SampleTable.Input(&random)
      #expect(try rules.value(of: input) == table.value(of: input), "\(table.text)\n\(input)")
    }
  }
}

/// A table over an enum with levels, a number that may be missing, and a text.
struct SampleTable {
  struct Input {
    /// Index of the case; 4 for one that the schema does not know, nil for a missing one.
    let kind: Int?
    let number: Int?
    let text: String?

    init(_ random: inout SplitMix) {
      kind = random.oneIn(5) ? nil : Int.random(in: 0...4, using: &random)
      number = random.oneIn(4) ? nil : Int.random(in: -1...6, using: &random)
      text = random.oneIn(5) ? nil : ["a", "b", "c"].randomElement(using: &random)
    }
  }

  /// A cell as text; what it lists, -1 for a missing value; nil for words that list nothing.
  struct Cell {
    let text: String
    let listed: Set<Int>?
  }

  enum Answer: Hashable { case yes, no, unknown }

  let hit: String
  let rows: [[Cell]]
  private static let kinds = ["clothes", "dresses", "shirts", "food"]
  private static let texts = ["a", "b", "c"]
  /// Numbers that are tried; beyond them nothing changes.
  private static let numbers = Set(-1...6)

  init(_ random: inout SplitMix) {
    hit =
      ["first", "collect list", "collect sum", "collect count", "collect max"]
      .randomElement(using: &random) ?? ""
    rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      [Self.kind(&random), Self.number(&random), Self.text(&random)]
    }
  }

  private static func kind(_ random: inout SplitMix) -> Cell {
    let named = Set((0..<4).filter { _ in random.oneIn(3) })
    // `clothes` stands for itself and for the two below it.
    let meant = named.contains(0) ? named.union([1, 2]) : named
    let text = named.sorted().map { kinds[$0] }.joined(separator: ", ")
    if random.oneIn(5) { return Cell(text: "otherwise", listed: nil) }
    if named.isEmpty || random.oneIn(4) { return Cell(text: "any", listed: nil) }
    if random.oneIn(3) { return Cell(text: "not \(text)", listed: Set(0..<4).subtracting(meant)) }
    return Cell(text: text, listed: meant)
  }

  private static func number(_ random: inout SplitMix) -> Cell {
    let low = Int.random(in: 0...4, using: &random)
    let high = Int.random(in: low...5, using: &random)
    let missing = 100
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return Cell(text: "missing", listed: [missing])
    case 1: return Cell(text: "not missing", listed: numbers)
    case 2: return Cell(text: ">= \(low)", listed: numbers.filter { $0 >= low })
    case 3:
      return Cell(text: "< \(low), \(high)", listed: numbers.filter { $0 < low || $0 == high })
    case 4: return Cell(text: "\(low)..\(high), missing", listed: Set(low...high).union([missing]))
    case 5: return Cell(text: "[\(low)..\(high))", listed: Set(low...high).subtracting([high]))
    case 6: return Cell(text: "not \(low), missing", listed: numbers.subtracting([low]))
    case 7: return Cell(text: "otherwise", listed: nil)
    default: return Cell(text: "any", listed: nil)
    }
  }

  private static func text(_ random: inout SplitMix) -> Cell {
    let named = Set((0..<2).filter { _ in random.oneIn(2) })
    let text = named.sorted().map { "\"\(texts[$0])\"" }.joined(separator: ", ")
    if random.oneIn(4) { return Cell(text: "otherwise", listed: nil) }
    if named.isEmpty { return Cell(text: "any", listed: nil) }
    if random.oneIn(3) { return Cell(text: "not \(text)", listed: Set(0..<3).subtracting(named)) }
    return Cell(text: text, listed: named)
  }

  var text: String {
    "partial table t(k: Kind, n: int?, s: text) -> r: int hit \(hit) {\n  | k | n | s | -> r |\n"
      + rows.enumerated().map { index, row in
        "  | \(row.map(\.text).joined(separator: " | ")) | \(index + 1) |\n"
      }.joined() + "}\n"
  }

  // MARK: What it gives

  private func answer(_ row: [Cell], _ input: Input) -> Answer {
    let cells = [
      answer(row[0], 0, input.kind.flatMap { $0 == 4 ? nil : $0 }),
      answer(row[1], 1, input.number ?? 100),
      answer(row[2], 2, input.text.flatMap { Self.texts.firstIndex(of: $0) }),
    ]
    return cells.contains(.no) ? .no : cells.contains(.unknown) ? .unknown : .yes
  }

  private func answer(_ cell: Cell, _ column: Int, _ value: Int?) -> Answer {
    if cell.text == "any" { return .yes }
    guard let value else { return .unknown }
    if let listed = cell.listed { return listed.contains(value) ? .yes : .no }
    let isListed = rows.contains { $0[column].listed?.contains(value) ?? false }
    return isListed || value == 100 ? .no : .yes
  }

  /// nil for unknown.
  func value(of input: Input) -> Value? {
    let answers = rows.map { answer($0, input) }
    if hit == "first" {
      guard let index = answers.firstIndex(where: { $0 != .no }), answers[index] == .yes else {
        return nil
      }
      return .int(Int64(index + 1))
    }
    if answers.contains(.unknown) { return nil }
    let hits = answers.indices.filter { answers[$0] == .yes }.map { Int64($0 + 1) }
    switch hit {
    case "collect list": return .list(hits.map { .value(.int($0)) })
    case "collect sum": return .int(hits.reduce(0, +))
    case "collect count": return .int(Int64(hits.count))
    default: return hits.max().map { .int($0) }
    }
  }
}

/// A policy that delivers what a table gives.
private struct SampleRules {
  private let evaluator: ReferenceEvaluator

  init(_ table: SampleTable) throws {
    let isList = table.hit == "collect list"
    let text =
      "module test\nenum Kind { clothes { dresses, shirts }, food }\n\(table.text)"
      + "policy p for k: Kind, n: int?, s: text {\n"
      + "output r: \(isList ? "list<int> up to 6" : "int") = t(k, n, s) }\n"
    var sources = SourceMap()
    let file = sources.add(path: "test.menkan", bytes: Array(text.utf8))
    let (tree, found) = parse(file)
    let checked = ProgramChecker.check([
      RuleFile(source: file, tree: tree, expectedModule: "test")
    ])
    let errors = (found + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.title.english)" } == [], "\(text)")
    evaluator = ReferenceEvaluator(
      program: checked.program, policy: try #require(checked.program.policies.first),
      inputs: EvaluationInputs())
  }

  func value(of input: SampleTable.Input) throws -> Value? {
    let kind: Slot =
      switch input.kind {
      case nil: .missing
      case 4: .unlisted(Text("toys"))
      case let index?: .value(.enumCase(Int32(index)))
      }
    let number: Slot = input.number.map { .value(.int(Int64($0))) } ?? .missing
    let text: Slot = input.text.map { .value(.text(Text($0))) } ?? .missing
    let result = evaluator.evaluate(Record([kind, number, text])).outputs[0]
    if case .value(let value) = result { return value }
    return nil
  }
}
