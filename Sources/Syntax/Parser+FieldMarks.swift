import MenkanSource

/// `private` and `adjustable step 0.01` behind a field's type.
extension Parser {
  mutating func marks(of field: inout FieldDeclaration) {
    var places = TailPlaces()
    while !isRecovering, let mark = current.keyword, startsMark {
      let word = advance()
      switch mark {
      case .private:
        if isFirst(mark, word.span, &places) { field.isPrivate = true }
      case .adjustable:
        guard let step = step(behind: word.span) else { continue }
        if isFirst(mark, word.span, &places) { field.step = step }
      default:
        report(.stepWithoutAdjustable(at: word.span))
        field.step = stepLength()
      }
    }
    if !places.isEmpty || field.step != nil {
      field = FieldDeclaration(field, span: span(from: field.span))
    }
  }

  /// Whether a mark begins here, and not a field of that name.
  private var startsMark: Bool {
    guard at(.private) || at(.adjustable) || at(.step) else { return false }
    return peek().kind != .sign(.colon) && peek().kind != .text
  }

  private mutating func step(behind adjustable: SourceSpan) -> ExpressionID? {
    if at(.step), startsMark {
      advance()
      return stepLength()
    }
    if startsLiteral, !current.startsLine {
      report(.adjustableWithoutStep(at: adjustable, mend: .insert(" step", at: adjustable.end)))
      return stepLength()
    }
    report(.adjustableWithoutStep(at: adjustable, mend: nil))
    return nil
  }

  private mutating func stepLength() -> ExpressionID? {
    guard startsLiteral else {
      unexpected(.other(LocalizedText(en: "the length of a step", zh: "步长的数值")))
      return nil
    }
    return literal()
  }
}

extension FieldDeclaration {
  /// The same field with a longer span.
  fileprivate init(_ field: FieldDeclaration, span: SourceSpan) {
    self.init(heading: field.heading, type: field.type, span: span)
    isPrivate = field.isPrivate
    step = field.step
  }
}
