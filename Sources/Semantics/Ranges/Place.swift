/// A value of the submission: a parameter of the policy, or a field below one.
package struct Place: Hashable {
  /// The slot, then the index of a field on each level.
  package let path: [Int]

  package init(path: [Int]) { self.path = path }
}

extension TypedExpression {
  /// Where in the submission this reads; nil for what is computed.
  package var place: Place? {
    switch kind {
    case .local(let slot): Place(path: [slot.index])
    case .field(let owner, let index): owner.place.map { Place(path: $0.path + [index]) }
    case .widen(let inner): inner.place
    default: nil
    }
  }
}
