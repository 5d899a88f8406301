import MenkanSemantics
import MenkanSource
import MenkanValues

extension PolicyRanges {
  /// What is declared of the places that a condition compares, as far as it has a range: why it
  /// comes out as it does.
  func reason(_ condition: TypedExpression) -> LocalizedText? {
    var told: [LocalizedText] = []
    condition.forEachPart { part in
      guard told.count < 3, let field = field(part),
        let range = field.constraint?.text(of: field.type)
      else { return }
      let name = field.label ?? field.name
      let words = LocalizedText(
        en: "\(name) is declared to be \(range)", zh: "“\(name)”声明的范围是 \(range)")
      if !told.contains(words) { told.append(words) }
    }
    if told.isEmpty { return nil }
    return LocalizedText(
      en: told.map(\.english).joined(separator: ", "),
      zh: told.map(\.chinese).joined(separator: "，"))
  }

  private func field(_ part: TypedExpression) -> Field? {
    switch part.kind {
    case .field(let owner, let index): program.schema.entity(of: owner.type)?.fields[index]
    case .param(let index): policy.params[index].field
    case .local(let slot) where policy.parameters.indices.contains(slot.index):
      policy.parameters[slot.index]
    default: nil
    }
  }
}
