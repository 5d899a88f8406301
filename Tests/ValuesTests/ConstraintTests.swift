import MenkanValues
import Testing

struct ConstraintTests {
  @Test func `both ends of a range belong to it`() throws {
    let range = Constraint.decimals(try number("0")...number("0.9"))
    #expect(range.allows(.decimal(try number("0.9"))))
    #expect(range.allows(.decimal(.zero)))
    #expect(!range.allows(.decimal(try number("0.900001"))))
    #expect(Constraint.integers(1...3).allows(.int(3)))
    #expect(!Constraint.integers(1...3).allows(.int(0)))
    #expect(Constraint.like("S*").allows(.text("S-17")))
    #expect(!Constraint.like("S*").allows(.text("T-17")))
  }

  @Test func `a value of another kind is never allowed`() {
    #expect(!Constraint.integers(1...3).allows(.bool(true)))
  }

  @Test func `a range is written as in rules`() throws {
    let range = Constraint.decimals(try number("0")...number("0.9"))
    #expect(range.text(of: .percent) == "0%..90%")
    #expect(range.text(of: .number) == "0..0.9")
    #expect(range.text(of: .money(.yuan)) == "0 CNY..0.9 CNY")
    #expect(Constraint.integers(-1...5).text(of: .int) == "-1..5")
  }
}
