import TestSupport

/// A rank by chance, and what has to come of it: read off its definition, with whole numbers, pair
/// by pair, as nobody would for a large pool.
struct DrawnRank {
  struct Thing {
    let id: String
    let size: Int?
    /// In percent.
    let rate: Int?
    let shop: String?
    let kind: String
    let seen: Bool?

    var json: String {
      var fields: [String] = []
      if let size { fields.append("\"size\": \(size)") }
      if let rate { fields.append("\"rate\": \"\(rate)%\"") }
      if let seen { fields.append("\"seen\": \(seen)") }
      let text = Pool.thing(id, fields.joined(separator: ", "), shop: shop ?? "?", kind: kind)
      return shop == nil ? text.replacing(#"{"id": "?"}"#, with: "{}") : text
    }
  }

  enum Limit {
    case none
    case count(Int)
    case percent(Int)
  }

  /// Weights of minmax(size), percentile(size per kind) and rate, in percent.
  let weights: [Int]
  let excludesSeen: Bool
  let keepsUnknown: Bool
  let boost: Int
  let ordersBySize: Bool
  let limit: Limit
  let mostPerShop: Int?
  let mostSharePerKind: Int?
  let leastPerKind: Int?

  init(_ random: inout SplitMix) {
    weights = random.pick([100, 0, 0], [0, 100, 0], [40, 35, 25], [10, 0, 90], [33, 33, 34])
    excludesSeen = random.oneIn(2)
    keepsUnknown = random.oneIn(2)
    boost = random.pick(0, 5, -40)
    ordersBySize = random.oneIn(3)
    limit = random.pick(.none, .count(1), .count(4), .count(9), .percent(7), .percent(50))
    mostPerShop = random.pick(nil, nil, 1, 3)
    mostSharePerKind = random.pick(nil, nil, 10, 40)
    leastPerKind = random.pick(nil, nil, 1, 2)
  }

  var text: String {
    var lines = [
      "factor spread weight \(weights[0])%: minmax(c.size)",
      "factor place weight \(weights[1])%: percentile(c.size per c.kind)",
      "factor rate weight \(weights[2])%: c.rate",
    ]
    if excludesSeen {
      lines.append("exclude seen: when c.seen" + (keepsUnknown ? " if unknown keep" : ""))
    }
    if boost != 0 { lines.append("boost up by \(boost)%: when c.rate > 50%") }
    if ordersBySize { lines.append("order by c.size desc, score") }
    switch limit {
    case .none: break
    case .count(let count): lines.append("limit \(count)")
    case .percent(let share): lines.append("limit \(share)%")
    }
    if let mostPerShop { lines.append("at most \(mostPerShop) per c.shop.id") }
    if let mostSharePerKind { lines.append("at most \(mostSharePerKind)% per c.kind") }
    if let leastPerKind { lines.append("at least \(leastPerKind) per c.kind") }
    return lines.joined(separator: "\n")
  }

  static func pool(_ random: inout SplitMix) -> [Thing] {
    (0..<Int.random(in: 0...24, using: &random)).map { index in
      Thing(
        id: "T\(index)", size: random.pick(nil, 0, 1, 1, 2, 7, 40, 999),
        rate: random.pick(nil, 0, 3, 50, 51, 100), shop: random.pick(nil, "A", "A", "B", "C"),
        kind: random.pick("toys", "food"), seen: random.pick(nil, true, false, false))
    }
  }

  // MARK: What has to come of it

  /// Who is listed, in order.
  func listed(_ pool: [Thing]) -> [String] {
    let left = pool.filter { !isExcluded($0) }
    let scores = Dictionary(uniqueKeysWithValues: left.map { ($0.id, score($0, in: left)) })
    let inOrder = left.sorted { comes($0, before: $1, scores) }
    let seats: Int =
      switch limit {
      case .none: left.count
      case .count(let count): count
      case .percent(let share): max(1, left.count * share / 100)
      }
    var taken: Set<String> = []
    func fits(_ thing: Thing) -> Bool {
      guard taken.count < min(seats, left.count), !taken.contains(thing.id) else { return false }
      let sameShop = inOrder.filter { taken.contains($0.id) && $0.shop == thing.shop }.count
      let sameKind = inOrder.filter { taken.contains($0.id) && $0.kind == thing.kind }.count
      if let mostPerShop, sameShop >= mostPerShop { return false }
      if let mostSharePerKind, sameKind >= max(1, seats * mostSharePerKind / 100) { return false }
      return true
    }
    for round in 0..<(leastPerKind ?? 0) {
      for thing in inOrder where fits(thing) {
        let sameKind = inOrder.filter { taken.contains($0.id) && $0.kind == thing.kind }.count
        if sameKind <= round { taken.insert(thing.id) }
      }
    }
    for thing in inOrder where fits(thing) { taken.insert(thing.id) }
    return inOrder.map(\.id).filter { taken.contains($0) }
  }

  private func isExcluded(_ thing: Thing) -> Bool {
    excludesSeen && (thing.seen ?? !keepsUnknown)
  }

  private func comes(_ a: Thing, before b: Thing, _ scores: [String: Int]) -> Bool {
    if ordersBySize, a.size != b.size {
      return (a.size ?? -1) > (b.size ?? -1)
    }
    if scores[a.id] != scores[b.id] {
      let isMore = (scores[a.id] ?? 0) > (scores[b.id] ?? 0)
      return ordersBySize ? !isMore : isMore
    }
    return a.id < b.id
  }

  /// In millionths.
  func score(_ thing: Thing, in left: [Thing]) -> Int {
    let values = [spread(thing, left), place(thing, left), thing.rate.map { $0 * 10_000 }]
    let sum = zip(weights, values).reduce(0) { $0 + rounded($1.0 * ($1.1 ?? 0), over: 100) }
    guard boost != 0, let rate = thing.rate, rate > 50 else { return sum }
    return rounded(sum * (100 + boost), over: 100)
  }

  private func spread(_ thing: Thing, _ left: [Thing]) -> Int? {
    let sizes = left.compactMap(\.size)
    guard let size = thing.size, let least = sizes.min(), let most = sizes.max() else { return nil }
    return most == least ? 500_000 : rounded((size - least) * 1_000_000, over: most - least)
  }

  private func place(_ thing: Thing, _ left: [Thing]) -> Int? {
    guard let size = thing.size else { return nil }
    let others = left.filter { $0.kind == thing.kind && $0.id != thing.id }.compactMap(\.size)
    if others.isEmpty { return 1_000_000 }
    let halves = others.reduce(0) { $0 + ($1 < size ? 2 : $1 == size ? 1 : 0) }
    return rounded(halves * 1_000_000, over: 2 * others.count)
  }

  /// To the nearest whole number, a tie to the even one.
  private func rounded(_ number: Int, over divisor: Int) -> Int {
    let low = number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    let twice = 2 * (number - low * divisor)
    if twice == divisor { return low % 2 == 0 ? low : low + 1 }
    return twice > divisor ? low + 1 : low
  }
}
