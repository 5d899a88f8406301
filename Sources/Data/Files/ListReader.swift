package import MenkanValues

/// Reads reference lists: a YAML sequence of scalars, or `{values, source, updated}`.
package struct ListReader {
  private let reader: ScalarReader

  package init(_ schema: Schema) { reader = ScalarReader(schema) }

  /// The elements in the order of the file; one may come twice.
  ///
  /// An enum case that the schema does not know is `.unlisted`. A missing element or one of
  /// another type fails with its line. `element` is no entity and no list.
  package func read(_ bytes: [UInt8], element type: ValueType) throws(DataError) -> [Slot] {
    let root = try YAMLDocument(bytes).root
    var slots: [Slot] = []
    for (index, node) in try elements(of: root).enumerated() {
      slots.append(try slot(node, index, type))
    }
    return slots
  }

  private func elements(of root: YAMLNode) throws(DataError) -> [YAMLNode] {
    if let elements = root.elements { return elements }
    guard let pairs = root.pairs else { throw .notAList(root) }
    for pair in pairs {
      switch pair.key {
      case "values", "source": break
      case "updated":
        if pair.value.text.flatMap({ CivilDate($0) }) == nil {
          throw .listUpdated(at: pair.value.position)
        }
      default: throw .unknownListKey(pair.key, at: pair.position)
      }
    }
    guard let values = root["values"] else { throw .listWithoutValues(at: root.position) }
    guard let elements = values.elements else { throw .notAList(values) }
    return elements
  }

  private func slot(_ node: YAMLNode, _ index: Int, _ type: ValueType) throws(DataError) -> Slot {
    if node.isNull { throw .listElementMissing(at: node.position) }
    let builder = TapeBuilder(node)
    let result: Result<ScalarReader.Reading, FieldProblem> = builder.withTape { tape in
      do throws(FieldProblem) {
        return .success(try reader.read(tape.found(0), type, nil))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let reading):
      if reading.isRounded { throw .listElementRounded(at: node.position) }
      return reading.slot
    case .failure(let problem): throw .listElement(problem, index, at: node.position)
    }
  }
}
