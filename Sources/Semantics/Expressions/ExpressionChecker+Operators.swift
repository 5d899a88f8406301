import MenkanSource
import MenkanSyntax
import MenkanValues

/// Logic, comparison and arithmetic.
extension ExpressionChecker {
  func binary(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID,
    expecting expected: ValueType?, _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    switch op {
    case .and, .or:
      let first = check(left, as: .bool)
      let known = op == .and ? first?.slotsKnownWhenTrue : first?.slotsKnownWhenFalse
      let second = knowing(known ?? []) { check(right, as: .bool) }
      guard let first, let second else { return nil }
      return TypedExpression(op == .and ? .and(first, second) : .or(first, second), .bool, span)
    case .equal: return compare(.equal, left, right, operatorSpan, span)
    case .notEqual: return compare(.notEqual, left, right, operatorSpan, span)
    case .less: return compare(.less, left, right, operatorSpan, span)
    case .lessOrEqual: return compare(.lessOrEqual, left, right, operatorSpan, span)
    case .greater: return compare(.greater, left, right, operatorSpan, span)
    case .greaterOrEqual: return compare(.greaterOrEqual, left, right, operatorSpan, span)
    case .contains: return contains(left, right, operatorSpan, span)
    case .containsAnyOf: return containsAnyOf(left, right, span)
    case .overlaps: return overlaps(left, right, span)
    case .startsWith: return textTest(.startsWith, left, right, span)
    case .endsWith: return textTest(.endsWith, left, right, span)
    case .add, .subtract: return sum(op, left, right, expecting: expected, operatorSpan, span)
    case .multiply, .divide: return product(op, left, right, operatorSpan, span)
    case .modulo: return modulo(left, right, operatorSpan, span)
    case .coalesce: return coalesce(left, right, operatorSpan, span)
    }
  }

  private func compare(
    _ comparison: Comparison, _ left: ExpressionID, _ right: ExpressionID,
    _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let (first, second) = unify(left, right, at: operatorSpan) else { return nil }
    let needsOrder = comparison != .equal && comparison != .notEqual
    guard needsOrder ? program.isOrdered(first.type) : first.type.isEquatable else {
      program.report(
        .notComparable(
          operatorSpan, comparison.rawValue, first.type.words(program.schema),
          needsOrder: needsOrder,
          help: needsOrder ? Diagnostic.insteadOfOrder(of: first.type) : nil))
      return nil
    }
    return TypedExpression(.compare(comparison, first, second), .bool, span)
  }

  func negate(_ operand: ExpressionID, expecting expected: ValueType?, _ span: SourceSpan)
    -> TypedExpression?
  {
    guard let typed = infer(operand, expecting: expected) else { return nil }
    guard typed.type.isNumeric else {
      program.report(
        .wrongOperand(Operand(typed, text(of: typed)), of: "-", schema: program.schema))
      return nil
    }
    switch typed.kind {
    case .constant(.int(let int)) where int != .min:
      return TypedExpression(.constant(.int(-int)), typed.type, span)
    case .constant(.decimal(let decimal)):
      guard let negated = decimal.negated else { break }
      return TypedExpression(.constant(.decimal(negated)), typed.type, span)
    default: break
    }
    return TypedExpression(.negate(typed), typed.type, span)
  }

  private func sum(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID,
    expecting expected: ValueType?, _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    var a: TypedExpression?
    var b: TypedExpression?
    if adapts(left) && !adapts(right) {
      b = infer(right, expecting: expected)
      a = infer(left, expecting: b?.type)
    } else {
      a = infer(left, expecting: expected)
      b = infer(right, expecting: a?.type)
    }
    guard let a, let b else { return nil }
    if let (kind, type) = calendarSum(op, a, b) { return TypedExpression(kind, type, span) }
    if a.type.isNumeric, b.type.isNumeric {
      guard let (first, second) = join(a, b) else { return nil }
      let arithmetic: Arithmetic =
        first.type.isWhole
        ? (op == .add ? .addInts : .subtractInts)
        : (op == .add ? .addDecimals : .subtractDecimals)
      return TypedExpression(.arithmetic(arithmetic, first, second), first.type, span)
    }
    reportOperands(op, a, b, operatorSpan)
    return nil
  }

  /// Sums and differences of dates, moments and lengths of time.
  private func calendarSum(_ op: BinaryOperator, _ a: TypedExpression, _ b: TypedExpression)
    -> (TypedKind, ValueType)?
  {
    let adds = op == .add
    switch (a.type, b.type) {
    case (.date, .duration(let unit)) where unit != .time:
      return (.arithmetic(adds ? .addToDate : .subtractFromDate, a, b), .date)
    case (.duration(let unit), .date) where unit != .time && adds:
      return (.arithmetic(.addToDate, b, a), .date)
    case (.instant, .duration(.time)):
      return (.arithmetic(adds ? .addToInstant : .subtractFromInstant, a, b), .instant)
    case (.duration(.time), .instant) where adds:
      return (.arithmetic(.addToInstant, b, a), .instant)
    case (.duration(let unit), .duration(let other)) where unit == other:
      return (.arithmetic(adds ? .addDurations : .subtractDurations, a, b), a.type)
    case (.date, .date) where !adds:
      return (.arithmetic(.dateDifference, a, b), .duration(.days))
    case (.instant, .instant) where !adds:
      return (.arithmetic(.instantDifference, a, b), .duration(.time))
    default: return nil
    }
  }

  private func product(
    _ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID, _ operatorSpan: SourceSpan,
    _ span: SourceSpan
  ) -> TypedExpression? {
    let a = infer(left)
    let b = infer(right)
    guard let a, let b else { return nil }
    let type = op == .multiply ? a.type.times(b.type) : a.type.divided(by: b.type)
    guard let type else {
      reportOperands(op, a, b, operatorSpan)
      return nil
    }
    if type.isWhole {
      return TypedExpression(.arithmetic(.multiplyInts, a, b), type, span)
    }
    if case .duration = type {
      let (duration, factor) = a.type == .int ? (b, a) : (a, b)
      return TypedExpression(.arithmetic(.multiplyDuration, duration, factor), type, span)
    }
    let kind = TypedKind.arithmetic(
      op == .multiply ? .multiplyDecimals : .divideDecimals, a.asDecimal, b.asDecimal)
    return TypedExpression(kind, type, span)
  }

  private func modulo(
    _ left: ExpressionID, _ right: ExpressionID, _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let (a, b) = numericPair(left, right, "mod", operatorSpan) else { return nil }
    let arithmetic: Arithmetic = a.type.isWhole ? .moduloInts : .moduloDecimals
    return TypedExpression(.arithmetic(arithmetic, a, b), a.type, span)
  }

  func multiple(_ operand: ExpressionID, of divisor: ExpressionID, _ span: SourceSpan)
    -> TypedExpression?
  {
    guard let (a, b) = numericPair(operand, divisor, "is multiple of", span) else { return nil }
    let arithmetic: Arithmetic = a.type.isWhole ? .multipleOfInts : .multipleOfDecimals
    return TypedExpression(.arithmetic(arithmetic, a, b), .bool, span)
  }

  private func numericPair(
    _ left: ExpressionID, _ right: ExpressionID, _ op: String, _ span: SourceSpan
  ) -> (TypedExpression, TypedExpression)? {
    guard let (a, b) = unify(left, right, at: span) else { return nil }
    if a.type.isNumeric { return (a, b) }
    program.report(.wrongOperand(Operand(a, text(of: a)), of: op, schema: program.schema))
    return nil
  }

  private func coalesce(
    _ left: ExpressionID, _ right: ExpressionID, _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let (a, b) = unify(left, right, at: operatorSpan) else { return nil }
    return TypedExpression(.coalesce(a, b), a.type, span)
  }

  private func reportOperands(
    _ op: BinaryOperator, _ a: TypedExpression, _ b: TypedExpression, _ operatorSpan: SourceSpan
  ) {
    program.report(
      .operandsDoNotMeet(
        op.rawValue, operatorSpan, Operand(a, text(of: a)), Operand(b, text(of: b)),
        schema: program.schema))
  }
}

extension TypedExpression {
  /// The same value in millionths; ints widen.
  var asDecimal: TypedExpression {
    type.isWhole ? TypedExpression(.widen(self), .number, span).folded : self
  }
}
