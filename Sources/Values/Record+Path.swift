/// Where a field stands in a record: the indices of the fields that lead to it.
package struct FieldPath: Hashable, Sendable {
  /// Never empty.
  package let indices: [Int]
  package let field: Field

  /// The field at a path such as `merchant.dsr_item`, if it leads through records alone.
  package init?(_ path: String, in fields: [Field], schema: Schema) {
    var indices: [Int] = []
    var fields = fields
    var found: Field?
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      guard let index = fields.firstIndex(where: { Text($0.name) == Text(String(part)) }) else {
        return nil
      }
      indices.append(index)
      found = fields[index]
      fields = schema.entity(of: fields[index].type)?.fields ?? []
    }
    guard let found else { return nil }
    self.indices = indices
    field = found
  }
}

extension Record {
  /// The value at a path; nil where it or something above it is missing.
  package func value(at path: FieldPath) -> Value? { value(at: path.indices[...]) }

  private func value(at indices: ArraySlice<Int>) -> Value? {
    guard let first = indices.first, slots.indices.contains(first),
      case .value(let value) = slots[first]
    else { return nil }
    if indices.count == 1 { return value }
    guard case .record(let inner) = value else { return nil }
    return inner.value(at: indices.dropFirst())
  }

  /// The record with another value at a path; unchanged where something above it is missing.
  package func replacing(_ path: FieldPath, with value: Value) -> Record {
    replacing(path, with: .value(value))
  }

  /// The same for a slot, so that a value can go missing.
  package func replacing(_ path: FieldPath, with slot: Slot) -> Record {
    replacing(path.indices[...], with: slot)
  }

  private func replacing(_ indices: ArraySlice<Int>, with slot: Slot) -> Record {
    guard let first = indices.first, slots.indices.contains(first) else { return self }
    var copy = self
    if indices.count == 1 {
      copy.slots[first] = slot
    } else if case .value(.record(let inner)) = slots[first] {
      copy.slots[first] = .value(.record(inner.replacing(indices.dropFirst(), with: slot)))
    }
    return copy
  }
}
