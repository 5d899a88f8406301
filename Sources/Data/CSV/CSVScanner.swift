#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where one cell stands in its row, without quotes and without blanks around it.
struct CSVCell {
  var start = 0
  var end = 0
  /// True where a quote inside is still written twice.
  var hasDoubledQuotes = false
  var isQuoted = false

  var isEmpty: Bool { start == end }
}

/// Finds the cells of one row, as far as bytes are at hand; goes on when there are more.
struct CSVScanner {
  enum Ending: Equatable {
    /// The next row begins at `next`; `isCut` where the input ended before the line did.
    case row(next: Int, isCut: Bool)
    /// A quoted cell has no end.
    case openQuote
    /// Something stands between a closing quote and the next separator.
    case textBehindQuote
    /// The input has ended, and there is no row.
    case nothing
  }

  private enum State { case start, plain, quoted, quoteInside, closed }

  private let separator: UInt8
  /// Cells beyond this number are counted, not kept.
  private let limit: Int
  private var state = State.start
  private var cell = CSVCell()

  private(set) var cells: [CSVCell] = []
  private(set) var count = 0
  /// Whether a cell that was not kept is not empty.
  private(set) var hasMore = false
  /// How far it has looked.
  private(set) var position = 0
  /// Where the latest quoted cell opens.
  private(set) var quote = 0
  /// Line feeds inside of quoted cells.
  private(set) var innerLines = 0

  init(separator: UInt8, limit: Int) {
    self.separator = separator
    self.limit = limit
  }

  /// Whether a quoted cell is open.
  var isInside: Bool { state == .quoted }

  /// Looks on in a row that begins with `bytes`; nil where it needs more of them. `isLast` says
  /// that there are no more.
  mutating func scan(_ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool) -> Ending? {
    while position < bytes.count {
      let byte = unsafe bytes[position]
      switch state {
      case .start:
        if byte == UInt8(ascii: "\"") {
          (state, quote) = (.quoted, position)
          cell = CSVCell(start: position + 1, isQuoted: true)
        } else if byte != UInt8(ascii: " ") {
          state = .plain
          continue
        }
      case .quoted:
        unsafe skipQuoted(bytes)
        continue
      case .quoteInside where byte == UInt8(ascii: "\""):
        cell.hasDoubledQuotes = true
        state = .quoted
      case .plain, .quoteInside, .closed:
        if byte == separator {
          unsafe endCell(bytes)
        } else if byte == UInt8(ascii: "\n") {
          unsafe endCell(bytes)
          return .row(next: position + 1, isCut: false)
        } else if byte == UInt8(ascii: "\r") {
          if position + 1 == bytes.count, !isLast { return nil }
          let isPair = unsafe position + 1 < bytes.count && bytes[position + 1] == 10
          unsafe endCell(bytes)
          return .row(next: position + (isPair ? 2 : 1), isCut: false)
        } else if state != .plain {
          if byte != UInt8(ascii: " ") { return .textBehindQuote }
          state = .closed
        }
      }
      position += 1
    }
    return isLast ? unsafe end(bytes) : nil
  }

  /// The input has ended.
  private mutating func end(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Ending {
    if bytes.isEmpty { return .nothing }
    if state == .quoted { return .openQuote }
    unsafe endCell(bytes)
    return .row(next: position, isCut: true)
  }

  /// Moves to behind the next quote.
  private mutating func skipQuoted(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let rest = unsafe UnsafeMutableBufferPointer(rebasing: bytes[position...])
    guard let base = rest.baseAddress else { return }
    let found = unsafe memchr(base, Int32(UInt8(ascii: "\"")), rest.count)
    let length = unsafe found.map { unsafe $0 - UnsafeMutableRawPointer(base) } ?? rest.count
    innerLines += unsafe rest.prefix(length).count { $0 == UInt8(ascii: "\n") }
    position += length
    guard length < rest.count else { return }
    cell.end = position
    state = .quoteInside
    position += 1
  }

  private mutating func endCell(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    if !cell.isQuoted { cell.end = position }
    if !cell.isQuoted { unsafe trim(bytes) }
    count += 1
    if count <= limit {
      cells.append(cell)
    } else if !cell.isEmpty {
      hasMore = true
    }
    cell = CSVCell(start: position + 1)
    state = .start
  }

  private mutating func trim(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    func isBlank(_ place: Int) -> Bool { unsafe bytes[place] == 0x20 || bytes[place] == 0x09 }
    while cell.start < cell.end, isBlank(cell.start) { cell.start += 1 }
    while cell.start < cell.end, isBlank(cell.end - 1) { cell.end -= 1 }
  }
}
