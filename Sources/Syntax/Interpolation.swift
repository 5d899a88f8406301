package import MenkanSource

/// The tokens of a span of a file that are not among those of its tree: the expressions that a
/// message quotes.
package func tokens(
  of file: SourceFile, in span: SourceSpan
) -> (tokens: [Token], comments: [Comment]) {
  var lexer = Lexer(file, from: Int(span.lower), upTo: Int(span.upper))
  lexer.run()
  return (lexer.tokens, lexer.comments)
}
