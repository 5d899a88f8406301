import MenkanSource
import MenkanSyntax

/// Words and places of the source.
extension MutantFinder {
  func span(_ lower: Int32, _ upper: Int32) -> SourceSpan {
    SourceSpan(file: file.id, lower: lower, upper: upper)
  }

  /// The tokens that begin in this range; words of one spelling stand at one place.
  func tokens(from lower: Int32, to upper: Int32) -> ArraySlice<Token> {
    let all = tree.tokens
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.lower < lower { low = middle + 1 } else { high = middle }
    }
    let end = all[low...].firstIndex { $0.span.lower >= upper } ?? all.count
    return all[low..<end]
  }

  /// The last of these words before a place, no farther back than `start`.
  func word(_ keyword: Keyword, from start: Int32, before end: Int32) -> SourceSpan? {
    tokens(from: start, to: end).last { $0.keyword == keyword }?.span
  }

  /// The words of a span on one line, shortened.
  func text(_ span: SourceSpan) -> String {
    let words = file.text(span).split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 70 ? words.prefix(69) + "…" : words
  }

  func text(_ id: ExpressionID) -> String { text(tree[id].span) }

  /// Puts other words in the place of a span, with a blank where they would grow together with
  /// what stands beside them.
  func edit(_ span: SourceSpan, _ words: String) -> Diagnostic.FixIt.Edit {
    var text = words
    let isWord = { (byte: UInt8) in byte >= 0x80 || byte.isLetterOrDigit }
    if let first = words.utf8.first, isWord(first), span.lower > 0,
      isWord(file.bytes[Int(span.lower) - 1])
    {
      text = " " + text
    }
    if let last = words.utf8.last, isWord(last), Int(span.upper) < file.bytes.count,
      isWord(file.bytes[Int(span.upper)])
    {
      text += " "
    }
    return Diagnostic.FixIt.Edit(span, text)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
