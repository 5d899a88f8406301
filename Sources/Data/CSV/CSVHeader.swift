import MenkanValues

/// The first row of a CSV file that is not blank: what each column means, and what separates them.
struct CSVHeader {
  /// One column with a name.
  struct Column {
    let index: Int
    /// As the file has it.
    let name: String
    let meaning: ColumnMeaning
  }

  /// What may separate cells; among equals the first.
  static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  /// As many columns as a spreadsheet can have.
  static let columnLimit = 16_384

  let columns: [Column]
  let separator: UInt8
  /// How many cells it has, those without a name included.
  let width: Int
  /// The columns without a name.
  let unnamed: [Int]
  /// Where the row behind it begins, from 1.
  let nextLine: Int
  let nextNumber: Int

  /// Takes the header from the front of the input. Cells are separated by what makes most of the
  /// names known.
  static func take(from buffer: RecordBuffer, _ paths: ColumnPath) throws(DataError) -> CSVHeader {
    try buffer.dropByteOrderMark()
    let skipped = try skipBlankLines(buffer)
    var best: CSVHeader?
    var bestScore = (known: -1, cells: -1)
    var ends = 0
    var problem: DataError?
    for separator in separators {
      let (scanner, ending) = try buffer.scanRow(separator: separator, limit: columnLimit)
      guard case .row(let next, _) = ending else {
        if ending == .nothing { throw .csvEmpty() }
        problem = problem ?? broken(ending, line: skipped + 1)
        continue
      }
      let header = unsafe CSVHeader(
        buffer.slice(scanner.position), scanner, paths, separator, skipped: skipped)
      let known = header.columns.count { $0.meaning != .unknown }
      if (known, scanner.count) > bestScore {
        (best, bestScore, ends) = (header, (known, scanner.count), next)
      }
    }
    guard let best else { throw problem ?? .csvEmpty() }
    // A row that is broken by one separator and means nothing by the others is broken.
    if let problem, bestScore.known == 0 { throw problem }
    if let failure = buffer.failure(line: 1), buffer.count == ends { throw .csvBroken(failure) }
    buffer.drop(ends)
    try best.check(paths)
    return best
  }

  private init(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ scanner: CSVScanner, _ paths: ColumnPath,
    _ separator: UInt8, skipped: Int
  ) {
    // The other separators are tried on the same bytes, so doubled quotes stay as they are.
    let all = scanner.cells.enumerated().map { index, cell in
      let bytes = unsafe UnsafeMutableBufferPointer(rebasing: bytes[cell.start..<cell.end])
      var name = unsafe String(decoding: bytes, as: UTF8.self)
      if cell.hasDoubledQuotes { name = name.replacing("\"\"", with: "\"") }
      name = Text(name).trimmed.string
      return Column(index: index, name: name, meaning: paths.meaning(of: name))
    }
    columns = all.filter { !$0.name.isEmpty }
    unnamed = all.filter(\.name.isEmpty).map(\.index)
    self.separator = separator
    width = scanner.count
    nextLine = skipped + scanner.innerLines + 2
    nextNumber = skipped + 2
  }

  /// By no separator the first row can be read; told is what is wrong by the first of them.
  private static func broken(_ ending: CSVScanner.Ending?, line: Int) -> DataError {
    ending == nil
      ? .csvHeaderTooLarge() : .csvHeaderQuote(line: line, isOpen: ending == .openQuote)
  }

  private static func skipBlankLines(_ buffer: RecordBuffer) throws(DataError) -> Int {
    var skipped = 0
    while true {
      let bytes = unsafe buffer.bytes
      let blanks = unsafe bytes.prefix { $0 == 10 || $0 == 13 || $0 == 32 }
      skipped += unsafe blanks.count { $0 == 10 }
      unsafe buffer.drop(blanks.count)
      if buffer.count > 0 { return skipped }
      if try !buffer.fill() { return skipped }
    }
  }
}
