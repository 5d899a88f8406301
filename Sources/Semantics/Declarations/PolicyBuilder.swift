import MenkanSource
import MenkanSyntax
import MenkanValues

/// What a policy and all that it includes come to; its parts write into it in turn.
final class PolicyBuilder {
  let frame = Frame()
  var parameters: [Field] = []
  var params: [TypedParam] = []
  var lets: [TypedLet] = []
  var outputs: [TypedOutput] = []
  var waives: [TypedWaive] = []
  private(set) var rules: [TypedRule] = []
  private var places: [String: SourceSpan] = [:]

  /// Adds a rule and returns its index.
  func add(_ rule: TypedRule) -> Int {
    rules.append(rule)
    return rules.count - 1
  }

  /// Takes a key of the decision; returns the place of a rule that has it already.
  func claim(_ key: String, at span: SourceSpan) -> SourceSpan? {
    if let earlier = places[key] { return earlier }
    places[key] = span
    return nil
  }
}

/// Where in a policy an item stands.
struct PolicyPlace {
  /// The conditions of the `when` blocks around it, outermost first; nil for a broken one.
  var whens: [TypedExpression?] = []
  /// The dates of the groups around it.
  var validity = Validity()
}
