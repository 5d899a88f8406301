package import MenkanData
package import MenkanSource
package import MenkanValues

/// One YAML file of rule tests, as it is written. What the rules make of it is found when it runs.
package struct Suite: Sendable {
  /// One case: a submission and what the policy has to say about it.
  package struct Case: NamedCase, Sendable {
    package let name: String
    /// Where the name stands.
    package let span: SourceSpan
    /// The setting of the suite with what the case puts in its place.
    package let setting: SuiteSetting
    /// Paths over the base, in the order of the file.
    package let given: [YAMLNode.Pair]
    package let expected: [YAMLNode.Pair]
  }

  package let file: SourceFile
  package let name: String
  /// As written: a code, a name or a label.
  package let policy: String
  package let policySpan: SourceSpan
  package let setting: SuiteSetting
  /// The submission over which every case writes; nil where each case gives a whole one.
  package let base: YAMLNode?
  package let cases: [Case]

  /// The suite with some of its cases.
  package func keeping(_ cases: [Case]) -> Suite {
    Suite(
      file: file, name: name, policy: policy, policySpan: policySpan, setting: setting, base: base,
      cases: cases)
  }
}

/// A case of any suite.
protocol NamedCase {
  var name: String { get }
  /// Where the name stands.
  var span: SourceSpan { get }
}

/// With what cases are decided.
package struct SuiteSetting: Hashable, Sendable {
  package enum Clock: Hashable, Sendable {
    case today(CivilDate)
    case now(Instant)
  }

  /// A param's new value as a literal of the language.
  package struct Param: Hashable, Sendable {
    package let name: String
    package let literal: String
    package let span: SourceSpan
  }

  package var clock: Clock?
  package var zone: Zone?
  /// No name comes twice.
  package var params: [Param] = []

  /// This setting where it says something, else the outer one.
  package func within(_ outer: SuiteSetting) -> SuiteSetting {
    let names = Set(params.map(\.name))
    return SuiteSetting(
      clock: clock ?? outer.clock, zone: zone ?? outer.zone,
      params: outer.params.filter { !names.contains($0.name) } + params)
  }
}
