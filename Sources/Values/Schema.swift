/// Index of an enum in its `Schema`.
public struct EnumID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of an entity in its `Schema`.
public struct EntityID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Index of a unit in its `Schema`.
public struct UnitID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// What an author counts in: `unit point "分"`.
public struct Unit: Hashable, Sendable {
  /// Module and name: `juhuasuan.schema.point`.
  public let code: String
  public let label: String?

  public init(code: String, label: String? = nil) {
    self.code = code
    self.label = label
  }
}

/// An ISO 4217 code such as `CNY`.
public struct Currency: Hashable, Sendable {
  public let code: String
  public init(_ code: String) { self.code = code }
  public static let yuan = Currency("CNY")
}

/// What kind of thing a value is, unit included.
public indirect enum ValueType: Hashable, Sendable {
  case bool
  case int
  case number
  /// `int<point>`: a whole number of a unit of the author's; its values are ints.
  case count(UnitID)
  case percent
  /// Like divided by like: compares with percents and with numbers.
  case ratio
  case money(Currency)
  case text
  case date
  case instant
  case duration(DurationUnit)
  case enumeration(EnumID)
  case entity(EntityID)
  /// `upTo` is the declared bound on the number of elements.
  case list(ValueType, upTo: Int)
}

/// What a field's declaration demands of its values beyond the type.
public enum Constraint: Hashable, Sendable {
  /// Both ends belong to it; for `number`, `percent` and `money`.
  case decimals(ClosedRange<FixedDecimal>)
  /// Both ends belong to it; for `int`.
  case integers(ClosedRange<Int64>)
  /// Both ends belong to it; for `date`.
  case dates(ClosedRange<CivilDate>)
  /// `*` stands for any run of characters; for `text`.
  case like(Text)
}

/// One field of an entity, or one parameter of a policy.
public struct Field: Hashable, Sendable {
  public let name: String
  /// What people call it; nil where the author gave none.
  public let label: String?
  /// The label where it can stand as an identifier: a second spelling in rules and data.
  public let alias: String?
  public let type: ValueType
  /// True for `T?`: absence is normal.
  public let isOptional: Bool
  public let constraint: Constraint?
  /// True for what exports mask.
  public let isPrivate: Bool
  /// For a field that the merchant can change, the step in which that goes: a whole number for
  /// `int`, days for `date`; nil for a fixed field. Above zero.
  public let step: FixedDecimal?

  public init(
    name: String, label: String? = nil, alias: String? = nil, type: ValueType,
    isOptional: Bool = false, constraint: Constraint? = nil, isPrivate: Bool = false,
    step: FixedDecimal? = nil
  ) {
    self.name = name
    self.label = label
    self.alias = alias
    self.type = type
    self.isOptional = isOptional
    self.constraint = constraint
    self.isPrivate = isPrivate
    self.step = step
  }
}

/// A kind of record.
public struct EntityType: Hashable, Sendable {
  /// Module and name: `juhuasuan.schema.Merchant`.
  public let code: String
  public let label: String?
  public let fields: [Field]

  public init(code: String, label: String? = nil, fields: [Field]) {
    self.code = code
    self.label = label
    self.fields = fields
  }
}

/// One case of an enum; a value of the enum is the case's index.
public struct EnumCase: Hashable, Sendable {
  public let name: String
  public let label: String?
  /// The label where it can stand as an identifier (bare or in backquotes).
  public let alias: String?
  /// Index of the case that it belongs to; nil at the top.
  public let parent: Int?

  public init(name: String, label: String? = nil, alias: String? = nil, parent: Int? = nil) {
    self.name = name
    self.label = label
    self.alias = alias
    self.parent = parent
  }
}

/// A closed list of cases, in the order in which they are declared.
public struct EnumType: Hashable, Sendable {
  /// Module and name: `juhuasuan.schema.Category`.
  public let code: String
  public let label: String?
  public let cases: [EnumCase]
  /// True where the order of the cases, from the least to the greatest, has a meaning.
  public let isOrdered: Bool

  public init(code: String, label: String? = nil, cases: [EnumCase], isOrdered: Bool = false) {
    self.code = code
    self.label = label
    self.cases = cases
    self.isOrdered = isOrdered
  }
}

/// All record kinds that a set of rules speaks about; the ids index into it.
public struct Schema: Hashable, Sendable {
  public var enums: [EnumType]
  public var entities: [EntityType]
  public var units: [Unit]

  public init(
    enums: [EnumType] = [], entities: [EntityType] = [], units: [Unit] = []
  ) {
    self.enums = enums
    self.entities = entities
    self.units = units
  }

  public subscript(id: EnumID) -> EnumType { enums[id.index] }
  public subscript(id: EntityID) -> EntityType { entities[id.index] }
  public subscript(id: UnitID) -> Unit { units[id.index] }
}
