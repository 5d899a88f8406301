import MenkanSemantics
import MenkanValues

/// The adjustable fields of a policy's submissions, by path.
struct FieldTable {
  private let fields: [String: AdjustableField]

  /// Only fields that are reached through records alone: an element of a list is no field of its
  /// own.
  init(_ policy: TypedPolicy, _ schema: Schema) {
    var found: [String: AdjustableField] = [:]
    for path in FieldTable.paths(policy.parameters, schema, depth: 0) {
      guard let field = FieldPath(path, in: policy.parameters, schema: schema),
        let adjustable = AdjustableField(field)
      else { continue }
      found[path] = adjustable
    }
    fields = found
  }

  var hasAdjustable: Bool { !fields.isEmpty }

  func adjustable(_ path: String) -> AdjustableField? { fields[path] }

  /// The value of an adjustable field that would mend a failed leaf; nil where none would.
  func suggestion(for leaf: Leaf) -> (String, Value)? {
    guard case .threshold(.value(let threshold), _, let otherPath, _) = leaf.need else {
      return nil
    }
    if let path = leaf.path, let field = fields[path] {
      return field.candidate(leaf.op, threshold).map { (path, $0) }
    }
    // The changeable side may be the other one.
    if let otherPath, let field = fields[otherPath], case .value(let actual) = leaf.actual {
      return field.candidate(leaf.op.mirrored, actual).map { (otherPath, $0) }
    }
    return nil
  }

  /// Records within records may refer to each other without end.
  private static func paths(_ fields: [Field], _ schema: Schema, depth: Int) -> [String] {
    if depth > 8 { return [] }
    return fields.flatMap { field -> [String] in
      if field.step != nil { return [field.name] }
      guard let entity = schema.entity(of: field.type) else { return [] }
      return paths(entity.fields, schema, depth: depth + 1).map { "\(field.name).\($0)" }
    }
  }
}
