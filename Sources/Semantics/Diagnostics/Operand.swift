import MenkanSource
import MenkanValues

/// An expression as a message speaks of it: its type and its source text.
struct Operand {
  let type: ValueType
  let span: SourceSpan
  let text: String
  /// What it is, where it is a literal.
  let constant: Value?
  /// The declared field that it reads, if it is one.
  let fieldIndex: (entity: EntityID, index: Int)?

  init(_ expression: TypedExpression, _ text: String) {
    type = expression.type
    span = expression.span
    self.text = text
    if case .constant(let value) = expression.kind { constant = value } else { constant = nil }
    if case .field(let record, let index) = expression.kind, case .entity(let id) = record.type {
      fieldIndex = (id, index)
    } else {
      fieldIndex = nil
    }
  }

  /// The number, where it is a plain literal without unit.
  var plainNumber: FixedDecimal? {
    switch (type, constant) {
    case (.int, .int(let int)): FixedDecimal(int)
    case (.number, .decimal(let decimal)): decimal
    default: nil
    }
  }

  /// What the expression is, in words: with the label and range of the field where it is one.
  func words(_ schema: Schema) -> LocalizedText {
    let kind = type.words(schema)
    guard let fieldIndex else { return kind }
    let field = schema[fieldIndex.entity].fields[fieldIndex.index]
    let name = field.label ?? field.name
    guard case .decimals = field.constraint, let range = field.constraint?.text(of: field.type)
    else {
      return LocalizedText(
        en: "\(name) is \(kind.english)", zh: "“\(name)”是\(kind.chinese)")
    }
    return LocalizedText(
      en: "\(name) is \(kind.english), allowed are \(range)",
      zh: "“\(name)”是\(kind.chinese)，允许 \(range)")
  }
}
