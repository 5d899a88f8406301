import MenkanSource

/// `table name (a: T, b: T) -> out: U hit first { | … | }`
extension Parser {
  mutating func table(_ documentation: [String]) -> TableDeclaration? {
    let name = at(.partial) ? peek(2) : peek()
    let table = readTable(documentation)
    // What was broken here is not reported again where the table is used.
    if table == nil { tree.skippedNames.insert(name.text) }
    return table
  }

  private mutating func readTable(_ documentation: [String]) -> TableDeclaration? {
    let start = current.span
    let isPartial = accept(.partial) != nil
    guard expect(.table) != nil,
      let heading = heading(documentation, as: [.function, .aggregate])
    else { return nil }
    let path = accept(.from) == nil ? nil : expectText()
    guard let opening = expect(.leftParenthesis) else { return nil }
    let inputs = parameters(until: .rightParenthesis)
    expect(.rightParenthesis, closing: opening)
    expect(.arrow)
    let outputs = self.outputs()
    let hit = hitPolicy()
    guard !isRecovering else { return nil }
    var rows = TableRows()
    if path == nil {
      guard let opening = expect(.leftBrace) else { return nil }
      rows = self.rows()
      expect(.rightBrace, closing: opening)
    }
    return TableDeclaration(
      heading: heading, isPartial: isPartial, path: path, inputs: inputs, outputs: outputs,
      hit: hit, rows: rows, span: span(from: start))
  }

  /// `rate: percent, cap: money(CNY)?`
  private mutating func outputs() -> [FieldDeclaration] {
    var outputs: [FieldDeclaration] = []
    while !isRecovering, let output = field(as: .value) {
      outputs.append(output)
      if accept(.comma) == nil { break }
    }
    return outputs
  }

  private mutating func hitPolicy() -> HitSyntax {
    guard accept(.hit) != nil else { return .unique }
    let isCollected = accept(.collect) != nil
    let hit: HitSyntax?
    switch (current.keyword, isCollected) {
    case (.unique, false): hit = .unique
    case (.first, false): hit = .first
    case (.any, false): hit = .any
    case (.list, true): hit = .collectList
    case (.sum, true): hit = .collectSum
    case (.min, true): hit = .collectMin
    case (.max, true): hit = .collectMax
    case (.count, true): hit = .collectCount
    default: hit = nil
    }
    guard let hit else {
      unexpected(
        .other(
          isCollected
            ? LocalizedText(
              en: "`list`, `sum`, `min`, `max` or `count`", zh: "`列表`、`求和`、`最小`、`最大` 或 `计数`")
            : LocalizedText(
              en: "`unique`, `first`, `any` or `collect`", zh: "`唯一`、`首个`、`任意` 或 `收集`")))
      return .unique
    }
    advance()
    return hit
  }

  // MARK: Rows

  private mutating func rows() -> TableRows {
    var rows = TableRows()
    var hasHead = false
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if isMarkdownRule {
        ruleOfMarkdown()
      } else if hasHead {
        if let row = row(under: rows.head) { rows.rows.append(row) } else { rows.isWhole = false }
      } else {
        rows.head = head()
        hasHead = true
      }
      if isRecovering { recover { $0.index > before && $0.current.startsLine } }
    }
    return rows
  }

  private mutating func head() -> [HeadCell] {
    var cells: [HeadCell] = []
    eachCell { parser, _ in
      let start = parser.current.span
      let isOutput = parser.accept(.arrow) != nil
      guard let name = parser.name(as: .value) else { return }
      cells.append(HeadCell(name: name, isOutput: isOutput, span: parser.span(from: start)))
    }
    return cells
  }

  private mutating func row(under head: [HeadCell]) -> TableRow? {
    let start = current.span
    var cells: [CellSyntax] = []
    eachCell { parser, number in
      let isInput = number < head.count && !head[number].isOutput
      cells.append(parser.cell(isInput: isInput))
    }
    return isRecovering ? nil : TableRow(cells: cells, span: span(from: start))
  }

  /// Reads what stands between the bars of one line, bars included.
  private mutating func eachCell(_ read: (inout Parser, Int) -> Void) {
    let hasBar = at(.pipe)
    if hasBar { advance() } else { report(.rowWithoutBar(before: place.start)) }
    var number = 0
    repeat {
      // The bar before a cell stands on its line.
      let first = number == 0 && !hasBar ? index : index - 1
      read(&self, number)
      number += 1
      guard !isRecovering else { return }
      if let broken = tokens[first..<index].dropFirst().first(where: \.startsLine) {
        report(.rowOnTwoLines(at: broken.span))
      }
      if current.startsLine || at(.rightBrace) || isAtEnd {
        report(.rowNotClosed(behind: tokens[index - 1].span.end))
        return
      }
      expect(.pipe)
    } while !isRecovering && !current.startsLine && !at(.rightBrace) && !isAtEnd
  }

  /// Whether the line parts a head from its rows as in Markdown: `|---|---|`.
  private var isMarkdownRule: Bool {
    guard at(.pipe), peek().kind == .sign(.minus), peek(2).kind == .sign(.minus) else {
      return false
    }
    var distance = 1
    while case let token = peek(distance), !token.startsLine, token.kind != .endOfFile {
      guard [.sign(.pipe), .sign(.minus), .sign(.colon)].contains(token.kind) else {
        return token.kind == .sign(.rightBrace)
      }
      distance += 1
    }
    return true
  }

  private mutating func ruleOfMarkdown() {
    let start = advance().span
    while !current.startsLine, !isAtEnd, !at(.rightBrace) { advance() }
    report(.markdownRule(at: span(from: start)))
  }
}
