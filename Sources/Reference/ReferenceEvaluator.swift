package import MenkanSemantics
package import MenkanValues

/// Evaluates a policy by walking its typed tree, slowly and obviously: what it says is what every
/// other engine has to say, bit for bit.
///
/// It keeps nothing between two submissions. Its recursion is bounded: the parser limits the depth
/// of every expression, and `define`s never call themselves; a chain of them adds their depths.
package struct ReferenceEvaluator: Sendable {
  let program: TypedProgram
  let policy: TypedPolicy
  let inputs: EvaluationInputs
  let texts: CanonicalSource

  /// - Parameters:
  ///   - policy: one of the program's.
  ///   - inputs: as many lists and params as the program and the policy declare.
  package init(program: TypedProgram, policy: TypedPolicy, inputs: EvaluationInputs) {
    self.program = program
    self.policy = policy
    self.inputs = inputs
    texts = CanonicalSource(policy, in: program, zone: inputs.zone)
  }

  /// Decides one submission; its slots are the policy's parameters, in order.
  package func evaluate(_ submission: Record) -> Evaluation {
    var frame = frame(of: submission)
    var rules: [RuleEvaluation] = []
    for rule in policy.rules { rules.append(evaluate(rule, in: &frame)) }
    waive(&rules, in: &frame)
    var outputs: [Evaluated] = []
    for output in policy.outputs { outputs.append(evaluate(output.value, in: &frame)) }
    return Evaluation(
      outcome: outcome(of: rules, outputs), rules: rules, outputs: outputs,
      noRuleApplied: !rules.contains(where: \.speaksForApproval))
  }

  /// What one of the policy's lets comes to for a submission.
  package func value(of binding: TypedLet, in submission: Record) -> Evaluated {
    var frame = frame(of: submission)
    return frame[binding.slot.index]?.result ?? evaluate(binding.value, in: &frame)
  }

  /// The policy's parameters and lets.
  func frame(of submission: Record) -> Frame {
    var frame = Frame(size: policy.frameSize)
    for (index, parameter) in policy.parameters.enumerated() {
      frame[index] = Located(submission[index], at: .root(parameter.name))
    }
    for binding in policy.lets {
      frame[binding.slot.index] = locate(binding.value, in: &frame)
    }
    return frame
  }
}

extension Record {
  /// A slot that the record does not have is missing.
  subscript(index: Int) -> Slot { slots.indices.contains(index) ? slots[index] : .missing }
}
