import Menkan
import MenkanValues

/// Finds values of single fields that bring a test to its threshold, around it, or past it.
struct LeafProbe {
  let reviewer: Reviewer
  let parameters: [Field]
  let schema: Schema

  /// The submissions that differ from this one in one field and lie around a test's threshold, or
  /// have and have not what it asks for. Empty where no field alone can do it.
  func states(around address: LeafAddress, from state: SuggestionState) -> [SuggestionState] {
    guard let leaf = address.find(in: reviewer.traces(of: state.record))?.leaf else { return [] }
    var states: [SuggestionState] = []
    for (name, path) in fields(of: leaf) where states.isEmpty {
      states = values(of: path, name, leaf, address, state).map { slot in
        state.setting(path, named: name, to: slot)
      }
    }
    return states
  }

  /// The submissions in which one of the fields that a test reads is missing.
  func statesWithout(_ address: LeafAddress, from state: SuggestionState) -> [SuggestionState] {
    guard let leaf = address.find(in: reviewer.traces(of: state.record))?.leaf else { return [] }
    return fields(of: leaf).map { name, path in
      state.setting(path, named: name, to: .missing)
    }
  }

  /// The same submission with one field changed so that a test holds, or fails.
  func state(
    _ address: LeafAddress, holds: Bool, from state: SuggestionState
  ) -> SuggestionState? {
    states(around: address, from: state).first { candidate in
      guard let finding = address.find(in: reviewer.traces(of: candidate.record))?.finding else {
        return false
      }
      return finding == (holds ? .holds : .fails)
    }
  }

  /// The fields that decide a test and can be set alone, the tested one first.
  private func fields(of leaf: Leaf) -> [(String, FieldPath)] {
    var names = [leaf.path]
    if case .threshold(_, _, let other, _) = leaf.need { names.append(other) }
    names += leaf.operands.map(\.path)
    var seen: Set<String> = []
    return names.compactMap { $0 }.filter { seen.insert($0).inserted }.compactMap { name in
      FieldPath(name, in: parameters, schema: schema).map { (name, $0) }
    }
  }

  private func values(
    of path: FieldPath, _ name: String, _ leaf: Leaf, _ address: LeafAddress,
    _ state: SuggestionState
  ) -> [Slot] {
    let steps = ValueSteps(field: path.field, schema: schema)
    switch leaf.need {
    case .threshold(.value(let threshold), _, _, _):
      if leaf.path == name, let position = ValueSteps.position(of: threshold) {
        let found = steps.around(position)
        if !found.isEmpty { return found.map { .value($0) } }
      }
      return solved(path, name, address, state, steps).map { .value($0) }
    case .values(let values, _, _, _) where leaf.path == name:
      return members(values, leaf, path.field, steps, state.record.value(at: path))
    case .threshold, .values, .nothing: return []
    }
  }

  /// One of the values, and none of them.
  private func members(
    _ values: [Value], _ leaf: Leaf, _ field: Field, _ steps: ValueSteps, _ now: Value?
  ) -> [Slot] {
    if case .list(let slots)? = now {
      let others = slots.filter { slot in !values.contains { .value($0) == slot } }
      let member = values.first.map { [Slot.value(.list(others + [.value($0)]))] } ?? []
      return member + [.value(.list(others))]
    }
    switch (leaf.op, field.type, values.first) {
    case (.contains, .text, .text(let part)?), (.lacks, .text, .text(let part)?),
      (.containsAnyOf, .text, .text(let part)?), (.containsNoneOf, .text, .text(let part)?):
      return [.value(.text(part)), .value(.text(Text("another")))]
    case (.like, _, _), (.unlike, _, _): return []
    default:
      return ([values.first] + [steps.other(than: values)]).compactMap { $0 }.filter {
        field.constraint?.allows($0) ?? true
      }.map { .value($0) }
    }
  }

  /// For a test of something computed: how far it is off moves in proportion to the field, mostly.
  private func solved(
    _ path: FieldPath, _ name: String, _ address: LeafAddress, _ state: SuggestionState,
    _ steps: ValueSteps
  ) -> [Value] {
    guard let now = state.record.value(at: path).flatMap({ ValueSteps.position(of: $0) }),
      let here = distance(address, state)
    else { return [] }
    for factor in [Int128(1), -1, 1000, -1000] {
      let moved = now + steps.probe * factor
      guard let value = steps.value(at: moved),
        let there = distance(
          address, state.setting(path, named: name, to: .value(value))), there != here
      else { continue }
      // here + slope × (solution − now) = 0
      let solution = now - here * (moved - now) / (there - here)
      return steps.around(solution - solution % steps.probe)
    }
    return []
  }

  /// By how much the actual value lies above the threshold.
  private func distance(_ address: LeafAddress, _ state: SuggestionState) -> Int128? {
    guard let leaf = address.find(in: reviewer.traces(of: state.record))?.leaf,
      case .value(let actual) = leaf.actual,
      case .threshold(.value(let threshold), _, _, _) = leaf.need,
      let a = ValueSteps.position(of: actual), let b = ValueSteps.position(of: threshold)
    else { return nil }
    return a - b
  }
}
