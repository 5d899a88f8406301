/// What the conditions around an expression tell about places of the submission.
package struct Knowledge {
  private(set) var places: [Place: Possible] = [:]
  /// Inside of a `define` what its parameters can be, by slot; nil in the policy itself.
  var arguments: [Possible]?

  package init() {}

  /// - Parameter initial: what the place can be where nothing is known of it.
  /// - Returns: nil where nothing is left that it could be.
  func narrowed(_ place: Place, to possible: Possible) -> Knowledge? {
    if possible == .nothing { return nil }
    var result = self
    result.places[place] = possible
    return result
  }
}
