import MenkanValues

/// The result of an expression, and where it stands in the submission if it was read from there.
///
/// Records and lists keep their place through lets, calls, `first`, `??` and `if`, so that
/// whatever is missing in them later can be named in full.
struct Located: Sendable {
  let result: Evaluated
  let path: Path?

  init(_ result: Evaluated, at path: Path? = nil) {
    self.result = result
    self.path = path
  }

  init(_ truth: Truth) { self.init(truth.evaluated) }

  /// What a slot of the data holds.
  init(_ slot: Slot, at path: Path) {
    switch slot {
    case .missing: result = .unknown(Causes(Cause(.missing, "\(path)")))
    case .unlisted(let found):
      result = .unknown(Causes(Cause(.unlisted, "\(path)", detail: found.string)))
    case .value(let value): result = .value(value)
    }
    self.path = path
  }
}

/// The local values of the policy or of one call of a `define`.
struct Frame {
  private var slots: [Located?]

  init(size: Int) { slots = Array(repeating: nil, count: size) }

  /// nil where nothing has been written yet.
  subscript(index: Int) -> Located? {
    get { slots.indices.contains(index) ? slots[index] : nil }
    set { if slots.indices.contains(index) { slots[index] = newValue } }
  }
}
