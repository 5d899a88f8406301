import MenkanValues

/// Who of those in order gets one of the places.
///
/// What is promised goes first: in the first round the first candidate of each key, in the order of
/// all; in the second round the second ones, and so on, while there are places and no `at most`
/// forbids it. Then the other places are filled in order. All that are taken keep their order.
struct Selection {
  struct Quota {
    /// `at least`
    let isPromise: Bool
    let count: Int
  }

  struct Placed {
    var standing: Standing
    /// The quota that promised the place.
    var promisedBy: Int?
  }

  /// For each candidate in order the key of each quota.
  let keys: [[Evaluated]]
  let limit: Int?
  let quotas: [Quota]

  init(keys: [[Evaluated]], limit: Int?, quotas: [Quota]) {
    self.keys = keys
    self.limit = limit
    self.quotas = quotas
  }

  func run() -> [Placed] {
    let plain = standings(promising: false)
    guard quotas.contains(where: \.isPromise) else { return plain }
    return zip(plain, standings(promising: true)).map { plain, placed in
      // Who has a place by the order needs no promise.
      var placed = placed
      if case .listed = plain.standing { placed.promisedBy = nil }
      return placed
    }
  }

  private func standings(promising: Bool) -> [Placed] {
    var state = State(quotas: quotas.count, places: limit ?? keys.count)
    let promised = promising ? promise(&state) : Array(repeating: nil, count: keys.count)
    var ordinals = Array(repeating: [Value?: Int](), count: quotas.count)
    var standings = keys.indices.map { index -> Standing? in
      for quota in quotas.indices { ordinals[quota][keys[index][quota].value, default: 0] += 1 }
      if promised[index] != nil { return nil }
      if let quota = full(at: index, state) {
        return .overQuota(
          quota: quota, ordinal: ordinals[quota][keys[index][quota].value] ?? 1,
          most: quotas[quota].count, key: keys[index][quota])
      }
      if state.places == 0 {
        return .beyondLimit(limit: limit ?? keys.count)
      }
      state.take(keys[index])
      return nil
    }
    var place = 0
    for index in standings.indices where standings[index] == nil {
      place += 1
      standings[index] = .listed(place: place)
    }
    return zip(standings, promised).map { standing, quota in
      Placed(standing: standing ?? .listed(place: 0), promisedBy: quota)
    }
  }

  /// For each candidate the quota that promises it a place; nil where none does.
  private func promise(_ state: inout State) -> [Int?] {
    var promised = [Int?](repeating: nil, count: keys.count)
    let promises = quotas.indices.filter { quotas[$0].isPromise }
    let rounds = promises.map { quotas[$0].count }.max() ?? 0
    for round in 0..<rounds {
      for index in keys.indices where promised[index] == nil {
        if state.places == 0 { return promised }
        let promise = promises.first { quota in
          // Nothing is promised to a key that is not known.
          guard let key = keys[index][quota].value else { return false }
          return quotas[quota].count > round && state.taken[quota][key, default: 0] <= round
        }
        guard let promise, full(at: index, state) == nil else { continue }
        promised[index] = promise
        state.take(keys[index])
      }
    }
    return promised
  }

  /// The first `at most` that lists no more of a candidate's key. Those whose key is unknown share
  /// one quota.
  private func full(at index: Int, _ state: State) -> Int? {
    quotas.indices.first { quota in
      !quotas[quota].isPromise
        && state.taken[quota][keys[index][quota].value, default: 0] >= quotas[quota].count
    }
  }

  /// What has been given away.
  private struct State {
    var taken: [[Value?: Int]]
    var places: Int

    init(quotas: Int, places: Int) {
      taken = Array(repeating: [:], count: quotas)
      self.places = places
    }

    mutating func take(_ keys: [Evaluated]) {
      places -= 1
      for (quota, key) in keys.enumerated() { taken[quota][key.value, default: 0] += 1 }
    }
  }
}
