import MenkanSemantics
import MenkanValues

/// The elements behind an aggregate.
extension TraceWalk {
  /// An element of a list with the scope in which an aggregate looks at it.
  struct Element {
    let located: Located
    let scope: Scope
  }

  /// The elements that pass the aggregate's filter.
  func elements(of aggregate: TypedAggregate, in scope: Scope) -> [Element] {
    var scope = scope
    guard case .known(let all) = evaluator.elements(of: aggregate.list, in: &scope.frame) else {
      return []
    }
    return all.compactMap { located in
      scope.frame[aggregate.variable.index] = located
      let filter = aggregate.filter.map { evaluator.truth(of: $0, in: &scope.frame) } ?? .yes
      return filter == .yes ? Element(located: located, scope: scope) : nil
    }
  }

  /// How many elements a `count` or `share` has counted, of how many.
  func tally(of side: Side) -> Leaf.Tally? {
    guard case .aggregate(let aggregate) = side.meant.kind, !aggregate.isDistinct,
      aggregate.weight == nil
    else { return nil }
    var scope = side.scope
    switch aggregate.function {
    case .count:
      guard case .int(let count)? = side.value.value, let count = Int(exactly: count),
        case .known(let all) = evaluator.elements(of: aggregate.list, in: &scope.frame)
      else { return nil }
      return Leaf.Tally(count: count, total: all.count, asked: .number)
    case .share:
      guard case .known(let rows) = evaluator.rows(of: aggregate, for: side.meant, in: &scope.frame)
      else { return nil }
      let count = rows.count { $0.element.result == .value(.bool(true)) }
      return Leaf.Tally(count: count, total: rows.count, asked: .number)
    default: return nil
    }
  }

  /// Where the lowest has to reach a threshold, or the highest to stay below one: the elements that
  /// do not.
  func offenders(of side: Side, _ op: LeafOperator, _ threshold: Evaluated) -> [Leaf.Offender] {
    guard let comparison = Comparison(op) else { return [] }
    let isLower = op == .greater || op == .greaterOrEqual
    let isUpper = op == .less || op == .lessOrEqual
    func fails(_ value: Evaluated) -> Bool {
      evaluator.compare(value, comparison, threshold, for: side.meant) == .no
    }
    switch side.meant.kind {
    case .aggregate(let aggregate)
    where aggregate.function == .min && isLower || aggregate.function == .max && isUpper:
      guard let asked = aggregate.element else { return [] }
      return elements(of: aggregate, in: side.scope).compactMap { element in
        let part = self.side(asked, in: element.scope)
        guard fails(part.value), let value = part.value.value else { return nil }
        return offender(element, aggregate, part, value)
      }
    case .function(.min, let arguments) where isLower,
      .function(.max, let arguments) where isUpper:
      return arguments.compactMap { argument in
        let part = self.side(argument, in: side.scope)
        guard let path = part.path, fails(part.value), let value = part.value.value else {
          return nil
        }
        return Leaf.Offender(path: path, noun: part.noun, value: value, type: part.type)
      }
    default: return []
    }
  }

  private func offender(
    _ element: Element, _ aggregate: TypedAggregate, _ part: Side, _ value: Value
  ) -> Leaf.Offender? {
    guard let path = part.path ?? element.located.path.map({ "\($0)" }) else { return nil }
    let mark = mark(of: element.located, aggregate)
    return Leaf.Offender(
      path: path, mark: mark?.value, markType: mark?.type, noun: part.noun, value: value,
      type: part.type)
  }

  /// The date by which people know an element, else its id.
  func mark(of element: Located, _ aggregate: TypedAggregate) -> (value: Value, type: ValueType)? {
    guard case .value(.record(let record)) = element.result,
      case .list(.entity(let id), _) = aggregate.list.type
    else { return nil }
    let fields = evaluator.program.schema[id].fields
    let index =
      fields.firstIndex { $0.type == .date } ?? fields.firstIndex { $0.name == "id" }
    guard let index, case .value(let value) = record[index] else { return nil }
    return (value, fields[index].type)
  }
}

extension Leaf.Offender {
  /// The same with what is asked of it.
  func asked(_ demand: Leaf.Demand) -> Leaf.Offender {
    Leaf.Offender(
      path: path, mark: mark, markType: markType, noun: noun, value: value, type: type,
      demand: demand)
  }
}
