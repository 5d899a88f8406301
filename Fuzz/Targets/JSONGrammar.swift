/// RFC 8259 on its own: whether bytes are one JSON text, no more than so many levels deep.
struct JSONGrammar {
  private let bytes: [UInt8]
  private var place = 0

  static func accepts(_ bytes: [UInt8], depth: Int = 64) -> Bool {
    guard String(validating: bytes, as: UTF8.self) != nil else { return false }
    var grammar = JSONGrammar(bytes: bytes)
    return grammar.value(depth) && grammar.isAtEnd()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func isAtEnd() -> Bool {
    skipBlanks()
    return place == bytes.count
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  /// Takes a sign if it comes next.
  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func value(_ depth: Int) -> Bool {
    skipBlanks()
    switch next.map({ Unicode.Scalar($0) }) {
    case "{": return depth > 0 && object(depth - 1)
    case "[": return depth > 0 && array(depth - 1)
    case "\"": return string()
    case "t": return word("true")
    case "f": return word("false")
    case "n": return word("null")
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> Bool {
    place += 1
    skipBlanks()
    if take("}") { return true }
    while true {
      skipBlanks()
      guard string() else { return false }
      skipBlanks()
      guard take(":"), value(depth) else { return false }
      skipBlanks()
      if take("}") { return true }
      guard take(",") else { return false }
    }
  }

  private mutating func array(_ depth: Int) -> Bool {
    place += 1
    skipBlanks()
    if take("]") { return true }
    while true {
      guard value(depth) else { return false }
      skipBlanks()
      if take("]") { return true }
      guard take(",") else { return false }
    }
  }

  private mutating func string() -> Bool {
    guard take("\"") else { return false }
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case ..<0x20: return false
      case UInt8(ascii: "\\"): guard escape() else { return false }
      default: break
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    guard let byte = next else { return false }
    place += 1
    if byte != UInt8(ascii: "u") { return "\"\\/bfnrt".utf8.contains(byte) }
    for _ in 0..<4 {
      guard let digit = next, Character(Unicode.Scalar(digit)).isHexDigit else { return false }
      place += 1
    }
    return true
  }

  private mutating func word(_ word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func digits() -> Bool {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    return place > start
  }

  private mutating func number() -> Bool {
    _ = take("-")
    if !take("0"), !digits() { return false }
    if take("."), !digits() { return false }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      return digits()
    }
    return true
  }
}
