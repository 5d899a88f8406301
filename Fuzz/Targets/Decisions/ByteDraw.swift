/// Draws from the bytes of an input, so that a fuzzer that changes bytes changes what is drawn.
struct ByteDraw {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Beyond the end every draw is the first choice, so that whatever is built from it ends.
  var isAtEnd: Bool { place >= bytes.count }

  mutating func number(below limit: Int) -> Int {
    guard !isAtEnd else { return 0 }
    place += 1
    return Int(bytes[place - 1]) % limit
  }

  /// True once in `count` times, never beyond the end.
  mutating func oneIn(_ count: Int) -> Bool { number(below: count) == count - 1 }

  mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
    let index = number(below: others.count + 1)
    return index == 0 ? first : others[index - 1]
  }
}
