import MenkanSemantics
import MenkanValues

/// Which rules of a policy a merchant can do anything about: those that read a field which can be
/// changed, in their own conditions or in a `waive` that reaches them.
struct AdjustableReads {
  private let rules: [Bool]

  init(_ policy: TypedPolicy, in program: TypedProgram) {
    var reader = FieldReader(policy, program)
    var rules = policy.rules.map { rule in
      reader.readsAny([rule.condition] + rule.whens + [rule.exception].compactMap { $0 })
    }
    for waive in policy.waives where reader.readsAny([waive.condition]) {
      for rule in waive.rules { rules[rule] = true }
    }
    self.rules = rules
  }

  /// False where no rule reads such a field.
  var isEmpty: Bool { !rules.contains(true) }

  /// True for a rule that a change of such a field may decide otherwise.
  func contains(rule index: Int) -> Bool { rules[index] }
}

/// Looks for adjustable fields in expressions, `let`s and `define`s.
private struct FieldReader {
  private let policy: TypedPolicy
  private let program: TypedProgram
  /// By define, as far as they are known.
  private var defines: [Int: Bool] = [:]
  /// By slot of the policy's frame: the locals that bring such a field with them.
  private var slots: Set<Int> = []

  init(_ policy: TypedPolicy, _ program: TypedProgram) {
    self.policy = policy
    self.program = program
    for (index, parameter) in policy.parameters.enumerated() where parameter.step != nil {
      slots.insert(index)
    }
    // Each needs only those before it.
    for binding in policy.lets where readsAny([binding.value]) { slots.insert(binding.slot.index) }
  }

  mutating func readsAny(_ expressions: [TypedExpression], inDefine: Bool = false) -> Bool {
    var waiting = expressions
    while let expression = waiting.popLast() {
      switch expression.kind {
      case .field(let owner, let index):
        let fields = program.schema.entity(of: owner.type)?.fields ?? []
        if fields.indices.contains(index), fields[index].step != nil { return true }
      case .local(let slot) where !inDefine && slots.contains(slot.index): return true
      case .call(let index, _) where reads(define: index): return true
      default: break
      }
      waiting += expression.children
    }
    return false
  }

  /// What a call is given is looked at where it is called.
  private mutating func reads(define index: Int) -> Bool {
    if let known = defines[index] { return known }
    let found = readsAny([program.defines[index].body], inDefine: true)
    defines[index] = found
    return found
  }
}
