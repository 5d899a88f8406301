import MenkanSource
import MenkanValues

/// Turns cells of a table into values of a type. A cell is text and nothing else, so what people
/// and spreadsheets write is read where it can mean one thing only.
struct CellReader {
  typealias Reading = ScalarReader.Reading

  private let scalars: ScalarReader
  /// For each enum its cases by label, where no other case is called so.
  private let labels: [KeyTable]
  private let allowsGrouping: Bool

  /// `allowsGrouping` says whether `1,234` is read as a number. Where cells are separated by
  /// semicolons a comma may as well be the decimal point.
  init(_ scalars: ScalarReader, _ schema: Schema, allowsGrouping: Bool) {
    self.scalars = scalars
    self.allowsGrouping = allowsGrouping
    labels = schema.enums.map { type in
      var table = KeyTable()
      let labels = type.cases.map(\.label)
      for (index, label) in labels.enumerated() {
        guard let label, labels.count(where: { $0 == label }) == 1 else { continue }
        table.insert(label.utf8, id: index)
      }
      return table
    }
  }

  /// The value of a cell that is not blank; not for entities and lists.
  func read(
    _ cell: UnsafeBufferPointer<UInt8>, _ type: ValueType, _ constraint: Constraint?
  ) throws(FieldProblem) -> Reading {
    if unsafe CellForm.isFormulaError(cell) { throw .formulaError(unsafe .text(cell)) }
    if type == .text, unsafe CellForm.isShortened(cell) {
      throw .shortenedNumber(unsafe .text(cell))
    }
    do throws(FieldProblem) {
      return try unsafe reading(cell, type, constraint)
    } catch {
      // Told is what stands in the cell, not what was made of it.
      throw error.inCell(unsafe .text(cell), type)
    }
  }

  /// A text, or what is wrong with it.
  func text(_ cell: UnsafeBufferPointer<UInt8>) throws(FieldProblem) -> Value {
    guard case .value(let value) = try unsafe read(cell, .text, nil).slot else {
      return .text(Text(""))
    }
    return value
  }

  private func reading(
    _ cell: UnsafeBufferPointer<UInt8>, _ type: ValueType, _ constraint: Constraint?
  ) throws(FieldProblem) -> Reading {
    let trimmed = unsafe trimmed(cell)
    switch type {
    case .bool:
      if let flag = unsafe CellForm.bool(trimmed) {
        return try scalars.read(.bool(flag), type, constraint)
      }
    case .int, .count, .number, .percent, .ratio, .money:
      if unsafe !isNumber(trimmed) {
        let form = unsafe CellForm(trimmed, of: type, allowsGrouping: allowsGrouping)
        return try form.digits.withFound { (found) throws(FieldProblem) in
          try scalars.read(found, type, constraint)
        }
      }
    case .date:
      if let date = unsafe CellForm.date(trimmed) {
        return try Array(date.description.utf8).withFound { (found) throws(FieldProblem) in
          try scalars.read(found, type, constraint)
        }
      }
    case .enumeration(let id):
      guard scalars.cases.indices.contains(id.index),
        unsafe scalars.cases[id.index].entry(for: trimmed) == nil,
        let entry = unsafe labels[id.index].entry(for: trimmed)
      else { break }
      let index = labels[id.index].id(of: entry)
      return Reading(.enumCase(Int32(truncatingIfNeeded: index)))
    case .text: return try scalars.read(unsafe .text(cell), type, constraint)
    case .instant, .duration, .entity, .list: break
    }
    return try scalars.read(unsafe .plain(trimmed), type, constraint)
  }

  /// Blanks around a value, also those that only Chinese keyboards and web pages make.
  private func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let wide: [[UInt8]] = [[0xE3, 0x80, 0x80], [0xC2, 0xA0]]
    var rest = unsafe cell[...]
    while let first = unsafe rest.first {
      if isWhiteSpace(first) {
        unsafe rest.removeFirst()
      } else if let blank = wide.first(where: { unsafe rest.starts(with: $0) }) {
        unsafe rest.removeFirst(blank.count)
      } else {
        break
      }
    }
    while let last = unsafe rest.last {
      if isWhiteSpace(last) {
        unsafe rest.removeLast()
      } else if let blank = wide.first(where: { unsafe rest.suffix($0.count).elementsEqual($0) }) {
        unsafe rest.removeLast(blank.count)
      } else {
        break
      }
    }
    return unsafe UnsafeBufferPointer(rebasing: rest)
  }
}

extension [UInt8] {
  /// Runs `body` with these bytes as a scalar without quotes.
  fileprivate func withFound<Result>(
    _ body: (FoundValue) throws(FieldProblem) -> Result
  ) throws(FieldProblem) -> Result {
    let result: Swift.Result<Result, FieldProblem> = unsafe withUnsafeBufferPointer { bytes in
      do throws(FieldProblem) { return .success(try body(unsafe .plain(bytes))) } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
