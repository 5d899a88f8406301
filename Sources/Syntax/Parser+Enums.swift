import MenkanSource

/// `enum ShopType "店铺类型" { flagship "旗舰店", ordinary }`
extension Parser {
  mutating func enumeration(_ documentation: [String]) -> EnumDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .type) else { return nil }
    var reported = false
    if at(.ordered), peek().kind == .sign(.leftBrace) {
      notYet("ordered", at: advance().span)
      reported = true
    }
    guard expect(.leftBrace) != nil else { return nil }
    let cases = nested(else: { _ in [] }) { $0.cases(reported: &reported) }
    expect(.rightBrace)
    return EnumDeclaration(heading: heading, cases: cases, span: span(from: start))
  }

  /// Cases up to the closing brace; nested ones and their order belong to a later version, and all
  /// cases are kept as if they stood side by side.
  private mutating func cases(reported: inout Bool) -> [Heading] {
    var cases: [Heading] = []
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if let one = heading(currentDocumentation) { cases.append(one) }
      if !isRecovering, at(.leftBrace) {
        if !reported { notYet("enum { … { … } }", at: current.span) }
        reported = true
        advance()
        cases += nested(else: { _ in [] }) { $0.cases(reported: &reported) }
        if isRecovering { recover { _ in false } }
        expect(.rightBrace)
      }
      if !isRecovering, at(.less) {
        if !reported { notYet("enum { a < b }", at: current.span) }
        reported = true
        advance()
      } else if !isRecovering, accept(.comma) == nil, !at(.rightBrace), !isWord(current) {
        unexpected(.sign(.comma))
      }
      if isRecovering {
        recover {
          $0.index > before && ($0.current.startsLine || $0.peek(-1).kind == .sign(.comma))
        }
      }
    }
    return cases
  }
}
