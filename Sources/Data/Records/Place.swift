import MenkanValues

/// All records that are met at one path of the data: which keys they have, and what was noted.
///
/// Made once when a path is first met; a record then needs no dictionary and makes no strings.
final class Place {
  /// What a key means.
  enum Key: Equatable {
    case field(Int)
    /// `id` and `submission_id` at the top.
    case id(Int)
    /// The schema has no such field; the number tells one from the other.
    case ignored(Int)
    /// One of too many different keys that the schema does not have.
    case unremembered
  }

  /// Keys that the schema does not have are remembered up to this number.
  static let ignoredLimit = 1000
  /// So many values of one field are remembered that the schema does not have.
  static let unlistedLimit = 100

  /// How many more places may be kept. Only entities that hold themselves can use it up.
  private final class Budget {
    var left = 4096
  }

  let fields: [Field]
  let path: String
  private let idCount: Int
  private let budget: Budget
  private var keys = KeyTable()
  private var names: [String] = []
  private var ignoredCounts: [Int] = []
  private var unrememberedCount = 0
  private var roundedCounts: [Int]
  /// Values of enums that the schema does not have, by field.
  private var unlistedCounts: [Int: [Text: Int]] = [:]
  /// For the n-th key of a record the entry that the n-th key of the record before had: files are
  /// written by machines, so this nearly always holds and saves the search.
  private var guesses: [Int] = []
  private var children: [Place?]

  /// The parameters of a policy. `id` and `submission_id` are reserved where no field has the name.
  init(root fields: [Field]) {
    self.fields = fields
    path = ""
    roundedCounts = Array(repeating: 0, count: fields.count)
    children = Array(repeating: nil, count: fields.count)
    idCount = Place.idKeys.count
    budget = Budget()
    insertFields()
    for (index, key) in Place.idKeys.enumerated() {
      keys.insert(key.utf8, id: fields.count + index)
    }
  }

  private init(_ entity: EntityType, path: String, _ budget: Budget) {
    fields = entity.fields
    self.path = path
    roundedCounts = Array(repeating: 0, count: fields.count)
    children = Array(repeating: nil, count: fields.count)
    idCount = 0
    self.budget = budget
    insertFields()
  }

  /// The first that is given is the submission's id.
  static let idKeys = ["id", "submission_id"]

  private func insertFields() {
    // Names before aliases: an alias never hides a name.
    for (index, field) in fields.enumerated() { keys.insert(field.name.utf8, id: index) }
    for (index, field) in fields.enumerated() {
      if let alias = field.alias { keys.insert(alias.utf8, id: index) }
    }
  }

  /// The records in a field, directly or in a list. Beyond the budget nothing is noted of them.
  func child(_ field: Int, _ entity: EntityType) -> Place {
    if let child = children[field] { return child }
    let child = Place(entity, path: path(of: fields[field].name), budget)
    if budget.left > 0 {
      budget.left -= 1
      children[field] = child
    }
    return child
  }

  /// The meaning of the `ordinal`-th key of a record; keys that the schema lacks are counted.
  func key(_ bytes: UnsafeBufferPointer<UInt8>, ordinal: Int) -> Key {
    if ordinal < guesses.count, unsafe keys.matches(guesses[ordinal], bytes) {
      return key(id: keys.id(of: guesses[ordinal]))
    }
    guard let entry = unsafe keys.entry(for: bytes) else { return unsafe ignore(bytes) }
    while guesses.count <= ordinal, guesses.count < Place.ignoredLimit { guesses.append(entry) }
    if ordinal < guesses.count { guesses[ordinal] = entry }
    return key(id: keys.id(of: entry))
  }

  private func key(id: Int) -> Key {
    if id < fields.count { return .field(id) }
    if id < fields.count + idCount { return .id(id - fields.count) }
    let ignored = id - fields.count - idCount
    ignoredCounts[ignored] += 1
    return .ignored(ignored)
  }

  private func ignore(_ bytes: UnsafeBufferPointer<UInt8>) -> Key {
    if names.count >= Place.ignoredLimit || bytes.count > DataLimit.text {
      unrememberedCount += 1
      return .unremembered
    }
    unsafe keys.insert(bytes, id: fields.count + idCount + names.count)
    unsafe names.append(Excerpt.of(bytes))
    ignoredCounts.append(1)
    return .ignored(names.count - 1)
  }

  /// Remembers a column that the schema does not have; nothing is counted yet.
  func addIgnored(_ name: String) -> Key {
    guard names.count < Place.ignoredLimit else { return .unremembered }
    names.append(Excerpt.of(name))
    ignoredCounts.append(0)
    return .ignored(names.count - 1)
  }

  /// One more value under a key that the schema does not have.
  func count(_ key: Key) {
    switch key {
    case .ignored(let number): ignoredCounts[number] += 1
    case .unremembered: unrememberedCount += 1
    case .field, .id: break
    }
  }

  /// Notes what is peculiar about a value of a field.
  func note(_ reading: ScalarReader.Reading, _ field: Int) {
    if reading.isRounded { roundedCounts[field] += 1 }
    guard case .unlisted(let text) = reading.slot else { return }
    let known = unlistedCounts[field, default: [:]]
    if known[text] != nil || known.count < Place.unlistedLimit {
      unlistedCounts[field, default: [:]][text, default: 0] += 1
    }
  }

  private func path(of name: String) -> String { path.isEmpty ? name : path + "." + name }

  /// Adds what was noted here and below.
  func report(to notes: inout ReadingNotes) {
    for (name, count) in zip(names, ignoredCounts) where count > 0 {
      notes.ignoredFields.append(.init(path: path(of: name), count: count))
    }
    if unrememberedCount > 0 {
      notes.ignoredFields.append(.init(path: path(of: "…"), count: unrememberedCount))
    }
    for (field, count) in zip(fields, roundedCounts) where count > 0 {
      notes.roundedFields.append(.init(path: path(of: field.name), count: count))
    }
    for (field, texts) in unlistedCounts.sorted(by: { $0.key < $1.key }) {
      let path = path(of: fields[field].name)
      notes.unlistedValues += texts.map { .init(path: path, value: $0.key.string, count: $0.value) }
        .sorted { ($1.count, $0.value ?? "") < ($0.count, $1.value ?? "") }
    }
    for child in children { child?.report(to: &notes) }
  }
}
