import MenkanSemantics
import MenkanValues

/// The adjustable fields of one submission, by path.
///
/// Only fields that are reached through records alone: an element of a list is no field of its own.
struct FieldTable {
  private let parameters: [Field]
  private let schema: Schema
  private let submission: Record

  init(of submission: Record, _ parameters: [Field], _ schema: Schema) {
    self.parameters = parameters
    self.schema = schema
    self.submission = submission
  }

  /// nil for a field that is fixed or missing.
  func adjustable(_ path: String) -> AdjustableField? {
    FieldPath(path, in: parameters, schema: schema)
      .flatMap { AdjustableField($0, in: submission) }
  }

  /// The values of single fields that would mend a failed leaf.
  func suggestions(for leaf: Leaf) -> [Suggestion] {
    guard case .value(let actual) = leaf.actual else { return [] }
    switch leaf.need {
    case .threshold(.value(let threshold), _, let otherPath, _):
      // Either side may be the one that can be changed.
      return suggestions(for: leaf.path, leaf.op, [threshold], from: actual)
        + suggestions(for: otherPath, leaf.op.mirrored, [actual], from: threshold)
    case .values(let values, _, _, _):
      return suggestions(for: leaf.path, leaf.op, values, from: actual)
    case .threshold, .nothing: return []
    }
  }

  private func suggestions(
    for path: String?, _ op: LeafOperator, _ needed: [Value], from actual: Value
  ) -> [Suggestion] {
    guard let path, let field = adjustable(path) else { return [] }
    return field.candidates(op, needed, from: actual).map { Suggestion(path: path, value: $0) }
  }
}

/// A value that a field could have instead.
struct Suggestion: Hashable {
  let path: String
  let value: Value
}
