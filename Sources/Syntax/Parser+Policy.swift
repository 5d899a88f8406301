import MenkanSource

/// Policies and what stands in them.
extension Parser {
  mutating func policy(_ documentation: [String]) -> PolicyDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation) else { return nil }
    let parameters = blockParameters()
    guard expect(.leftBrace) != nil else { return nil }
    let items = items()
    expect(.rightBrace)
    return PolicyDeclaration(
      heading: heading, parameters: parameters, items: items, span: span(from: start))
  }

  /// `for a: T, b: T`, up to the opening brace.
  mutating func blockParameters() -> [FieldDeclaration] {
    var parameters: [FieldDeclaration] = []
    if expect(.for) != nil {
      while !isRecovering, !at(.leftBrace), let parameter = lonelyType() ?? field(as: .value) {
        parameters.append(parameter)
        if accept(.comma) == nil { break }
      }
    }
    // What stands in the braces is worth reading even where the head is broken.
    if isRecovering { recover { $0.at(.leftBrace) } }
    return parameters
  }

  /// `for Item {`: a type without the name that the rules use.
  private mutating func lonelyType() -> FieldDeclaration? {
    guard !isRecovering, current.kind == .word, current.keyword == nil,
      peek().kind == .sign(.leftBrace) || peek().kind == .sign(.comma)
    else { return nil }
    let token = advance()
    let written = file.text(token.span)
    let name = token.text.prefix(1).lowercased() + token.text.dropFirst()
    report(.parameterWithoutName(written, meant: name, at: token.span))
    let type = TypeSyntax(
      kind: .named(Identifier(token.text, token.span), argument: nil), isOptional: false,
      constraint: nil, span: token.span)
    return FieldDeclaration(
      heading: Heading(name: Identifier(name, token.span), label: nil, documentation: []),
      type: type, span: token.span)
  }

  /// Items up to the closing brace.
  mutating func items() -> [PolicyItem] {
    var items: [PolicyItem] = []
    while !at(.rightBrace), !isAtEnd, !startsDeclaration {
      let before = index
      if let item = item() { items.append(item) }
      if isRecovering { recover { $0.index > before && $0.startsItem } }
    }
    return items
  }

  private mutating func item() -> PolicyItem? {
    let documentation = currentDocumentation
    switch current.keyword {
    case .param: return param(documentation).map { .parameter($0) }
    case .let: return binding(documentation).map { .binding($0) }
    case .output: return output(documentation).map { .output($0) }
    case .require: return rule(.require, documentation).map { .rule($0) }
    case .reject: return rule(.reject, documentation).map { .rule($0) }
    case .refer: return rule(.refer, documentation).map { .rule($0) }
    case .when: return whenBlock().map { .when($0) }
    case .group: return group(documentation).map { .group($0) }
    case .include: return include().map { .include($0) }
    case .waive: return waive().map { .waive($0) }
    default:
      if mendItemWord() { return item() }
      if isIfForWhen() { return whenBlock().map { .when($0) } }
      if let word = current.keyword, Parser.namedRankWords.contains(word), peek().kind == .word {
        fail(.rankItemInPolicy(word, at: place))
        return nil
      }
      unexpected(.item)
      return nil
    }
  }

  mutating func param(_ documentation: [String]) -> ParamDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .value), expect(.colon) != nil else {
      return nil
    }
    let type = type()
    assignSign()
    let value = expression()
    let datedValues = datedValues()
    return ParamDeclaration(
      heading: heading, type: type, value: whole(value), span: span(from: start),
      datedValues: datedValues)
  }

  /// `, 25% from 2026-11-01`
  private mutating func datedValues() -> [ParamDeclaration.DatedValue] {
    var values: [ParamDeclaration.DatedValue] = []
    if !isRecovering, at(.from) {
      let word = advance()
      _ = day(behind: word)
      report(.datedFirstValue(at: span(from: word.span)))
    }
    while accept(.comma) != nil {
      if at(.from), peek().kind == .date { unexpected(.value) }
      let value = expression()
      guard !isRecovering else { break }
      guard let word = accept(.from) else {
        if missingSpace() == nil {
          report(.laterValueWithoutDate(at: span(from: tree[value].span)))
        } else {
          unexpected(.keyword(.from))
        }
        continue
      }
      if let from = day(behind: word) { values.append(.init(value: value, from: from)) }
    }
    return values
  }

  /// The value of an item, unless something else stands behind it.
  mutating func whole(_ value: ExpressionID) -> ExpressionID {
    isRecovering || endsItem() ? value : invalid(tree[value].span)
  }

  mutating func binding(_ documentation: [String]) -> LetDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .value) else { return nil }
    skipColonOfAssign()
    let type = accept(.colon) != nil ? type() : nil
    assignSign()
    let value = expression()
    return LetDeclaration(
      heading: heading, type: type, value: whole(value), span: span(from: start))
  }

  private mutating func output(_ documentation: [String]) -> OutputDeclaration? {
    let start = advance().span
    guard let heading = heading(documentation, as: .value), expect(.colon) != nil else {
      return nil
    }
    let type = type()
    assignSign()
    let value = expression()
    return OutputDeclaration(
      heading: heading, type: type, value: whole(value), span: span(from: start))
  }
}
