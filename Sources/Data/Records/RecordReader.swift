import MenkanValues

/// Makes records from a tape, as a schema tells. Nesting is limited by the tape's own depth.
struct RecordReader {
  let schema: Schema
  let scalars: ScalarReader

  init(_ schema: Schema) {
    self.schema = schema
    scalars = ScalarReader(schema)
  }

  /// What a submission's top level holds.
  struct Root {
    var record: Record
    var id: String?
    /// The first problem; the rest was read on for the sake of the id.
    var problem: FieldProblem?
  }

  /// The object at the start of the tape, which holds the policy's parameters.
  func root(_ tape: Tape, _ place: Place) -> Root {
    var root = Root(record: Record(emptySlots(place)))
    var ids: [String?] = Array(repeating: nil, count: Place.idKeys.count)
    var members = Members(tape, 0)
    while let (key, index) = members.next(place) {
      do throws(FieldProblem) {
        try members.check(key)
        switch key {
        case .id(let number): ids[number] = try id(tape, index, Place.idKeys[number])
        default: try take(key, tape, index, place, &root.record.slots)
        }
      } catch {
        root.problem = root.problem ?? error
      }
    }
    do throws(FieldProblem) { try members.checkRest() } catch {
      root.problem = root.problem ?? error
    }
    root.id = ids.compactMap { $0 }.first
    return root
  }

  /// A value of a field, wherever it stands.
  func slot(
    _ tape: Tape, _ index: Int, _ type: ValueType, _ constraint: Constraint?,
    _ place: Place, field: Int
  ) throws(FieldProblem) -> Slot {
    switch (type, tape.kind(index)) {
    case (.entity(let id), .object):
      return .value(.record(try record(tape, index, place.child(field, schema[id]))))
    case (.list(let element, let limit), .list):
      let count = tape.length(index)
      if count > limit { throw .listTooLong(count, upTo: limit) }
      var slots: [Slot] = []
      slots.reserveCapacity(count)
      var next = index + 1
      for number in 0..<count {
        do throws(FieldProblem) {
          slots.append(try slot(tape, next, element, constraint, place, field: field))
        } catch {
          throw error.under(.element(number), item: next)
        }
        next = tape.behind(next)
      }
      return .value(.list(slots))
    default:
      let reading = try scalars.read(tape.found(index), type, constraint)
      place.note(reading, field)
      return reading.slot
    }
  }

  private func record(
    _ tape: Tape, _ index: Int, _ place: Place
  ) throws(FieldProblem) -> Record {
    var record = Record(emptySlots(place))
    var members = Members(tape, index)
    while let (key, index) = members.next(place) {
      try members.check(key)
      try take(key, tape, index, place, &record.slots)
    }
    try members.checkRest()
    return record
  }

  private func emptySlots(_ place: Place) -> [Slot] {
    Array(repeating: .missing, count: place.fields.count)
  }

  /// Puts a value into its slot; of what the schema lacks only the keys are checked.
  private func take(
    _ key: Place.Key, _ tape: Tape, _ index: Int, _ place: Place, _ slots: inout [Slot]
  ) throws(FieldProblem) {
    guard case .field(let number) = key else {
      if let duplicate = tape.duplicateKey(within: index) {
        throw FieldProblem.duplicateKey().under(.field(tape.name(duplicate)), item: duplicate)
          .under(.field(tape.name(index - 1)))
      }
      return
    }
    let field = place.fields[number]
    do throws(FieldProblem) {
      slots[number] = try slot(
        tape, index, field.type, field.constraint, place, field: number)
    } catch {
      throw error.under(.field(field.name), item: index)
    }
  }

  private func id(_ tape: Tape, _ index: Int, _ key: String) throws(FieldProblem) -> String? {
    do throws(FieldProblem) {
      if tape.kind(index) == .number { return unsafe Excerpt.of(tape.bytes(index)) }
      let reading = try scalars.read(tape.found(index), .text, nil)
      guard case .value(.text(let text)) = reading.slot, !text.string.isEmpty else { return nil }
      return text.string
    } catch {
      throw error.under(.field(key), item: index)
    }
  }
}

/// The keys and values of one object, and whether a key came twice.
private struct Members {
  private let tape: Tape
  private let behind: Int
  private var index: Int
  private var ordinal = 0
  private var seenFields = KeySet()
  private var seenIDs = KeySet()
  private var seenIgnored = KeySet()
  private var unremembered: [Int] = []

  init(_ tape: Tape, _ object: Int) {
    self.tape = tape
    behind = tape.behind(object)
    index = object + 1
  }

  /// The next key and the index of its value.
  mutating func next(_ place: Place) -> (Place.Key, Int)? {
    guard index < behind else { return nil }
    let key = unsafe place.key(tape.bytes(index), ordinal: ordinal)
    let value = index + 1
    if key == .unremembered { unremembered.append(index) }
    index = tape.behind(value)
    ordinal += 1
    lastValue = value
    return (key, value)
  }

  private var lastValue = 0

  /// A field under its name and its alias is one key.
  mutating func check(_ key: Place.Key) throws(FieldProblem) {
    let isNew =
      switch key {
      case .field(let number): seenFields.insert(number)
      case .id(let number): seenIDs.insert(number)
      case .ignored(let number): seenIgnored.insert(number)
      case .unremembered: true
      }
    if isNew { return }
    throw FieldProblem.duplicateKey().under(.field(tape.name(lastValue - 1)), item: lastValue - 1)
  }

  /// Keys that nobody remembers are compared at the end.
  func checkRest() throws(FieldProblem) {
    if let key = tape.firstDuplicate(among: unremembered) {
      throw FieldProblem.duplicateKey().under(.field(tape.name(key)), item: key)
    }
  }
}

extension Tape {
  /// A key as messages show it.
  func name(_ key: Int) -> String { unsafe Excerpt.of(bytes(key)) }
}
