import MenkanSource
import MenkanSyntax

/// Lays out one file: every token in its order, spaced and broken as the tree says.
///
/// It walks the tree with a cursor on the tokens, so that none can be lost: what stands between two
/// parts of the tree is written on the way from one to the other.
struct LayoutBuilder {
  let file: SourceFile
  let tree: SyntaxTree
  /// Other spellings for tokens, by where they begin; an empty one leaves the token out.
  let spellings: [Int32: String]
  private(set) var pieces: [LayoutPiece]
  /// The next piece.
  private(set) var position = 0
  var steps: [LayoutStep] = []
  var printer: LayoutPrinter
  private var lastToken: Token?
  /// True where the next token needs no blank before it, because a break stands there.
  private var isSeparated = true
  /// True within a type, where `<` and `>` are brackets.
  private var isInType = false
  /// True for an expression within a text, where straight quotes would end that text.
  private let isQuoted: Bool

  init(
    _ file: SourceFile, _ tree: SyntaxTree, spellings: [Int32: String], pieces: [LayoutPiece],
    printer: LayoutPrinter, isQuoted: Bool = false
  ) {
    self.isQuoted = isQuoted
    self.file = file
    self.tree = tree
    self.spellings = spellings
    self.pieces = pieces
    self.printer = printer
  }

  // MARK: Looking ahead

  /// The next token, comments passed over.
  var next: Token { token(at: nextIndex) }

  private var nextIndex: Int { index(from: position) }

  private func index(from start: Int) -> Int {
    var index = start
    while index < pieces.count - 1, pieces[index].isComment { index += 1 }
    return index
  }

  private func token(at index: Int) -> Token {
    if case .token(let token) = pieces[index].kind { return token }
    return Token(kind: .endOfFile, span: SourceSpan(file: file.id, lower: .max, upper: .max))
  }

  func at(_ sign: Sign) -> Bool { next.kind == .sign(sign) }

  func at(_ keyword: Keyword) -> Bool { next.keyword == keyword }

  /// Whether a comment stands before the next token.
  var isAtComment: Bool { pieces[position].isComment }

  /// Whether a comment stands somewhere before an offset.
  func hasComment(before offset: Int32) -> Bool {
    pieces[position...].prefix { $0.lower < offset }.contains { $0.isComment }
  }

  // MARK: Tokens

  /// Writes the next token with the comments around it.
  mutating func take(as spelling: String? = nil) {
    takeComments()
    guard case .token(let token) = pieces[position].kind, token.kind != .endOfFile else { return }
    let text =
      spelling ?? spellings[token.span.lower]
      ?? TokenSpelling.text(of: token, in: file, isQuoted: isQuoted)
    if !text.isEmpty {
      if !isSeparated, needsBlank(lastToken, token) { steps.append(.space) }
      steps.append(.text(text, width: width(text), clings: token.kind == .sign(.comma)))
      isSeparated = false
      lastToken = token
    }
    position += 1
    takeTrailingComments()
  }

  private func width(_ text: String) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : DisplayWidth.of(text)
  }

  /// Writes all tokens that begin before an offset.
  mutating func run(upTo offset: Int32) {
    while true {
      let token = next
      guard token.kind != .endOfFile, token.span.lower < offset else { return }
      if token.span.upper > offset { split(token, at: offset) }
      take()
    }
  }

  /// In `int<point>= 5` one token holds two signs.
  private mutating func split(_ token: Token, at offset: Int32) {
    let index = nextIndex
    let halves = [
      Token(
        kind: .sign(.greater),
        span: SourceSpan(file: file.id, lower: token.span.lower, upper: offset)),
      Token(
        kind: .sign(.assign),
        span: SourceSpan(file: file.id, lower: offset, upper: token.span.upper)),
    ]
    let startsLine = pieces[index].startsLine
    pieces.replaceSubrange(
      index...index,
      with: halves.enumerated().map {
        LayoutPiece(
          kind: .token($1), lower: $1.span.lower, startsLine: $0 == 0 && startsLine,
          followsBlankLine: false)
      })
  }

  /// Leaves out the next token if it is this sign; comments before it are kept.
  mutating func drop(_ sign: Sign) {
    guard at(sign) else { return }
    takeComments()
    position += 1
    takeTrailingComments()
  }

  /// Writes a comma that may not be in the source; one that is there is passed over.
  mutating func comma() {
    steps.append(.text(",", width: 1, clings: true))
    isSeparated = false
    drop(.comma)
  }

  /// The next token stands right behind the one before.
  mutating func cling() { isSeparated = true }

  private func needsBlank(_ last: Token?, _ token: Token) -> Bool {
    guard let last else { return false }
    if case .sign(let sign) = token.kind, token.text.isEmpty {
      switch sign {
      case .comma, .colon, .dot, .range, .question, .percent, .rightParenthesis, .rightBracket:
        return false
      case .less, .greater, .leftParenthesis: if isInType { return false }
      default: break
      }
    }
    if case .sign(let sign) = last.kind, last.text.isEmpty {
      switch sign {
      case .leftParenthesis, .leftBracket, .dot, .range, .yuan: return false
      case .less, .minus: if isInType { return false }
      default: break
      }
    }
    return !(token.clingsToNumber && (last.kind == .number || last.clingsToNumber))
  }

  /// Writes a type.
  mutating func type(_ type: TypeSyntax) {
    run(upTo: type.span.lower)
    isInType = true
    run(upTo: type.span.upper)
    isInType = false
  }

  // MARK: Comments

  /// Writes the comments before the next token; within brackets this is done before they close, so
  /// that the comments stand inside.
  mutating func takeComments() {
    while case .comment(let text, _) = pieces[position].kind {
      steps.append(.comment(text, isOnOwnLine: pieces[position].startsLine))
      position += 1
    }
  }

  private mutating func takeTrailingComments() {
    while case .comment(let text, _) = pieces[position].kind, !pieces[position].startsLine {
      steps.append(.comment(text, isOnOwnLine: false))
      position += 1
    }
  }

  // MARK: Breaks

  mutating func line() { separate(by: .line) }
  mutating func softLine() { separate(by: .softLine) }
  mutating func fillLine() { separate(by: .fillLine) }

  mutating func hardLine() {
    steps.append(.hardLine)
    isSeparated = true
  }

  /// A break, unless the next word at the beginning of a line would be read as something else.
  private mutating func separate(by step: LayoutStep) {
    let token = next
    if token.wouldBeginSomething(before: self.token(at: index(from: nextIndex + 1))) {
      if case .softLine = step {} else { steps.append(.space) }
    } else {
      steps.append(step)
    }
    isSeparated = true
  }

  mutating func group(_ body: (inout LayoutBuilder) -> Void) {
    steps.append(.open)
    body(&self)
    steps.append(.close)
  }

  mutating func indented(_ columns: Int = 2, _ body: (inout LayoutBuilder) -> Void) {
    steps.append(.indent(columns))
    body(&self)
    steps.append(.indent(-columns))
  }

  /// `(…)` and the like from the opening bracket on; what stands in it gets lines of its own where
  /// it does not fit.
  mutating func bracketed(
    by edge: LayoutStep = .softLine, _ body: (inout LayoutBuilder) -> Void
  ) {
    group { builder in
      builder.take()
      builder.indented { inner in
        inner.separate(by: edge)
        body(&inner)
        inner.drop(.comma)
        inner.takeComments()
      }
      builder.separate(by: edge)
      builder.take()
    }
  }

  // MARK: Items

  /// Begins a declaration, rule or field on a line of its own, behind the comments before it.
  ///
  /// - Parameters:
  ///   - isFirst: no empty line stands before it.
  ///   - isApart: an empty line stands before it whether the author put one there or not.
  mutating func beginItem(isFirst: Bool, isApart: Bool = false) {
    var isFirst = isFirst
    var isApart = isApart
    var isDocumented = false
    while true {
      let piece = pieces[position]
      let hasBlank = isApart || piece.followsBlankLine && !isDocumented
      if case .comment(let text, let isDocumentation) = piece.kind {
        printer.breakLine(leavingBlank: hasBlank && !isFirst)
        printer.set([.comment(text, isOnOwnLine: true)])
        isDocumented = isDocumentation
        position += 1
      } else {
        if case .token(let token) = piece.kind, token.kind == .endOfFile { break }
        if case .token(let token) = piece.kind, token.kind == .sign(.rightBrace) { break }
        printer.breakLine(leavingBlank: hasBlank && !isFirst)
        break
      }
      (isFirst, isApart) = (false, false)
    }
    isSeparated = true
  }

  /// Sets what has been built.
  mutating func flush() {
    printer.set(steps)
    steps.removeAll(keepingCapacity: true)
    isSeparated = true
    lastToken = nil
  }

  /// `{ … }` from the opening brace on, with items on lines of their own.
  mutating func block(_ count: Int, _ item: (inout LayoutBuilder, Int) -> Void) {
    take()
    flush()
    printer.indentation += 2
    for index in 0..<count {
      beginItem(isFirst: index == 0)
      item(&self, index)
      drop(.comma)
      flush()
    }
    let isEmpty = count == 0 && !isAtComment
    // Comments behind the last item.
    beginItem(isFirst: count == 0)
    printer.indentation -= 2
    if !isEmpty { printer.breakLine() }
    cling()
    take()
    flush()
  }
}
