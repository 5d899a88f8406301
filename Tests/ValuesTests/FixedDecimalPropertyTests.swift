import MenkanValues
import TestSupport
import Testing

/// Laws that hold for all decimals, tried on 20 000 of any size.
struct FixedDecimalPropertyTests {
  private func pairs(seed: UInt64) -> [(FixedDecimal, FixedDecimal)] {
    var random = SplitMix(seed: seed)
    return (0..<20_000).map { _ in
      (FixedDecimal(micros: random.int64()), FixedDecimal(micros: random.int64()))
    }
  }

  @Test func `what is added can be taken away again`() {
    let broken = pairs(seed: 1).filter { a, b in
      guard let sum = a.adding(b) else { return false }
      return sum.subtracting(b) != a
    }
    #expect(broken.isEmpty)
  }

  @Test func `sums and products do not depend on the order of their parts`() {
    let broken = pairs(seed: 2).filter { a, b in
      a.adding(b) != b.adding(a) || a.multiplied(by: b) != b.multiplied(by: a)
    }
    #expect(broken.isEmpty)
  }

  @Test func `a sum is out of range exactly when 128 bits say so`() {
    let broken = pairs(seed: 3).filter { a, b in
      (Int64(exactly: Int128(a.micros) + Int128(b.micros)) == nil) != (a.adding(b) == nil)
    }
    #expect(broken.isEmpty)
  }

  @Test func `a remainder has the divisor's sign and differs by whole divisors`() {
    let broken = pairs(seed: 4).filter { a, b in
      guard let remainder = a.modulo(b) else { return b != .zero }
      let isBetween =
        b > .zero
        ? remainder >= .zero && remainder < b : remainder <= .zero && remainder > b
      return !isBetween || (Int128(a.micros) - Int128(remainder.micros)) % Int128(b.micros) != 0
    }
    #expect(broken.isEmpty)
  }

  @Test func `a product with one and a quotient by one change nothing`() {
    let broken = pairs(seed: 5).filter { a, _ in
      a.multiplied(by: .one) != a || a.divided(by: .one) != a
    }
    #expect(broken.isEmpty)
  }

  @Test func `a number is read back from its shortest spelling`() {
    let broken = pairs(seed: 6).filter { a, _ in
      FixedDecimal.parse(a.description) != .exact(a)
        || FixedDecimal.parse(a.text(minimumPlaces: 6)) != .exact(a)
    }
    #expect(broken.isEmpty)
  }

  @Test func `logarithms and roots never fall where their argument rises`() {
    let broken = pairs(seed: 7).filter { a, b in
      let (low, high) = (min(a, b), max(a, b))
      guard low > .zero, let lowLn = low.naturalLogarithm, let highLn = high.naturalLogarithm,
        let lowLog = low.commonLogarithm, let highLog = high.commonLogarithm,
        let lowRoot = low.squareRoot, let highRoot = high.squareRoot
      else { return low > .zero }
      return lowLn > highLn || lowLog > highLog || lowRoot > highRoot
    }
    #expect(broken.isEmpty)
  }
}
