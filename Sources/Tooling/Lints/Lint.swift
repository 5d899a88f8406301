import MenkanSource

/// One thing that is allowed and yet most likely not what the author means.
package struct Lint: Sendable {
  /// Its findings have the code `lint/<name>`.
  package let name: String
  /// True where it depends on the day whether there is anything to find.
  let dependsOnToday: Bool
  /// Looks at sound rules; what it finds must be certain.
  let find: @Sendable (LintedRules) -> [Diagnostic]

  init(
    _ name: String, dependsOnToday: Bool = false,
    _ find: @escaping @Sendable (LintedRules) -> [Diagnostic]
  ) {
    self.name = name
    self.dependsOnToday = dependsOnToday
    self.find = find
  }

  /// All lints, in the order of their names.
  package static let all: [Lint] = [
    .allWithoutCount, .aloneParent, .contradictoryRules, .duplicateRule, .expired, .idleWaive,
    .missingInOr,
    .missingLabel, .neverApplies, .neverFails, .neverInForce, .neverPasses, .repeatsParam,
    .shadowedName, .subsumedRule, .unguardedOptional, .unrelatedMessage, .unusedName,
  ]
}
