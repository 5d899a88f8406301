import MenkanSource

/// `from 2026-11-01 until 2026-11-30`, and the days behind later values of a param.
extension Parser {
  /// Whether `from` or `until` begins here. `从 A 到 B` is understood and reported.
  var startsValidity: Bool {
    switch current.keyword {
    case .from, .until: true
    case .to: peek().kind == .date
    default: false
    }
  }

  /// Reads one of the two; `places` tells where each stood first.
  mutating func validityTail(_ validity: inout ValiditySyntax, _ places: inout TailPlaces) {
    var keyword: Keyword = at(.from) ? .from : .until
    let token = advance()
    if token.keyword == .to {
      report(.toForUntil(at: token.span))
      keyword = .until
    }
    let day = day(behind: token)
    guard isFirst(keyword, token.span, &places) else { return }
    if keyword == .from { validity.from = day } else { validity.until = day }
  }

  /// A date literal. `on` and `inclusive` (`起`, `止`) may stand behind it and add nothing.
  mutating func day(behind word: Token) -> ExpressionID? {
    guard !isRecovering else { return nil }
    guard current.kind == .date else {
      if current.kind == .invalid {
        isRecovering = true
      } else {
        fail(.dateNeeded(behind: file.text(word.span), found: found, at: place))
      }
      return nil
    }
    let day = literal()
    _ = accept(word.keyword == .from ? .on : .inclusive)
    return day
  }

  /// Where each tail of one rule or group stood first.
  typealias TailPlaces = [Keyword: SourceSpan]

  /// False, and reported, where a tail stands a second time.
  mutating func isFirst(
    _ keyword: Keyword, _ span: SourceSpan, _ places: inout TailPlaces
  ) -> Bool {
    if let first = places[keyword] {
      report(.tailTwice(file.text(span), first: first, at: span))
      return false
    }
    places[keyword] = span
    return true
  }
}
