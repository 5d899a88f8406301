import MenkanReference
import MenkanSemantics
import MenkanSource
import MenkanSyntax
import MenkanValues
import Testing

/// Rules as an author writes them, through parser, checker and evaluator.
@Suite struct RulesFromTextTests {
  static let declarations = """
    module test
    enum Colour { red, green, blue }
    entity Price { price: money(CNY)  units: int  on: date?  at: instant? }
    entity Item {
      price "活动价": money(CNY)  rate: percent?  colour: Colour  opened_on: date
      history: list<Price> up to 400  tags: list<text> up to 20
    }
    list banned: text from "lists/banned.yaml"
    define lowest(item: Item, window: int): money(CNY) =
      min(p.price for p in item.history where p.on within last window days)

    """

  static func price(_ price: String, _ units: Int64, _ on: String) -> Slot {
    .value(
      .record(Record([.number(price), .int(units), on == "?" ? .missing : .date(on), .missing])))
  }

  /// price, rate, colour, opened_on, history, tags
  static let item: [Slot] = [
    .number("199"), .number("0.052"), .colour(1), .date("2026-08-01"),
    .list([
      price("189.5", 2, "2026-11-10"), price("210", 1, "2026-10-12"), price("99", 5, "2026-10-11"),
    ]),
    .list([.text("包邮")]),
  ]

  /// Decides an item by a policy with this body on 2026-11-11, when `假货` is banned.
  func evaluate(_ body: String, _ item: [Slot] = item) throws -> Evaluation {
    let text = Self.declarations + "policy p for item: Item {\n\(body)\n}\n"
    var sources = SourceMap()
    let file = sources.add(path: "test.menkan", bytes: Array(text.utf8))
    let (tree, found) = parse(file)
    let checked = ProgramChecker.check([
      RuleFile(source: file, tree: tree, expectedModule: "test")
    ])
    let errors = (found + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.title.english)" } == [])
    let policy = try #require(checked.program.policies.first)
    let inputs = EvaluationInputs(
      lists: [[.text("假货")]], params: policy.params.map(\.value),
      today: CivilDate("2026-11-11"))
    return ReferenceEvaluator(
      program: checked.program, policy: policy, inputs: inputs
    ).evaluate(Record([.value(.record(Record(item)))]))
  }

  /// The values of expressions as outputs.
  func values(_ outputs: [(type: String, expression: String)], _ item: [Slot] = item) throws
    -> [Evaluated]
  {
    let lines = outputs.enumerated().map { "output o\($0): \($1.type)? = \($1.expression)" }
    return try evaluate(lines.joined(separator: "\n"), item).outputs
  }

  @Test func `a policy is decided with its messages and outputs`() throws {
    let result = try evaluate(
      """
      param window: int in 7..90 = 30
      let floor = lowest(item, window)
      require price: item.price <= floor because "{item.price} 高于 {window} 天最低价 {floor}"
      require rate: item.rate <= 6%
      reject banned: when item.tags overlaps banned
      output fee: money(CNY) = item.price * 3%
      """)
    #expect(result.outcome == .reject)
    #expect(result.rules.map(\.verdict) == [.fail, .pass, .pass])
    #expect(result.rules[0].messageValues == [[.number("199"), .int(30), .number("189.5")]])
    #expect(result.outputs == [.number("5.97")])
  }

  @Test func `a missing date in the history sends the item to review and is named`() throws {
    var item = Self.item
    item[4] = .list([Self.price("250", 1, "2026-11-10"), Self.price("240", 1, "?")])
    let result = try evaluate("require price: item.price <= lowest(item, 30)", item)
    #expect(result.outcome == .refer)
    #expect(result.rules[0].causes?.missingPaths == ["item.history[1].on"])
  }

  @Test func `an empty window names the aggregate as written`() throws {
    var item = Self.item
    item[4] = .list([])
    let result = try evaluate("require price: item.price <= lowest(item, 30)", item)
    #expect(
      result.rules[0].causes
        == Causes(
          Cause(.empty, "min(p.price for p in item.history where p.on within last window days)")))
  }

  @Test func `windows count from today or from an event`() throws {
    let count = { (window: String) in ("int", "count(p in item.history where p.on \(window))") }
    let values = try values([
      count("within last 30 days"), count("within last 31 days"),
      count("within last 1 days including today"), count("within last 2 days before 2026-10-13"),
      count("within 1 days after 2026-10-11"), count("within since 2026-10-12"),
      count("within 2026-10-11..2026-10-12"), count("within last 4 weeks"),
    ])
    #expect(values == [2, 3, 0, 2, 1, 2, 2, 1].map { Evaluated.int($0) })
  }

  @Test func `aggregates speak of the whole history`() throws {
    let values = try values([
      ("int", "sum(p.units for p in item.history)"),
      ("number", "avg(p.units for p in item.history)"),
      ("money(CNY)", "avg(p.price weighted by p.units for p in item.history)"),
      ("number", "median(p.units for p in item.history)"),
      ("percent", "share(p.units > 1 for p in item.history)"),
      ("money(CNY)", "last(p.price for p in item.history order by p.on)"),
      ("int", "longest_run(p.units > 1 for p in item.history order by p.on)"),
      ("int", "count(distinct p.units > 1 for p in item.history)"),
      ("bool", "all(p.price > 99 CNY for p in item.history)"),
    ])
    #expect(
      values == [
        .int(8), .number("2.666667"),
        // (189.5 · 2 + 210 + 99 · 5) ÷ 8
        .number("135.5"), .number("2"), .number("0.666667"), .number("189.5"), .int(1), .int(2),
        .no,
      ])
  }

  @Test func `ints become numbers where they meet them`() throws {
    let values = try values([
      ("number", "7 / 2"), ("int", "7 mod 4"), ("money(CNY)", "item.price / 3"),
      ("number", "max(1, 2.5)"), ("int", "days_since(item.opened_on)"),
      ("number", "scale(3, 0 .. 4)"), ("date", "item.opened_on + 1 months"),
    ])
    #expect(
      values == [
        .number("3.5"), .int(3), .number("66.333333"), .number("2.5"), .int(102),
        .number("0.75"), .date("2026-09-01"),
      ])
  }
}
