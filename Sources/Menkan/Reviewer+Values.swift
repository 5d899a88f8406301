import MenkanReference
import MenkanSemantics
package import MenkanValues

/// Single values of a policy, for tools that show them.
extension Reviewer {
  /// What a `let` comes to for a submission, with its type; nil where the policy has none of this
  /// name.
  package func value(ofLet name: String, in record: Record)
    -> (value: Evaluated, type: ValueType)?
  {
    guard let binding = builder.policy.lets.last(where: { $0.name == name }) else { return nil }
    return (evaluator.value(of: binding, in: record), binding.value.type)
  }

  /// Causes as a clause that can stand behind "because".
  package func reason(_ causes: Causes) -> String { builder.words.writer.reason(causes) }
}
