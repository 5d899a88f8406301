/// The points that some rows admit, as a sum of boxes with factors: a point that a row admits is
/// counted once in all, whatever the rows have in common, and any other not at all.
///
/// So the sum of the volumes is the volume of the union, and the rows fill the space if and only if
/// it is that of the space. Rows without a point in common are themselves the sum, which makes this
/// exact and polynomial for them. Any other row adds itself, less what it shares with each box.
struct CountedUnion {
  /// The rows, and what they share.
  private var boxes: Boxes
  private var factors: [Int: Int] = [:]
  private let space: Volume
  private var volume = Volume.zero
  private let limit: Int

  /// nil where the volume of the space is beyond what can be counted.
  ///
  /// - Complexity: O(rows × columns).
  init?(of boxes: Boxes, disjoint rows: [Int], _ effort: inout ProofEffort) {
    guard let space = Volume(productOf: boxes.sizes) else { return nil }
    self.boxes = boxes
    self.space = space
    limit = 8 * boxes.count + 1_000
    effort.spend(rows.count * boxes.sizes.count)
    for row in rows { add(row, times: 1) }
  }

  var isWhole: Bool { volume == space }

  /// Answers false where the sum gets too long, or the work too much.
  ///
  /// - Complexity: O(boxes × columns).
  mutating func insert(_ row: Int, _ effort: inout ProofEffort) -> Bool {
    effort.spend(factors.count)
    if effort.isExhausted { return false }
    var own = 1
    for (box, factor) in factors.sorted(by: { $0.key < $1.key }) where boxes.meets(box, row) {
      if boxes.contains(box, row) {
        own -= factor
      } else if boxes.contains(row, box) {
        add(box, times: -factor)
      } else {
        boxes.append(boxes.intersection(box, row))
        add(boxes.count - 1, times: -factor)
      }
    }
    add(row, times: own)
    return factors.count <= limit
  }

  private mutating func add(_ box: Int, times factor: Int) {
    volume.add(boxVolume(box, after: -1), times: factor)
    let sum = factors[box, default: 0] + factor
    factors[box] = sum == 0 ? nil : sum
  }

  /// The atoms of a point that no row admits, where the union is not the whole: column by column an
  /// atom is taken behind which it is not.
  ///
  /// - Complexity: O(boxes × columns²).
  func gap(_ effort: inout ProofEffort) -> [Int] {
    var left = factors.keys.sorted()
    var point: [Int] = []
    for column in boxes.sizes.indices {
      let sweep = ColumnSweep(left, of: boxes, column: column)
      effort.spend(left.count * (boxes.sizes.count - column) + sweep.cost)
      let whole = Volume(productOf: boxes.sizes[(column + 1)...]) ?? .zero
      var sum = Volume.zero
      for box in left where boxes.isFull(box, column) {
        sum.add(boxVolume(box, after: column), times: factors[box] ?? 0)
      }
      var atom = 0
      sweep.walk(
        change: { box, begins in
          let factor = factors[box] ?? 0
          sum.add(boxVolume(box, after: column), times: begins ? factor : -factor)
        },
        stretch: { stretch in
          atom = stretch.first
          return sum == whole
        })
      point.append(atom)
      left.removeAll { !boxes.admits($0, column, atom) }
    }
    return point
  }

  /// What a box fills of the columns after one. It fits, since the whole space does.
  private func boxVolume(_ box: Int, after column: Int) -> Volume {
    let columns = boxes.sizes.indices.dropFirst(column + 1)
    return Volume(productOf: columns.lazy.map { boxes.width(box, $0) }) ?? .zero
  }
}
