import MenkanSource
import MenkanSyntax
import MenkanValues

/// What a cell asks of its input.
extension TableChecker {
  func cell(_ cell: CellSyntax, _ field: Field) -> TypedCell? {
    switch cell.kind {
    case .invalid, .open: return nil
    case .any: return word(cell, .any, field)
    case .otherwise: return word(cell, .otherwise, field)
    case .tests(var tests, var isNegated):
      // `not a, b` is read as an expression followed by others.
      if !isNegated, case .value(let first) = tests[0],
        case .not(let inner) = types.tree[first].kind
      {
        isNegated = true
        tests[0] = .value(inner)
      }
      let typed = tests.map { test($0, field, cell.span) }
      let sound = typed.compactMap { $0 }
      return sound.count == tests.count ? .tests(sound, isNegated: isNegated) : nil
    }
  }

  /// A word of the language, unless a case of the column's enum bears the same name.
  private func word(_ cell: CellSyntax, _ meant: TypedCell, _ field: Field) -> TypedCell? {
    let text = types.source.text(cell.span)
    guard case .enumeration(let id) = field.type,
      program.index(ofCase: text, in: id) != nil
    else { return meant }
    program.report(.wordOrCase(text, isAny: meant == .any, at: cell.span))
    return nil
  }

  private func test(_ test: CellTest, _ field: Field, _ cell: SourceSpan) -> TypedCellTest? {
    switch test {
    case .missing:
      if field.isOptional { return .missing }
      program.report(.missingInRequired(cell, field.name))
      return nil
    case .value(let id):
      if case .none = types.tree[id].kind {
        let span = types.tree[id].span
        program.report(.noneAsInput(types.source.text(span), span))
        return nil
      }
      if isMisspeltWord(id, field) { return nil }
      return types.constant(id, field.type).map { .oneOf(withDescendants($0, field.type)) }
    case .comparison(let operation, let id):
      guard let comparison = Comparison(operation) else { return nil }
      let value = types.constant(id, field.type)
      if comparison == .equal { return value.map { .oneOf(withDescendants($0, field.type)) } }
      guard comparison == .notEqual || isOrdered(field, at: cell, comparison.rawValue) else {
        return nil
      }
      return value.map { .comparison(comparison, $0) }
    case .interval(let low, let high, let includesLower, let includesUpper):
      let lower = types.constant(low, field.type)
      let upper = types.constant(high, field.type)
      guard isOrdered(field, at: cell, ".."), let lower, let upper else { return nil }
      return .interval(
        lower, upper, includesLower: includesLower, includesUpper: includesUpper)
    }
  }

  /// Words of tables that people misspell.
  private static let words = ["otherwise", "missing", "any", "其余", "其他", "缺失", "任意", "任一"]

  /// Whether a name is nearly a word of tables; reported.
  private func isMisspeltWord(_ id: ExpressionID, _ field: Field) -> Bool {
    guard case .name(let name) = types.tree[id].kind else { return false }
    var cases: [String] = []
    if case .enumeration(let id) = field.type { cases = program.schema[id].spellings }
    guard !cases.contains(name.text),
      let near = program.near(name.text, among: cases + TableChecker.words),
      TableChecker.words.contains(near)
    else { return false }
    program.report(
      .unknownName(
        name, LocalizedText(en: "value", zh: "取值"), code: "name/unknown-case", near: near,
        available: []))
    return true
  }

  private func isOrdered(_ field: Field, at span: SourceSpan, _ sign: String) -> Bool {
    if program.isOrdered(field.type) { return true }
    program.report(
      .notComparable(
        span, sign, field.type.words(program.schema), needsOrder: true,
        help: Diagnostic.insteadOfOrder(of: field.type)))
    return false
  }

  /// A case that others belong to stands for them too.
  private func withDescendants(_ value: Value, _ type: ValueType) -> [Value] {
    guard case .enumCase(let index) = value, case .enumeration(let id) = type else {
      return [value]
    }
    return program.schema[id].descendants(of: Int(index)).map { .enumCase(Int32($0)) }
  }
}

extension Comparison {
  fileprivate init?(_ operation: BinaryOperator) { self.init(rawValue: operation.rawValue) }
}
