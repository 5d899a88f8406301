import MenkanSource

/// What stands at the outer level of a file.
extension Parser {
  mutating func parseFile() {
    while !isAtEnd {
      let start = index
      declaration()
      if isRecovering || index == start {
        if index == start { advance() }
        // Everything up to the next declaration belongs to the broken one.
        while !isAtEnd, !startsDeclaration { advance() }
        isRecovering = false
      }
    }
  }

  private mutating func declaration() {
    let documentation = currentDocumentation
    switch current.keyword {
    case .module: moduleDeclaration()
    case .use: useDeclaration()
    case .entity: if let it = entity(documentation) { tree.declarations.append(.entity(it)) }
    case .enum:
      if let it = enumeration(documentation) { tree.declarations.append(.enumeration(it)) }
    case .list: if let it = list(documentation) { tree.declarations.append(.list(it)) }
    case .define: if let it = define(documentation) { tree.declarations.append(.define(it)) }
    case .policy: if let it = policy(documentation) { tree.declarations.append(.policy(it)) }
    case .unit: if let it = unit(documentation) { tree.declarations.append(.unit(it)) }
    case .calendar:
      if let it = calendar(documentation) { tree.declarations.append(.calendar(it)) }
    case .table, .partial: if let it = table(documentation) { tree.declarations.append(.table(it)) }
    case .rank: if let it = rank(documentation) { tree.declarations.append(.rank(it)) }
    case let word? where Parser.itemWords.contains(word): fail(.itemOutsidePolicy(found, at: place))
    case let word? where Parser.rankWords.contains(word) && word != .at && word != .per:
      fail(.itemOutsideRank(found, at: place))
    default:
      if at(.rightBrace) {
        report(.needlessBrace(at: place))
        advance()
      } else {
        unexpected(.declaration)
      }
    }
  }

  private mutating func moduleDeclaration() {
    let start = advance().span
    guard let path = modulePath() else { return }
    let whole = span(from: start)
    if let first = tree.module {
      report(.secondModule(first: first.span, at: whole))
    } else {
      tree.module = ModuleDeclaration(path: path, span: whole)
    }
  }

  private mutating func useDeclaration() {
    let start = advance().span
    guard let path = modulePath() else { return }
    var names: [Identifier]?
    if accept(.dot) != nil, let opening = accept(.leftBrace) {
      var listed: [Identifier] = []
      while !at(.rightBrace), let name = name() {
        listed.append(name)
        if accept(.comma) == nil { break }
      }
      expect(.rightBrace, closing: opening)
      names = listed
    }
    tree.uses.append(UseDeclaration(path: path, names: names, span: span(from: start)))
  }

  private mutating func entity(_ documentation: [String]) -> EntityDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .type), expect(.leftBrace) != nil else {
      return nil
    }
    var fields: [FieldDeclaration] = []
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if var field = field() {
        marks(of: &field)
        fields.append(field)
      }
      if !isRecovering { _ = accept(.comma) }
      if isRecovering { recover { $0.index > before && $0.current.startsLine } }
    }
    expect(.rightBrace)
    return EntityDeclaration(heading: heading, fields: fields, span: span(from: start))
  }

  /// `dsr_item "描述相符评分": number? in 0..5`: a field, or a parameter.
  mutating func field(as kinds: Keyword.Kinds = []) -> FieldDeclaration? {
    let documentation = currentDocumentation
    guard let heading = heading(documentation, as: kinds), expect(.colon) != nil else { return nil }
    let type = type()
    return FieldDeclaration(
      heading: heading, type: type, span: span(from: heading.name.span))
  }

  private mutating func list(_ documentation: [String]) -> ListDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation), expect(.colon) != nil else { return nil }
    let element = type()
    guard expect(.from) != nil, let path = expectText() else { return nil }
    return ListDeclaration(heading: heading, element: element, path: path, span: span(from: start))
  }

  private mutating func unit(_ documentation: [String]) -> UnitDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation) else { return nil }
    return UnitDeclaration(heading: heading, span: span(from: start))
  }

  private mutating func calendar(_ documentation: [String]) -> CalendarDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation), expect(.from) != nil, let path = expectText()
    else { return nil }
    return CalendarDeclaration(heading: heading, path: path, span: span(from: start))
  }

  private mutating func define(_ documentation: [String]) -> DefineDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: [.function, .aggregate]),
      let opening = expect(.leftParenthesis)
    else { return nil }
    let parameters = parameters(until: .rightParenthesis)
    expect(.rightParenthesis, closing: opening)
    expect(.colon)
    guard !isRecovering else { return nil }
    let result = type()
    expect(.assign)
    let body = expression()
    if !isRecovering, !isAtEnd, !mayStartDeclaration, !at(.rightBrace) {
      unexpected(.other(LocalizedText(en: "an operator or the next declaration", zh: "运算符或下一个声明")))
    }
    return DefineDeclaration(
      heading: heading, parameters: parameters, result: result, body: body,
      span: span(from: start))
  }

  /// `a "label": T, b: T`, a trailing comma allowed.
  mutating func parameters(until end: Sign) -> [FieldDeclaration] {
    var parameters: [FieldDeclaration] = []
    while !isRecovering, !at(end), let parameter = field(as: .value) {
      parameters.append(parameter)
      if accept(.comma) == nil { break }
    }
    return parameters
  }
}
