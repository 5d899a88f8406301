import MenkanData
import MenkanValues

/// Writes over a submission, still as YAML, so that every value keeps its place in the file.
struct RecordEdit {
  let steps: [FieldStep]
  /// nil removes what stands there.
  let value: YAMLNode?
  /// Where what is added stands in the file.
  let position: YAMLPosition

  /// An element that the list does not have.
  struct NoElement: Error {
    let index: Int
    let count: Int
  }

  func applied(to root: YAMLNode) throws(NoElement) -> YAMLNode {
    try edited(root, steps[...]) ?? YAMLNode(.mapping([]), at: root.position)
  }

  /// The new value of a place; nil for none.
  private func edited(_ node: YAMLNode?, _ steps: ArraySlice<FieldStep>) throws(NoElement)
    -> YAMLNode?
  {
    guard let step = steps.first else { return value }
    switch step {
    case .field(let field):
      var pairs = node?.pairs ?? []
      let index = pairs.firstIndex { field.isSpelt($0.key) }
      let new = try edited(index.map { pairs[$0].value }, steps.dropFirst())
      switch (index, new) {
      case (let index?, let new?): pairs[index].value = new
      case (let index?, nil): pairs.remove(at: index)
      case (nil, let new?):
        pairs.append(YAMLNode.Pair(key: field.name, position: position, value: new))
      case (nil, nil): return node
      }
      return YAMLNode(.mapping(pairs), at: node?.position ?? position)
    case .element(let index):
      var elements = node?.elements ?? []
      let isAdded = index == elements.count && value != nil
      guard index < elements.count || isAdded else {
        throw NoElement(index: index, count: elements.count)
      }
      let old = index < elements.count ? elements[index] : nil
      let new = try edited(old, steps.dropFirst())
      switch (old, new) {
      case (_?, let new?): elements[index] = new
      case (nil, let new?): elements.append(new)
      case (_, nil): elements.remove(at: index)
      }
      return YAMLNode(.sequence(elements), at: node?.position ?? position)
    }
  }
}
