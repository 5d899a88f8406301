import MenkanValues

/// How tightly the parts of a canonical text hold together, loosest first: the precedence of the
/// language's operators, from what reaches as far as it can to what needs no parentheses anywhere.
enum Tightness: Int, Comparable {
  case conditional, or, and, not, comparison, coalesce, additive, multiplicative, unary, primary

  static func < (a: Tightness, b: Tightness) -> Bool { a.rawValue < b.rawValue }

  /// The next tighter one.
  var tighter: Tightness { Tightness(rawValue: rawValue + 1) ?? .primary }
}

extension TypedExpression {
  var tightness: Tightness {
    switch kind {
    case .conditional: .conditional
    case .or: .or
    case .and: .and
    case .not(let inner): inner.isWrittenNegated ? .comparison : .not
    case .compare, .inElements, .inList, .inInterval, .within, .textTest, .like, .containsAnyOf,
      .listContains, .overlaps, .isMissing, .isKnown, .isNone:
      .comparison
    case .coalesce: .coalesce
    case .arithmetic(let arithmetic, _, _): arithmetic.tightness
    case .negate: .unary
    case .constant(let value): value.isNegative ? .unary : .primary
    case .widen(let inner): inner.tightness
    case .local, .param, .referenceList, .today, .now, .field, .choose, .function, .call,
      .lookUp, .aggregate:
      .primary
    }
  }

  /// True for what takes its `not` inside: `x not in [a, b]`, `x is not none`.
  var isWrittenNegated: Bool {
    switch kind {
    case .inElements, .inList, .inInterval, .isNone: true
    default: false
    }
  }
}

extension Arithmetic {
  fileprivate var tightness: Tightness {
    switch self {
    case .addInts, .addDecimals, .addToDate, .addToInstant, .addDurations, .subtractInts,
      .subtractDecimals, .subtractFromDate, .subtractFromInstant, .subtractDurations,
      .dateDifference, .instantDifference:
      .additive
    case .multiplyInts, .multiplyDecimals, .multiplyDuration, .divideDecimals, .moduloInts,
      .moduloDecimals:
      .multiplicative
    case .multipleOfInts, .multipleOfDecimals: .comparison
    }
  }

  /// The sign or word between the operands.
  var sign: String {
    switch self {
    case .addInts, .addDecimals, .addToDate, .addToInstant, .addDurations: "+"
    case .subtractInts, .subtractDecimals, .subtractFromDate, .subtractFromInstant,
      .subtractDurations, .dateDifference, .instantDifference:
      "-"
    case .multiplyInts, .multiplyDecimals, .multiplyDuration: "*"
    case .divideDecimals: "/"
    case .moduloInts, .moduloDecimals: "mod"
    case .multipleOfInts, .multipleOfDecimals: "is multiple of"
    }
  }
}

extension Value {
  fileprivate var isNegative: Bool {
    switch self {
    case .int(let int): int < 0
    case .decimal(let decimal): decimal < .zero
    case .duration(let duration): duration.count < 0
    default: false
    }
  }
}
