import MenkanSource

/// Cuts a CSV file into rows.
///
/// A quote that is not closed costs one row: reading goes on behind the line in which it opens, so
/// that it never swallows the rows that follow.
struct CSVFramer {
  enum Frame {
    case row(CSVRow)
    /// The cells before the broken one, and how it is broken.
    case broken(CSVRow, isOpen: Bool, quoteLine: Int)
    case malformed(MalformedRecord)
  }

  private let buffer: RecordBuffer
  private let separator: UInt8
  private let limit: Int
  /// Of the next row.
  private var line: Int
  private var number: Int
  private var skipsLine = false
  private var isFinished = false

  /// Goes on behind the header.
  init(_ buffer: RecordBuffer, behind header: CSVHeader) {
    self.buffer = buffer
    separator = header.separator
    limit = header.width
    line = header.nextLine
    number = header.nextNumber
  }

  mutating func next() throws(DataError) -> Frame? {
    while !isFinished {
      if skipsLine { try skipLine() }
      let (scanner, ending) = try buffer.scanRow(separator: separator, limit: limit)
      let start = line
      let row = unsafe CSVRow(
        buffer.slice(min(buffer.count, scanner.position)), scanner, line: start, number: number)
      switch ending {
      case .nothing:
        isFinished = true
        return buffer.failure(line: start).map(Frame.malformed)
      case .row(let next, let isCut):
        number += 1
        line += scanner.innerLines + 1
        buffer.drop(next)
        if isCut, let failure = fail(start) { return .malformed(failure) }
        if next > DataLimit.record { return .malformed(.tooLarge(line: start)) }
        if !row.isBlank { return .row(row) }
      case .openQuote, .textBehindQuote:
        if ending == .openQuote, let failure = fail(start) { return .malformed(failure) }
        number += 1
        line += unsafe row.bytes.prefix(scanner.quote).count { $0 == UInt8(ascii: "\n") }
        // One that is closed in a later line only was most likely never meant to be.
        let isOpen = unsafe ending == .openQuote || row.bytes[scanner.quote...].contains(10)
        buffer.drop(scanner.quote)
        skipsLine = true
        return .broken(row, isOpen: isOpen, quoteLine: line)
      case nil:
        number += 1
        buffer.drop(scanner.position)
        skipsLine = true
        return .malformed(.tooLarge(line: start))
      }
    }
    return nil
  }

  /// What a packed input has to say at its end; then nothing more is read.
  private mutating func fail(_ line: Int) -> MalformedRecord? {
    guard let failure = buffer.failure(line: line) else { return nil }
    isFinished = true
    return failure
  }

  /// Passes over the rest of a line without holding it.
  private mutating func skipLine() throws(DataError) {
    skipsLine = false
    line += 1
    while true {
      let bytes = unsafe buffer.bytes
      if let end = unsafe bytes.firstIndex(where: { $0 == 10 || $0 == 13 }) {
        let isCarriageReturn = unsafe bytes[end] == 13
        buffer.drop(end + 1)
        if isCarriageReturn { try dropLineFeed() }
        return
      }
      buffer.drop(bytes.count)
      if try !buffer.fill() { return }
    }
  }

  private func dropLineFeed() throws(DataError) {
    if buffer.count == 0, try !buffer.fill() { return }
    if unsafe buffer.bytes.first == 10 { buffer.drop(1) }
  }
}

extension RecordBuffer {
  /// Looks at the row at the front, and gives nothing away. No ending means that the row is larger
  /// than a record may be.
  func scanRow(
    separator: UInt8, limit: Int
  ) throws(DataError) -> (CSVScanner, CSVScanner.Ending?) {
    var scanner = CSVScanner(separator: separator, limit: limit)
    var isLast = false
    while true {
      if let ending = unsafe scanner.scan(bytes, isLast: isLast) { return (scanner, ending) }
      if scanner.position > DataLimit.record {
        return (scanner, scanner.isInside ? .openQuote : nil)
      }
      isLast = try !fill()
    }
  }
}
