import MenkanValues

/// Values as literals.
extension CanonicalWriter {
  mutating func write(constant value: Value, _ whole: TypedExpression) {
    switch value {
    case .nothing: write("none")
    case .bool(let flag): write(flag ? "true" : "false")
    case .int(let int): write("\(int)")
    case .decimal(let decimal): write(decimal, whole)
    case .text(let text): write(text.json)
    case .date(let date): write(date.description)
    case .instant(let instant): write(instant.text(in: names.zone))
    case .duration(let duration): write(duration.description)
    case .enumCase(let index):
      write(names.schema.enumCase(index, of: whole.type)?.name.spelling ?? "\(index)")
    case .list(let slots): write(slots, whole)
    // No record can be written out in the rules.
    case .record: write("…")
    }
  }

  private mutating func write(_ slots: [Slot], _ whole: TypedExpression) {
    guard case .list(let type, _) = whole.type else { return }
    write("[")
    write(
      slots.lazy.compactMap { slot in
        guard case .value(let value) = slot else { return nil }
        return TypedExpression(.constant(value), type, whole.span)
      })
    write("]")
  }

  private mutating func write(_ decimal: FixedDecimal, _ whole: TypedExpression) {
    switch whole.type {
    case .percent: write(decimal.percentText())
    case .ratio where whole.isPercentage: write(decimal.percentText())
    case .money(let currency): write("\(decimal) \(currency.code)")
    default: write(decimal.description)
    }
  }
}
