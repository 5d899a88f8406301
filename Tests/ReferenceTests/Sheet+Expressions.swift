@testable import MenkanSemantics
import MenkanValues

extension Sheet {
  func constant(_ value: Value, _ type: ValueType, _ text: String) -> TypedExpression {
    term(.constant(value), type, text)
  }

  func bool(_ bool: Bool) -> TypedExpression { constant(.bool(bool), .bool, "\(bool)") }
  func int(_ int: Int64) -> TypedExpression { constant(.int(int), .int, "\(int)") }
  func number(_ text: String) -> TypedExpression { constant(.number(text), .number, text) }
  func text(literal text: String) -> TypedExpression {
    constant(.text(Text(text)), .text, "\"\(text)\"")
  }
  func date(_ text: String) -> TypedExpression { constant(.date(text), .date, text) }
  func instant(_ text: String) -> TypedExpression { constant(.instant(text), .instant, text) }
  func duration(_ value: Value, _ unit: DurationUnit) -> TypedExpression {
    constant(value, .duration(unit), "duration")
  }
  func colour(_ index: Int32) -> TypedExpression {
    constant(
      .enumCase(index), .enumeration(Goods.colour),
      Goods.schema[Goods.colour].cases[Int(index)].name)
  }

  func local(_ slot: Int, _ type: ValueType, _ name: String) -> TypedExpression {
    term(.local(LocalSlot(slot, named: name)), type, name)
  }

  var item: TypedExpression { local(0, .entity(Goods.item), "item") }
  var prices: TypedExpression { local(1, Goods.parameters[1].type, "prices") }
  /// The variable of an aggregate over prices.
  var p: TypedExpression { local(10, .entity(Goods.price), "p") }

  /// `owner.name`
  func field(_ name: String, of owner: TypedExpression) -> TypedExpression {
    guard case .entity(let id) = owner.type,
      let index = Goods.schema[id].fields.firstIndex(where: { $0.name == name })
    else { return term(.constant(.bool(false)), .bool, "no field \(name)") }
    return term(
      .field(owner, index: index), Goods.schema[id].fields[index].type, "\(text(owner)).\(name)")
  }

  /// `item.name`
  func item(_ name: String) -> TypedExpression { field(name, of: item) }
  /// `p.name`
  func p(_ name: String) -> TypedExpression { field(name, of: p) }

  func compare(
    _ a: TypedExpression, _ comparison: Comparison, _ b: TypedExpression
  ) -> TypedExpression {
    term(.compare(comparison, a, b), .bool, "\(text(a)) \(comparison.rawValue) \(text(b))")
  }

  func arithmetic(
    _ a: TypedExpression, _ operation: Arithmetic, _ b: TypedExpression, _ type: ValueType,
    _ sign: String
  ) -> TypedExpression {
    term(.arithmetic(operation, a, b), type, "\(text(a)) \(sign) \(text(b))")
  }

  func divide(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression {
    arithmetic(a, .divideDecimals, b, .number, "/")
  }

  /// An int that always overflows: the one fault that needs no data.
  var fault: TypedExpression {
    arithmetic(int(.max), .addInts, int(1), .int, "+")
  }

  /// A condition that always overflows.
  var faultyCondition: TypedExpression { compare(fault, .greater, int(0)) }

  func not(_ a: TypedExpression) -> TypedExpression { term(.not(a), .bool, "not \(text(a))") }
  func and(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression {
    term(.and(a, b), .bool, "\(text(a)) and \(text(b))")
  }
  func or(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression {
    term(.or(a, b), .bool, "\(text(a)) or \(text(b))")
  }
  func isMissing(_ a: TypedExpression) -> TypedExpression {
    term(.isMissing(a), .bool, "\(text(a)) is missing")
  }
  func isKnown(_ a: TypedExpression) -> TypedExpression {
    term(.isKnown(a), .bool, "\(text(a)) is known")
  }
  func coalesce(_ a: TypedExpression, _ b: TypedExpression) -> TypedExpression {
    term(.coalesce(a, b), a.type, "\(text(a)) ?? \(text(b))")
  }
  func conditional(
    _ condition: TypedExpression, _ then: TypedExpression, _ otherwise: TypedExpression
  ) -> TypedExpression {
    term(.conditional(condition, then: then, otherwise: otherwise), then.type, "if")
  }

  func call(
    _ function: Function, _ arguments: [TypedExpression], _ type: ValueType
  ) -> TypedExpression {
    term(
      .function(function, arguments), type,
      "\(function.rawValue)(\(arguments.map { text($0) }.joined(separator: ", ")))")
  }

  func within(_ x: TypedExpression, _ window: TypedWindow) -> TypedExpression {
    term(.within(x, window), .bool, "\(text(x)) within window")
  }

  func length(_ count: TypedExpression, _ unit: WindowLength.Unit) -> WindowLength {
    WindowLength(count: count, unit: unit)
  }

  func days(_ count: Int64) -> WindowLength { length(int(count), .days) }

  /// An aggregate over `prices` with the variable `p`, or over another list.
  func aggregate(
    _ function: TypedAggregate.Function, _ element: TypedExpression?, type: ValueType,
    distinct: Bool = false, weight: TypedExpression? = nil, over list: TypedExpression? = nil,
    ignoring: Bool = false, where filter: TypedExpression? = nil,
    order: TypedExpression? = nil, variable: Int = 10
  ) -> TypedExpression {
    let aggregate = TypedAggregate(
      function: function, isDistinct: distinct, element: element, weight: weight,
      variable: LocalSlot(variable, named: "p"), list: list ?? prices, ignoresMissing: ignoring,
      filter: filter,
      order: order)
    return term(.aggregate(aggregate), type, "\(function.rawValue)(… for p in prices)")
  }
}
