import MenkanSource
public import MenkanValues

extension Decision {
  /// One leaf of a failed rule, with its JSON.
  public struct LeafRecord: Hashable, Sendable {
    public let leaf: Leaf
    /// Which of several alternatives it belongs to, counted from one and by point where
    /// alternatives stand in alternatives: `2`, `1.2`. nil where there are none.
    public let branch: String?
    /// The leaf as an object.
    public let json: String
  }
}

extension Decision.LeafRecord {
  /// The leaves of a failed rule, in the order of the source.
  static func records(of failure: FailureTree, _ formatter: ValueFormatter)
    -> [Decision.LeafRecord]
  {
    failure.branches(in: nil).map { leaf, branch in
      Decision.LeafRecord(
        leaf: leaf, branch: branch, json: formatter.json(of: leaf, branch: branch))
    }
  }
}

extension FailureTree {
  fileprivate func branches(in branch: String?) -> [(Leaf, String?)] {
    switch self {
    case .leaf(let leaf): [(leaf, branch)]
    case .all(let parts): parts.flatMap { $0.branches(in: branch) }
    case .any(let parts):
      parts.enumerated().flatMap { index, part in
        part.branches(in: (branch.map { $0 + "." } ?? "") + String(index + 1))
      }
    }
  }
}

extension ValueFormatter {
  /// `{"path": …, "actual": …, "op": …, "threshold": …, "gap": …, "relative_gap": …}`
  func json(of leaf: Leaf, branch: String? = nil) -> String {
    var writer = JSONWriter()
    writer.object { object in
      if let path = leaf.path {
        object.member("path", path)
      } else {
        object.member("expression", leaf.expression)
      }
      write(leaf.noun, as: "table", to: &object)
      object.key("actual")
      object.value(json: json(of: leaf.actual, leaf.type))
      object.member("op", leaf.op.rawValue)
      write(leaf.op, leaf.need, to: &object)
      if let gap = leaf.gap {
        object.key("gap")
        object.value(json: json(of: gap))
      }
      if let relative = leaf.relativeGap {
        object.key("relative_gap")
        object.value(json: relative.description)
      }
      if leaf.op.isStrict {
        object.key("strict")
        object.value(json: "true")
      }
      if let tally = leaf.tally {
        object.member("count", tally.count)
        object.member("of", tally.total)
      }
      write(offendersOf: leaf, to: &object)
      if let branch { object.member("branch", branch) }
    }
    return writer.text
  }

  /// Amounts and counts as numbers, dates in days, ordered enums in steps, other lengths of time
  /// as text.
  func json(of gap: Gap) -> String {
    switch gap {
    case .amount(let amount): amount.description
    case .count(let count), .days(let count), .steps(let count): String(count)
    case .duration(let duration): Text(duration.description).json
    }
  }

  private func write(_ op: LeafOperator, _ need: Leaf.Need, to object: inout JSONWriter) {
    switch need {
    case .threshold(let value, let type, let path, let noun):
      object.key("threshold")
      object.value(json: json(of: value, type))
      if let path { object.member("threshold_path", path) }
      write(noun, as: "threshold_table", to: &object)
    case .values(let values, let type, let noun, let count):
      if case .named(let name, _, _) = noun { object.member("list", name) }
      if !values.isEmpty || count == 0 {
        object.key(op.isExclusion ? "excluded" : "needed")
        object.array { array in
          for value in values { array.value(json: json(of: value, type)) }
        }
      }
      if count > values.count { object.member("list_count", count) }
    case .nothing: break
    }
  }

  /// The table that a value was looked up in, and the row that gave it.
  private func write(_ noun: Noun?, as key: String, to object: inout JSONWriter) {
    guard let table = noun?.table else { return }
    object.key(key)
    object.object { object in
      object.member("name", table.code)
      if let output = table.output { object.member("output", output.name) }
      if let row = table.row { object.member("row", row) }
    }
  }

  private func write(offendersOf leaf: Leaf, to object: inout JSONWriter) {
    guard !leaf.offending.isEmpty else { return }
    object.key("offending")
    object.array { array in
      for offender in leaf.offending {
        array.object { object in
          object.member("path", offender.path)
          object.key("value")
          object.value(json: json(of: offender.value, offender.type))
        }
      }
    }
    if leaf.offenderCount > leaf.offending.count {
      object.member("offending_count", leaf.offenderCount)
    }
  }
}

extension LeafOperator {
  /// True where the values named are those that must not be.
  fileprivate var isExclusion: Bool {
    switch self {
    case .notEqual, .isNotIn, .lacks, .containsNoneOf, .isApart, .doesNotStartWith,
      .doesNotEndWith, .unlike, .isNoMultipleOf:
      true
    default: false
    }
  }
}
