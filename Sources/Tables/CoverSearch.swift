/// Looks for a point that no row admits, whichever way the rows overlap.
///
/// To tell whether boxes cover a space is coNP-complete in the number of columns. This search takes
/// one column after the other, the one with the least left to do first, and
/// - looks only at atoms beside which no neighbour is admitted by a part of the same rows,
/// - leaves out what a row admits whatever the other columns hold,
/// - and remembers which rows were found to cover the columns that are left.
/// It is exact, and stops at the work that it is allowed.
struct CoverSearch {
  private let boxes: Boxes
  private var effort: ProofEffort
  private var known: Set<Question> = []
  private var remembered = 0

  /// Row numbers in `known`: 16 MiB, beyond which nothing more is remembered.
  private static let memory = 2_000_000
  /// Columns that are decided one within the other, which bounds the stack.
  private static let depth = 100

  /// Some rows and the columns whose value is still open.
  private struct Question: Hashable {
    let rows: [Int]
    let columns: [Int]
  }

  static func answer(_ boxes: Boxes, _ effort: inout ProofEffort) -> CoverAnswer {
    var search = CoverSearch(boxes: boxes, effort: effort)
    let rows = (0..<boxes.count).filter { !boxes.isEmpty($0) }
    var point = Array(repeating: 0, count: boxes.sizes.count)
    let answer = search.search(rows, Array(boxes.sizes.indices), &point)
    effort = search.effort
    return answer
  }

  private init(boxes: Boxes, effort: ProofEffort) {
    self.boxes = boxes
    self.effort = effort
  }

  /// - Parameter point: gets the atoms of a point that no row admits.
  private mutating func search(_ rows: [Int], _ columns: [Int], _ point: inout [Int])
    -> CoverAnswer
  {
    if rows.isEmpty { return .open(point) }
    effort.spend(rows.count * (columns.count + 1))
    if effort.isExhausted || boxes.sizes.count - columns.count > CoverSearch.depth {
      return .undecided
    }
    let boxes = boxes
    let open = columns.filter { column in rows.contains { !boxes.isFull($0, column) } }
    var decisive: [Int: [Int]] = [:]
    for row in rows {
      let narrow = open.lazy.filter { !boxes.isFull(row, $0) }.prefix(2)
      guard let column = narrow.first else { return .covered }
      if narrow.count == 1 { decisive[column, default: []].append(row) }
    }
    let question = Question(rows: rows, columns: open)
    if known.contains(question) { return .covered }
    guard let best = bestColumn(rows, open, decisive) else {
      remember(question)
      return .covered
    }
    let rest = open.filter { $0 != best.column }
    for branch in best.branches.sorted(by: { ($0.count, $0.atom) < ($1.count, $1.atom) }) {
      effort.spend(rows.count)
      let left = rows.filter { boxes.admits($0, best.column, branch.atom) }
      point[best.column] = branch.atom
      let answer = search(left, rest, &point)
      if answer != .covered { return answer }
    }
    remember(question)
    return .covered
  }

  private mutating func remember(_ question: Question) {
    guard remembered + question.rows.count <= CoverSearch.memory else { return }
    remembered += question.rows.count
    known.insert(question)
  }

  /// An atom of a column to be looked at, and how many rows admit it.
  private struct Branch {
    let atom: Int
    let count: Int
  }

  /// The column with the fewest rows in all its branches; nil where one has no branch left.
  private mutating func bestColumn(_ rows: [Int], _ columns: [Int], _ decisive: [Int: [Int]])
    -> (column: Int, branches: [Branch])?
  {
    var best: (column: Int, branches: [Branch])?
    var least = Int.max
    for column in columns {
      let found = branches(rows, column, decisive: Set(decisive[column] ?? []))
      if found.isEmpty { return nil }
      let sum = found.reduce(0) { $0 + $1.count + 1 }
      if sum < least {
        least = sum
        best = (column, found)
      }
    }
    return best
  }

  private mutating func branches(_ rows: [Int], _ column: Int, decisive: Set<Int>) -> [Branch] {
    let sweep = ColumnSweep(rows, of: boxes, column: column)
    effort.spend(sweep.cost)
    var branches: [Branch] = []
    var count = rows.count { boxes.isFull($0, column) }
    var deciding = 0
    sweep.walk(
      change: { row, begins in
        count += begins ? 1 : -1
        if decisive.contains(row) { deciding += begins ? 1 : -1 }
      },
      stretch: { stretch in
        if stretch.isLowest, deciding == 0 {
          branches.append(Branch(atom: stretch.first, count: count))
        }
        return true
      })
    return branches
  }
}
