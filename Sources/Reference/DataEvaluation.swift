import MenkanSemantics
import MenkanValues

/// What expressions read: fields, inputs and the arguments of calls.
extension ReferenceEvaluator {
  /// A field of a missing record is missing for the record's causes: what is named is the record.
  func field(_ index: Int, of owner: TypedExpression, in frame: inout Frame) -> Located {
    let located = locate(owner, in: &frame)
    switch located.result {
    case .unknown: return located
    case .value(let value):
      guard case .record(let record) = value, let path = located.path,
        case .entity(let id) = owner.type
      else { return Located(.unknown(because(.undefined, owner))) }
      let name = program.schema[id].fields[index].name
      return Located(record[index], at: .field(of: path, name: name))
    }
  }

  /// One with dated values is unknown where today is.
  func param(_ index: Int, for whole: TypedExpression) -> Located {
    let isDated =
      policy.params.indices.contains(index) && !policy.params[index].datedValues.isEmpty
    if isDated, let causes = today.causes { return Located(.unknown(causes)) }
    return inputs.params.indices.contains(index)
      ? Located(.value(inputs.params[index])) : Located(.unknown(because(.undefined, whole)))
  }

  func referenceList(_ index: Int, for whole: TypedExpression) -> Located {
    inputs.lists.indices.contains(index)
      ? Located(.value(.list(inputs.lists[index])), at: .root(program.lists[index].code))
      : Located(.unknown(because(.undefined, whole)))
  }

  /// The body sees its arguments and nothing else. An unknown argument is handed on: whether it
  /// matters is for the body to say.
  func call(_ index: Int, _ arguments: [TypedExpression], in frame: inout Frame) -> Located {
    var callee = self.frame(ofCall: index, arguments, in: &frame)
    return locate(program.defines[index].body, in: &callee)
  }

  /// What the body of a `define` sees.
  func frame(
    ofCall index: Int, _ arguments: [TypedExpression], in frame: inout Frame
  ) -> Frame {
    var callee = Frame(size: program.defines[index].frameSize)
    for (slot, argument) in arguments.enumerated() {
      callee[slot] = locate(argument, in: &frame)
    }
    return callee
  }

  var today: Evaluated {
    if let today = inputs.today { return .value(.date(today)) }
    // Only a moment outside the calendar has no day.
    return .unknown(Causes(Cause(inputs.now == nil ? .missing : .overflow, "today")))
  }

  var now: Evaluated {
    inputs.now.map { .value(.instant($0)) } ?? .unknown(Causes(Cause(.missing, "now")))
  }
}
