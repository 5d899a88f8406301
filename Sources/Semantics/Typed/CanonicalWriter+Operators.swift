import MenkanValues

/// Calculations, logic and choices.
extension CanonicalWriter {
  mutating func writeCalculation(_ whole: TypedExpression) {
    switch whole.kind {
    case .negate(let inner):
      write("-")
      write(inner, .primary)
    case .arithmetic(let arithmetic, let a, let b):
      let tightness = whole.tightness
      // Comparisons do not chain.
      write(a, tightness == .comparison ? .coalesce : tightness)
      write(" \(arithmetic.sign) ")
      write(b, tightness.tighter)
    case .coalesce(let a, let b):
      write(a, a.isArithmetic ? .primary : .coalesce)
      write(" ?? ")
      write(b, .unary)
    default: return
    }
  }

  mutating func writeLogic(_ whole: TypedExpression) {
    switch whole.kind {
    case .not(let inner) where inner.isWrittenNegated: writeTest(inner, isNegated: true)
    case .not(let inner):
      write("not ")
      write(inner, .not)
    case .and(let a, let b): write(a, "and", b, .and)
    case .or(let a, let b): write(a, "or", b, .or)
    case .conditional(let condition, let then, let otherwise):
      write("if ")
      write(condition)
      write(" then ")
      write(then)
      write(" else ")
      write(otherwise)
    case .choose(let arms, let otherwise):
      write("choose { ")
      for arm in arms where !isFull {
        write("when ")
        write(arm.when)
        write(" -> ")
        write(arm.value)
        write(" ")
      }
      write("otherwise ")
      write(otherwise)
      write(" }")
    default: return
    }
  }

  private mutating func write(
    _ a: TypedExpression, _ word: String, _ b: TypedExpression, _ tightness: Tightness
  ) {
    write(a, tightness)
    write(" \(word) ")
    write(b, tightness.tighter)
  }
}

extension TypedExpression {
  /// True for what `??` may not stand beside.
  fileprivate var isArithmetic: Bool {
    tightness == .additive || tightness == .multiplicative
  }
}
