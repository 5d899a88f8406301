@testable import MenkanSemantics
import MenkanValues
import Testing

/// What is missing is named by its full path, however the expression got there.
@Suite struct PathTests {
  let sheet = Sheet()
  var maker: TypedExpression { sheet.item("maker") }

  @Test func `a missing field is named from the top of the submission`() {
    #expect(sheet.value(sheet.item("x")) == .missing("item.x"))
    #expect(
      sheet.value(sheet.field("score", of: maker), of: .goods(["maker": .maker([:])]))
        == .missing("item.maker.score"))
  }

  @Test func `a missing record is named itself, not its field`() {
    #expect(sheet.value(sheet.field("score", of: maker)) == .missing("item.maker"))
    let deep = sheet.field("price", of: sheet.field("best", of: maker))
    #expect(sheet.value(deep, of: .goods(["maker": .maker([:])])) == .missing("item.maker.best"))
    #expect(sheet.value(sheet.item("x"), of: Record([.missing])) == .missing("item"))
    #expect(sheet.value(sheet.prices, of: Record([])) == .missing("prices"))
  }

  @Test func `an element is named by its place, counted from 0`() {
    let sum = sheet.aggregate(.sum, sheet.p("price"), type: .number, over: sheet.item("history"))
    let history = Slot.list([
      .price(["price": .number("1")]), .price([:]), .missing, .price(["price": .number("2")]),
    ])
    #expect(
      sheet.value(sum, of: .goods(["history": history]))
        == .missing("item.history[1].price", "item.history[2]"))
    #expect(sheet.value(sum) == .missing("item.history"))
  }

  @Test func `a let keeps the place of what it holds`() {
    let score = sheet.field("score", of: sheet.local(2, .entity(Goods.maker), "m"))
    #expect(
      sheet.value(score, of: .goods(["maker": .maker([:])]), lets: [(2, maker)])
        == .missing("item.maker.score"))
  }

  @Test func `a define keeps the place of its arguments`() {
    let parameter = sheet.local(0, .entity(Goods.maker), "m")
    sheet.defines = [
      TypedDefine(
        code: "test.score", label: nil, parameters: [], result: .number,
        body: sheet.field("score", of: parameter), frameSize: 1, span: sheet.span("define"))
    ]
    let call = sheet.term(.call(0, [maker]), .number, "score(item.maker)")
    #expect(
      sheet.value(call, of: .goods(["maker": .maker([:])])) == .missing("item.maker.score"))
    #expect(sheet.value(call) == .missing("item.maker"))
    #expect(
      sheet.value(call, of: .goods(["maker": .maker(["score": .number("4.7")])]))
        == .number("4.7"))
  }

  @Test func `a define may do without an argument that is unknown`() {
    let parameter = sheet.local(0, .number, "x")
    sheet.defines = [
      TypedDefine(
        code: "test.orZero", label: nil, parameters: [], result: .number,
        body: sheet.coalesce(parameter, sheet.number("0")), frameSize: 1,
        span: sheet.span("define"))
    ]
    let call = sheet.term(.call(0, [sheet.item("x")]), .number, "or_zero(item.x)")
    #expect(sheet.value(call) == .number("0"))
  }

  @Test func `first and choice keep the place of the element`() {
    let prices = Slot.list([
      .price(["on": .date("2026-01-02")]), .price(["on": .date("2026-01-01")]),
    ])
    let first = sheet.aggregate(
      .first, sheet.p, type: .entity(Goods.price), order: sheet.p("on"))
    let record = Record.goods(["c": .bool(false)], prices: prices)
    #expect(sheet.value(sheet.field("price", of: first), of: record) == .missing("prices[1].price"))
    let last = sheet.aggregate(
      .last, sheet.p, type: .entity(Goods.price), order: sheet.p("on"))
    let chosen = sheet.conditional(sheet.item("c"), first, last)
    #expect(
      sheet.value(sheet.field("price", of: chosen), of: record) == .missing("prices[0].price"))
    let best = sheet.coalesce(sheet.field("best", of: maker), last)
    #expect(
      sheet.value(sheet.field("units", of: best), of: record) == .missing("prices[0].units"))
  }

  @Test func `a case that the schema does not know is named with its text`() {
    let isRed = sheet.compare(sheet.item("colour"), .equal, sheet.colour(0))
    #expect(
      sheet.value(isRed, of: .goods(["colour": .unlisted("mauve")]))
        == .unknown(.unlisted, "item.colour", detail: "mauve"))
    #expect(sheet.value(isRed, of: .goods(["colour": .colour(0)])) == .yes)
  }

  @Test func `a hole in a reference list is named by the list`() {
    sheet.lists = [
      ReferenceList(
        code: "test.colours", label: nil, element: .enumeration(Goods.colour), path: "c.yaml",
        span: sheet.span("list"), pathSpan: sheet.span("path"))
    ]
    sheet.inputs = EvaluationInputs(lists: [[.colour(1), .unlisted("mauve")]])
    let list = sheet.term(
      .referenceList(0), .list(.enumeration(Goods.colour), upTo: 2), "colours")
    let isListed = sheet.term(
      .inList(sheet.item("colour"), list: list), .bool, "item.colour in colours")
    #expect(sheet.value(isListed, of: .goods(["colour": .colour(1)])) == .yes)
    #expect(
      sheet.value(isListed, of: .goods(["colour": .colour(0)]))
        == .unknown(.unlisted, "test.colours[1]", detail: "mauve"))
  }
}
