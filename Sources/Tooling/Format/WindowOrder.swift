package import MenkanSemantics
package import MenkanSource
package import MenkanSyntax

/// The order of a window's parts that is usual in a language: `within 7 days after e`, and in
/// Chinese `在 e 之后 7 天内`.
package enum WindowOrder {
  /// So many windows within each other are put in order; deeper ones stay as they are.
  private static let rounds = 4

  /// The new texts of those files that have another order of windows.
  package static func texts(
    of files: [RuleFile], only: Set<FileID>, in language: OutputLanguage
  ) -> [FileID: [UInt8]] {
    var texts: [FileID: [UInt8]] = [:]
    for file in files where only.contains(file.source.id) {
      texts[file.source.id] = text(of: file.source, file.tree, in: language)
    }
    return texts
  }

  /// The text of a file with its windows in the order of a language; nil where they are so already.
  /// What comes back says the same.
  package static func text(
    of file: SourceFile, _ tree: SyntaxTree, in language: OutputLanguage
  ) -> [UInt8]? {
    let before = SyntaxOutline(of: tree, in: file).lines
    var ordered: SourceFile?
    var tree = tree
    for _ in 0..<rounds {
      let edits = self.edits(ordered ?? file, tree, language)
      if edits.isEmpty { break }
      let bytes = applied(edits, to: (ordered ?? file).bytes)
      let next = SourceFile(id: file.id, path: file.path, bytes: bytes)
      let (reread, found) = parse(next)
      guard !found.contains(where: { $0.severity == .error }),
        SyntaxOutline(of: reread, in: next).lines == before
      else { break }
      (ordered, tree) = (next, reread)
    }
    return ordered?.bytes
  }

  private struct Edit {
    let lower: Int
    let upper: Int
    let text: String
  }

  /// Those of windows that no other such window holds.
  private static func edits(
    _ file: SourceFile, _ tree: SyntaxTree, _ language: OutputLanguage
  ) -> [Edit] {
    let found = tree.expressions.compactMap { edit($0, file, tree, language) }
      .sorted { ($0.lower, $1.upper) < ($1.lower, $0.upper) }
    var outer: [Edit] = []
    for edit in found where outer.last.map({ $0.upper <= edit.lower }) ?? true {
      outer.append(edit)
    }
    return outer
  }

  private static func edit(
    _ node: ExpressionNode, _ file: SourceFile, _ tree: SyntaxTree, _ language: OutputLanguage
  ) -> Edit? {
    guard case .within(let value, let window) = node.kind,
      let (count, date, isAfter) = parts(of: window)
    else { return nil }
    let (length, day) = (tree[count].span, tree[date].span)
    let isChinese = day.lower < length.lower
    let region = SourceSpan(
      file: file.id, lower: tree[value].span.upper, upper: node.span.upper)
    guard isChinese != (language == .chinese), !hasComment(region, tree) else { return nil }
    // The word that says before or after stands right before the date, or right behind it.
    let end =
      isChinese
      ? region.upper
      : tokens(of: file, in: region).tokens.last { $0.span.lower < day.lower }?.span.lower
    guard let end, length.lower < end else { return nil }
    let text = { (lower: Int32, upper: Int32) in
      file.text(SourceSpan(file: file.id, lower: lower, upper: upper))
    }
    let word = isAfter ? "after" : "before"
    let written =
      isChinese
      ? " within \(isAfter ? "" : "last ")\(text(length.lower, end)) \(word) "
        + text(day.lower, day.upper)
      : " within \(text(day.lower, day.upper)) \(word) \(text(length.lower, end))"
    return Edit(lower: Int(region.lower), upper: Int(region.upper), text: written)
  }

  /// The length and the day from which it counts.
  private static func parts(of window: WindowSyntax)
    -> (count: ExpressionID, date: ExpressionID, isAfter: Bool)?
  {
    switch window {
    case .relative(.after(let date), let count, _), .business(.after(let date), let count, _):
      (count, date, true)
    case .relative(.lastBefore(let date), let count, _),
      .business(.lastBefore(let date), let count, _):
      (count, date, false)
    case .relative, .business, .between, .since, .this, .previous: nil
    }
  }

  private static func hasComment(_ span: SourceSpan, _ tree: SyntaxTree) -> Bool {
    tree.comments.contains { span.lower <= $0.span.lower && $0.span.lower < span.upper }
  }

  private static func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    for edit in edits {
      result += bytes[place..<edit.lower]
      result += Array(edit.text.utf8)
      place = edit.upper
    }
    return result + bytes[place...]
  }
}
