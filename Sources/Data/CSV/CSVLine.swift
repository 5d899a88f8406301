/// Writes a CSV file by RFC 4180, so that spreadsheets show it as it is meant.
package enum CSVLine {
  /// Stands before the first line: without it Excel takes Chinese for something else.
  package static let byteOrderMark = "\u{FEFF}"

  /// One row with its line end.
  package static func of(_ cells: [String]) -> String {
    cells.map { quoted(harmless($0)) }.joined(separator: ",") + "\r\n"
  }

  /// A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does
  /// one that begins with apostrophes and then like a formula: whoever takes one away has the text
  /// again. Numbers stay as they are.
  private static func harmless(_ cell: String) -> String {
    let rest = cell.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first, formulaStarts.contains(first), !isNumber(Array(cell.utf8)) else {
      return cell
    }
    return "'" + cell
  }

  /// Whether a cell begins with an apostrophe that was set before a text like a formula.
  static func isGuarded(_ cell: some Collection<UInt8>) -> Bool {
    guard cell.first == UInt8(ascii: "'") else { return false }
    let start = cell.drop { $0 == UInt8(ascii: "'") }.prefix(4)
    return String(decoding: start, as: UTF8.self).unicodeScalars.first
      .map { formulaStarts.contains($0) } ?? false
  }

  /// Also the wide signs, with which some editions begin a formula.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  private static func quoted(_ cell: String) -> String {
    let isPlain = cell.utf8.allSatisfy { byte in
      byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ";")
        && byte >= 0x20
    }
    if isPlain, cell.utf8.first != 0x20, cell.utf8.last != 0x20 { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
