@testable import MenkanSemantics
import MenkanValues
import Testing

@Suite struct ChoiceTests {
  let sheet = Sheet()

  @Test func `if takes the branch of its condition`() {
    let choice = sheet.conditional(sheet.item("c"), sheet.int(1), sheet.int(2))
    #expect(sheet.value(choice, of: .goods(["c": .bool(true)])) == .int(1))
    #expect(sheet.value(choice, of: .goods(["c": .bool(false)])) == .int(2))
  }

  @Test func `an unknown condition leaves it open even between equals`() {
    let choice = sheet.conditional(sheet.item("c"), sheet.int(1), sheet.int(1))
    #expect(sheet.value(choice) == .missing("item.c"))
  }

  @Test func `the branch not taken does not matter`() {
    let choice = sheet.conditional(sheet.item("c"), sheet.int(1), sheet.item("n"))
    #expect(sheet.value(choice, of: .goods(["c": .bool(true)])) == .int(1))
    #expect(sheet.value(choice, of: .goods(["c": .bool(false)])) == .missing("item.n"))
  }

  @Test func `choose stops at the first true condition or at an unknown one before it`() {
    let choice = sheet.term(
      .choose(
        [
          (when: sheet.item("c"), value: sheet.int(1)),
          (when: sheet.item("u"), value: sheet.int(2)),
        ],
        otherwise: sheet.int(3)), .int, "choose")
    let result = { (c: Slot, u: Slot) in self.sheet.value(choice, of: .goods(["c": c, "u": u])) }
    #expect(result(.bool(true), .missing) == .int(1))
    #expect(result(.bool(false), .bool(true)) == .int(2))
    #expect(result(.bool(false), .bool(false)) == .int(3))
    #expect(result(.missing, .bool(true)) == .missing("item.c"))
    #expect(result(.bool(false), .missing) == .missing("item.u"))
  }
}
