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

  /// nil for what no cell can say: a case of an enum without some of those that belong to it.
  func cell(_ set: CellSet, _ column: TableInput) -> String? {
    switch column.points.declared.spelling(of: set) {
    case .any: return isChinese ? "任意" : "any"
    case .missing: return missing
    case .parts(let parts, let isNegated, let takesMissing):
      if column.points.admitsOtherTexts(set) { return otherTexts(but: set, column) }
      if case .enumeration(let id) = column.field.type, !schema[id].isOrdered, !parts.isEmpty {
        return cases(set, id, column)
      }
      let not = isNegated ? (isChinese ? "非 " : "not ") : ""
      if parts.isEmpty { return not + missing }
      let words = parts.map { part($0, column) } + (takesMissing && !isNegated ? [missing] : [])
      return not + words.joined(separator: ", ")
    }
  }

  /// By names, each of which stands for all that belong to it, or by those that are left out where
  /// these are fewer.
  private func cases(_ set: CellSet, _ id: EnumID, _ column: TableInput) -> String? {
    let rest = set.withoutMissing.complement(in: column.points.declared).withoutMissing
    let named = names(of: set, id)
    let left = set.admitsMissing ? nil : names(of: rest, id)
    let isNegated = (left?.count ?? .max) < (named?.count ?? .max)
    guard let points = isNegated ? left : named else { return nil }
    let words = points.map { value(at: $0, column) } + (set.admitsMissing ? [missing] : [])
    return (isNegated ? (isChinese ? "非 " : "not ") : "") + words.joined(separator: ", ")
  }

  /// The cases that stand for a set; nil where one of it cannot be named without others.
  private func names(of set: CellSet, _ id: EnumID) -> [Int64]? {
    let type = schema[id]
    let members = Set(set.ranges.flatMap { Array($0) })
    let whole = members.filter { member in
      type.descendants(of: Int(member)).allSatisfy { members.contains(Int64($0)) }
    }
    let covered = Set(whole.flatMap { type.descendants(of: Int($0)) }.map { Int64($0) })
    if covered != members { return nil }
    return whole.filter { member in
      !(type.cases[Int(member)].parent.map { whole.contains(Int64($0)) } ?? false)
    }.sorted()
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
