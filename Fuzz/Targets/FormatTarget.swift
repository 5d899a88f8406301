import MenkanSemantics
import MenkanSource
import MenkanTooling
import MenkanValues

/// The layout of rule files: what can be read is laid out, once and for all, and means the same.
enum FormatTarget {
  static func run(_ bytes: [UInt8]) throws(BrokenLaw) {
    let before = RuleChecking(RulesTarget.framed(bytes))
    switch RuleFormatter.format(before.file) {
    case .fault: throw BrokenLaw("a layout reads as the text before it")
    case .unreadable(let errors): try hold(!errors.isEmpty, "what is not laid out has errors")
    case .text(let text):
      let after = RuleChecking(Array(text.utf8))
      guard case .text(let again) = RuleFormatter.format(after.file) else {
        throw BrokenLaw("what was laid out can be laid out again")
      }
      try hold(again.utf8.elementsEqual(text.utf8), "a layout is laid out as it is")
      try expectSameMeaning(before, after)
    }
  }

  private static func expectSameMeaning(
    _ before: RuleChecking, _ after: RuleChecking
  ) throws(BrokenLaw) {
    try hold(before.hasErrors == after.hasErrors, "a layout neither makes nor mends a mistake")
    if before.hasErrors { return }
    let inputs = EvaluationInputs(
      lists: before.program.lists.map { _ in [] },
      calendars: before.program.calendars.map { _ in WorkCalendar() })
    try hold(
      before.program.policies.count == after.program.policies.count,
      "a layout has the policies of the text before it")
    for (a, b) in zip(before.program.policies, after.program.policies) {
      try hold(
        CanonicalForm.text(of: a, in: before.program, inputs: inputs.with(a))
          == CanonicalForm.text(of: b, in: after.program, inputs: inputs.with(b)),
        "\(a.code) means the same in its layout")
    }
    try hold(
      before.program.ranks.count == after.program.ranks.count,
      "a layout has the ranks of the text before it")
    for (a, b) in zip(before.program.ranks, after.program.ranks) {
      try hold(
        CanonicalForm.text(of: a, in: before.program, inputs: inputs.with(a.base))
          == CanonicalForm.text(of: b, in: after.program, inputs: inputs.with(b.base)),
        "\(a.code) means the same in its layout")
    }
  }
}

extension EvaluationInputs {
  fileprivate func with(_ policy: TypedPolicy) -> EvaluationInputs {
    EvaluationInputs(lists: lists, calendars: calendars, params: policy.params.map(\.value))
  }
}
