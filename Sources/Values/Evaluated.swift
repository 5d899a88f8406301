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
    /// A table has no row for these inputs.
    case noRow = "no_row"
    /// A function outside its domain, such as the logarithm of zero.
    case undefined
    /// A result outside the range of its type. This is a fault.
    case overflow
  }

  public let kind: Kind
  /// For `missing` and `unlisted` the full path (`item.price_history[3].deal_price`), elements
  /// counted from 0; for the others the source text of the expression.
  public let subject: String
  /// For `unlisted` the text found, for `noRow` the inputs.
  public let detail: String?
  /// For `noRow` the inputs, for whoever puts them into words; `detail` says the same.
  package let inputs: [Input]

  /// What a table was asked.
  package struct Input: Sendable {
    package let field: Field
    /// nil for a missing one.
    package let value: Value?

    package init(_ field: Field, _ value: Value?) { (self.field, self.value) = (field, value) }
  }

  public init(_ kind: Kind, _ subject: String, detail: String? = nil) {
    self.init(kind, subject, detail: detail, inputs: [])
  }

  package init(_ kind: Kind, _ subject: String, detail: String?, inputs: [Input]) {
    self.kind = kind
    self.subject = subject
    self.detail = detail
    self.inputs = inputs
  }

  /// A fault is not excused by `??`, `is missing`, `if unknown pass` or `waive`.
  public var isFault: Bool { kind == .overflow }

  // By bytes in all three, so that what is equal is never before or behind, and the order of
  // causes is the same in every run.
  public static func == (a: Cause, b: Cause) -> Bool {
    a.kind == b.kind && Text(a.subject) == Text(b.subject)
      && a.detail.map { Text($0) } == b.detail.map { Text($0) }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(Text(subject))
    hasher.combine(detail.map { Text($0) })
  }

  public static func < (a: Cause, b: Cause) -> Bool {
    if a.kind != b.kind { return Text(a.kind.rawValue) < Text(b.kind.rawValue) }
    if Text(a.subject) != Text(b.subject) { return Text(a.subject) < Text(b.subject) }
    guard let aDetail = a.detail else { return b.detail != nil }
    return b.detail.map { Text(aDetail) < Text($0) } ?? false
  }
}

/// Why an expression is unknown: a set of causes, never empty, in their fixed order.
public struct Causes: Hashable, Sendable {
  /// Sorted, without repetition.
  public let all: [Cause]

  public init(_ cause: Cause) { all = [cause] }

  private init(sorted: [Cause]) { all = sorted }

  /// All of these; nil where there are none.
  package init?(_ causes: Set<Cause>) {
    if causes.isEmpty { return nil }
    all = causes.sorted()
  }

  /// The causes of both.
  ///
  /// - Complexity: O(*causes*): both are in order already.
  public func union(_ other: Causes) -> Causes {
    if self == other { return self }
    var merged: [Cause] = []
    merged.reserveCapacity(all.count + other.all.count)
    var theirs = other.all[...]
    for mine in all {
      while let first = theirs.first, first < mine { merged.append(theirs.removeFirst()) }
      if theirs.first == mine { theirs.removeFirst() }
      merged.append(mine)
    }
    return Causes(sorted: merged + theirs)
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

  /// The value; nil for unknown.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why it is unknown; nil for a value.
  package var causes: Causes? {
    if case .unknown(let causes) = self { causes } else { nil }
  }
}
