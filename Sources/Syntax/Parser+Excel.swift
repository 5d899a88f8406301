import MenkanSource

/// `IF(a, b, c)`, `AND(a, b)`, `NOT(a)`: read as meant, and reported with the right spelling.
extension Parser {
  fileprivate enum ExcelFunction: String {
    case `if`, and, or, not
  }

  private var excelFunction: ExcelFunction? {
    guard current.kind == .word, peek().kind == .sign(.leftParenthesis), !isQuoted(current) else {
      return nil
    }
    return ExcelFunction(rawValue: current.text.lowercased())
  }

  /// Whether a function of spreadsheets stands here. `if (a) then …` and `not (a)` are none.
  var isExcelCall: Bool {
    guard let function = excelFunction else { return false }
    switch (function, current.keyword) {
    case (.not, .not?): return false
    case (.if, .if?): return commaFollowsWithinParentheses
    default: return true
    }
  }

  private var commaFollowsWithinParentheses: Bool {
    var parentheses = 0
    for token in tokens[(index + 1)...] {
      switch token.kind {
      case .sign(.leftParenthesis), .sign(.leftBracket), .sign(.leftBrace): parentheses += 1
      case .sign(.rightParenthesis), .sign(.rightBracket), .sign(.rightBrace): parentheses -= 1
      case .sign(.comma) where parentheses == 1: return true
      default: break
      }
      if parentheses == 0 { return false }
    }
    return false
  }

  mutating func excelCall() -> ExpressionID {
    guard let function = excelFunction else { return invalid(place) }
    let word = advance()
    let opening = advance()
    return nested(else: { $0.invalid(word.span) }) { parser in
      var arguments: [ExpressionID] = []
      var commas: [SourceSpan] = []
      while !parser.isRecovering {
        arguments.append(parser.expression())
        guard let comma = parser.accept(.comma) else { break }
        commas.append(comma.span)
      }
      guard let closing = parser.expect(.rightParenthesis, closing: opening) else {
        return parser.invalid(parser.span(from: word.span))
      }
      let head = word.span.joined(with: opening.span)
      let whole = parser.span(from: word.span)
      parser.report(
        .excelFunction(
          word.text, edits: function.edits(head, commas, closing.span),
          shape: function.shape, at: word.span))
      return parser.combine(function, arguments, whole)
    }
  }

  private mutating func combine(
    _ function: ExcelFunction, _ arguments: [ExpressionID], _ span: SourceSpan
  ) -> ExpressionID {
    switch function {
    case .if:
      guard arguments.count == 3 else { return invalid(span) }
      let conditional = ExpressionKind.conditional(
        arguments[0], then: arguments[1], otherwise: arguments[2])
      return add(.parenthesised(add(conditional, span)), span)
    case .not:
      guard arguments.count == 1 else { return invalid(span) }
      return add(.not(arguments[0]), span)
    case .and, .or:
      let operation = function == .and ? BinaryOperator.and : .or
      var result = arguments[0]
      for argument in arguments.dropFirst() {
        result = add(.binary(operation, result, argument, operatorSpan: span), span)
      }
      return add(.parenthesised(result), span)
    }
  }
}

extension Parser.ExcelFunction {
  /// How it is written here.
  var shape: String {
    switch self {
    case .if: "if … then … else …"
    case .and: "… and …"
    case .or: "… or …"
    case .not: "not …"
    }
  }

  /// The change of the source; empty where the number of arguments does not fit.
  func edits(
    _ head: SourceSpan, _ commas: [SourceSpan], _ closing: SourceSpan
  ) -> [Diagnostic.FixIt.Edit] {
    typealias Edit = Diagnostic.FixIt.Edit
    switch self {
    case .if:
      guard commas.count == 2 else { return [] }
      return [Edit(head, "(if "), Edit(commas[0], " then "), Edit(commas[1], " else ")]
    case .not:
      return commas.isEmpty ? [Edit(head, "(not ("), Edit(closing, "))")] : []
    case .and, .or:
      return [Edit(head, "((")] + commas.map { Edit($0, ") \(rawValue) (") }
        + [Edit(closing, "))")]
    }
  }
}
