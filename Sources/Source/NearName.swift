/// Finds what an author most likely meant by a misspelt name.
package enum NearName {
  /// The candidate with the fewest edits, if these are few for the name's length; among equals
  /// the first. Comparison ignores case.
  package static func best(for name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(80))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      if abs(candidate.unicodeScalars.count - name.unicodeScalars.count) > 3 { continue }
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(80))
      let allowed = max(1, max(wanted.count, letters.count) / 3)
      let limit = min(allowed, best.map { $0.distance - 1 } ?? 3)
      if limit < 0 { break }
      if let distance = distance(wanted, letters, atMost: limit) {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// Optimal string alignment: insert, delete, replace, swap two neighbours; nil beyond the limit.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for (j, other) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
