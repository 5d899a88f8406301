import MenkanSemantics
import MenkanValues

/// A field of a kind of record, whichever record it is.
struct FieldKey: Hashable {
  let entity: ValueType
  let index: Int
}

extension TypedExpression {
  /// The field that this reads; nil where it is no access to a field.
  var fieldKey: FieldKey? {
    guard case .field(let owner, let index) = kind else { return nil }
    return FieldKey(entity: owner.type, index: index)
  }
}
