import MenkanSource
import MenkanSyntax
import MenkanValues

/// What a policy needs to know of the one that includes it, and of those that it includes itself.
struct PolicyIncludes {
  /// How deep includes may nest.
  static let deepest = 16
  /// How many blocks may stand around an `include`, those around the including policy's own
  /// `include` counted too: checking recurses, and the stack is bounded.
  static let mostBlocks = 64

  let phases: CheckingPhases
  /// The policies around this one, outermost first, this one last: indices into the phases'
  /// policies.
  let chain: [Int]
  /// What stands before its params' names: empty, or `merchant_gate.`.
  var paramPrefix = ""
  /// Values that the including policy gives, by the names of params.
  var overrides: [String: TypedExpression] = [:]
  /// The `include` of the outermost policy that leads here; nil for a policy on its own.
  var site: IncludeDeclaration?

  var isIncluded: Bool { site != nil }

  func override(_ name: String) -> TypedExpression? { overrides[name] }

  /// A given value as the param's type demands it; checked and reported where it is given.
  func fitted(_ given: TypedExpression, to field: Field) -> TypedExpression? {
    given.fitted(to: field.type)
  }

  /// Two rules with one key: reported at the second rule, or at the `include` that brings it. Two
  /// rules that one `include` brings have been reported where the included policy stands.
  func reportCollision(
    _ name: Identifier, with earlier: PolicyBuilder.Claim, in program: ProgramTables
  ) {
    guard let site else {
      program.report(.duplicateName(name, earlier: earlier.span))
      return
    }
    if earlier.site == site.span { return }
    program.loudly { $0.report(.collidingRule(name.text, site, earlier: earlier.span)) }
  }

  /// A circle is reported once: where the first of its policies is checked on its own.
  func reportCircle(_ include: IncludeDeclaration, to index: Int, in program: ProgramTables) {
    guard index == chain.first, chain.min() == index else { return }
    let circle = (chain + [index]).map { phases.policies[$0].declaration.heading.name.text }
    program.loudly { $0.report(.circularInclude(include, circle: circle)) }
  }
}
