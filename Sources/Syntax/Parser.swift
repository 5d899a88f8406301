package import MenkanSource

/// Reads one file into its syntax tree.
///
/// Whatever the bytes are, a tree comes back; what could not be read is `invalid` in it and has
/// been reported once.
package func parse(_ file: SourceFile) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
  let encoding = Encoding(checking: file)
  guard encoding.isReadable else {
    return (SyntaxTree(file: file.id, isReadable: false), encoding.diagnostics)
  }
  var lexer = Lexer(file)
  lexer.run()
  var parser = Parser(file, lexer: lexer)
  parser.parseFile()
  let all =
    encoding.diagnostics + lexer.diagnostics.filter { !parser.explained.contains($0.span) }
    + parser.diagnostics
  let inOrder = all.enumerated().sorted {
    ($0.element.span, $0.offset) < ($1.element.span, $1.offset)
  }
  return (parser.tree, inOrder.prefix(Parser.diagnosticLimit).map(\.element))
}

/// A recursive-descent parser that goes on behind errors.
///
/// After an error `isRecovering` is set: nothing is read and nothing reported until the enclosing
/// loop has skipped to something that can begin anew. So one mistake is reported once.
struct Parser {
  let file: SourceFile
  var tree: SyntaxTree
  /// Without documentation, with the closing braces that the author forgot; ends with `endOfFile`.
  var tokens: [Token]
  var index = 0
  var diagnostics: [Diagnostic]
  var isRecovering = false
  /// Signs about which the parser has said more than the lexer could.
  var explained: Set<SourceSpan> = []
  /// How deep the parser is in brackets and operands, see `nestingLimit`.
  var depth = 0
  /// How many rows of values, parted by commas, the parser is within.
  var rowDepth = 0
  /// For each expression how many levels lie below it.
  var heights: [UInt16] = []
  /// The words that begin an item of the block that is read.
  var blockWords = Parser.itemWords
  /// The `///` lines before a token.
  private let documentation: [Int32: [String]]

  /// At most so many diagnostics are given for one file.
  static let diagnosticLimit = 200
  /// 200 brackets within each other: a bracket counts 3, an operand 1.
  static let nestingLimit = 800
  /// The most levels that an expression's tree may have.
  static let heightLimit = 400
  /// The most code points that a label may have.
  static let labelLimit = 200
  /// The most code points that a message may have in one language, as it is written.
  static let messageLimit = 4000
  /// The most values that a message may name in one language.
  static let interpolationLimit = 50

  init(_ file: SourceFile, lexer: Lexer) {
    self.file = file
    tree = SyntaxTree(file: file.id)
    tree.tokens = lexer.tokens
    tree.comments = lexer.comments
    var documentation: [Int32: [String]] = [:]
    var pending: [String] = []
    var kept: [Token] = []
    kept.reserveCapacity(lexer.tokens.count)
    for token in lexer.tokens {
      if token.kind == .documentation {
        pending.append(Parser.documentationText(file.text(token.span)))
      } else {
        if !pending.isEmpty { documentation[token.span.lower] = pending }
        pending = []
        kept.append(token)
      }
    }
    self.documentation = documentation
    let braces = MissingBraces(in: kept, of: file)
    tokens = braces.tokens
    diagnostics = braces.diagnostics
  }

  private static func documentationText(_ line: String) -> String {
    let text = line.unicodeScalars.drop { $0 == "/" || $0 == "／" }
    return String(text.first == " " ? text.dropFirst() : text)
  }

  // MARK: Looking ahead

  var current: Token { tokens[index] }

  /// The token so many places on; at the end always `endOfFile`.
  func peek(_ distance: Int = 1) -> Token {
    tokens[min(max(0, index + distance), tokens.count - 1)]
  }

  func at(_ sign: Sign) -> Bool { current.kind == .sign(sign) }

  func at(_ keyword: Keyword) -> Bool { current.keyword == keyword }

  /// Whether these words follow each other from here on.
  func at(_ first: Keyword, _ second: Keyword) -> Bool {
    current.keyword == first && peek().keyword == second
  }

  var isAtEnd: Bool { current.kind == .endOfFile }

  /// The `///` lines above the current token.
  var currentDocumentation: [String] { documentation[current.span.lower] ?? [] }

  // MARK: Moving on

  @discardableResult
  mutating func advance() -> Token {
    let token = current
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  mutating func accept(_ sign: Sign) -> Token? {
    !isRecovering && at(sign) ? advance() : nil
  }

  mutating func accept(_ keyword: Keyword) -> Token? {
    !isRecovering && at(keyword) ? advance() : nil
  }

  /// Consumes a sign or reports that it was needed.
  @discardableResult
  mutating func expect(_ sign: Sign) -> Token? {
    if isRecovering { return nil }
    if at(sign) { return advance() }
    unexpected(.sign(sign))
    return nil
  }

  /// Consumes the closing sign; without it the opening one is blamed too.
  @discardableResult
  mutating func expect(_ sign: Sign, closing opening: Token) -> Token? {
    if isRecovering { return nil }
    if at(sign) { return advance() }
    if current.kind != .invalid, missingSpace() == nil {
      fail(.notClosed(opening, with: sign, found: found, at: place))
    } else {
      unexpected(.sign(sign))
    }
    return nil
  }

  @discardableResult
  mutating func expect(_ keyword: Keyword) -> Token? {
    if isRecovering { return nil }
    if at(keyword) { return advance() }
    unexpected(.keyword(keyword))
    return nil
  }

  /// The span from a place to the end of the last token read.
  func span(from start: SourceSpan) -> SourceSpan {
    index > 0 ? start.joined(with: tokens[index - 1].span) : start
  }

  // MARK: Reporting

  /// Reports without falling into recovery: what was meant is clear.
  mutating func report(_ diagnostic: Diagnostic) {
    if !isRecovering, diagnostics.count < Parser.diagnosticLimit { diagnostics.append(diagnostic) }
  }

  /// Reports and reads nothing more until the next place to begin anew.
  mutating func fail(_ diagnostic: Diagnostic) {
    report(diagnostic)
    isRecovering = true
  }
}
