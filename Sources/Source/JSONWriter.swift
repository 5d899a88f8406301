/// Writes JSON text piece by piece; commas are its own affair, the order of calls the caller's.
package struct JSONWriter: Sendable {
  package private(set) var text = ""
  private var needsComma = false

  package init() {}

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open("[")
    elements(&self)
    close("]")
  }

  /// The key of the next value.
  package mutating func key(_ key: String) {
    separate()
    quote(key)
    text += ": "
    needsComma = false
  }

  package mutating func value(_ string: String) {
    separate()
    quote(string)
    needsComma = true
  }

  package mutating func value(_ number: Int) {
    separate()
    text += String(number)
    needsComma = true
  }

  /// A value that is JSON already: a number, a boolean.
  package mutating func value(json text: String) {
    separate()
    self.text += text
    needsComma = true
  }

  package mutating func null() {
    separate()
    text += "null"
    needsComma = true
  }

  package mutating func member(_ key: String, _ string: String?) {
    self.key(key)
    if let string { value(string) } else { null() }
  }

  package mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    value(number)
  }

  private mutating func open(_ bracket: String) {
    separate()
    text += bracket
    needsComma = false
  }

  private mutating func close(_ bracket: String) {
    text += bracket
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { text += ", " }
  }

  private mutating func quote(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
