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
  /// Where pool functions may be called: in a rank.
  var pools: PoolCollector?
  /// Lets that cannot be `none` here, because something around has made sure.
  var notNone: Set<LocalSlot> = []

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
  ///
  /// - Parameter allowsNone: true where `none` can be dealt with; elsewhere it is reported.
  func infer(
    _ id: ExpressionID, expecting expected: ValueType? = nil, allowsNone: Bool = false
  ) -> TypedExpression? {
    guard let typed = type(of: id, expecting: expected) else { return nil }
    if !typed.mayBeNone || allowsNone { return typed }
    reportNone(typed)
    return nil
  }

  private func type(of id: ExpressionID, expecting expected: ValueType?) -> TypedExpression? {
    let node = tree[id]
    let span = node.span
    switch node.kind {
    case .invalid: return nil
    case .literal(let literal): return self.literal(literal, expecting: expected, span)
    case .name(let name): return self.name(name, expecting: expected)
    case .member(let base, let name): return member(base, name, span)
    case .call(let name, let arguments): return call(name, arguments, expecting: expected, span)
    case .parenthesised(let inner):
      return infer(inner, expecting: expected, allowsNone: true)
    case .none: return none(expecting: expected, span)
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
    case .list(let elements): return writtenList(elements, expecting: expected, span)
    }
  }

  func text(of expression: TypedExpression) -> String { source.text(expression.span) }
}
