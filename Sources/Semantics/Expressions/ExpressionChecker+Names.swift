import MenkanSource
import MenkanSyntax
import MenkanValues

/// Names, literals and fields.
extension ExpressionChecker {
  func literal(_ literal: Literal, expecting expected: ValueType?, _ span: SourceSpan)
    -> TypedExpression?
  {
    func constant(_ value: Value, _ type: ValueType) -> TypedExpression {
      TypedExpression(.constant(value), type, span)
    }
    switch literal {
    case .bool(let bool): return constant(.bool(bool), .bool)
    case .integer(let int):
      if case .count = expected, let expected { return constant(.int(int), expected) }
      return constant(.int(int), .int)
    case .number(let micros):
      return constant(
        .decimal(FixedDecimal(micros: micros)), expected == .ratio ? .ratio : .number)
    case .percent(let micros): return constant(.decimal(FixedDecimal(micros: micros)), .percent)
    case .money(let micros, let code):
      let types = TypeResolver(program: program, scope: files, tree: tree, source: source)
      guard types.currency(code, at: span) else { return nil }
      return constant(.decimal(FixedDecimal(micros: micros)), .money(Currency(code)))
    case .text(let text): return constant(.text(Text(text)), .text)
    case .date(let day): return constant(.date(CivilDate(day: day)), .date)
    case .instant(let seconds): return constant(.instant(Instant(seconds: seconds)), .instant)
    case .duration(let count, let unit):
      let duration = CalendarDuration(count, DurationUnit(unit))
      return constant(.duration(duration), .duration(duration.unit))
    case .timeOfDay:
      program.report(.timeOfDayAlone(span))
      return nil
    }
  }

  func name(_ name: Identifier, expecting expected: ValueType?) -> TypedExpression? {
    if let local = scope.lookUp(name.text) {
      // Asked first: within the `let` of this name, the case is what is meant.
      if case .enumeration(let id)? = constantCase(name, of: expected)?.type {
        program.report(.caseHiddenByLocal(name, enumName: program.schema.shortName(of: id)))
        return nil
      }
      return use(local, name)
    }
    if let enumCase = constantCase(name, of: expected) {
      let scope = scope
      note(enumCase, at: name.span) { scope.lookUp($0) == nil }
      return enumCase
    }
    switch name.text {
    case "today": return TypedExpression(.today, .date, name.span)
    case "now": return TypedExpression(.now, .instant, name.span)
    default: return topLevel(name, expecting: expected)
    }
  }

  private func use(_ local: LocalName, _ name: Identifier) -> TypedExpression? {
    switch local {
    case .variable(let slot, let type):
      return type.map { TypedExpression(.local(slot), $0, name.span) }
    case .param(let index, let type):
      return type.map { TypedExpression(.param(index), $0, name.span) }
    case .binding(let binding):
      if case .waiting = binding.state { resolveLet(binding) }
      guard case .done(let slot, let type, let mayBeNone) = binding.state else {
        program.report(.circularLet(name))
        return nil
      }
      return type.map {
        TypedExpression(
          .local(slot), $0, name.span, mayBeNone: mayBeNone && !notNone.contains(slot))
      }
    }
  }

  private func topLevel(_ name: Identifier, expecting expected: ValueType?) -> TypedExpression? {
    switch files.lookUp(name.text) {
    case .found(.list(let index)):
      let list = program.lists[index]
      return TypedExpression(
        .referenceList(index), .list(list.element, upTo: referenceListLimit), name.span)
    case .found(let other):
      program.report(
        .wrongKind(name, is: other.words, needed: LocalizedText(en: "a value", zh: "一个值")))
    case .ambiguous(let modules): program.report(.ambiguousName(name, modules: modules))
    case .broken:
      if case .enumeration = expected { reportUnknown(name, expecting: expected) }
    case .unknown: reportUnknown(name, expecting: expected)
    }
    return nil
  }

  /// True for a name that stands for nothing, not even for something broken.
  func isUnknown(_ name: Identifier) -> Bool {
    guard scope.lookUp(name.text) == nil, name.text != "today", name.text != "now",
      case .unknown = files.lookUp(name.text)
    else { return false }
    return true
  }

  /// Whether a name begins with a digit, which has been reported.
  private func isNoName(_ name: Identifier) -> Bool {
    let lower = Int(name.span.lower)
    return source.bytes.indices.contains(lower)
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source.bytes[lower])
  }

  private func reportUnknown(_ name: Identifier, expecting expected: ValueType?) {
    if isNoName(name) { return }
    if case .enumeration(let id) = expected {
      let words = program.schema.shortName(of: id)
      program.report(
        .unknownName(
          name, LocalizedText(en: "case", zh: "取值"), code: "name/unknown-case",
          near: program.near(name.text, among: program.schema[id].spellings),
          available: program.available(program.schema[id].names),
          in: LocalizedText(en: words, zh: program.schema[id].label ?? words)))
      return
    }
    if let owned = pointForOf(name) ?? fieldWithoutOwner(name) ?? notImportedList(name) {
      return program.report(owned)
    }
    if let (keyword, rest) = splitKeywordPrefix(of: name.text), scope.lookUp(rest) != nil {
      program.report(.missingSpace(name, keyword: keyword, rest: rest))
      return
    }
    program.report(
      .unknownName(
        name, LocalizedText(en: "name", zh: "名称"), code: "name/unknown",
        near: program.near(name.text, among: scope.spellings + listSpellings),
        available: program.available(
          (scope.spellings + listSpellings).map { LocalizedText(verbatim: $0) })))
  }

  /// `商家的评分`, where a point is meant.
  private func pointForOf(_ name: Identifier) -> Diagnostic? {
    // Names that people write are short.
    guard name.text.utf8.count <= 200 else { return nil }
    for place in name.text.indices where name.text[place] == "的" {
      let owner = String(name.text[..<place])
      let field = String(name.text[name.text.index(after: place)...])
      guard case .variable(_, .entity(let id)) = scope.lookUp(owner),
        program.index(ofField: field, in: id) != nil
      else { continue }
      return .pointForOf(name, meant: "\(owner).\(field.spelling)")
    }
    return nil
  }

  /// `活动价`, where `商品.活动价` is meant.
  private func fieldWithoutOwner(_ name: Identifier) -> Diagnostic? {
    guard program.maySuggest(among: scope.records.count) else { return nil }
    let isASCII = name.text.utf8.allSatisfy { $0 < 0x80 }
    var owners: [LocalSlot: String] = [:]
    for record in scope.records where program.index(ofField: name.text, in: record.entity) != nil {
      let isAlike = record.name.utf8.allSatisfy { $0 < 0x80 } == isASCII
      if isAlike || owners[record.slot] == nil { owners[record.slot] = record.name }
    }
    guard (1...2).contains(owners.count) else { return nil }
    return .fieldWithoutOwner(
      name, meant: owners.values.sorted().map { "\($0.spelling).\(name.text.spelling)" })
  }

  /// A list of another module.
  func notImportedList(_ name: Identifier) -> Diagnostic? {
    let isList: (Symbol) -> Bool = { if case .list = $0 { true } else { false } }
    return program.importOffer(name, in: files, where: isList).map {
      .notImported(
        name, LocalizedText(en: "list", zh: "名单"), code: "name/unknown-list", $0)
    }
  }

  var listSpellings: [String] {
    files.spellings {
      if case .list = $0 { true } else { false }
    }
  }

  /// The case that a bare name means where its enum is expected.
  private func constantCase(_ name: Identifier, of expected: ValueType?) -> TypedExpression? {
    guard case .enumeration(let id) = expected, let index = program.index(ofCase: name.text, in: id)
    else { return nil }
    return TypedExpression(.constant(.enumCase(Int32(index))), .enumeration(id), name.span)
  }

  private func note(
    _ enumCase: TypedExpression, at span: SourceSpan, where isSame: @escaping (String) -> Bool
  ) {
    guard case .constant(.enumCase(let index)) = enumCase.kind,
      case .enumeration(let id) = enumCase.type
    else { return }
    program.recorder?.note(.enumCase(id, index: Int(index)), at: span, where: isSame)
  }

  func member(_ base: ExpressionID, _ name: Identifier, _ span: SourceSpan) -> TypedExpression? {
    if case .name(let typeName) = tree[base].kind, scope.lookUp(typeName.text) == nil,
      case .found(.enumeration(let id)) = files.lookUp(typeName.text)
    {
      if let found = constantCase(name, of: .enumeration(id)) {
        let (scope, files) = (scope, files)
        program.recorder?.note(.enumeration(id), at: typeName.span) {
          scope.lookUp($0) == nil && files.means(.enumeration(id), by: $0)
        }
        note(found, at: name.span) { _ in true }
        return TypedExpression(found.kind, found.type, span)
      }
      reportUnknown(name, expecting: .enumeration(id))
      return nil
    }
    if case .call(let callee, let arguments) = tree[base].kind,
      case .found(.table(let index)) = files.lookUp(callee.text)
    {
      return output(name, of: index, callee, arguments, span)
    }
    guard let record = infer(base) else { return nil }
    guard case .entity(let id) = record.type else {
      program.report(
        .noFields(
          name, of: record.type.words(program.schema), text(of: record),
          ofElements: hasElements(record.type, with: name)))
      return nil
    }
    let entity = program.schema[id]
    if let index = program.index(ofField: name.text, in: id) {
      program.recorder?.note(.field(id, index: index), at: name.span) { _ in true }
      return TypedExpression(.field(record, index: index), entity.fields[index].type, span)
    }
    if program.brokenFields[id]?.contains(name.text) == true || isNoName(name) { return nil }
    if let owned = fieldOfAnother(name, than: id, base) {
      program.report(owned)
      return nil
    }
    if let (field, sign, rest) = splitOperator(from: name.text, behind: entity.spellings) {
      let parts = [field.spelling, sign, rest].filter { !$0.isEmpty }
      program.report(.missingSpace(name, behind: field, parts))
      return nil
    }
    program.report(
      .unknownName(
        name, LocalizedText(en: "field", zh: "字段"), code: "name/unknown-field",
        near: program.near(name.text, among: entity.spellings),
        available: program.available(entity.names),
        in: words(of: id)))
    return nil
  }

  /// Whether it is a list of records that have this field.
  private func hasElements(_ type: ValueType, with name: Identifier) -> Bool {
    guard case .list(.entity(let id), _) = type else { return false }
    return program.index(ofField: name.text, in: id) != nil
  }

  /// A field that another record of the policy has, told by a name in the author's script:
  /// `merchant` for `item`, `商家` for `商品`.
  private func fieldOfAnother(
    _ name: Identifier, than id: EntityID, _ base: ExpressionID
  ) -> Diagnostic? {
    guard program.maySuggest(among: scope.records.count) else { return nil }
    let owners = scope.records.filter { owner in
      owner.entity != id && program.index(ofField: name.text, in: owner.entity) != nil
    }
    let written = source.text(tree[base].span)
    let isASCII = written.utf8.allSatisfy { $0 < 0x80 }
    let alike = owners.first { owner in owner.name.utf8.allSatisfy { $0 < 0x80 } == isASCII }
    guard let owner = alike ?? owners.first else { return nil }
    let isOnlyOne = Set(owners.map(\.entity)).count == 1
    return .fieldOfAnother(
      name, of: words(of: id), owner: owner.name, words(of: owner.entity),
      base: isOnlyOne ? tree[base].span : nil, written)
  }

  private func words(of id: EntityID) -> LocalizedText {
    let name = program.schema.shortName(of: id)
    return LocalizedText(en: name, zh: program.schema[id].label ?? name)
  }
}

extension DurationUnit {
  init(_ unit: DurationUnitSyntax) {
    switch unit {
    case .days: self = .days
    case .months: self = .months
    case .time: self = .time
    }
  }
}
