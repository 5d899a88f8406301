import MenkanValues

/// How two types meet: the unit rules of the language, each as one function.
extension ValueType {
  /// True for what is counted in millionths.
  var isDecimal: Bool {
    switch self {
    case .number, .percent, .ratio, .money: true
    default: false
    }
  }

  var isNumeric: Bool { self == .int || isDecimal }

  /// True where `<` has a meaning.
  var isOrdered: Bool {
    switch self {
    case .date, .instant, .duration: true
    default: isNumeric
    }
  }

  /// True where `==` has a meaning.
  var isEquatable: Bool {
    switch self {
    case .bool, .text, .enumeration: true
    default: isOrdered
    }
  }

  /// The type in which values of both can be compared, added or chosen between; nil where their
  /// units differ. Ints widen; ratios agree with numbers and with percents.
  func joined(with other: ValueType) -> ValueType? {
    if self == other { return self }
    switch (self, other) {
    case (.int, .number), (.number, .int): return .number
    case (.int, .ratio), (.ratio, .int), (.percent, .ratio), (.ratio, .percent): return .ratio
    case (.number, .ratio), (.ratio, .number): return .number
    case (.list(let a, let m), .list(let b, let n)) where a == b: return .list(a, upTo: max(m, n))
    default: return nil
    }
  }

  /// True where a value of this type may stand where `declared` is written.
  func fits(_ declared: ValueType) -> Bool {
    switch (self, declared) {
    case (.int, .number), (.int, .ratio), (.ratio, .number), (.ratio, .percent): true
    case (.number, .ratio), (.percent, .ratio): true
    case (.list(let element, let bound), .list(let wanted, let limit)):
      element == wanted && bound <= limit
    default: self == declared
    }
  }

  /// The type of the product; nil where it has no meaning.
  func times(_ other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.int, .int): return .int
    case (.int, .number), (.number, .int), (.number, .number): return .number
    case (.money(let currency), let factor), (let factor, .money(let currency)):
      if case .money = factor { return nil }
      return factor.isNumeric ? .money(currency) : nil
    case (.duration(let unit), .int), (.int, .duration(let unit)): return .duration(unit)
    default: return isNumeric && other.isNumeric ? .ratio : nil
    }
  }

  /// The type of the quotient; nil where it has no meaning.
  func divided(by other: ValueType) -> ValueType? {
    switch (self, other) {
    case (.money(let a), .money(let b)): return a == b ? .ratio : nil
    case (.money, _): return other.isNumeric ? self : nil
    case (_, .money): return nil
    case (.number, .percent), (.number, .ratio), (.int, .percent), (.int, .ratio): return .number
    default: return isNumeric && other.isNumeric ? .ratio : nil
    }
  }
}
