@testable import MenkanSemantics
import TestSupport
import MenkanValues

/// Policies by chance, without the constructs that look at missingness: `is missing`, `is known`,
/// `??`, `if unknown` and `ignoring missing`.
struct PolicyGenerator {
  let sheet = Sheet()
  var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func policy() -> TypedPolicy {
    let rules = (0..<Int.random(in: 1...4, using: &random)).map { _ in rule() }
    let outputs = random.oneIn(3) ? [sheet.output(number(2), isOptional: random.oneIn(2))] : []
    return sheet.policy(rules: rules, outputs: outputs)
  }

  private mutating func rule() -> TypedRule {
    let form = random.pick(TypedRule.Form.require, .require, .reject, .refer)
    let condition = condition(3)
    let exception = random.oneIn(3) ? self.condition(1) : nil
    let whens = random.oneIn(3) ? [self.condition(1)] : []
    return sheet.rule(
      form, condition, unless: exception, whens: whens,
      effect: form == .require ? random.pick(.reject, .refer) : nil)
  }

  /// `inPrices` says whether the variable `p` may be used.
  mutating func condition(_ depth: Int, inPrices: Bool = false) -> TypedExpression {
    if depth == 0 {
      return random.pick(
        sheet.item("c"), sheet.item("u"), sheet.bool(true), inPrices ? sheet.p("ok") : item)
    }
    let depth = depth - 1
    switch Int.random(in: 0..<(inPrices ? 8 : 11), using: &random) {
    case 0: return sheet.not(condition(depth, inPrices: inPrices))
    case 1:
      return sheet.and(condition(depth, inPrices: inPrices), condition(depth, inPrices: inPrices))
    case 2:
      return sheet.or(condition(depth, inPrices: inPrices), condition(depth, inPrices: inPrices))
    case 3:
      return sheet.conditional(
        condition(depth, inPrices: inPrices), condition(depth, inPrices: inPrices),
        condition(depth, inPrices: inPrices))
    case 4:
      return sheet.term(
        .inElements(
          number(depth, inPrices: inPrices),
          [number(0, inPrices: inPrices), number(0, inPrices: inPrices)]), .bool, "in")
    case 5:
      return sheet.term(
        .inInterval(
          number(depth, inPrices: inPrices), number(0, inPrices: inPrices),
          number(0, inPrices: inPrices), includesLower: random.oneIn(2),
          includesUpper: random.oneIn(2)), .bool, "interval")
    case 6, 7:
      return sheet.compare(
        number(depth, inPrices: inPrices),
        Comparison.allCases.randomElement(using: &random) ?? .equal,
        number(depth, inPrices: inPrices))
    case 8, 9:
      return aggregate(random.pick(.any, .all), condition(depth, inPrices: true), .bool, depth)
    default: return condition(0)
    }
  }

  private var item: TypedExpression { sheet.item("w") }

  mutating func number(_ depth: Int, inPrices: Bool = false) -> TypedExpression {
    if depth == 0 {
      return random.pick(
        sheet.item("x"), sheet.item("y"), sheet.number("1"),
        inPrices ? sheet.p("price") : sheet.number("0"))
    }
    let depth = depth - 1
    switch Int.random(in: 0..<(inPrices ? 5 : 8), using: &random) {
    case 0:
      return sheet.arithmetic(
        number(depth, inPrices: inPrices), random.pick(.addDecimals, .subtractDecimals),
        number(depth, inPrices: inPrices), .number, "±")
    case 1:
      return sheet.divide(number(depth, inPrices: inPrices), number(depth, inPrices: inPrices))
    case 2:
      return sheet.arithmetic(
        number(depth, inPrices: inPrices), .multiplyDecimals, sheet.number("9000000000000"),
        .number, "*")
    case 3:
      return sheet.conditional(
        condition(depth, inPrices: inPrices), number(depth, inPrices: inPrices),
        number(depth, inPrices: inPrices))
    case 4:
      return sheet.call(
        random.pick(.min, .max),
        [number(depth, inPrices: inPrices), number(depth, inPrices: inPrices)], .number)
    case 5: return number(0)
    default:
      let function = random.pick(
        TypedAggregate.Function.min, .max, .sum, .avg, .median, .share, .first, .last)
      let element =
        function == .share ? condition(depth, inPrices: true) : number(depth, inPrices: true)
      return aggregate(function, element, .number, depth)
    }
  }

  private mutating func aggregate(
    _ function: TypedAggregate.Function, _ element: TypedExpression, _ type: ValueType,
    _ depth: Int
  ) -> TypedExpression {
    let isOrdered = [.first, .last].contains(function)
    return sheet.aggregate(
      function, element, type: type,
      weight: [.avg, .share].contains(function) && random.oneIn(2) ? sheet.p("price") : nil,
      where: random.oneIn(2) ? condition(depth, inPrices: true) : nil,
      order: isOrdered && random.oneIn(2) ? sheet.p("price") : nil)
  }
}
