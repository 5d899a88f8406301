import MenkanValues

/// The records that the tests speak about.
enum Goods {
  static let item = EntityID(0)
  static let price = EntityID(1)
  static let maker = EntityID(2)
  static let colour = EnumID(0)

  static let schema = Schema(
    enums: [
      EnumType(
        code: "test.Colour",
        cases: [EnumCase(name: "red"), EnumCase(name: "green"), EnumCase(name: "blue")])
    ],
    entities: [
      EntityType(
        code: "test.Item",
        fields: [
          Field(name: "x", type: .number), Field(name: "y", type: .number),
          Field(name: "n", type: .int), Field(name: "m", type: .int),
          Field(name: "c", type: .bool), Field(name: "u", type: .bool),
          Field(name: "w", type: .bool), Field(name: "name", type: .text),
          Field(name: "on", type: .date), Field(name: "at", type: .instant),
          Field(name: "colour", type: .enumeration(colour)),
          Field(name: "maker", type: .entity(maker)),
          Field(name: "history", type: .list(.entity(price), upTo: 400)),
          Field(name: "tags", type: .list(.text, upTo: 20)),
        ]),
      EntityType(
        code: "test.Price",
        fields: [
          Field(name: "price", type: .number), Field(name: "units", type: .int),
          Field(name: "on", type: .date), Field(name: "ok", type: .bool),
        ]),
      EntityType(
        code: "test.Maker",
        fields: [Field(name: "score", type: .number), Field(name: "best", type: .entity(price))]),
    ])

  /// Slots 0 and 1 of the frame.
  static let parameters = [
    Field(name: "item", type: .entity(item)),
    Field(name: "prices", type: .list(.entity(price), upTo: 400)),
  ]
}

extension Record {
  /// A record of an entity: the named fields, the others missing.
  static func of(_ entity: EntityID, _ fields: [String: Slot]) -> Record {
    Record(Goods.schema[entity].fields.map { fields[$0.name] ?? .missing })
  }

  /// A submission whose `item` has these fields.
  static func goods(_ fields: [String: Slot] = [:], prices: Slot = .missing) -> Record {
    Record([.value(.record(.of(Goods.item, fields))), prices])
  }
}

extension Slot {
  static func number(_ text: String) -> Slot { .value(.number(text)) }
  static func int(_ int: Int64) -> Slot { .value(.int(int)) }
  static func bool(_ bool: Bool) -> Slot { .value(.bool(bool)) }
  static func text(_ text: String) -> Slot { .value(.text(Text(text))) }
  static func date(_ text: String) -> Slot { .value(.date(text)) }
  static func instant(_ text: String) -> Slot { .value(.instant(text)) }
  static func colour(_ index: Int32) -> Slot { .value(.enumCase(index)) }
  static func list(_ slots: [Slot]) -> Slot { .value(.list(slots)) }
  static func maker(_ fields: [String: Slot]) -> Slot {
    .value(.record(.of(Goods.maker, fields)))
  }
  static func price(_ fields: [String: Slot]) -> Slot {
    .value(.record(.of(Goods.price, fields)))
  }
}

extension Value {
  /// A decimal; a text that is none makes the value of no test.
  static func number(_ text: String) -> Value {
    if case .exact(let decimal) = FixedDecimal.parse(text) { return .decimal(decimal) }
    return .text(Text("no number: " + text))
  }
  static func date(_ text: String) -> Value {
    CivilDate(text).map(Value.date) ?? .text(Text("no date: " + text))
  }
  static func instant(_ text: String) -> Value {
    Instant(text).map(Value.instant) ?? .text(Text("no instant: " + text))
  }
  static func days(_ count: Int64) -> Value { .duration(CalendarDuration(count, .days)) }
  static func months(_ count: Int64) -> Value { .duration(CalendarDuration(count, .months)) }
  static func hours(_ count: Int64) -> Value { .duration(CalendarDuration(count * 3600, .time)) }
}

extension Evaluated {
  static let yes = Evaluated.value(.bool(true))
  static let no = Evaluated.value(.bool(false))
  static func int(_ int: Int64) -> Evaluated { .value(.int(int)) }
  static func number(_ text: String) -> Evaluated { .value(.number(text)) }
  static func date(_ text: String) -> Evaluated { .value(.date(text)) }

  /// Unknown for one cause.
  static func unknown(_ kind: Cause.Kind, _ subject: String, detail: String? = nil) -> Evaluated {
    .unknown(Causes(Cause(kind, subject, detail: detail)))
  }

  /// Unknown because all of these are missing.
  static func missing(_ first: String, _ others: String...) -> Evaluated {
    .unknown(
      others.reduce(Causes(Cause(.missing, first))) { $0.union(Causes(Cause(.missing, $1))) })
  }
}
