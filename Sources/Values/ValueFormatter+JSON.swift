extension ValueFormatter {
  /// The value as JSON, exact and the same in both languages: decimals with all their digits,
  /// percents as ratios, money as its amount, dates, instants and durations as text, enum cases by
  /// name, a record as an object with all its fields, what is missing as `null`.
  public func json(of value: Value, _ type: ValueType) -> String {
    switch value {
    case .nothing: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .int(let number): return String(number)
    case .decimal(let number): return number.description
    case .text(let text): return text.json
    case .date(let date): return Text(date.description).json
    case .instant(let instant): return Text(instant.text(in: zone)).json
    case .duration(let duration): return Text(duration.description).json
    case .enumCase(let index):
      return schema.enumCase(index, of: type).map { Text($0.name).json } ?? String(index)
    case .record(let record): return json(of: record, type)
    case .list(let slots):
      guard case .list(let element, _) = type else { return "null" }
      return "[" + slots.map { json(of: $0, element) }.joined(separator: ", ") + "]"
    }
  }

  /// The value as a cell of a table: as in JSON, but texts without quotes, and nothing where it is
  /// unknown.
  public func cell(of result: Evaluated, _ type: ValueType) -> String {
    guard case .value(let value) = result else { return "" }
    switch value {
    case .nothing: return ""
    case .text(let text): return text.string
    case .date(let date): return date.description
    case .instant(let instant): return instant.text(in: zone)
    case .duration(let duration): return duration.description
    case .enumCase(let index):
      return schema.enumCase(index, of: type)?.name ?? String(index)
    case .bool, .int, .decimal, .record, .list: return json(of: value, type)
    }
  }

  /// The value as JSON; `null` where it is unknown.
  public func json(of result: Evaluated, _ type: ValueType) -> String {
    guard case .value(let value) = result else { return "null" }
    return json(of: value, type)
  }

  private func json(of slot: Slot, _ type: ValueType) -> String {
    switch slot {
    case .missing: "null"
    case .unlisted(let text): text.json
    case .value(let value): json(of: value, type)
    }
  }

  private func json(of record: Record, _ type: ValueType) -> String {
    guard let entity = schema.entity(of: type) else { return "null" }
    let members = zip(entity.fields, record.slots).map { field, slot in
      Text(field.name).json + ": " + json(of: slot, field.type)
    }
    return "{" + members.joined(separator: ", ") + "}"
  }
}
