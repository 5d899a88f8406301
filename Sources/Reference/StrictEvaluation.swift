import MenkanSemantics
import MenkanValues

/// What an operation makes of known operands.
enum Computed {
  case value(Value)
  /// There is no result, and this is why.
  case failed(Cause.Kind)

  /// The checker has proved the operands' types. What it did not foresee has no meaning, and what
  /// has no meaning goes to a reviewer.
  static let unproved = Computed.failed(.undefined)

  static func int(_ result: Int64?) -> Computed {
    result.map { .value(.int($0)) } ?? .failed(.overflow)
  }

  static func decimal(_ result: FixedDecimal?) -> Computed {
    result.map { .value(.decimal($0)) } ?? .failed(.overflow)
  }

  static func date(_ result: CivilDate?) -> Computed {
    result.map { .value(.date($0)) } ?? .failed(.overflow)
  }

  static func instant(_ result: Instant?) -> Computed {
    result.map { .value(.instant($0)) } ?? .failed(.overflow)
  }

  static func duration(_ result: CalendarDuration?) -> Computed {
    result.map { .value(.duration($0)) } ?? .failed(.overflow)
  }

  static func bool(_ result: Bool) -> Computed { .value(.bool(result)) }
}

extension ReferenceEvaluator {
  /// An operation is unknown where an operand is, for the causes of all that are.
  func strict(
    _ operands: [Evaluated], for whole: TypedExpression, _ compute: ([Value]) -> Computed
  ) -> Evaluated {
    if let causes = Causes(of: operands.map(\.causes)) { return .unknown(causes) }
    switch compute(operands.compactMap(\.value)) {
    case .value(let value): return .value(value)
    case .failed(let kind): return .unknown(because(kind, whole))
    }
  }

  func strict(
    _ operands: [TypedExpression], for whole: TypedExpression, in frame: inout Frame,
    _ compute: ([Value]) -> Computed
  ) -> Evaluated {
    var known: [Evaluated] = []
    for operand in operands { known.append(evaluate(operand, in: &frame)) }
    return strict(known, for: whole, compute)
  }

  /// A cause that lies in the expression itself and is named by its canonical text.
  func because(_ kind: Cause.Kind, _ expression: TypedExpression) -> Causes {
    Causes(Cause(kind, sourceText(of: expression)))
  }

  /// The canonical text of an expression: the same however the rules are laid out, and in whatever
  /// language they are written.
  func sourceText(of expression: TypedExpression) -> String { texts.text(of: expression) }
}
