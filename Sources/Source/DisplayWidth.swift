/// How many columns a text takes on a terminal: CJK and full-width characters take two,
/// combining marks none.
package enum DisplayWidth {
  /// Columns of one code point: 0, 1 or 2. Control characters count 1.
  ///
  /// - Complexity: O(log *table*), and constant for ASCII.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    // U+0300 is the first combining mark, U+1100 the first wide character.
    if code < 0x300 { return 1 }
    if contains(code, in: zeroRanges) { return 0 }
    return code >= 0x1100 && contains(code, in: wideRanges) ? 2 : 1
  }

  /// Columns of a text on one line.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Whether `code` lies in one of the ascending, inclusive ranges.
  private static func contains(_ code: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if code > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return 2 * low < ranges.count && ranges[2 * low] <= code
  }
}

extension DisplayWidth {
  /// The text with blanks behind it, at least `width` columns.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }

  /// The text with blanks before it, at least `width` columns.
  package static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - of(text))) + text
  }
}
