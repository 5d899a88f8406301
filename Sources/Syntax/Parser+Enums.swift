import MenkanSource

/// `enum Category { womenswear, electronics { phone, laptop } }` and
/// `enum Credit ordered { heart < diamond < crown }`.
extension Parser {
  /// What has been read of the cases.
  private struct EnumCases {
    var cases: [Heading] = []
    var parents: [Int?] = []
    /// The signs between the cases.
    var separators: [Token] = []
    var isOrdered: Bool
    /// True where cases of an ordered enum stand within others; that has been reported.
    var hasLevelsInOrder = false
    /// Where `ordered` belongs.
    let brace: SourceSpan
  }

  mutating func enumeration(_ documentation: [String]) -> EnumDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .type) else { return nil }
    let isOrdered = accept(.ordered) != nil
    guard let opening = expect(.leftBrace) else { return nil }
    var read = EnumCases(isOrdered: isOrdered, brace: opening.span.start)
    nested(else: { _ in }) { $0.cases(of: nil, into: &read) }
    expect(.rightBrace)
    if read.isOrdered, !read.hasLevelsInOrder, !isRecovering { checkOrder(&read) }
    return EnumDeclaration(
      heading: heading, cases: read.cases, span: span(from: start), isOrdered: read.isOrdered,
      parents: read.parents.allSatisfy { $0 == nil } ? [] : read.parents)
  }

  /// Cases up to the closing brace, each before those that belong to it.
  private mutating func cases(of parent: Int?, into read: inout EnumCases) {
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if let one = heading(currentDocumentation) {
        read.cases.append(one)
        read.parents.append(parent)
      }
      if !isRecovering, at(.leftBrace) { innerCases(&read) }
      if !isRecovering { separator(&read) }
      if isRecovering {
        recover {
          $0.index > before && ($0.current.startsLine || $0.peek(-1).kind == .sign(.comma))
        }
      }
    }
  }

  /// `{ phone, laptop }` behind the case that they belong to.
  private mutating func innerCases(_ read: inout EnumCases) {
    if read.isOrdered {
      report(.orderedWithinCases(at: current.span))
      read.hasLevelsInOrder = true
    }
    advance()
    let parent = read.isOrdered ? nil : read.cases.indices.last
    nested(else: { _ in }) { $0.cases(of: parent, into: &read) }
    if isRecovering { recover { _ in false } }
    expect(.rightBrace)
  }

  /// The sign behind a case. Without one, cases on lines of their own stand side by side.
  private mutating func separator(_ read: inout EnumCases) {
    switch current.kind {
    case .sign(.less), .sign(.greater):
      if !read.isOrdered {
        // What compares is ordered.
        report(.orderNotSaid(at: current.span, brace: read.brace))
        read.isOrdered = true
      }
      read.separators.append(advance())
      if at(.rightBrace) { unexpected(.name) }
    case .sign(.comma): read.separators.append(advance())
    case .sign(.rightBrace): break
    case .word:
      if read.isOrdered, missingSpace() == nil {
        report(.orderSignMissing(behind: tokens[index - 1].span.end))
      }
    default: unexpected(read.isOrdered ? .sign(.less) : .sign(.comma))
    }
  }

  /// Reports cases of an ordered enum that do not go upward by `<`, and puts them right.
  private mutating func checkOrder(_ read: inout EnumCases) {
    let downward = read.separators.filter { $0.kind == .sign(.greater) }
    // A comma may stand behind the last case, here as everywhere.
    let end = read.cases.last?.name.span.lower ?? 0
    let commas = read.separators.filter { $0.kind == .sign(.comma) && $0.span.lower < end }
    if !commas.isEmpty {
      report(.commasInOrder(commas.map(\.span)))
    } else if let first = downward.first {
      // Only where all go down it is clear what was meant.
      guard downward.count == read.cases.count - 1, downward.count == read.separators.count else {
        report(.mixedOrder(at: first.span))
        return
      }
      let places = read.cases.map { one in
        one.label.map { one.name.span.joined(with: $0.span) } ?? one.name.span
      }
      let turned = zip(places, places.reversed()).map { ($0, file.text($1)) }
      report(.downwardOrder(at: first.span, signs: downward.map(\.span), cases: turned))
      read.cases.reverse()
    }
  }
}
