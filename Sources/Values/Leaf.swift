/// One comparison, membership or other test of a condition, with what was found and what was
/// needed. `not` has been worked into the operator, so that a leaf holds exactly where its
/// operator does.
public struct Leaf: Hashable, Sendable {
  /// Where the actual value stands in the submission (`merchant.dsr_item`); nil where it is
  /// computed.
  public let path: String?
  /// Source text of the actual value's expression, on one line.
  public let expression: String
  /// What people call the actual value.
  public let noun: Noun
  /// Type of the actual value.
  public let type: ValueType
  public let actual: Evaluated
  public let op: LeafOperator
  public let need: Need
  /// How far a failed leaf is off; nil where it holds, is unknown, or its type has no distances.
  public let gap: Gap?
  /// `gap` ÷ |threshold|, half-even to six places; nil where the threshold is 0 or no magnitude.
  public let relativeGap: FixedDecimal?
  /// For what counts elements: how many of how many.
  public let tally: Tally?
  /// The first elements of a list that keep the leaf from holding, at most three.
  public let offending: [Offender]
  /// How many such elements there are.
  public let offenderCount: Int
  /// What a computed side was computed from.
  public let operands: [Operand]

  /// How many offending elements are told.
  package static let shownOffenders = 3

  package init(
    path: String?, expression: String, noun: Noun, type: ValueType, actual: Evaluated,
    op: LeafOperator, need: Need, gap: Gap? = nil, relativeGap: FixedDecimal? = nil,
    tally: Tally? = nil, offenders: [Offender] = [], offenderCount: Int? = nil,
    operands: [Operand] = []
  ) {
    self.path = path
    self.expression = expression
    self.noun = noun
    self.type = type
    self.actual = actual
    self.op = op
    self.need = need
    self.gap = gap
    self.relativeGap = relativeGap
    self.tally = tally
    self.offending = Array(offenders.prefix(Leaf.shownOffenders))
    self.offenderCount = offenderCount ?? offenders.count
    self.operands = operands
  }
}

extension Leaf {
  /// The other side of a test.
  public enum Need: Hashable, Sendable {
    /// One value to compare with. `path` is where it stands in the submission; `noun` is what
    /// people call it, nil where the value says it all.
    case threshold(Evaluated, ValueType, path: String?, noun: Noun?)
    /// The values of which one, or none, is needed; `type` is that of each. `noun` names the list
    /// where it has a name; `count` is how many there are: of long lists only some are here.
    case values([Value], ValueType, noun: Noun?, count: Int)
    /// The operator says it all.
    case nothing
  }

  /// How many elements pass a test, of how many.
  public struct Tally: Hashable, Sendable {
    public enum Asked: Hashable, Sendable {
      /// All have to pass; some; none; not all.
      case all, some, none, notAll
      /// What is compared is a number of elements or a share of them.
      case number
    }

    public let count: Int
    public let total: Int
    public let asked: Asked

    package init(count: Int, total: Int, asked: Asked) {
      self.count = count
      self.total = total
      self.asked = asked
    }
  }

  /// An element that keeps a leaf from holding.
  public struct Offender: Hashable, Sendable {
    /// Where the value stands: `item.price_history[3].deal_price`.
    public let path: String
    /// The date or id by which people know the element; nil where it has none.
    public let mark: Value?
    public let markType: ValueType?
    public let noun: Noun
    public let value: Value
    public let type: ValueType
    /// What was asked of this value; nil where the leaf's own demand is meant.
    public let demand: Demand?

    package init(
      path: String, mark: Value? = nil, markType: ValueType? = nil, noun: Noun, value: Value,
      type: ValueType, demand: Demand? = nil
    ) {
      self.path = path
      self.mark = mark
      self.markType = markType
      self.noun = noun
      self.value = value
      self.type = type
      self.demand = demand
    }
  }

  /// An operator with its other side.
  public struct Demand: Hashable, Sendable {
    public let op: LeafOperator
    public let need: Need

    package init(_ op: LeafOperator, _ need: Need) {
      self.op = op
      self.need = need
    }
  }

  /// A value that a computed side was computed from.
  public struct Operand: Hashable, Sendable {
    public let path: String?
    public let noun: Noun
    public let value: Evaluated
    public let type: ValueType

    package init(path: String?, noun: Noun, value: Evaluated, type: ValueType) {
      self.path = path
      self.noun = noun
      self.value = value
      self.type = type
    }
  }
}
