import MenkanSource
import MenkanSyntax
import MenkanValues

/// Resolves and types the expressions of one file.
///
/// Each `check` answers nil for an expression that is broken: that has been reported already, and
/// nothing that is built from it is reported again.
final class ExpressionChecker {
  let tree: SyntaxTree
  let source: SourceFile
  let files: FileScope
  let program: ProgramTables
  let frame: Frame
  /// The names that can be used at the moment; aggregates add their variable.
  var scope: LocalScope
  /// Called when a `let` is needed that has not been checked.
  var resolveLet: (LetBinding) -> Void = { _ in }

  init(
    tree: SyntaxTree, source: SourceFile, files: FileScope, program: ProgramTables,
    scope: LocalScope, frame: Frame
  ) {
    self.tree = tree
    self.source = source
    self.files = files
    self.program = program
    self.scope = scope
    self.frame = frame
  }

  /// Types an expression; where `expected` is given, literals and bare enum cases adapt to it, but
  /// the result may still have another type.
  func infer(_ id: ExpressionID, expecting expected: ValueType? = nil) -> TypedExpression? {
    let node = tree[id]
    let span = node.span
    switch node.kind {
    case .invalid: return nil
    case .literal(let literal): return self.literal(literal, expecting: expected, span)
    case .name(let name): return self.name(name, expecting: expected)
    case .member(let base, let name): return member(base, name, span)
    case .call(let name, let arguments): return call(name, arguments, expecting: expected, span)
    case .parenthesised(let inner): return infer(inner, expecting: expected)
    case .negate(let operand): return negate(operand, expecting: expected, span)
    case .not(let operand):
      return check(operand, as: .bool).map { TypedExpression(.not($0), .bool, span) }
    case .binary(let op, let left, let right, let operatorSpan):
      return binary(op, left, right, expecting: expected, operatorSpan, span)
    case .membership(let operand, let set, let isNegated):
      return membership(operand, set, isNegated: isNegated, span)
    case .between(let operand, let lower, let upper):
      return interval(operand, lower, upper, includesLower: true, includesUpper: true, span)
    case .within(let operand, let window): return within(operand, window, span)
    case .like(let operand, let pattern):
      return check(operand, as: .text).map {
        TypedExpression(.like($0, pattern: Text(pattern.text)), .bool, span)
      }
    case .presence(let operand, let presence): return self.presence(operand, presence, span)
    case .multiple(let operand, let divisor): return multiple(operand, of: divisor, span)
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise, expecting: expected, span)
    case .choose(let arms, let otherwise):
      return choose(arms, otherwise, expecting: expected, span)
    case .aggregate(let aggregate): return self.aggregate(aggregate, span)
    }
  }

  /// Types an expression that must be of one type; anything else is reported.
  func check(_ id: ExpressionID, as declared: ValueType) -> TypedExpression? {
    guard let typed = infer(id, expecting: declared) else { return nil }
    if let fitting = typed.fitted(to: declared) { return fitting }
    program.report(
      .mismatch(
        Operand(typed, text(of: typed)), needed: declared, other: nil, schema: program.schema))
    return nil
  }

  /// Types two expressions that must agree; the common type is the first one's type afterwards.
  func unify(_ left: ExpressionID, _ right: ExpressionID, at operatorSpan: SourceSpan)
    -> (TypedExpression, TypedExpression)?
  {
    var first: TypedExpression?
    var second: TypedExpression?
    if adapts(left) && !adapts(right) {
      second = infer(right)
      first = infer(left, beside: second)
    } else {
      first = infer(left)
      second = infer(right, beside: first)
    }
    guard let first, let second else { return nil }
    return join(first, second)
  }

  /// Types what has to agree with another expression. Where that is broken, a bare name may be a
  /// case of its enum.
  func infer(_ id: ExpressionID, beside other: TypedExpression?) -> TypedExpression? {
    if other == nil, case .name = tree[id].kind { return nil }
    return infer(id, expecting: other?.type)
  }

  /// Brings two typed expressions to one type, or reports that their units differ.
  func join(_ first: TypedExpression, _ second: TypedExpression)
    -> (TypedExpression, TypedExpression)?
  {
    if let type = first.type.joined(with: second.type), let a = first.fitted(to: type),
      let b = second.fitted(to: type)
    {
      return (a, b)
    }
    report(first, against: second)
    return nil
  }

  /// Reports two expressions whose units differ; the literal of the two is the one blamed.
  func report(_ first: TypedExpression, against second: TypedExpression) {
    let blamesFirst = first.isConstant && !second.isConstant
    let (blamed, other) = blamesFirst ? (first, second) : (second, first)
    program.report(
      .mismatch(
        Operand(blamed, text(of: blamed)), needed: other.type,
        other: Operand(other, text(of: other)), schema: program.schema))
  }

  func text(of expression: TypedExpression) -> String { source.text(expression.span) }

  /// True for expressions that take their type from the other side: bare enum cases.
  private func adapts(_ id: ExpressionID) -> Bool {
    switch tree[id].kind {
    case .name(let name): scope.lookUp(name.text) == nil
    case .literal: true
    case .parenthesised(let inner), .negate(let inner): adapts(inner)
    default: false
    }
  }
}

extension TypedExpression {
  var isConstant: Bool {
    if case .constant = kind { return true }
    return false
  }

  /// The same value as an expression of a wider type; nil where it has none.
  func fitted(to declared: ValueType) -> TypedExpression? {
    if type == declared { return self }
    guard type.fits(declared) else { return nil }
    guard type == .int else { return TypedExpression(kind, declared, span) }
    if case .constant(.int(let int)) = kind, let decimal = FixedDecimal(int) {
      return TypedExpression(.constant(.decimal(decimal)), declared, span)
    }
    return TypedExpression(.widen(self), declared, span)
  }
}
