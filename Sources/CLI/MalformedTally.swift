import MenkanData

/// How often input was malformed, and in which ways.
struct MalformedTally {
  /// One way, and where it was met first.
  struct Kind {
    let line: Int
    var count = 0
  }

  private(set) var total = 0
  private(set) var codes: [String: Kind] = [:]

  init() {}

  init(of records: [MalformedRecord]) {
    for record in records { count(record) }
  }

  mutating func count(_ record: MalformedRecord) {
    total += 1
    codes[record.code, default: Kind(line: record.line)].count += 1
  }
}
