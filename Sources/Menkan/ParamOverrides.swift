import MenkanSemantics
import MenkanSource
import MenkanValues

extension TypedPolicy {
  /// The policy with the values of params that are given from outside.
  func replacing(
    _ overrides: [(name: String, literal: String)], schema: Schema
  ) throws(UsageError) -> TypedPolicy {
    var policy = self
    for (name, literal) in overrides {
      guard let index = params.firstIndex(where: { $0.field.answers(to: name) }) else {
        throw .unknownParam(name, of: self)
      }
      let field = params[index].field
      guard let value = LiteralReader.value(literal, as: field.type, schema: schema) else {
        throw .unreadableParam(name, literal, like: params[index].value, field, schema)
      }
      if let constraint = field.constraint, !constraint.allows(value) {
        throw .paramOutOfRange(name, literal, range: constraint.text(of: field.type))
      }
      policy.params[index] = params[index].fixed(to: value)
    }
    return policy
  }
}

extension Field {
  fileprivate func answers(to spelling: String) -> Bool { name == spelling || alias == spelling }
}

extension UsageError {
  fileprivate static func unknownParam(_ name: String, of policy: TypedPolicy) -> UsageError {
    let names = policy.params.map(\.field.name)
    return UsageError(
      LocalizedText(
        en: "\(policy.code) has no param `\(name)`; it has: \(names.joined(separator: ", "))",
        zh: "\(policy.code) 没有参数 `\(name)`；现有参数：\(names.joined(separator: "、"))"))
  }

  fileprivate static func unreadableParam(
    _ name: String, _ literal: String, like value: Value, _ field: Field, _ schema: Schema
  ) -> UsageError {
    let example = typed(value, field.type, schema)
    return UsageError(
      LocalizedText(
        en: "`\(literal)` is no value for the param `\(name)`; its value now is \(example)",
        zh: "`\(literal)` 不能作为参数 `\(name)` 的值；它现在的值是 \(example)"))
  }

  /// A value as it is typed.
  private static func typed(_ value: Value, _ type: ValueType, _ schema: Schema) -> String {
    switch (value, type) {
    case (.bool(let flag), _): return "\(flag)"
    case (.int(let number), _): return "\(number)"
    case (.text(let text), _): return "\"\(text)\""
    case (.decimal(let amount), .money(let currency)): return "\(amount) \(currency.code)"
    default:
      return ValueFormatter(schema: schema, zone: .shanghai, language: .english)
        .text(of: value, type)
    }
  }

  fileprivate static func paramOutOfRange(_ name: String, _ literal: String, range: String)
    -> UsageError
  {
    UsageError(
      LocalizedText(
        en: "`\(literal)` is outside the range of the param `\(name)`: \(range)",
        zh: "`\(literal)` 超出参数 `\(name)` 的范围：\(range)"))
  }
}
