/// One row as it lies in the input; valid until the next is asked for.
@safe struct CSVRow {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var cells: [CSVCell]
  /// How many cells it has, those beyond the last column included.
  let count: Int
  /// Whether a cell beyond the last column is not empty.
  let hasMore: Bool
  /// Where it begins in the file, from 1.
  let line: Int
  /// As a spreadsheet counts, from 1: a row may take several lines.
  let number: Int

  /// Doubled quotes become single ones, in place.
  init(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ scanner: CSVScanner, line: Int, number: Int
  ) {
    unsafe self.bytes = unsafe bytes
    cells = scanner.cells
    count = scanner.count
    hasMore = scanner.hasMore
    self.line = line
    self.number = number
    for index in cells.indices where cells[index].hasDoubledQuotes { undouble(index) }
  }

  /// Whether there is nothing in it: an empty line, or one of nothing but separators.
  var isBlank: Bool { !hasMore && cells.allSatisfy(\.isEmpty) }

  /// What a cell holds; nothing where the row has no such cell.
  func cell(_ index: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let range = index < cells.count ? cells[index].start..<cells[index].end : 0..<0
    return unsafe UnsafeMutableBufferPointer(rebasing: bytes[range])
  }

  private mutating func undouble(_ index: Int) {
    let quote = UInt8(ascii: "\"")
    var target = cells[index].start
    var source = target
    while source < cells[index].end {
      unsafe bytes[target] = bytes[source]
      source += unsafe bytes[source] == quote ? 2 : 1
      target += 1
    }
    cells[index].end = target
    cells[index].hasDoubledQuotes = false
  }
}

/// A column as spreadsheets call it, counted from 0: `A`, `Z`, `AA`.
func columnLetters(_ index: Int) -> String {
  var letters = ""
  var rest = index + 1
  while rest > 0 {
    rest -= 1
    let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))
    letters = String(letter) + letters
    rest /= 26
  }
  return letters
}
