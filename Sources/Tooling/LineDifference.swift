/// Which lines of a text another one lacks, and the reverse.
package struct LineDifference: Sendable {
  package struct Line: Sendable {
    package enum Side: Sendable {
      case removed
      case added
    }

    package let side: Side
    /// From 1 on, in the text that it belongs to.
    package let number: Int
    package let text: String
  }

  /// In the order of the text; what a place lost stands before what it got.
  package let lines: [Line]

  /// Where so many lines differ, all of them are shown as replaced: nobody reads on, and to compare
  /// them would take long.
  static let searchLimit = 2_000

  package init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(before, after).prefix { $0 == $1 }.count
    let rest = min(before.count, after.count) - same
    let sameAtEnd = zip(before.reversed(), after.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let removed = before[same..<before.count - sameAtEnd]
    let added = after[same..<after.count - sameAtEnd]
    var gone = Set(removed.indices)
    var come = Set(added.indices)
    if max(removed.count, added.count) <= LineDifference.searchLimit {
      let difference = Array(added).difference(from: Array(removed))
      gone = Set(difference.removals.map { same + $0.offset })
      come = Set(difference.insertions.map { same + $0.offset })
    }
    var lines: [Line] = []
    var (left, right) = (same, same)
    while left < removed.endIndex || right < added.endIndex {
      if left < removed.endIndex, gone.contains(left) {
        lines.append(Line(side: .removed, number: left + 1, text: String(before[left])))
        left += 1
      } else if right < added.endIndex, come.contains(right) {
        lines.append(Line(side: .added, number: right + 1, text: String(after[right])))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    self.lines = lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
