import MenkanSource

/// Finds the closing braces that an author forgot, and puts them in.
///
/// A declaration cannot stand within braces, so where one begins all must be closed. Only where
/// they are not, indentation tells which block was left open.
struct MissingBraces {
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let file: SourceFile
  /// How many were reported of the declaration at hand; behind a few more it is noise.
  private var reported = 0

  private static let reportLimit = 3

  private struct Opening {
    let token: Token
    let indentation: Int
  }

  init(in original: [Token], of file: SourceFile) {
    self.file = file
    tokens.reserveCapacity(original.count)
    var start = 0
    var open = 0
    for index in original.indices {
      let isBoundary =
        index == original.count - 1 || Parser.startsDeclaration(original, at: index)
      if isBoundary, index > start {
        if open > 0 {
          close(original[start..<index], missing: open)
        } else {
          tokens += original[start..<index]
        }
        start = index
        open = 0
      }
      if original[index].kind == .sign(.leftBrace) { open += 1 }
      if original[index].kind == .sign(.rightBrace) { open = max(0, open - 1) }
    }
    tokens += original[start...]
  }

  /// Copies one declaration and adds the braces that it lacks.
  private mutating func close(_ part: ArraySlice<Token>, missing: Int) {
    var missing = missing
    reported = 0
    var stack: [Opening] = []
    var statement = 0
    for token in part {
      if token.startsLine {
        let indentation = file.position(of: token.span.lower).column
        let isClosing = token.kind == .sign(.rightBrace)
        let isItem = token.keyword.map { Parser.beginningWords.contains($0) } ?? false
        while missing > 0, let last = stack.last,
          isClosing && last.indentation > indentation
            || isItem && stack.count > 1 && last.indentation >= indentation
        {
          stack.removeLast()
          missing -= 1
          insert(closing: last)
        }
        if isItem || Parser.declarationWords.contains(token.keyword ?? .and) || stack.isEmpty {
          statement = indentation
        }
      }
      switch token.kind {
      case .sign(.leftBrace): stack.append(Opening(token: token, indentation: statement))
      case .sign(.rightBrace): _ = stack.popLast()
      default: break
      }
      tokens.append(token)
    }
    while let last = stack.popLast() { insert(closing: last) }
  }

  private mutating func insert(closing opening: Opening) {
    let place = tokens.last?.span.end ?? opening.token.span.end
    reported += 1
    if reported <= MissingBraces.reportLimit {
      diagnostics.append(
        .missingBrace(opening: opening.token.span, indentation: opening.indentation - 1, at: place))
    }
    tokens.append(Token(kind: .sign(.rightBrace), span: place))
  }
}
