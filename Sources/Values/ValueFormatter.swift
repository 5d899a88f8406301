/// Writes values as messages show them to people.
///
/// A value does not know its type, so each call names it; where the two do not fit, the value is
/// written plainly.
public struct ValueFormatter: Sendable {
  /// The language of the words between the values. The raw values are those of ISO 639-1.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"
  }

  public let schema: Schema
  public let zone: Zone
  public let language: Language

  /// How many elements of a list are told; the others are counted.
  static let shownElements = 20

  public init(schema: Schema, zone: Zone, language: Language) {
    self.schema = schema
    self.zone = zone
    self.language = language
  }

  /// The value as text: `5.2%`, `¥199.00`, `BRL 101.65`, `2026-11-11`, `30 天`, `女装`.
  ///
  /// Numbers are as short as they can be, but have at least `minimumPlaces` digits behind the point
  /// (0 to 6), so that the values of one sentence line up.
  public func text(of value: Value, _ type: ValueType, minimumPlaces: Int = 0) -> String {
    switch value {
    case .bool(let flag): word(flag ? "yes" : "no", flag ? "是" : "否")
    case .int(let number): String(number)
    case .decimal(let number): text(of: number, type, minimumPlaces: minimumPlaces)
    case .text(let text): text.string
    case .date(let date): date.description
    case .instant(let instant): instant.localText(in: zone)
    case .duration(let duration):
      word(duration.description, duration.chineseDescription)
    case .enumCase(let index): text(ofCase: index, type)
    case .record(let record): text(of: record, type)
    case .list(let slots): text(of: slots, type, minimumPlaces: minimumPlaces)
    }
  }

  /// The value as text; a word that it is unknown where it is.
  public func text(of result: Evaluated, _ type: ValueType, minimumPlaces: Int = 0) -> String {
    guard case .value(let value) = result else { return word("unknown", "未知") }
    return text(of: value, type, minimumPlaces: minimumPlaces)
  }

  /// How many digits behind the point `text(of:_:)` writes: what `minimumPlaces` has to be for
  /// others to line up with this value. 0 for all that is no decimal.
  public func places(of value: Value, _ type: ValueType) -> Int {
    guard case .decimal(let number) = value else { return 0 }
    let digits = text(of: number, type, minimumPlaces: 0).utf8
    guard let point = digits.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
    return digits[point...].dropFirst().prefix { isDecimalDigit($0) }.count
  }

  private func text(of number: FixedDecimal, _ type: ValueType, minimumPlaces: Int) -> String {
    switch type {
    case .percent: return number.percentText(minimumPlaces: minimumPlaces)
    case .money(let currency):
      let places = max(minimumPlaces, currency.minorUnitPlaces)
      let amount = number.text(minimumPlaces: places)
      if currency != .yuan { return "\(currency.code) \(amount)" }
      return amount.hasPrefix("-") ? "-¥" + amount.dropFirst() : "¥" + amount
    default: return number.text(minimumPlaces: minimumPlaces)
    }
  }

  /// In Chinese what people call the case, else the name by which rules and data know it.
  private func text(ofCase index: Int32, _ type: ValueType) -> String {
    guard let enumCase = schema.enumCase(index, of: type) else { return String(index) }
    return language == .chinese ? enumCase.label ?? enumCase.name : enumCase.name
  }

  /// A record is told by its `id`, and where it has none by the kind of thing that it is.
  private func text(of record: Record, _ type: ValueType) -> String {
    guard let entity = schema.entity(of: type) else { return word("a record", "记录") }
    for (field, slot) in zip(entity.fields, record.slots) {
      guard field.name == "id" || field.name == "submission_id", case .value(let id) = slot else {
        continue
      }
      switch id {
      case .text, .int: return text(of: id, field.type)
      default: continue
      }
    }
    let name = String(entity.code.split(separator: ".").last ?? "")
    return language == .chinese ? entity.label ?? name : name
  }

  private func text(of slots: [Slot], _ type: ValueType, minimumPlaces: Int) -> String {
    guard case .list(let element, _) = type else {
      return word("a list", "列表")
    }
    let shown = slots.prefix(ValueFormatter.shownElements).map { slot in
      switch slot {
      case .missing: word("missing", "缺失")
      case .unlisted(let text): text.string
      case .value(let value): text(of: value, element, minimumPlaces: minimumPlaces)
      }
    }
    let joined = shown.joined(separator: word(", ", "、"))
    let rest = slots.count - shown.count
    if rest == 0 { return joined }
    return joined + word(" and \(rest) more", " 等 \(slots.count) 项")
  }

  private func word(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }
}
