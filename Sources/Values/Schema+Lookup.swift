extension Schema {
  /// The case of that index; nil where the type is no enum of this schema or has no such case.
  package func enumCase(_ index: Int32, of type: ValueType) -> EnumCase? {
    guard case .enumeration(let id) = type, enums.indices.contains(id.index),
      enums[id.index].cases.indices.contains(Int(index))
    else { return nil }
    return enums[id.index].cases[Int(index)]
  }

  /// The entity that the type names; nil where it names none of this schema.
  package func entity(of type: ValueType) -> EntityType? {
    guard case .entity(let id) = type, entities.indices.contains(id.index) else { return nil }
    return entities[id.index]
  }
}
