import MenkanSemantics

extension TypedExpression {
  /// Visits this and all below, with a stack of its own.
  func forEachPart(_ visit: (TypedExpression) -> Void) {
    var waiting = [self]
    while let part = waiting.popLast() {
      visit(part)
      waiting += part.children.reversed()
    }
  }

  /// True where this or something below it is so.
  func contains(_ isWanted: (TypedExpression) -> Bool) -> Bool {
    var isFound = false
    forEachPart { if isWanted($0) { isFound = true } }
    return isFound
  }
}
