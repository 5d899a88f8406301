import MenkanValues

/// Calls of the language's functions, and aggregates.
extension CanonicalWriter {
  mutating func write(_ function: Function, _ arguments: [TypedExpression]) {
    let name = function == .roundHalfEven ? Function.round : function
    write("\(name.rawValue)(")
    switch function {
    case .round where arguments.count == 2 && arguments[1].isZero: write(arguments[0])
    case .roundHalfEven:
      write(arguments)
      write(", half_even")
    case .scale where arguments.count == 3:
      write(arguments[0])
      write(", ")
      write(arguments[1])
      write(" .. ")
      write(arguments[2])
    case .at where arguments.count == 2:
      write(arguments[0])
      write(", ")
      write(timeOfDay: arguments[1])
    case .day, .week, .month, .year, .weekday, .dayOfYear, .daysBetween, .daysSince:
      write(arguments.map(\.moment))
    default: write(arguments)
    }
    write(")")
  }

  /// Minutes of a day as `15:00`.
  private mutating func write(timeOfDay: TypedExpression) {
    guard case .constant(.int(let minutes)) = timeOfDay.kind, (0..<1440).contains(minutes) else {
      return write(timeOfDay)
    }
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    write("\(padded(minutes / 60)):\(padded(minutes % 60))")
  }

  mutating func write(_ aggregate: TypedAggregate) {
    write("\(aggregate.function.rawValue)(")
    if aggregate.isDistinct { write("distinct ") }
    if let element = aggregate.element {
      write(element)
      if let weight = aggregate.weight {
        write(" weighted by ")
        write(weight)
      }
      write(" for ")
    }
    write("\(aggregate.variable.name.spelling) in ")
    write(aggregate.list, .additive)
    if aggregate.ignoresMissing { write(" ignoring missing") }
    if let filter = aggregate.filter {
      write(" where ")
      write(filter)
    }
    if let order = aggregate.order {
      write(" order by ")
      write(order)
    }
    write(")")
  }
}

extension TypedExpression {
  fileprivate var isZero: Bool {
    if case .constant(.int(0)) = kind { true } else { false }
  }

  /// What counts by its date, as it is written: a moment needs no `date(…)` where a date is asked
  /// for.
  var moment: TypedExpression {
    guard case .function(.date, let arguments) = kind, arguments.count == 1 else { return self }
    return arguments[0]
  }
}
