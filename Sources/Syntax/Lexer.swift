import MenkanSource

/// Cuts text into tokens. It never gives up: what is no part of the language is reported and left
/// out, or read as the sign that was meant.
struct Lexer {
  let file: SourceFile
  let reader: ScalarReader
  var position: Int
  var tokens: [Token] = []
  var comments: [Comment] = []
  var diagnostics: [Diagnostic] = []
  /// The line that was looked at last, so that a long one is not searched again and again.
  var knownLine: ClosedRange<Int>?
  /// The end of a line on which no `”` is left.
  var lineWithoutCurlyEnd: Int?
  /// True where a line break lies between the last token and `position`.
  private var isAfterLineBreak = true
  /// True on a line that begins with `|`: a row of a table.
  private(set) var isInRow = false

  /// A file with more tokens than this is refused from there on.
  static let tokenLimit = 1_000_000
  /// The most code points that a name may have.
  static let nameLimit = 200
  /// The most bytes that a text may have.
  static let textLimit = 64 << 10

  init(_ file: SourceFile, from lower: Int = 0, upTo upper: Int? = nil) {
    self.file = file
    reader = ScalarReader(file.bytes, end: upper ?? file.bytes.count)
    position = lower
  }

  /// Reads one cell of a table that stands in a file of its own.
  init(cell: Range<Int>, of file: SourceFile) {
    self.init(file, from: cell.lowerBound, upTo: cell.upperBound)
    isAfterLineBreak = false
    isInRow = true
  }

  /// Reads everything; the last token is `endOfFile`.
  mutating func run() {
    while position < reader.end {
      guard tokens.count < Lexer.tokenLimit else {
        report(.tooManyTokens(at: span(position, position)))
        break
      }
      step()
    }
    add(.endOfFile, from: reader.end, to: reader.end)
  }

  private mutating func step() {
    let (byte, length) = reader.folded(at: position)
    let next = reader.folded(at: position + length).byte
    if isAfterLineBreak, bullet() { return }
    switch byte {
    case UInt8(ascii: "\n"):
      isAfterLineBreak = true
      position += length
    case UInt8(ascii: " "), 0x09, 0x0B, 0x0C, 0x0D: position += length
    case UInt8(ascii: "/") where next == UInt8(ascii: "/"): comment()
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): foreignBlockComment()
    case UInt8(ascii: "#"): foreignLineComment(signLength: length)
    case UInt8(ascii: "\""): text(opening: "\"", closing: "\"")
    case UInt8(ascii: "'"): foreignText(closing: "'", openingLength: length)
    case UInt8(ascii: "`"): backquoted(quoteLength: length)
    case UInt8(ascii: ".") where next.isDigit && !endsAt(position): pointWithoutInteger(length)
    case _ where byte.isDigit: number()
    case UInt8(ascii: "$") where next.isDigit: dollarAmount(signLength: length)
    case 0: beyondASCII()
    case _ where Unicode.Scalar(byte).beginsName: word()
    case 0x21...0x7E: sign()
    default: controlCharacter(length)
    }
  }

  private mutating func beyondASCII() {
    guard let (scalar, length) = reader.scalar(at: position), scalar != "\0" else {
      return controlCharacter(1)
    }
    switch scalar {
    case "“": text(opening: "“", closing: "”")
    case "”": text(opening: "”", closing: "”")
    case "‘", "’": foreignText(closing: "’", openingLength: length)
    case "「": foreignText(closing: "」", openingLength: length)
    case "『": foreignText(closing: "』", openingLength: length)
    case "¥", "￥": add(.sign(.yuan), length: length)
    case "\u{2028}", "\u{2029}", "\u{85}":
      isAfterLineBreak = true
      position += length
    case "\u{FEFF}" where position == 0: position += length
    case _ where scalar.isBlank: position += length
    case _ where scalar.isInvisible:
      report(.invisibleCharacter(scalar, at: span(position, position + length)))
      position += length
    case _ where scalar.beginsName: word()
    // Bytes that are not UTF-8 have been reported with the encoding.
    case "\u{FFFD}": position += length
    default:
      if let sign = Sign.twinTable[scalar] {
        add(.sign(sign), length: length)
      } else {
        signBeyondASCII(scalar, length)
      }
    }
  }

  private mutating func controlCharacter(_ length: Int) {
    let length = max(1, length)
    report(.controlCharacter(at: span(position, position + length)))
    position += length
  }

  func span(_ lower: Int, _ upper: Int) -> SourceSpan {
    SourceSpan(
      file: file.id, lower: Int32(truncatingIfNeeded: lower),
      upper: Int32(truncatingIfNeeded: upper))
  }

  /// Whether the last token ends exactly at an offset.
  func endsAt(_ offset: Int) -> Bool {
    guard let last = tokens.last else { return false }
    return Int(last.span.upper) == offset
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count <= Parser.diagnosticLimit { diagnostics.append(diagnostic) }
  }

  /// Adds the token that begins at `position` and goes on behind it.
  mutating func add(
    _ kind: Token.Kind, length: Int, text: String = "", keyword: Keyword? = nil
  ) {
    add(kind, from: position, to: position + length, text: text, keyword: keyword)
    position += length
  }

  /// Adds a token without moving on.
  mutating func add(
    _ kind: Token.Kind, from lower: Int, to upper: Int, text: String = "", keyword: Keyword? = nil
  ) {
    if isAfterLineBreak { isInRow = kind == .sign(.pipe) }
    tokens.append(
      Token(
        kind: kind, span: span(lower, upper), text: text, keyword: keyword,
        startsLine: isAfterLineBreak, isAttached: !isAfterLineBreak && endsAt(lower)))
    isAfterLineBreak = false
  }
}
