/// Why an expression has no value.
public struct Cause: Hashable, Comparable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A field or element is absent.
    case missing
    /// The data names an enum case that the schema does not know.
    case unlisted
    case divisionByZero = "division_by_zero"
    /// An aggregate that needs an element had none.
    case empty
    /// A function outside its domain, such as the logarithm of zero.
    case undefined
    /// A result outside the range of its type. This is a fault.
    case overflow
  }

  public let kind: Kind
  /// For `missing` and `unlisted` the full path (`item.price_history[3].deal_price`), elements
  /// counted from 0; for the others the source text of the expression.
  public let subject: String
  /// For `unlisted` the text found.
  public let detail: String?

  public init(_ kind: Kind, _ subject: String, detail: String? = nil) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
  }

  /// A fault is not excused by `??`, `is missing`, `if unknown pass` or `waive`.
  public var isFault: Bool { kind == .overflow }

  private static func bytesLess(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  public static func < (a: Cause, b: Cause) -> Bool {
    if a.kind != b.kind { return bytesLess(a.kind.rawValue, b.kind.rawValue) }
    if a.subject != b.subject { return bytesLess(a.subject, b.subject) }
    return bytesLess(a.detail ?? "", b.detail ?? "")
  }
}

/// Why an expression is unknown: a set of causes, never empty, in their fixed order.
public struct Causes: Hashable, Sendable {
  /// Sorted, without repetition.
  public let all: [Cause]

  public init(_ cause: Cause) { all = [cause] }

  private init(sorted: [Cause]) { all = sorted }

  /// The causes of both.
  public func union(_ other: Causes) -> Causes {
    Causes(sorted: Set(all).union(other.all).sorted())
  }

  public var hasFault: Bool { all.contains { $0.isFault } }

  /// Paths of the missing fields among them.
  public var missingPaths: [String] {
    all.filter { $0.kind == .missing }.map(\.subject)
  }
}

/// The result of an expression: a value, or unknown with its causes.
public enum Evaluated: Hashable, Sendable {
  case value(Value)
  case unknown(Causes)
}
