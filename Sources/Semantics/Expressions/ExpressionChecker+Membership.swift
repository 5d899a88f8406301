import MenkanSource
import MenkanSyntax
import MenkanValues

/// `in`, `between`, `contains`, `overlaps` and the tests on texts.
extension ExpressionChecker {
  func membership(
    _ operand: ExpressionID, _ set: SetSyntax, isNegated: Bool, _ span: SourceSpan
  ) -> TypedExpression? {
    let found: TypedExpression?
    switch set {
    case .elements(let elements, _): found = inElements(operand, elements, span)
    case .interval(let lower, let upper, let includesLower, let includesUpper, _):
      found = interval(
        operand, lower, upper, includesLower: includesLower, includesUpper: includesUpper, span)
    case .expression(let list): found = inList(operand, list, span)
    case .descendants(let enumCase, _): found = inDescendants(operand, enumCase, span)
    }
    guard isNegated else { return found }
    return found.map { TypedExpression(.not($0), .bool, span) }
  }

  /// `category in descendants(electronics)`: the case itself and all that belong to it.
  private func inDescendants(
    _ operand: ExpressionID, _ enumCase: ExpressionID, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let value = infer(operand) else { return nil }
    guard case .enumeration(let id) = value.type else {
      program.report(
        .wrongOperand(
          Operand(value, text(of: value)), of: "descendants", schema: program.schema))
      return nil
    }
    guard let root = check(enumCase, as: value.type) else { return nil }
    guard case .constant(.enumCase(let index)) = root.kind else {
      program.report(.constantNeeded(root.span))
      return nil
    }
    let cases = program.schema[id].descendants(of: Int(index)).map {
      TypedExpression(.constant(.enumCase(Int32($0))), value.type, root.span)
    }
    return TypedExpression(.inElements(value, cases), .bool, span)
  }

  private func inElements(
    _ operand: ExpressionID, _ elements: [ExpressionID], _ span: SourceSpan
  ) -> TypedExpression? {
    guard let value = infer(operand) else {
      for element in elements { _ = infer(element, beside: nil) }
      return nil
    }
    let members = elements.compactMap { infer($0, expecting: value.type) }
    guard let all = joined([value] + members), members.count == elements.count else { return nil }
    guard value.type.isEquatable else {
      program.report(
        .notComparable(span, "in", value.type.words(program.schema), needsOrder: false))
      return nil
    }
    return TypedExpression(.inElements(all[0], Array(all.dropFirst())), .bool, span)
  }

  func interval(
    _ operand: ExpressionID, _ lower: ExpressionID, _ upper: ExpressionID, includesLower: Bool,
    includesUpper: Bool, _ span: SourceSpan
  ) -> TypedExpression? {
    let value = infer(operand)
    let low = infer(lower, beside: value)
    let high = infer(upper, beside: value)
    guard let value, let low, let high else { return nil }
    guard let all = joined([value, low, high]) else { return nil }
    guard program.isOrdered(all[0].type) else {
      program.report(
        .notComparable(
          span, "between", value.type.words(program.schema), needsOrder: true,
          help: Diagnostic.insteadOfOrder(of: value.type)))
      return nil
    }
    let kind = TypedKind.inInterval(
      all[0], all[1], all[2], includesLower: includesLower, includesUpper: includesUpper)
    return TypedExpression(kind, .bool, span)
  }

  private func inList(_ operand: ExpressionID, _ list: ExpressionID, _ span: SourceSpan)
    -> TypedExpression?
  {
    if case .name(let name) = tree[list].kind, isUnknown(name) {
      reportUnknownList(name)
      _ = infer(operand, beside: nil)
      return nil
    }
    let typedList = infer(list)
    var expected: ValueType?
    if case .list(let element, _) = typedList?.type { expected = element }
    guard let typedList else {
      _ = infer(operand, beside: nil)
      return nil
    }
    let value = infer(operand, expecting: expected)
    guard let expected else {
      let found = Operand(typedList, text(of: typedList))
      if let value, case .list(let element, _) = value.type, typedList.fitted(to: element) != nil {
        // The wrong way round.
        program.report(
          .listAgainstValue(list: Operand(value, text(of: value)), found, program.schema))
      } else {
        program.report(.listNeeded(found, schema: program.schema))
      }
      return nil
    }
    guard let value else { return nil }
    guard let fitting = value.fitted(to: expected), expected.isEquatable else {
      report(value, againstElementsOf: typedList, expected)
      return nil
    }
    return TypedExpression(.inList(fitting, list: typedList), .bool, span)
  }

  private func reportUnknownList(_ name: Identifier) {
    program.report(
      notImportedList(name)
        ?? .unknownList(
          name, near: program.near(name.text, among: listSpellings + scope.spellings)))
  }

  private func report(
    _ value: TypedExpression, againstElementsOf list: TypedExpression, _ element: ValueType
  ) {
    program.report(
      .wrongElement(
        Operand(value, text(of: value)), list: Operand(list, text(of: list)), element: element,
        schema: program.schema))
  }

  func contains(
    _ left: ExpressionID, _ right: ExpressionID, _ operatorSpan: SourceSpan, _ span: SourceSpan
  ) -> TypedExpression? {
    guard let whole = infer(left) else { return nil }
    guard case .list(let element, _) = whole.type else {
      guard whole.type == .text else {
        program.report(.listOrTextNeeded(Operand(whole, text(of: whole)), schema: program.schema))
        return nil
      }
      if isReportedList(right, at: operatorSpan) { return nil }
      return textTest(.contains, left, right, span)
    }
    guard let part = infer(right, expecting: element) else { return nil }
    guard let fitting = part.fitted(to: element), element.isEquatable else {
      report(part, againstElementsOf: whole, element)
      return nil
    }
    return TypedExpression(.listContains(whole, element: fitting), .bool, span)
  }

  /// Reports a declared list where a single word is looked for.
  private func isReportedList(_ right: ExpressionID, at operatorSpan: SourceSpan) -> Bool {
    guard case .name(let name) = tree[right].kind, scope.lookUp(name.text) == nil,
      case .found(.list) = files.lookUp(name.text)
    else { return false }
    program.report(.textContainsList(name, source.text(operatorSpan), at: operatorSpan))
    return true
  }

  func containsAnyOf(_ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan)
    -> TypedExpression?
  {
    let whole = check(left, as: .text)
    guard let words = infer(right, expecting: .list(.text, upTo: 1)), let whole else { return nil }
    guard case .list(.text, _) = words.type else {
      program.report(.listNeeded(Operand(words, text(of: words)), schema: program.schema))
      return nil
    }
    return TypedExpression(.containsAnyOf(whole, list: words), .bool, span)
  }

  func overlaps(_ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan)
    -> TypedExpression?
  {
    let first = infer(left)
    let second = infer(right, expecting: first?.type)
    guard let first else { return nil }
    guard case .list(let a, _) = first.type else {
      program.report(.listNeeded(Operand(first, text(of: first)), schema: program.schema))
      return nil
    }
    guard let second else { return nil }
    guard case .list(let b, _) = second.type, a == b, a.isEquatable else {
      program.report(
        .mismatch(
          Operand(second, text(of: second)), needed: first.type,
          other: Operand(first, text(of: first)), schema: program.schema))
      return nil
    }
    return TypedExpression(.overlaps(first, second), .bool, span)
  }

  /// `[a, b]`: constants of the type that the other side asks for. Where that has none, it is
  /// broken and has been reported.
  func writtenList(
    _ elements: [ExpressionID], expecting expected: ValueType?, _ span: SourceSpan
  ) -> TypedExpression? {
    guard case .list(let type, _) = expected else { return nil }
    let slots = elements.compactMap { element -> Slot? in
      guard let typed = check(element, as: type) else { return nil }
      guard case .constant(let value) = typed.kind else {
        program.report(.constantNeeded(typed.span))
        return nil
      }
      return .value(value)
    }
    guard slots.count == elements.count else { return nil }
    return TypedExpression(
      .constant(.list(slots)), .list(type, upTo: max(1, slots.count)), span)
  }

  func textTest(
    _ test: TextTest, _ left: ExpressionID, _ right: ExpressionID, _ span: SourceSpan
  ) -> TypedExpression? {
    let whole = check(left, as: .text)
    let part = check(right, as: .text)
    guard let whole, let part else { return nil }
    return TypedExpression(.textTest(test, whole, part), .bool, span)
  }

  func presence(_ operand: ExpressionID, _ presence: Presence, _ span: SourceSpan)
    -> TypedExpression?
  {
    switch presence {
    case .none: isNone(operand, span)
    case .missing: infer(operand).map { TypedExpression(.isMissing($0), .bool, span) }
    case .known: infer(operand).map { TypedExpression(.isKnown($0), .bool, span) }
    }
  }
}
