/// Which rows have a point in common.
///
/// Two boxes meet if and only if they do in every column. So for each row a set of rows, one bit
/// each, is narrowed column by column: n² · d / 64 operations on words. What is kept is a set for
/// each row that meets another, at most n² / 8 bytes.
struct OverlapGraph: Sendable {
  /// For each row the others that it meets; nil for none.
  private let neighbours: [RowSet?]
  let degrees: [Int]

  /// Rows are taken so many at a time, which bounds the sets that are being narrowed.
  private static let block = 1_024

  init(_ boxes: Boxes) {
    var neighbours: [RowSet?] = []
    var degrees: [Int] = []
    let columns = boxes.sizes.indices.map { ColumnRanges(boxes, column: $0) }
    let nobody = RowSet(upTo: boxes.count)
    var everybody = nobody
    for row in 0..<boxes.count where !boxes.isEmpty(row) { everybody.insert(row) }
    for first in stride(from: 0, to: boxes.count, by: OverlapGraph.block) {
      let rows = first..<min(first + OverlapGraph.block, boxes.count)
      var met = rows.map { everybody.contains($0) ? everybody : nobody }
      for column in columns { column.narrow(&met, of: rows, in: boxes) }
      for (offset, row) in rows.enumerated() {
        met[offset].remove(row)
        let degree = met[offset].count
        degrees.append(degree)
        neighbours.append(degree == 0 ? nil : met[offset])
      }
    }
    self.neighbours = neighbours
    self.degrees = degrees
  }

  subscript(row: Int) -> RowSet? { neighbours[row] }
  var isEmpty: Bool { degrees.allSatisfy { $0 == 0 } }

  /// Rows of which no two meet, and the others. Those that meet few are tried first, so that broad
  /// rows give way to the many narrow ones beneath them.
  func split(_ rows: [Int]) -> (disjoint: [Int], others: [Int]) {
    var kept = RowSet(upTo: neighbours.count)
    var (disjoint, others): ([Int], [Int]) = ([], [])
    for row in rows.sorted(by: { (degrees[$0], $0) < (degrees[$1], $1) }) {
      if let met = neighbours[row], !met.isDisjoint(with: kept) {
        others.append(row)
      } else {
        kept.insert(row)
        disjoint.append(row)
      }
    }
    return (disjoint, others)
  }
}

/// The ranges of all rows in one column, in the order in which they begin and in which they end.
private struct ColumnRanges {
  let column: Int
  var begins: [(atom: Int, row: Int)] = []
  /// The first atom after each range.
  var ends: [(atom: Int, row: Int)] = []

  init(_ boxes: Boxes, column: Int) {
    self.column = column
    for row in 0..<boxes.count {
      for range in boxes.cell(row, column).ranges {
        begins.append((range.low, row))
        ends.append((range.high + 1, row))
      }
    }
    begins.sort { $0.atom < $1.atom }
    ends.sort { $0.atom < $1.atom }
  }

  /// Keeps of each set in `met`, one for each of `rows`, what meets the cell of the row.
  func narrow(_ met: inout [RowSet], of rows: Range<Int>, in boxes: Boxes) {
    var wanted: [Int: [Int]] = [:]
    for row in rows where !boxes.isFull(row, column) {
      wanted[boxes.cellOfRow[column][row], default: []].append(row - rows.lowerBound)
    }
    let ranges = wanted.keys.flatMap { cell in
      boxes.cells[column][cell].ranges.map { (range: $0, cell: cell) }
    }
    .sorted { ($0.range.low, $0.range.high) < ($1.range.low, $1.range.high) }
    var unfinished: [Int: (met: RowSet, left: Int)] = [:]
    var walk = Walk(rows: boxes.count)
    for (range, cell) in ranges {
      walk.move(to: range, in: self)
      guard let users = wanted[cell] else { continue }
      let count = boxes.cells[column][cell].ranges.count
      if count == 1 {
        for user in users { met[user].formIntersection(walk.meeting) }
        continue
      }
      var part = unfinished.removeValue(forKey: cell) ?? (RowSet(upTo: boxes.count), count)
      part.met.formUnion(walk.meeting)
      part.left -= 1
      if part.left == 0 {
        for user in users { met[user].formIntersection(part.met) }
      } else {
        unfinished[cell] = part
      }
    }
    // An empty cell has no range, and its row was given nobody to begin with.
  }
}

/// Goes through ranges by their beginning, and knows all rows that meet the present one.
private struct Walk {
  /// The rows that admit the first atom of the present range.
  private var admitting: RowSet
  /// These, and those that begin within the range.
  private(set) var meeting: RowSet
  private var nextBegin = 0
  private var nextEnd = 0
  /// The next to begin within the range.
  private var nextWithin = 0
  private var low = -1

  init(rows: Int) {
    admitting = RowSet(upTo: rows)
    meeting = admitting
  }

  mutating func move(to range: AtomRange, in column: ColumnRanges) {
    if range.low > low {
      low = range.low
      advance(in: column)
      meeting = admitting
      nextWithin = nextBegin
    }
    while nextWithin < column.begins.count, column.begins[nextWithin].atom <= range.high {
      meeting.insert(column.begins[nextWithin].row)
      nextWithin += 1
    }
  }

  /// A row with several ranges ends one before it begins the next, and they never touch.
  private mutating func advance(in column: ColumnRanges) {
    while true {
      let begin = nextBegin < column.begins.count ? column.begins[nextBegin].atom : Int.max
      let end = nextEnd < column.ends.count ? column.ends[nextEnd].atom : Int.max
      if min(begin, end) > low { return }
      if end <= begin {
        admitting.remove(column.ends[nextEnd].row)
        nextEnd += 1
      } else {
        admitting.insert(column.begins[nextBegin].row)
        nextBegin += 1
      }
    }
  }
}
