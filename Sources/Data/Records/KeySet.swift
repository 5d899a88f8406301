/// Which keys one record has had so far; small numbers need no memory of their own.
struct KeySet {
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  /// False where the number is in already.
  mutating func insert(_ number: Int) -> Bool {
    if number < 64 {
      let bit = UInt64(1) << UInt64(number)
      defer { low |= bit }
      return low & bit == 0
    }
    let word = number / 64 - 1
    while high.count <= word { high.append(0) }
    let bit = UInt64(1) << UInt64(number % 64)
    defer { high[word] |= bit }
    return high[word] & bit == 0
  }
}

extension Tape {
  /// The first key in `keys` (indexes on the tape) that is there twice.
  ///
  /// - Complexity: O(*n* log *n*), whatever the keys; few keys are compared directly.
  func firstDuplicate(among keys: [Int]) -> Int? {
    if keys.count <= 8 {
      for (place, key) in keys.enumerated() {
        if keys[..<place].contains(where: { order($0, key) == 0 }) { return key }
      }
      return nil
    }
    let sorted = keys.sorted { order($0, $1) < 0 }
    return zip(sorted, sorted.dropFirst()).first { order($0, $1) == 0 }?.1
  }

  /// Whether an object within an item, itself included, has a key twice: its index.
  func duplicateKey(within index: Int) -> Int? {
    if kind(index) == .object {
      var keys: [Int] = []
      var key = index + 1
      while key < behind(index) {
        keys.append(key)
        if let inner = duplicateKey(within: key + 1) { return inner }
        key = behind(key + 1)
      }
      return firstDuplicate(among: keys)
    }
    guard kind(index) == .list else { return nil }
    var element = index + 1
    while element < behind(index) {
      if let inner = duplicateKey(within: element) { return inner }
      element = behind(element)
    }
    return nil
  }

  /// Negative, zero or positive: shorter keys first, then by bytes.
  private func order(_ a: Int, _ b: Int) -> Int {
    let first = unsafe bytes(a)
    let second = unsafe bytes(b)
    if first.count != second.count { return first.count - second.count }
    for offset in 0..<first.count where unsafe first[offset] != second[offset] {
      return unsafe Int(first[offset]) - Int(second[offset])
    }
    return 0
  }
}
