import MenkanSource
import MenkanTables
import MenkanValues

/// Inputs and cells as an author would write them, in one language.
struct TableWords {
  let schema: Schema
  let isChinese: Bool
  private let names: CanonicalSource

  init(_ schema: Schema, isChinese: Bool) {
    self.schema = schema
    self.isChinese = isChinese
    names = CanonicalSource(schema: schema)
  }

  /// `category = toys, shop = specialty`
  func text(of point: [Int64?], _ columns: [TableInput]) -> String {
    zip(columns, point).map { column, point in
      let name = isChinese ? column.field.label ?? column.field.name : column.field.name
      guard let point else { return isChinese ? "缺少\(name)" : "\(name) missing" }
      return "\(name) = " + value(at: point, column)
    }.joined(separator: isChinese ? "、" : ", ")
  }

  private func value(at point: Int64, _ column: TableInput) -> String {
    guard let value = column.points.value(at: point) else {
      return isChinese ? "其他文本" : "any other text"
    }
    return text(of: value, column.field.type)
  }

  private func text(of value: Value, _ type: ValueType) -> String {
    if isChinese, case .enumCase(let index) = value,
      let alias = schema.enumCase(index, of: type)?.alias
    {
      return alias.spelling
    }
    return names.text(of: value, type)
  }

  // MARK: Cells

  func cell(_ set: CellSet, _ column: TableInput) -> String {
    switch column.points.declared.spelling(of: set) {
    case .any: return isChinese ? "任意" : "any"
    case .missing: return missing
    case .parts(let parts, let isNegated, let takesMissing):
      if column.points.admitsOtherTexts(set) { return otherTexts(but: set, column) }
      let not = isNegated ? (isChinese ? "非 " : "not ") : ""
      if parts.isEmpty { return not + missing }
      let words = parts.map { part($0, column) } + (takesMissing && !isNegated ? [missing] : [])
      return not + words.joined(separator: ", ")
    }
  }

  private var missing: String { isChinese ? "缺失" : "missing" }

  /// Of the texts that no row names, and of some that rows do.
  private func otherTexts(but set: CellSet, _ column: TableInput) -> String {
    let rest = set.complement(in: column.points.declared).withoutMissing
    let named = rest.ranges.flatMap { Array($0) }.map { value(at: $0, column) }
    if named.isEmpty { return (isChinese ? "非 " : "not ") + missing }
    return (isChinese ? "非 " : "not ") + named.joined(separator: ", ")
  }

  private func part(_ part: CellSpelling.Part, _ column: TableInput) -> String {
    switch part {
    case .point(let point): return value(at: point, column)
    case .atLeast(let point): return ">= " + value(at: point, column)
    case .above(let point): return "> " + value(at: point, column)
    case .atMost(let point): return "<= " + value(at: point, column)
    case .below(let point): return "< " + value(at: point, column)
    case .range(let low, let isLowOpen, let high, let isHighOpen):
      let ends = value(at: low, column) + ".." + value(at: high, column)
      if !isLowOpen, !isHighOpen { return ends }
      return (isLowOpen ? "(" : "[") + ends + (isHighOpen ? ")" : "]")
    }
  }
}
