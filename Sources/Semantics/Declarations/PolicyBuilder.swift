import MenkanSource
import MenkanSyntax
import MenkanValues

/// What a policy and all that it includes come to; its parts write into it in turn.
final class PolicyBuilder {
  /// The most rules that a policy may have, those that it includes counted.
  static let ruleLimit = 10_000

  let frame = Frame()
  var parameters: [Field] = []
  var params: [TypedParam] = []
  var lets: [TypedLet] = []
  var outputs: [TypedOutput] = []
  var waives: [TypedWaive] = []
  private(set) var rules: [TypedRule] = []
  private var claims: [String: Claim] = [:]
  private var includeNames: Set<String> = []

  /// Where a key of the decision was taken: by which rule, and by which `include` it came, if any.
  struct Claim {
    let span: SourceSpan
    let site: SourceSpan?
  }

  /// Adds a rule and returns its index.
  func add(_ rule: TypedRule) -> Int {
    rules.append(rule)
    return rules.count - 1
  }

  /// Takes a key of the decision; returns the claim of a rule that has it already.
  func claim(_ key: String, _ claim: Claim) -> Claim? {
    if let earlier = claims[key] { return earlier }
    claims[key] = claim
    return nil
  }

  /// Takes the name of an `include`, with those around it; false where another one has it.
  func claimInclude(_ name: String) -> Bool { includeNames.insert(name).inserted }
}

/// Where in a policy an item stands.
struct PolicyPlace {
  /// The conditions of the `when` blocks around it, outermost first; nil for a broken one.
  var whens: [TypedExpression?] = []
  /// How many blocks and includes stand around it.
  var depth = 0
  /// The dates of the groups around it.
  var validity = Validity()
  /// Lets that are no `none` where the conditions hold.
  var notNone: Set<LocalSlot> = []
}
