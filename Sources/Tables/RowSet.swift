/// Some of the rows of a table, one bit for each row.
struct RowSet: Sendable, Equatable {
  private(set) var words: [UInt64]

  init(upTo count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ row: Int) -> Bool { words[row >> 6] & bit(row) != 0 }
  mutating func insert(_ row: Int) { words[row >> 6] |= bit(row) }
  mutating func remove(_ row: Int) { words[row >> 6] &= ~bit(row) }

  mutating func formUnion(_ other: RowSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: RowSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func isDisjoint(with other: RowSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return false }
    return true
  }

  /// The rows from `start` on for as long as `body` wants more, ascending.
  func forEach(from start: Int = 0, while body: (Int) -> Bool) {
    var index = start >> 6
    guard index < words.count else { return }
    var word = words[index] & (~0 << UInt64(start & 63))
    while true {
      while word != 0 {
        if !body(index << 6 | word.trailingZeroBitCount) { return }
        word &= word - 1
      }
      index += 1
      guard index < words.count else { return }
      word = words[index]
    }
  }

  /// Ascending.
  func rows(before end: Int = .max) -> [Int] {
    var rows: [Int] = []
    forEach {
      if $0 < end { rows.append($0) }
      return $0 < end
    }
    return rows
  }

  private func bit(_ row: Int) -> UInt64 { 1 << UInt64(row & 63) }
}
