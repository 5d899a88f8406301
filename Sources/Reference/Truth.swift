import MenkanValues

/// The three truth values of strong Kleene logic.
enum Truth: Hashable, Sendable {
  case yes
  case no
  case unknown(Causes)

  init(_ bool: Bool) { self = bool ? .yes : .no }

  /// The truth of a result that is a bool wherever it is known.
  init(_ result: Evaluated) {
    switch result {
    case .value(let value): self.init(value == .bool(true))
    case .unknown(let causes): self = .unknown(causes)
    }
  }

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: self
    }
  }

  /// One `no` decides; else one unknown leaves it unknown, for the causes of all unknowns.
  static func all(_ truths: [Truth]) -> Truth {
    truths.contains(.no) ? .no : unknown(among: truths) ?? .yes
  }

  /// One `yes` decides; else one unknown leaves it unknown, for the causes of all unknowns.
  static func any(_ truths: [Truth]) -> Truth {
    truths.contains(.yes) ? .yes : unknown(among: truths) ?? .no
  }

  /// Why it is unknown; nil where it is not.
  var causes: Causes? {
    if case .unknown(let causes) = self { causes } else { nil }
  }

  var evaluated: Evaluated {
    switch self {
    case .yes: .value(.bool(true))
    case .no: .value(.bool(false))
    case .unknown(let causes): .unknown(causes)
    }
  }

  private static func unknown(among truths: [Truth]) -> Truth? {
    Causes(of: truths.map(\.causes)).map(Truth.unknown)
  }
}

extension Causes {
  /// The causes of all of these; nil where there are none. Their order has no influence.
  init?(of causes: [Causes?]) {
    self.init(causes.reduce(into: Set()) { all, some in all.formUnion(some?.all ?? []) })
  }
}
