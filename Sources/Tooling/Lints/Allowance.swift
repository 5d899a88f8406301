import MenkanSemantics
import MenkanSource
import MenkanSyntax

/// `// allow lint/unused-name: kept for the autumn campaign`: one lint is silent at one place.
struct Allowance {
  /// The comment.
  let span: SourceSpan
  /// What stands behind `lint/`, and where the whole code stands.
  let lint: String
  let codeSpan: SourceSpan
  let hasReason: Bool
  /// True where the comment stands behind something on its line.
  let isTrailing: Bool
  /// Index of the token behind it.
  let nextToken: Int

  /// nil for any other comment.
  init?(_ comment: Comment, in file: RuleFile) {
    let text = file.source.text(comment.span).drop { $0 == "/" || $0 == "／" }.drop { $0.isBlank }
    guard let word = ["allow", "允许"].first(where: { text.hasPrefix($0) }) else { return nil }
    let code = text.dropFirst(word.count).drop { $0.isBlank }
    guard code.hasPrefix("lint/") else { return nil }
    let lint = code.dropFirst("lint/".count).prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
    let start = comment.span.upper - Int32(code.utf8.count)
    let end = start + Int32("lint/".utf8.count + lint.utf8.count)
    self.lint = String(lint)
    codeSpan = SourceSpan(file: comment.span.file, lower: start, upper: end)
    let rest = code.dropFirst("lint/".count + lint.count).drop { $0.isBlank }
    hasReason =
      rest.first.map { ":：".contains($0) } == true
      && !rest.dropFirst().allSatisfy(\.isBlank)
    span = comment.span
    nextToken = comment.nextToken
    isTrailing = comment.isTrailing(in: file)
  }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\t" || self == "\u{3000}" }
}

extension Comment {
  /// Whether anything but blanks stands before it on its line.
  fileprivate func isTrailing(in file: RuleFile) -> Bool {
    guard nextToken > 0 else { return false }
    let between = Int(file.tree.tokens[nextToken - 1].span.upper)..<Int(span.lower)
    return !file.source.bytes[between].contains(UInt8(ascii: "\n"))
  }
}
