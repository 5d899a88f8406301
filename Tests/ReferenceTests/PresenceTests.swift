import MenkanSemantics
import MenkanValues
import Testing

@Suite struct PresenceTests {
  let sheet = Sheet()

  @Test func `missing and known are certain answers`() {
    let x = sheet.item("x")
    #expect(sheet.value(sheet.isMissing(x)) == .yes)
    #expect(sheet.value(sheet.isKnown(x)) == .no)
    #expect(sheet.value(sheet.isMissing(x), of: .goods(["x": .number("0")])) == .no)
    #expect(sheet.value(sheet.isKnown(x), of: .goods(["x": .number("0")])) == .yes)
  }

  @Test func `an unlisted case is neither missing nor known`() {
    let colour = sheet.item("colour")
    let record = Record.goods(["colour": .unlisted("mauve")])
    #expect(sheet.value(sheet.isMissing(colour), of: record) == .no)
    #expect(sheet.value(sheet.isKnown(colour), of: record) == .no)
    #expect(
      sheet.value(sheet.coalesce(colour, sheet.colour(2)), of: record) == .value(.enumCase(2)))
  }

  @Test func `a result that does not exist is missing`() {
    let quotient = sheet.divide(sheet.number("1"), sheet.number("0"))
    #expect(sheet.value(sheet.isMissing(quotient)) == .yes)
    #expect(sheet.value(sheet.coalesce(quotient, sheet.number("7"))) == .number("7"))
  }

  @Test func `a fault is not excused`() {
    let fault = Evaluated.unknown(.overflow, "9223372036854775807 + 1")
    #expect(sheet.value(sheet.isMissing(sheet.fault)) == fault)
    #expect(sheet.value(sheet.isKnown(sheet.fault)) == fault)
    #expect(sheet.value(sheet.coalesce(sheet.fault, sheet.int(0))) == fault)
    let mixed = sheet.arithmetic(sheet.fault, .addInts, sheet.item("n"), .int, "+")
    #expect(sheet.value(sheet.isMissing(mixed)) == fault)
    #expect(
      sheet.value(sheet.coalesce(mixed, sheet.int(0)))
        == .unknown(
          Causes(Cause(.overflow, "9223372036854775807 + 1"))
            .union(Causes(Cause(.missing, "item.n")))))
  }

  @Test func `the first known value stands`() {
    let either = sheet.coalesce(sheet.item("x"), sheet.item("y"))
    #expect(
      sheet.value(either, of: .goods(["x": .number("1"), "y": .number("2")])) == .number("1"))
    #expect(sheet.value(either, of: .goods(["y": .number("2")])) == .number("2"))
    #expect(sheet.value(either) == .missing("item.y"))
  }
}
