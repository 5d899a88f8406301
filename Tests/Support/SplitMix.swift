/// Sebastiano Vigna's SplitMix64: the same numbers for the same seed on every platform.
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number of any length from 0 to 64 bits, so that small ones are as common as large ones.
  package mutating func int64() -> Int64 {
    let bits = next()
    return Int64(bitPattern: bits) >> Int64(next() % 64)
  }

  /// True once in `count` times.
  package mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }

  package mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    others.randomElement(using: &self).flatMap { oneIn(others.count + 1) ? first : $0 } ?? first
  }
}
