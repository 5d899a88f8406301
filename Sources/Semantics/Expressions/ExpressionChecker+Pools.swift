import MenkanSource
import MenkanSyntax
import MenkanValues

/// The pool functions that a rank's factors and lets have called so far, in the order in which
/// they are to be calculated.
final class PoolCollector {
  /// A pool function, and how many lets come before it.
  private(set) var pools: [(pool: TypedPool, letsBefore: Int)] = []
  private let builder: PolicyBuilder
  /// False where they may not be called.
  var isOpen = true

  init(_ builder: PolicyBuilder) { self.builder = builder }

  /// The slots of what an argument may read: parameters, lets and other pool functions.
  var readable: Set<Int> {
    Set(builder.parameters.indices).union(builder.lets.map(\.slot.index))
      .union(pools.map(\.pool.slot.index))
  }

  func add(_ pool: TypedPool) { pools.append((pool, builder.lets.count)) }

  /// The lets and pool functions, each behind all that it needs.
  var steps: [TypedRank.Step] {
    var steps: [TypedRank.Step] = []
    var rest = pools[...]
    for index in 0...builder.lets.count {
      while let next = rest.first, next.letsBefore == index {
        steps.append(.pool(next.pool))
        rest.removeFirst()
      }
      if index < builder.lets.count { steps.append(.binding(builder.lets[index])) }
    }
    return steps
  }
}

/// `minmax(x)`, `percentile(x per key)`
extension ExpressionChecker {
  /// The result stands in a slot of its own, as all candidates have to be looked at for it.
  func pool(
    _ function: TypedPool.Function, _ name: Identifier, _ arguments: [ExpressionID],
    _ span: SourceSpan
  ) -> TypedExpression? {
    guard let pools, pools.isOpen else {
      program.report(.poolFunctionHere(name))
      return nil
    }
    guard (1...2).contains(arguments.count) else {
      program.report(
        .argumentCount(
          name, needed: "1", found: arguments.count, span, shape: "\(name.text)(x per key)"))
      return nil
    }
    guard let value = infer(arguments[0]) else { return nil }
    guard value.type.isNumeric else {
      program.report(
        .wrongOperand(Operand(value, text(of: value)), of: name.text, schema: program.schema))
      return nil
    }
    var key: TypedExpression?
    if arguments.count > 1 {
      guard let found = self.key(arguments[1]) else { return nil }
      key = found
    }
    if ([value] + [key].compactMap { $0 }).contains(where: {
      !$0.freeSlots.isSubset(of: pools.readable)
    }) {
      program.report(.poolFunctionInLoop(name))
      return nil
    }
    let slot = frame.newSlot(named: name.text)
    pools.add(TypedPool(function: function, value: value.asDecimal, key: key, slot: slot))
    return TypedExpression(.local(slot), .number, span)
  }

  /// What candidates are grouped by.
  func key(_ id: ExpressionID) -> TypedExpression? {
    guard let key = infer(id) else { return nil }
    if key.type.isEquatable { return key }
    program.report(
      .wrongOperand(Operand(key, text(of: key)), of: "per", schema: program.schema))
    return nil
  }
}

extension TypedExpression {
  /// The slots that it reads, but for those of its own aggregates.
  fileprivate var freeSlots: Set<Int> {
    var read: Set<Int> = []
    var own: Set<Int> = []
    var waiting = [self]
    while let next = waiting.popLast() {
      if case .local(let slot) = next.kind { read.insert(slot.index) }
      if case .aggregate(let aggregate) = next.kind { own.insert(aggregate.variable.index) }
      waiting += next.children
    }
    return read.subtracting(own)
  }
}
