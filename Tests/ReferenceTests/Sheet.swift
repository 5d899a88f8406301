@testable import MenkanSemantics
import MenkanReference
import MenkanSource
import MenkanValues

/// Writes typed trees by hand. Every expression is a source file of its own, so that no two stand
/// at one place.
final class Sheet {
  private(set) var sources = SourceMap()
  var defines: [TypedDefine] = []
  var lists: [ReferenceList] = []
  var calendars: [ReferenceCalendar] = []
  var inputs = EvaluationInputs(today: CivilDate("2026-11-11"))

  /// Frame: the parameters, then slots that lets and variables may use.
  static let frameSize = 16

  func span(_ text: String) -> SourceSpan {
    let file = sources.add(path: "sheet", bytes: Array(text.utf8))
    return SourceSpan(file: file.id, lower: 0, upper: Int32(text.utf8.count))
  }

  func term(_ kind: TypedKind, _ type: ValueType, _ text: String) -> TypedExpression {
    TypedExpression(kind, type, span(text))
  }

  func text(_ expression: TypedExpression) -> String {
    sources[expression.span.file].text(expression.span)
  }

  func policy(
    lets: [(slot: Int, value: TypedExpression)] = [], rules: [TypedRule] = [],
    outputs: [TypedOutput] = [], waives: [TypedWaive] = []
  ) -> TypedPolicy {
    TypedPolicy(
      code: "test.policy", name: "policy", label: nil, parameters: Goods.parameters, params: [],
      lets: lets.map {
        TypedLet(
          name: "let\($0.slot)", label: nil, slot: LocalSlot($0.slot, named: "let\($0.slot)"),
          value: $0.value)
      },
      outputs: outputs, rules: rules, waives: waives, frameSize: Sheet.frameSize, cost: 0,
      span: span("policy"))
  }

  func output(_ value: TypedExpression, isOptional: Bool = true) -> TypedOutput {
    TypedOutput(
      field: Field(name: "output", type: value.type, isOptional: isOptional), value: value,
      span: value.span)
  }

  func rule(
    _ form: TypedRule.Form, _ condition: TypedExpression, unless exception: TypedExpression? = nil,
    whens: [TypedExpression] = [], effect: Effect? = nil, ifUnknown: TypedRule.IfUnknown? = nil,
    messages: [TypedMessage] = [], validity: Validity = Validity()
  ) -> TypedRule {
    TypedRule(
      code: "test.policy.rule", name: "rule", label: nil, form: form, condition: condition,
      exception: exception, whens: whens, effect: effect ?? (form == .refer ? .refer : .reject),
      ifUnknown: ifUnknown, messages: messages, validity: validity,
      span: condition.span)
  }

  func evaluate(_ policy: TypedPolicy, _ submission: Record) -> Evaluation {
    let program = TypedProgram(
      schema: Goods.schema, lists: lists, calendars: calendars, defines: defines, policies: [policy]
    )
    return ReferenceEvaluator(program: program, policy: policy, inputs: inputs)
      .evaluate(submission)
  }

  /// What an expression comes to as an output.
  func value(
    _ expression: TypedExpression, of submission: Record = .goods(),
    lets: [(slot: Int, value: TypedExpression)] = []
  ) -> Evaluated {
    evaluate(policy(lets: lets, outputs: [output(expression)]), submission).outputs[0]
  }
}
