import MenkanValues
import Testing

struct FixedDecimalVectorTests {
  @Test func `arithmetic agrees with Python's decimal and fractions`() throws {
    let file = try VectorFile("arithmetic")
    let failures = try file.failures { row in
      let a = try decimal(row[1])
      let b = try decimal(row[2])
      let result =
        switch row[0] {
        case "add": a.adding(b)
        case "subtract": a.subtracting(b)
        case "multiply": a.multiplied(by: b)
        case "divide": a.divided(by: b)
        default: a.modulo(b)
        }
      return result.map { String($0.micros) }
    }
    #expect(file.rows.count > 3000)
    #expect(failures == [])
  }

  @Test func `rounding agrees with Python's decimal for every rule and place`() throws {
    let rules: [String: DecimalRounding] = [
      "half_even": .halfEven, "half_up": .halfUp, "down": .down, "up": .up,
    ]
    let file = try VectorFile("rounding")
    let failures = try file.failures { row in
      let rule = try #require(rules[row[0]])
      let places = try #require(Int(row[1]))
      return try decimal(row[2]).rounded(to: places, rule).map { String($0.micros) }
    }
    #expect(file.rows.count > 2000)
    #expect(failures == [])
  }

  @Test func `spellings of numbers are read as Python's fractions read them`() throws {
    let file = try VectorFile("parsing")
    let failures = file.rows.filter { row in
      let (kind, micros): (String, Int64?) =
        switch FixedDecimal.parse(row[0]) {
        case .exact(let number): ("exact", number.micros)
        case .rounded(let number): ("rounded", number.micros)
        case .outOfRange: ("range", nil)
        case .malformed: ("malformed", nil)
        }
      return row[1] != kind || row[2] != (micros.map(String.init) ?? "-")
    }
    #expect(file.rows.count > 600)
    #expect(failures == [])
  }

  @Test func `logarithms and roots agree with fifty digits rounded half-even`() throws {
    let file = try VectorFile("functions")
    let failures = try file.failures { row in
      let argument = try decimal(row[1])
      let result =
        switch row[0] {
        case "ln": argument.naturalLogarithm
        case "log10": argument.commonLogarithm
        default: argument.squareRoot
        }
      return result.map { String($0.micros) }
    }
    #expect(file.rows.count > 6000)
    #expect(failures == [])
  }
}
