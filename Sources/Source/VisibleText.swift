/// Text as it may be shown on a terminal: nothing in it moves the cursor, turns the direction of
/// writing around or stays hidden.
package enum VisibleText {
  /// A whole text on one line; line breaks and tabs become visible signs as well.
  package static func of(_ text: some StringProtocol) -> String {
    var result = ""
    var marks = 0
    for scalar in text.unicodeScalars {
      result += spelling(of: scalar, afterMarks: &marks)
    }
    return result
  }

  /// How one code point is written; `marks` counts the combining marks just before it.
  ///
  /// More than four marks in a row are spelt out, so that they cannot cover the lines around.
  static func spelling(of scalar: Unicode.Scalar, afterMarks marks: inout Int) -> String {
    let isMark = scalar.value >= 0x300 && DisplayWidth.of(scalar) == 0
    marks = isMark ? marks + 1 : 0
    switch scalar.value {
    case 0x20..<0x7F:
      return String(scalar)
    case 0..<0x20:
      return picture(0x2400 + scalar.value)
    case 0x7F:
      return picture(0x2421)
    default:
      return isHidden(scalar) || marks > 4 ? code(of: scalar) : String(scalar)
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    case .spaceSeparator: scalar.value != 0x20 && scalar.value != 0x3000
    default: false
    }
  }

  /// The sign that stands for a control character: U+2400 shows NUL.
  private static func picture(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }
}
