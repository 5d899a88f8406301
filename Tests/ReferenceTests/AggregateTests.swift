import MenkanSemantics
import MenkanValues
import Testing

/// Aggregates over `prices` with the variable `p`.
@Suite struct AggregateTests {
  let sheet = Sheet()

  /// One price for each text: `price units ok`, where `?` is missing.
  static func prices(_ rows: String...) -> Record {
    .goods(
      prices: .list(
        rows.map { row in
          let words = row.split(separator: " ").map(String.init)
          return .price([
            "price": words[0] == "?" ? .missing : .number(words[0]),
            "units": words[1] == "?" ? .missing : Int64(words[1]).map(Slot.int) ?? .missing,
            "ok": words[2] == "?" ? .missing : .bool(words[2] == "T"),
          ])
        }))
  }

  static let three = prices("10 1 T", "30 2 F", "20 3 T")
  static let holed = prices("10 1 T", "? 2 F", "20 3 ?")
  static let none = prices()
  static let aggregates: [TypedAggregate.Function] = [.min, .max, .sum, .avg, .median]

  func over(
    _ function: TypedAggregate.Function, where filter: Bool = false, ignoring: Bool = false
  ) -> TypedExpression {
    sheet.aggregate(
      function, sheet.p("price"), type: .number, ignoring: ignoring,
      where: filter ? sheet.p("ok") : nil)
  }

  @Test func `numbers are summed up in five ways`() {
    let results = Self.aggregates.map { sheet.value(over($0), of: Self.three) }
    #expect(
      results == [.number("10"), .number("30"), .number("60"), .number("20"), .number("20")])
    let filtered = Self.aggregates.map { sheet.value(over($0, where: true), of: Self.three) }
    #expect(
      filtered == [.number("10"), .number("20"), .number("30"), .number("15"), .number("15")])
  }

  @Test func `of nothing the sum is 0 and the rest is empty`() {
    for function in Self.aggregates {
      let expected: Evaluated =
        function == .sum
        ? .number("0") : .unknown(.empty, "\(function.rawValue)(p.price for p in prices)")
      #expect(sheet.value(over(function), of: Self.none) == expected)
    }
    #expect(
      sheet.value(sheet.aggregate(.sum, sheet.p("units"), type: .int), of: Self.none) == .int(0))
    #expect(sheet.value(over(.sum), of: .goods()) == .missing("prices"))
  }

  @Test func `one hole leaves the whole unknown`() {
    for function in Self.aggregates {
      #expect(sheet.value(over(function), of: Self.holed) == .missing("prices[1].price"))
      #expect(
        sheet.value(over(function, where: true), of: Self.holed) == .missing("prices[2].ok"))
    }
  }

  @Test func `an element that the filter leaves out may have holes`() {
    #expect(
      sheet.value(over(.sum, where: true), of: Self.prices("10 1 T", "? 2 F")) == .number("10"))
  }

  @Test func `ignoring missing leaves out elements with a hole`() {
    let results = Self.aggregates.map { sheet.value(over($0, ignoring: true), of: Self.holed) }
    #expect(
      results == [.number("10"), .number("20"), .number("30"), .number("15"), .number("15")])
    let filtered = over(.sum, where: true, ignoring: true)
    #expect(sheet.value(filtered, of: Self.holed) == .number("10"))
    #expect(
      sheet.value(over(.min, ignoring: true), of: Self.prices("? 1 T"))
        == .unknown(.empty, "min(p.price for p in prices ignoring missing)"))
    #expect(sheet.value(over(.sum, ignoring: true), of: .goods()) == .missing("prices"))
  }

  @Test func `a fault is never left out`() {
    let faulty = sheet.arithmetic(sheet.p("units"), .addInts, sheet.int(1), .int, "+")
    let sum = sheet.aggregate(.sum, faulty, type: .int, ignoring: true)
    #expect(
      sheet.value(sum, of: Self.prices("1 9223372036854775807 T", "1 ? T"))
        == .unknown(.overflow, "p.units + 1"))
  }

  @Test func `a sum is a fault only where its result is`() {
    let sum = sheet.aggregate(.sum, sheet.p("units"), type: .int)
    let most = "1 9223372036854775807 T"
    #expect(sheet.value(sum, of: Self.prices(most, "1 1 T", "1 -1 T")) == .int(.max))
    #expect(
      sheet.value(sum, of: Self.prices(most, "1 1 T"))
        == .unknown(.overflow, "sum(p.units for p in prices)"))
  }

  @Test func `means and medians are rounded once, half-even`() {
    #expect(
      sheet.value(over(.avg), of: Self.prices("0.000001 1 T", "0.000002 1 T"))
        == .number("0.000002"))
    #expect(
      sheet.value(over(.median), of: Self.prices("0.000001 1 T", "0 1 T")) == .number("0"))
    let units = { (function: TypedAggregate.Function, record: Record) in
      self.sheet.value(
        self.sheet.aggregate(function, self.sheet.p("units"), type: .number), of: record)
    }
    #expect(units(.avg, Self.prices("1 1 T", "1 1 T", "1 0 T")) == .number("0.666667"))
    #expect(units(.median, Self.prices("1 4 T", "1 1 T")) == .number("2.5"))
    #expect(units(.median, Self.prices("1 4 T", "1 1 T", "1 9 T")) == .number("4"))
    #expect(
      units(.avg, Self.prices("1 9223372036854775807 T"))
        == .unknown(.overflow, "avg(p.units for p in prices)"))
  }

  @Test func `a weighted mean is exact before it is rounded`() {
    let mean = sheet.aggregate(.avg, sheet.p("price"), type: .number, weight: sheet.p("units"))
    #expect(sheet.value(mean, of: Self.three) == .number("21.666667"))
    #expect(
      sheet.value(mean, of: Self.prices("1 1 T", "2 -1 T"))
        == .unknown(.divisionByZero, "avg(p.price weighted by p.units for p in prices)"))
    #expect(
      sheet.value(mean, of: Self.none)
        == .unknown(.empty, "avg(p.price weighted by p.units for p in prices)"))
    #expect(
      sheet.value(mean, of: Self.prices("1 1 T", "2 ? T")) == .missing("prices[1].units"))
    let huge = "9223372036854.775807 9223372036854775807 T"
    #expect(
      sheet.value(mean, of: Self.prices(huge, huge, huge, huge))
        == .number("9223372036854.775807"))
    #expect(
      sheet.value(mean, of: Self.prices("-0.000001 1 T", "0 1 T")) == .number("0"))
    #expect(
      sheet.value(mean, of: Self.prices("-0.000003 1 T", "0 1 T")) == .number("-0.000002"))
    #expect(
      sheet.value(mean, of: Self.prices("9000000000000 3 T", "0 -2 T"))
        == .unknown(.overflow, "avg(p.price weighted by p.units for p in prices)"))
  }

  @Test func `elements and different values are counted`() {
    let count = { (filter: Bool, ignoring: Bool) in
      self.sheet.aggregate(
        .count, nil, type: .int, ignoring: ignoring, where: filter ? self.sheet.p("ok") : nil)
    }
    #expect(sheet.value(count(false, false), of: Self.three) == .int(3))
    #expect(sheet.value(count(true, false), of: Self.three) == .int(2))
    #expect(sheet.value(count(true, false), of: Self.none) == .int(0))
    #expect(sheet.value(count(true, false), of: Self.holed) == .missing("prices[2].ok"))
    #expect(sheet.value(count(true, true), of: Self.holed) == .int(1))
    let yes = sheet.aggregate(.count, sheet.p("ok"), type: .int)
    #expect(sheet.value(yes, of: Self.three) == .int(2))
    #expect(sheet.value(yes, of: Self.holed) == .missing("prices[2].ok"))
    let different = sheet.aggregate(.count, sheet.p("price"), type: .int, distinct: true)
    #expect(
      sheet.value(different, of: Self.prices("1 1 T", "1.0 2 T", "2 3 T")) == .int(2))
    #expect(sheet.value(different, of: Self.holed) == .missing("prices[1].price"))
  }

  @Test func `a hole in a list is not counted as a thing`() {
    let holes = Record.goods(prices: .list([.price([:]), .missing]))
    let count = { (ignoring: Bool) in
      self.sheet.aggregate(.count, nil, type: .int, ignoring: ignoring)
    }
    #expect(sheet.value(count(false), of: holes) == .missing("prices[1]"))
    #expect(sheet.value(count(true), of: holes) == .int(1))
  }

  @Test func `a share is a ratio of counts or of weights`() {
    let share = sheet.aggregate(.share, sheet.p("ok"), type: .ratio)
    #expect(sheet.value(share, of: Self.three) == .number("0.666667"))
    #expect(sheet.value(share, of: Self.none) == .unknown(.empty, "share(p.ok for p in prices)"))
    #expect(sheet.value(share, of: Self.holed) == .missing("prices[2].ok"))
    let ignoring = sheet.aggregate(.share, sheet.p("ok"), type: .ratio, ignoring: true)
    #expect(sheet.value(ignoring, of: Self.holed) == .number("0.5"))
    let weighted = sheet.aggregate(
      .share, sheet.p("ok"), type: .ratio, weight: sheet.p("units"))
    #expect(sheet.value(weighted, of: Self.prices("1 1 T", "1 3 F")) == .number("0.25"))
    #expect(
      sheet.value(weighted, of: Self.prices("1 0 T"))
        == .unknown(.divisionByZero, "share(p.ok weighted by p.units for p in prices)"))
  }

  @Test func `any and all are decided by one clear element`() {
    let quantified = { (function: TypedAggregate.Function, ignoring: Bool, record: Record) in
      self.sheet.value(
        self.sheet.aggregate(function, self.sheet.p("ok"), type: .bool, ignoring: ignoring),
        of: record)
    }
    #expect(quantified(.any, false, Self.prices("1 1 T", "1 1 ?")) == .yes)
    #expect(quantified(.any, false, Self.prices("1 1 F", "1 1 ?")) == .missing("prices[1].ok"))
    #expect(quantified(.any, true, Self.prices("1 1 F", "1 1 ?")) == .no)
    #expect(quantified(.any, false, Self.none) == .no)
    #expect(quantified(.all, false, Self.prices("1 1 F", "1 1 ?")) == .no)
    #expect(quantified(.all, false, Self.prices("1 1 T", "1 1 ?")) == .missing("prices[1].ok"))
    #expect(quantified(.all, true, Self.prices("1 1 T", "1 1 ?")) == .yes)
    #expect(quantified(.all, false, Self.none) == .yes)
    #expect(quantified(.all, false, .goods()) == .missing("prices"))
  }

  @Test func `an unclear filter matters to any and all only where the condition could decide`() {
    let dear = sheet.compare(sheet.p("price"), .greater, sheet.number("15"))
    let any = sheet.aggregate(.any, dear, type: .bool, where: sheet.p("ok"))
    #expect(sheet.value(any, of: Self.prices("10 1 ?")) == .no)
    #expect(sheet.value(any, of: Self.prices("20 1 ?")) == .missing("prices[0].ok"))
    let all = sheet.aggregate(.all, dear, type: .bool, where: sheet.p("ok"))
    #expect(sheet.value(all, of: Self.prices("20 1 ?")) == .yes)
    #expect(sheet.value(all, of: Self.prices("10 1 ?")) == .missing("prices[0].ok"))
    #expect(sheet.value(all, of: Self.prices("10 1 F")) == .yes)
  }

  @Test func `a fault in any and all is not left out but may not matter`() {
    let fault = sheet.compare(
      sheet.arithmetic(sheet.p("units"), .addInts, sheet.int(1), .int, "+"), .greater,
      sheet.int(5))
    let any = sheet.aggregate(.any, fault, type: .bool, ignoring: true)
    let most = "1 9223372036854775807 T"
    #expect(sheet.value(any, of: Self.prices(most, "1 7 T")) == .yes)
    #expect(
      sheet.value(any, of: Self.prices(most, "1 ? T")) == .unknown(.overflow, "p.units + 1"))
  }

  @Test func `first and last follow the order and then the list`() {
    let at = { (function: TypedAggregate.Function, ordered: Bool, record: Record) in
      self.sheet.value(
        self.sheet.aggregate(
          function, self.sheet.p("price"), type: .number,
          order: ordered ? self.sheet.p("units") : nil), of: record)
    }
    let ties = Self.prices("1 2 T", "2 1 T", "3 1 T", "4 2 T")
    #expect(at(.first, true, ties) == .number("2"))
    #expect(at(.last, true, ties) == .number("4"))
    #expect(at(.first, false, ties) == .number("1"))
    #expect(at(.last, false, ties) == .number("4"))
    #expect(
      at(.first, true, Self.none)
        == .unknown(.empty, "first(p.price for p in prices order by p.units)"))
    #expect(at(.first, true, Self.prices("1 ? T", "2 1 T")) == .missing("prices[0].units"))
  }

  @Test func `the longest run counts consecutive elements in order`() {
    let run = { (ordered: Bool, filter: TypedExpression?, record: Record) in
      self.sheet.value(
        self.sheet.aggregate(
          .longestRun, self.sheet.p("ok"), type: .int, where: filter,
          order: ordered ? self.sheet.p("units") : nil), of: record)
    }
    let record = Self.prices("1 5 T", "2 1 T", "3 2 F", "4 4 T", "5 3 T")
    #expect(run(false, nil, record) == .int(2))
    // By units: T F T T T.
    #expect(run(true, nil, record) == .int(3))
    let notThird = sheet.compare(sheet.p("price"), .notEqual, sheet.number("3"))
    #expect(run(true, notThird, record) == .int(4))
    #expect(run(true, nil, Self.none) == .int(0))
    #expect(run(true, nil, Self.holed) == .missing("prices[2].ok"))
  }

  @Test func `least and greatest also speak of days and cases`() {
    let dates = Record.goods(
      prices: .list([
        .price(["on": .date("2026-01-02")]), .price(["on": .date("2026-01-01")]),
      ]))
    #expect(
      sheet.value(sheet.aggregate(.min, sheet.p("on"), type: .date), of: dates)
        == .date("2026-01-01"))
    #expect(
      sheet.value(sheet.aggregate(.max, sheet.p("on"), type: .date), of: dates)
        == .date("2026-01-02"))
    let colours = sheet.constant(
      .list([.colour(2), .colour(0)]), .list(.enumeration(Goods.colour), upTo: 2), "colours")
    let worst = sheet.aggregate(
      .min, sheet.local(10, .enumeration(Goods.colour), "c"),
      type: .enumeration(Goods.colour), over: colours)
    #expect(sheet.value(worst) == .value(.enumCase(0)))
  }

  @Test func `aggregates nest`() {
    let inner = sheet.aggregate(
      .sum, sheet.field("units", of: sheet.local(11, .entity(Goods.price), "q")), type: .int,
      variable: 11)
    let total = sheet.arithmetic(inner, .addInts, sheet.p("units"), .int, "+")
    let outer = sheet.aggregate(.max, total, type: .int)
    #expect(sheet.value(outer, of: Self.three) == .int(6 + 3))
  }
}
